import { rowDepth } from '../forms/effective-form.js';
import { markSpan } from './places.js';
import { markFor } from './row-marks.js';
import type { Rule } from './rule.js';

/** 资金行的标记与表式不同。 */
export const rowMark: Rule = {
  id: 'row-mark',
  severity: 'hint',
  purpose: {
    zh: '资金各行前面的“行”“-”“其中”应与表式一致',
    en: 'The marks of the fund rows are those of the form',
  },
  basis: {
    zh: '哪一行是哪一行的部分由表式规定，标记写得不同不影响核对，但看起来会误解。',
    en: 'The form says which row is part of which; another mark changes no check, but misleads who reads it.',
  },
  fix: 'safe',
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 100 90\n  - 当年财政拨款 100 100 90',
      '资金 万元\n  行 年度资金总额 １００ １００ ９０\n  — 当年财政拨款 １００ １００ ９０',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 100 90\n  ⟦行⟧ 当年财政拨款 60 60 50\n  ⟦--⟧ 其他资金 40 40 40',
      '资金 万元\n  ⟦－⟧ 年度资金总额 １００ １００ ９０\n  ⟦其中⟧ 当年财政拨款 １００ １００ ９０',
    ],
  },
  check(report, found) {
    for (const { node, declared, name } of report.funds?.rows ?? []) {
      // A row without any mark cannot be read as it stands, and is told as such.
      if (!node || !declared || !(node.marked || node.dashes || node.partial)) continue;
      if (rowDepth(node) === declared.depth && node.partial === declared.partial) continue;
      const at = markSpan(node);
      const typed = node.$cstNode?.text.slice(0, at.end - at.start) ?? '';
      const mark = markFor(declared.depth, declared.partial, /[a-z]/i.test(typed));
      const isGlued = !/^\s/.test(node.$cstNode?.text.slice(at.end - at.start) ?? ' ');
      found({
        at,
        subject: node,
        message,
        args: { name, typed, mark, form: report.form.name },
        fixes: [
          {
            title: { text: fixTitle, args: { mark } },
            edits: [{ ...at, text: isGlued ? `${mark} ` : mark }],
            safe: true,
          },
        ],
      });
    }
  },
};

const message = {
  zh: '表式“{form}”里“{name}”的标记是“{mark}”，这里写的是“{typed}”；以表式为准',
  en: 'The form "{form}" marks "{name}" with "{mark}", not "{typed}"; the form counts',
};
const fixTitle = { zh: '标记改为“{mark}”', en: 'Change the mark to "{mark}"' };
