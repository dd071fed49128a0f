import { convert, type Decimal, interval, intervalsMeet, isMoney, type Unit } from '@jixiao/core';
import type { Figure } from '../evaluation/figure.js';
import { hasValue, showDecimal, showFigure } from '../evaluation/figure.js';
import type { EvaluatedIndicator } from '../evaluation/indicators.js';
import type { Fix } from '../findings/finding.js';
import { replaceFix } from './fixes.js';
import { resultArgs } from './judged-scores.js';
import type { Rule } from './rule.js';
import { comparedValues } from './value-rows.js';
import { nameOf } from './value-words.js';

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
      '资金 万元\n  行 年度资金总额 150 150 150\n指标 项目总投资\n  目标 ≤150万元 完成 [[资金.年度资金总额.全年执行数]]',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 150 150 125.25\n指标 项目总成本\n  目标 ≤150万元 完成 ⟦150万元⟧',
      '资金 万元\n  行 年度资金总额 150 150 125.25\n指标 补助资金支出总额\n  目标：≤１５０万元 完成：⟦１２５３０００元⟧',
    ],
  },
  check(report, found) {
    const executed = report.funds?.totals[0]?.executed;
    if (!hasValue(executed) || !executed.unit) return;
    for (const row of report.indicators.all) {
      const { kind, quantity } = row.actual;
      if (kind !== 'quantity' || !quantity?.unit || !isMoney(quantity.unit) || quantity.unit.approximate) continue;
      const name = nameOf(row);
      if (!totals.test(name) || parts.test(name)) continue;
      if (agree(quantity.value, quantity.unit, executed)) continue;
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
        fixes: dueFix(row, due, quantity.unit),
      });
    }
  },
};

const totals = /总成本|项目总投资|预算执行(?:数|额|金额)|资金.*总额/;
/** A cost of one thing, or of a part. */
const parts = /单位|人均|平均|每|户均|亩均|率$|社会总成本|其中|上年|自筹|配套|结转|结余/;

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

function dueFix(row: EvaluatedIndicator, due: Decimal, unit: Unit): Fix[] {
  const { actual } = row;
  if (actual.reference || actual.operator || actual.text !== actual.quantity?.text) return [];
  // Where the money spent is above the limit another finding would only take the place of this one.
  const goal = comparedValues(row)?.goal;
  const isMissed = goal && (row.direction === 'reverse' ? due.greaterThan(goal) : due.lessThan(goal));
  if (isMissed) return [];
  return [
    replaceFix(
      actual.span,
      `${due.normalized().toString()}${unit.text}`,
      { name: '完成', formula: '全年执行数' },
      false,
    ),
  ];
}

const message = {
  zh: '“{name}”完成 {actual}，资金的全年执行数是 {executed}，相差 {gap}；请核对',
  en: 'The result of "{name}" is {actual}, but {executed} was spent, a difference of {gap}; correct one of them',
};
const executedMessage = { zh: '全年执行数', en: 'What was spent' };
