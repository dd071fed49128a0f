import { markSpan } from './places.js';
import { markFor } from './row-marks.js';
import type { Rule } from './rule.js';

/** 一下深了两层的行。 */
export const rowDepth: Rule = {
  id: 'row-depth',
  severity: 'error',
  purpose: {
    zh: '表里的一行最多比上一行深一层',
    en: 'A row of a table is at most one step deeper than the one above it',
  },
  basis: {
    zh: '部分要有它所属的上一层，跳过一层就不知道加到哪一行。',
    en: 'A part belongs to the row one step above; with a step left out nobody knows what it adds to.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '表 支出 万元\n  行 决算总支出 10\n  - 基本支出 6\n  -- 工资 5\n  行 其他 1',
      '表 支出 万元\n  - 基本支出 ６\n  －－ 工资 ５',
    ],
    bad: [
      '表 支出 万元\n  行 决算总支出 10\n  ⟦--⟧ 工资 5',
      '表 支出 万元\n  行 决算总支出 １０\n  - 基本支出 ６\n  ⟦－－－⟧ 工资 ５',
    ],
  },
  check(report, found) {
    for (const table of report.tables) {
      let above = 0;
      for (const row of table.rows) {
        const { depth } = row;
        if (depth > above + 1) {
          const at = markSpan(row.node);
          const typed = row.node.$cstNode?.text.slice(0, at.end - at.start) ?? '';
          const mark = markFor(above + 1, row.partial, /[a-z]/i.test(typed));
          found({
            at,
            subject: row,
            message,
            args: { name: row.name, typed, mark },
            fixes: [{ title: { text: fixTitle, args: { mark } }, edits: [{ ...at, text: mark }], safe: false }],
          });
        }
        above = depth;
      }
    }
  },
};

const message = {
  zh: '“{name}”比上一行深了不止一层；请写“{mark}”，或在中间补上它所属的一行',
  en: '"{name}" is more than one step deeper than the row above; write "{mark}", or add the row it belongs to',
};
const fixTitle = { zh: '标记改为“{mark}”', en: 'Change the mark to "{mark}"' };
