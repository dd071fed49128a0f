import { scanOperator } from '@jixiao/core';
import { shown } from './judged-scores.js';
import type { Rule } from './rule.js';
import { operatorFix } from './value-operators.js';
import { valueRows } from './value-rows.js';

/** 完成值带着比较符号。 */
export const valueOpInActual: Rule = {
  id: 'value-op-in-actual',
  severity: 'warning',
  purpose: {
    zh: '完成值是实际的数，不带 ≥ ≤ = 等比较符号',
    en: 'A result is what was reached, without a comparison',
  },
  basis: {
    zh: '比较符号属于目标；完成值带着符号，多半是从目标照抄来的，看不出实际是多少。',
    en: 'Comparisons belong to targets; a result that has one was most often copied and does not say how much it was.',
  },
  fix: 'safe',
  examples: {
    good: [
      '指标 培训\n  目标 ≥12次 完成 13次',
      '指标 培训\n  目标 不少于１２次 完成 超过预期\n指标 竣工\n  目标 9月底前 完成 9月20日前',
    ],
    bad: [
      '指标 满意度\n  目标 ≥90% 完成 ⟦≥90%⟧',
      '指标 造价\n  目标：≤９０万元 完成：⟦≤　８８万元⟧ 分值 ５',
      '指标 满意度\n  目标 ≥90% 完成 ⟦90%以上⟧\n指标 培训\n  目标 12次 完成 ⟦不少于12次⟧',
    ],
  },
  check(report, found) {
    for (const row of valueRows(report)) {
      const { actual } = row;
      if (!actual.operator || !actual.operatorSpan || !/^(?:quantity|range|time)$/.test(actual.kind)) continue;
      const text = row.node.$cstNode?.root.fullText.slice(actual.span.start, actual.span.end) ?? '';
      // A sign says nothing beside a result; a word may say that it was more.
      const isSign = /^[≥≤≧≦=═<>＝＜＞]/.test(text) && scanOperator(text, 0) !== undefined;
      found({
        at: actual.span,
        subject: row,
        message: isSign ? message : wordMessage,
        args: { name: row.name, actual: text, value: shown({ ...actual, operator: undefined }) },
        fixes: operatorFix(row, '完成', '', text, isSign),
      });
    }
  },
};

const message = {
  zh: '“{name}”的完成值“{actual}”带着比较符号；请写实际完成的数，如：{value}',
  en: 'The result of "{name}", "{actual}", has a comparison; write what was reached, such as {value}',
};
const wordMessage = {
  zh: '“{name}”的完成值“{actual}”不是一个确定的数；请写实际完成的数，如：{value}',
  en: 'The result of "{name}", "{actual}", is no definite number; write what was reached, such as {value}',
};
