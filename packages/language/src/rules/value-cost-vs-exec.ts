import { convert, type Decimal, interval, intervalsMeet, isMoney, type Unit } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import type { Figure } from '../evaluation/figure.js';
import { hasValue, showDecimal, showFigure } from '../evaluation/figure.js';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import type { Fix } from '../findings/finding.js';
import { resultArgs } from './judged-scores.js';
import { resultFixes } from './result-fixes.js';
import type { Rule } from './rule.js';
import { bareName } from './value-words.js';

/** 总成本与资金的执行数不一致。 */
export const valueCostVsExec: Rule = {
  id: 'value-cost-vs-exec',
  severity: 'warning',
  purpose: {
    zh: '总成本指标的完成应等于资金合计的全年执行数',
    en: 'The result of a total cost is what was spent in all',
  },
  basis: {
    zh: '总成本就是花出去的钱，复核时与预算执行情况对照。',
    en: 'The total cost is the money spent; reviewers compare it with the execution of the budget.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 150 150 125.25\n指标 项目总成本\n  目标 ≤150万元 完成 １２５．３万元\n指标 单位成本\n  目标 ≤5万元 完成 4万元',
      '资金 万元\n  行 年度资金总额 150 150 125.25\n指标 项目总成本\n  目标 ≤150万元 完成 1252500元\n指标 项目总成本控制率\n  目标 ≤100% 完成 83.5%',
      '资金 万元\n  行 年度资金总额 150 150 125.25\n指标 带动社会总投入\n  目标 ≥900万元 完成 950万元\n指标 总成本节约额\n  目标 ≥5万元 完成 6万元',
      '资金 万元\n  行 年度资金总额 150 150 150\n指标 项目总投资\n  目标 ≤150万元 完成 [[资金.年度资金总额.全年执行数]]',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 150 150 125.25\n指标 项目总成本\n  目标 ≤150万元 完成 ⟦150万元⟧',
      '资金 万元\n  行 年度资金总额 150 150 125.25\n指标 总支出成本\n  目标 ≤150万元 完成 ⟦１２０万元⟧\n指标 宣传总成本\n  目标 ≤5万元 完成 4万元',
      '资金 万元\n  行 年度资金总额 150 150 125.25\n指标 补助资金支出总额\n  目标：≤１５０万元 完成：⟦１２５３０００元⟧',
    ],
  },
  check(report, found) {
    const executed = report.funds?.totals[0]?.executed;
    if (!hasValue(executed) || !executed.unit) return;
    for (const row of totalCosts(report)) {
      const { quantity } = row.actual;
      if (!quantity?.unit || agree(quantity.value, quantity.unit, executed)) continue;
      const due = convert(executed.value, executed.unit, quantity.unit);
      if (!due) continue;
      found({
        at: row.actual.span,
        subject: row,
        message,
        args: {
          ...resultArgs(row),
          executed:
            showFigure(executed) === executed.text ? `${executed.text}${unitOf(executed)}` : showFigure(executed),
          gap: `${showDecimal(quantity.value.minus(due).abs().normalized(), 6)}${quantity.unit.text}`,
        },
        related: [{ at: executed.span, node: executed.node, message: executedMessage }],
        fixes: dueFixes(report, row, due, quantity.unit),
      });
    }
  },
};

/** Names of what was spent in all. 总 alone does not say so: 设备总投入 is a part, 社会总投入 is money of others. */
const totals = new RegExp(
  [
    '总(?:支出|投入|投资|建设|实施|运行)?成本',
    '(?:^|项目|资金|经费|财政)总(?:支出|投入|投资|费用|花费)(?:额|金额|资金)?(?:$|控制)',
    '(?:项目|资金|经费)(?:支出|投入)总(?:额|金额|数)',
    '预算执行(?:数|额|金额)',
    '资金.*总额',
  ].join('|'),
);
/** A cost of one thing, of a part or of others; a change or a share of the cost. */
const parts =
  /单位|人均|平均|每|户均|亩均|率$|社会总成本|全社会|带动|撬动|引导|其中|上年|自筹|配套|结转|结余|节约|节省|降低|下降|减少|压减|增加|增长|占比|比例|全生命|生命周期/;
/** Nothing but the project itself in front of 总: it cannot be the total of a part. */
const wholeOfProject = /^(?:本|该)?(?:项目|资金|经费|财政|预算)*总/;

/** Indicators of what was spent in all. Where several are called a total, those of a thing of their own are its parts. */
function totalCosts(report: EvaluatedReport): EvaluatedIndicator[] {
  const named = report.indicators.all.filter((row) => {
    const { kind, quantity } = row.actual;
    if (kind !== 'quantity' || !quantity?.unit || !isMoney(quantity.unit) || quantity.unit.approximate) return false;
    const name = bareName(row);
    return totals.test(name) && !parts.test(name);
  });
  return named.length < 2 ? named : named.filter((row) => wholeOfProject.test(bareName(row)));
}

function unitOf(figure: Figure): string {
  return figure.unit && !figure.text?.endsWith(figure.unit.text) ? figure.unit.text : '';
}

/** Whether the two are the same as far as each was typed. */
function agree(value: Decimal, unit: Unit, executed: Figure & { value: Decimal }): boolean {
  const own = interval(value);
  const spent = interval(executed.value, executed.decimals);
  const to = executed.unit as Unit;
  const [low, high] = [convert(own.low, unit, to), convert(own.high, unit, to)];
  return !low || !high || intervalsMeet({ low, high }, spent);
}

function dueFixes(report: EvaluatedReport, row: EvaluatedIndicator, due: Decimal, unit: Unit): Fix[] {
  // Where the money spent is above the limit another finding would only take the place of this one.
  const goal = countedTarget(row).quantity;
  const compared = goal && ((goal.unit && convert(due, unit, goal.unit)) ?? due);
  const isMissed =
    compared && (row.direction === 'reverse' ? compared.greaterThan(goal.value) : compared.lessThan(goal.value));
  if (isMissed) return [];
  const value = due.normalized();
  return resultFixes(report, row, { value, text: `${value}${unit.text}`, formula: '全年执行数' }, false);
}

const message = {
  zh: '“{name}”完成 {actual}，资金的全年执行数是 {executed}，相差 {gap}；请核对',
  en: 'The result of "{name}" is {actual}, but {executed} was spent, a difference of {gap}; correct one of them',
};
const executedMessage = { zh: '全年执行数', en: 'What was spent' };
