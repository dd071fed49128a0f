import type { AstNode } from 'langium';
import type { EvaluatedRow } from '../evaluation/tables.js';
import { nodeSpan, spanOf } from '../evaluation/written.js';
import type { Span } from '../findings/finding.js';
import type { Rule } from './rule.js';

/** 同一行写了两遍。 */
export const rowTwice: Rule = {
  id: 'row-twice',
  severity: 'warning',
  purpose: { zh: '资金或一张表里，同一行只写一遍', en: 'A row is written once in the funds or a table' },
  basis: {
    zh: '资金里写两遍的只认前一遍；表里重名的行，引用时分不清是哪一行。',
    en: 'Of two equal rows of the funds the first counts; of two in a table a reference cannot tell which is meant.',
  },
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 100 90\n  - 当年财政拨款 100 100 90',
      '表 支出 万元\n  行 基本支出 １０\n  - 工资 ６\n  - 其他 ４\n  行 项目支出 ５\n  - 其他 ５',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 100 90\n  - 当年财政拨款 60 60 50\n  - ⟦本年财政拨款⟧ 40 40 40',
      '表 支出 万元\n  行 基本支出 １０\n  - 工资 ６\n  - ⟦工资⟧ ４',
    ],
  },
  check(report, found) {
    const raise = (at: Span, first: { span: Span; node: AstNode }, name: string, subject: object) =>
      found({
        at,
        subject,
        message,
        args: { name },
        related: [{ at: first.span, node: first.node, message: firstMessage, args: { name } }],
      });

    const funds = new Map<unknown, { span: Span; node: AstNode }>();
    for (const node of report.funds?.node.rows ?? []) {
      const name = node.row?.$refText;
      if (!name) continue;
      const span = node.row?.$refNode ? spanOf(node.row.$refNode) : nodeSpan(node);
      const key = node.row?.ref ?? name;
      const first = funds.get(key);
      if (first) raise(span, first, name, node);
      else funds.set(key, { span, node });
    }

    for (const table of report.tables) {
      for (const rows of [table.totals, ...table.rows.map((row) => row.parts)]) {
        const siblings = new Map<string, EvaluatedRow>();
        for (const row of rows) {
          const first = siblings.get(row.name);
          if (first) raise(row.nameSpan, { span: first.nameSpan, node: first.node }, row.name, row);
          else if (row.name !== '') siblings.set(row.name, row);
        }
      }
    }
  },
};

const message = {
  zh: '“{name}”这一行写了两遍；请合成一行，或改用别的名称',
  en: 'The row "{name}" is written twice; make it one, or give one another name',
};
const firstMessage = { zh: '前面已有“{name}”', en: '"{name}" is here already' };
