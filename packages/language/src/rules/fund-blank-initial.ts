import { hasValue, showFigure } from '../evaluation/figure.js';
import { explains } from './prose-reasons.js';
import type { Rule } from './rule.js';

/** 年初预算数已填。 */
export const fundBlankInitial: Rule = {
  id: 'fund-blank-initial',
  severity: 'warning',
  purpose: {
    zh: '年度资金总额的年初预算数应填写，年中新增的项目除外',
    en: 'The total has an initial budget, unless it was added in the year',
  },
  basis: {
    zh: '审核时要对照年初预算数看预算调整；年初没有安排的，填 0 并说明是年中新增。',
    en: 'Reviewers compare the budget with the initial one; where there was none, write 0 and say that it was added in the year.',
  },
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 90 88',
      '资金 万元\n  行 年度资金总额 ０ 90 88',
      '资金 万元\n  行 年度资金总额 — — —',
      '资金 万元\n  行 年度资金总额 — 90 88\n年度目标\n  预期 本项目为年中新增，用于抗旱。',
      '表式 甲\n  资金\n    列 全年预算数 全年执行数\n    行 总额\n报告 例\n表式 甲\n资金\n  行 总额 90 88',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 ⟦—⟧ 90 88',
      '资金 万元\n  行 年度资金总额 ⟦／⟧ ９０ 88\n  - 当年财政拨款 60 60 58\n  - 其他资金 30 30 30',
      '报告 例\n表式 部门整体自评\n资金\n  行 ⟦年度资金总额⟧\n  - 当年财政拨款 — 90 88',
      '资金 万元\n  行 年度资金总额 ⟦—⟧ 90 88\n  - 当年财政拨款 50 90 88\n年度目标\n  预期 抗旱，年中追加四十万元。',
    ],
  },
  check(report, found) {
    const total = report.funds?.totals[0];
    const initial = total?.initial;
    if (!total || !initial || hasValue(initial) || !report.funds) return;
    // What is written there and cannot be read is told as that.
    if (initial.origin === 'missing' && initial.text !== undefined) return;
    const others = [...total.amounts.values()].filter((figure) => figure !== initial && hasValue(figure));
    const [filled] = others;
    if (!filled || others.every((figure) => figure.value?.isZero())) return;
    // Where parts were budgeted from the start, what was added in the year is no reason to leave the total open.
    const isBegun = total.parts.some((part) => hasValue(part.initial) && !part.initial.value.isZero());
    if (!isBegun && explains(report, addedInYear)) return;
    found({
      at: initial.span,
      subject: initial,
      message: isBegun ? partsMessage : message,
      args: { row: total.name, other: showFigure(filled) },
    });
  },
};

/** Words that speak of money that the initial budget could not know of. */
const addedInYear =
  /年中|追加|新增(?:性|预算|项目|任务|资金|安排)|新立项|临时(?:性)?(?:项目|任务|安排)|上级[^。；，\n]{0,6}(?:下达|安排)|added (?:in|during) the year/i;

const message = {
  zh: '“{row}”的年初预算数没有填，后面的数是 {other}；请填写，年初没有安排的填 0 并说明是年中新增',
  en: '{row} has no initial budget although {other} follows; write it, or 0 with the remark that it was added in the year',
};
const partsMessage = {
  zh: '“{row}”的年初预算数没有填，而分项已填；请补填',
  en: '{row} has no initial budget although its parts have; write it',
};
