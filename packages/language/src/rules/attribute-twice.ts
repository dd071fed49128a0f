import type { AstNode } from 'langium';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { type WrittenGroup, writtenGroups } from '../evaluation/written.js';
import { remembered } from './remembered.js';
import type { Rule } from './rule.js';

/** 同一项写了两遍。 */
export const attributeTwice: Rule = {
  id: 'attribute-twice',
  severity: 'warning',
  purpose: {
    zh: '同一个指标、小项、行或年度目标里，每一项只写一遍',
    en: 'Each item is written once in an indicator, a part, a row or the goals',
  },
  basis: {
    zh: '写了两遍的以后一遍为准，前一遍不会印出来，多半是复制时留下的。',
    en: 'Of two the later counts and the earlier is not printed; it is most often left over from copying.',
  },
  examples: {
    good: [
      '指标 甲\n  目标 ≥5次 完成 5次 分值 5 得分 5\n  佐证 "甲.pdf"\n  佐证 "乙.pdf"\n  其中 子 目标 ≥2次',
      '年度目标 甲\n  预期 一是完成目标；二是完成\n  完成 完成\n年度目标 乙\n  预期 完成',
    ],
    bad: [
      '指标 甲\n  目标 ≥5次 ⟦完成⟧ 4次 分值 5\n  完成 5次',
      '指标 甲\n  目标 ≥５次\n  其中 子 ⟦目标⟧：≥２次 目标：≥３次',
      '资金 万元\n  行 年度资金总额 100 100 90 ⟦得分⟧ 9 得分 10',
      '年度目标\n  ⟦预期⟧ | 一是完成目标\n  预期 | 二是改造完成',
      '表 支出\n  行 合计 10 ⟦原因⟧ 甲 原因 乙',
    ],
  },
  check(report, found) {
    for (const { node, name, groups } of blocks(report)) {
      for (const { keyword, group, counted } of repeated(groups ?? writtenGroups(node)))
        found({
          at: group.span,
          subject: node,
          message,
          args: { name, keyword },
          related: [{ at: counted.span, node, message: laterMessage, args: { keyword } }],
        });
    }
  },
};

/** Evidence may be listed in several lines. */
const several: ReadonlySet<string> = new Set(['佐证']);

/** Groups that a later one of the same word stands for, with that one. */
const repeated = remembered((groups: readonly WrittenGroup[]) => {
  const later = new Map<string, WrittenGroup>();
  return groups.toReversed().flatMap((group) => {
    const { keyword } = group;
    if (keyword === undefined || several.has(keyword)) return [];
    const counted = later.get(keyword);
    if (!counted) later.set(keyword, group);
    return counted ? [{ keyword, group, counted }] : [];
  });
});

function* blocks(report: EvaluatedReport): Iterable<{ node: AstNode; name: string; groups?: WrittenGroup[] }> {
  for (const row of report.funds?.node.rows ?? []) yield { node: row, name: row.row?.$refText ?? '资金' };
  for (const goals of report.goals) yield { node: goals.node, name: goals.node.name ?? '年度目标' };
  for (const indicator of report.indicators.all) {
    yield indicator;
    yield* indicator.parts;
  }
  for (const table of report.tables) yield* table.rows;
}

const message = {
  zh: '“{name}”里“{keyword}”写了两遍，以后一遍为准；请删去一遍',
  en: '"{name}" has "{keyword}" twice and the later counts; remove one',
};
const laterMessage = { zh: '以这里的“{keyword}”为准', en: 'This "{keyword}" counts' };
