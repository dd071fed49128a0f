import { compareAmounts, Decimal } from '@jixiao/core';
import { valueIn } from '../evaluation/cells.js';
import { hasValue, isTyped, showDecimal } from '../evaluation/figure.js';
import { percentSetting } from './fund-limits.js';
import { money } from './fund-sums.js';
import { explains, isReason } from './prose-reasons.js';
import type { Rule } from './rule.js';

/** 全年预算比年初预算调整幅度大的说明原因。 */
export const fundAdjustLarge: Rule = {
  id: 'fund-adjust-large',
  severity: 'warning',
  purpose: {
    zh: '全年预算数比年初预算数变动较大的，应说明原因',
    en: 'A budget that changed much in the year comes with a reason',
  },
  basis: {
    zh: '年中追加、调减预算的要说明原因是通行的审核要求；幅度由表式的“参数 调整幅度”规定，默认 20%。',
    en: 'Reviewers ask why a budget was changed; how much is much is set by 参数 调整幅度 of the form, 20 % by default.',
  },
  asksWhy: true,
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 120 118',
      '资金 万元\n  行 年度资金总额 100 150 140\n正文\n年中上级追加资金五十万元，用于防汛。',
      '资金 万元\n  行 年度资金总额 — 150 140',
      '资金 万元\n  行 年度资金总额 ０ ０ ０',
      '资金 万元\n  行 年度资金总额 100 30 30 原因 项目推迟，调减预算',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 ⟦150⟧ 140',
      '报告 例\n表式 部门整体自评\n资金 万元\n  行 年度资金总额 ４１７６．６５ ⟦7597.95⟧ 7597.95',
      '资金 万元\n  行 年度资金总额 0 ⟦3.36⟧ 3.36\n正文\n推动产业结构调整。',
      '表式 从严\n  继承 项目支出自评\n  参数 调整幅度 0%\n报告 例\n表式 从严\n资金\n  行 年度资金总额 100 ⟦99⟧ 99\n  - 当年财政拨款 100.00 99.00 99',
    ],
  },
  check(report, found) {
    const total = report.funds?.totals[0];
    const initial = total?.initial;
    const budget = total?.budget;
    if (!total || !hasValue(initial) || !hasValue(budget)) return;
    const before = valueIn(initial, budget.unit);
    if (!before || before.sign() < 0) return;
    const change = compareAmounts([budget.value], [before]);
    if (change.gap.isZero()) return;
    const args = {
      initial: money(before, budget.unit),
      budget: money(budget.value, budget.unit),
      gap: money(change.gap.abs(), budget.unit),
    };
    const share = change.gap.abs().times(Decimal.hundred).dividedBy(before);
    if (!share && (!isTyped(initial) || budget.value.sign() <= 0)) return;
    if (share) {
      const limit = percentSetting(report.form, '调整幅度', 20);
      if (!share.greaterThan(limit) || (limit.isZero() && isRounding(change.gap, before, budget.value))) return;
    }
    if (isReason(total.reason) || explains(report, adjusted)) return;
    found({
      at: budget.span,
      subject: budget,
      message: !share ? addedMessage : change.gap.sign() > 0 ? raisedMessage : cutMessage,
      args: share ? { ...args, share: showDecimal(share) } : args,
      related: [{ at: initial.span, node: initial.node, message: initialMessage }],
    });
  },
};

/** Under a form that wants every change explained, one in the last decimal of amounts typed with decimals is none. */
function isRounding(gap: Decimal, before: Decimal, after: Decimal): boolean {
  const decimals = Math.max(before.decimals, after.decimals);
  return decimals >= 2 && !gap.abs().greaterThan(Decimal.one.scaleByPowerOfTen(-decimals));
}

/** Words that speak of a budget being changed. 调整 alone is said of many things. */
const adjusted =
  /追加|追减|调增|调减|调剂|压减|(?:预算|指标|经费|资金)[^。；，\n]{0,6}调整|调整[^。；，\n]{0,6}(?:预算|指标|经费|资金)|年中(?:新增|下达|增加|安排|调)|新增(?:预算|项目|任务|资金|安排)|上级[^。；，\n]{0,6}(?:下达|安排)|(?:增加|减少|核减)(?:了)?预算|reallocat|supplementary/i;

const raisedMessage = {
  zh: '全年预算数 {budget} 比年初预算数 {initial} 增加 {gap}（{share}%），没有说明原因；请写明追加的依据',
  en: 'The budget of {budget} is {gap} ({share} %) above the initial {initial} and no reason is given; say why it was raised',
};
const cutMessage = {
  zh: '全年预算数 {budget} 比年初预算数 {initial} 减少 {gap}（{share}%），没有说明原因；请写明调减的依据',
  en: 'The budget of {budget} is {gap} ({share} %) below the initial {initial} and no reason is given; say why it was cut',
};
const addedMessage = {
  zh: '年初预算数是 0，全年预算数 {budget}，属于年中新增，没有说明原因；请写明追加的依据',
  en: 'The initial budget is 0 and the budget of the year {budget}: it was added in the year and no reason is given; say why',
};
const initialMessage = { zh: '年初预算数', en: 'The initial budget' };
