import { nodeSpan, spanOf } from '../evaluation/written.js';
import type { Rule } from './rule.js';

/** 表式绕一圈继承了自己。 */
export const formCycle: Rule = {
  id: 'form-cycle',
  severity: 'error',
  purpose: { zh: '表式不能直接或间接继承自己', en: 'A form does not extend itself, directly or not' },
  basis: {
    zh: '绕成一圈的继承没有起点，读到重复的表式就停下，后面的内容不起作用。',
    en: 'A circle has no beginning; it is cut at the first repetition and the rest has no effect.',
  },
  examples: {
    good: ['表式 甲\n  继承 乙\n表式 乙\n  总分 100', '表式 甲\n  继承 项目支出自评\n  总分 １００'],
    bad: [
      '表式 甲\n  继承 ⟦乙⟧\n表式 乙\n  继承 ⟦甲⟧',
      '表式 子\n  继承 甲\n表式 甲\n  继承 ⟦乙⟧\n表式 乙\n  继承 ⟦丙⟧\n表式 丙\n  继承 ⟦甲⟧',
    ],
  },
  checkForm(form, found) {
    const { base } = form.node;
    // Only forms on the circle: one that leads into it is as good as any other.
    if (!base || form.chain.at(-1)?.base?.ref !== form.node) return;
    found({
      at: base.$refNode ? spanOf(base.$refNode) : nodeSpan(form.node),
      subject: form.node,
      message,
      args: {
        name: form.name,
        base: base.$refText,
        circle: [...form.chain, form.node].map(({ name }) => name ?? '').join(' → '),
      },
    });
  },
};

const message = {
  zh: '“{name}”继承“{base}”，又绕回到自己（{circle}）；请改继承别的表式，或删去这一行',
  en: '"{name}" extends "{base}", which leads back to itself ({circle}); extend another form or remove this line',
};
