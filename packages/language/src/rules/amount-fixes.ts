import { compareAmounts, compareAtOwnPrecision, type Decimal } from '@jixiao/core';
import { valueIn } from '../evaluation/cells.js';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { type Figure, hasValue, isTyped } from '../evaluation/figure.js';
import { type EvaluatedFundRow, executionRate } from '../evaluation/funds.js';
import type { Fix } from '../findings/finding.js';
import type { EffectiveForm } from '../forms/effective-form.js';
import { type Change, changesFix, typedLike } from './fixes.js';
import { excessOf } from './fund-exec-over-budget.js';
import { hasFundColumn } from './fund-limits.js';
import { judgeRow, rateChange } from './fund-rates.js';
import { judgeRateScore, rateScoreText } from './fund-scores.js';
import { splitsOf } from './fund-split-mismatch.js';
import { type ColumnSum, type SumCell, type Summand, sumsOf, tidy } from './fund-sums.js';
import { yearOf } from './prose-amounts.js';
import { columnKinds } from './ratio-columns.js';
import { isGreater } from './ratio-compared.js';

/**
 * Writes an amount, and with it the typed rate and score of its row that follow from it. None where the amount would contradict another
 * sum that is right now, or where more would be spent than the budget.
 */
export function amountFixes(
  report: EvaluatedReport,
  cell: SumCell,
  column: string,
  value: Decimal,
  formula: string,
  safe: boolean,
): Fix[] {
  const { figure, name, amounts, fundRow } = cell;
  const written = { figure, value };
  if (contradicts(report, written) || (!fundRow && overspends(report, amounts, written))) return [];
  const following = fundRow ? followingChanges(report, fundRow, written) : [];
  if (!following) return [];
  const text = figure.origin === 'blank' ? tidy(value).toString() : typedLike(figure, tidy(value));
  return [changesFix([{ at: figure.span, text, name: `${name}${column}`, formula }, ...following], safe)];
}

/** A figure and what is to stand in its place, in its own unit. */
interface Written {
  figure: Figure;
  value: Decimal;
}

/** What else has to be written in a row of the funds; undefined where the row would spend more than it has. */
function followingChanges(report: EvaluatedReport, row: EvaluatedFundRow, written: Written): Change[] | undefined {
  const { form, funds } = report;
  const changed = withAmount(row, written, form);
  if (excessOf(changed) && !excessOf(row)) return undefined;
  const isRated = changed.budget !== row.budget || changed.executed !== row.executed;
  // What a formula of the form's own gives can only be told by evaluating the report anew.
  if (form.funds?.rate) return isTyped(row.rate) || isTyped(row.score) ? undefined : [];
  if (!isRated || !changed.rate.expected) return [];
  const rate = isWrongRate(changed, form) ? rateChange(report, changed) : undefined;
  const score = row === funds?.totals[0] ? scoreChange(changed, form) : undefined;
  return [...(rate ? [rate] : []), ...(score ? [score] : [])];
}

function isWrongRate(row: EvaluatedFundRow, form: EffectiveForm): boolean {
  const { rate, budget } = row;
  if (!isTyped(rate) || !rate.expected || !hasFundColumn(form, '执行率')) return false;
  if (!budget?.value?.isZero()) return judgeRow(row, form) === 'wrong';
  return compareAtOwnPrecision(rate.value, rate.expected.value).verdict === 'apart';
}

function scoreChange(row: EvaluatedFundRow, form: EffectiveForm): Change | undefined {
  const judged = hasFundColumn(form, '得分') ? judgeRateScore(row, form) : undefined;
  if (!judged || judged.verdict === 'right') return undefined;
  const { value, formula } = judged.right;
  return { at: row.score.span, text: rateScoreText(row, value), name: '执行率得分', formula };
}

/** The row as it will be, with the rate that follows. */
function withAmount(row: EvaluatedFundRow, { figure, value }: Written, form: EffectiveForm): EvaluatedFundRow {
  const changed: Figure = { ...figure, origin: 'typed', value, decimals: value.decimals };
  const after = { ...row };
  if (row.budget === figure) after.budget = changed;
  if (row.executed === figure) after.executed = changed;
  const { expected: _, ...rate } = row.rate;
  const expected = executionRate(after, form);
  const computed = rate.origin === 'computed' && expected ? { value: expected.value } : {};
  return { ...after, rate: expected ? { ...rate, ...computed, expected } : rate };
}

/** Whether a row of a table would spend more than it has, and does not now. */
function overspends(report: EvaluatedReport, amounts: SumCell['amounts'], { figure, value }: Written): boolean {
  const kinds = columnKinds([...amounts.keys()], yearOf(report));
  const isOver = (changed: Figure) => {
    const [spent, budget] = (['actual', 'budget'] as const).map((kind) => {
      const amount = amounts.get(kinds.get(kind) ?? '');
      return amount === figure ? changed : amount;
    });
    return isGreater(spent, budget);
  };
  return isOver({ ...figure, origin: 'typed', value, decimals: value.decimals }) && !isOver(figure);
}

/** Whether another total or another split of the same money agrees now, and would not any more. */
function contradicts(report: EvaluatedReport, written: Written): boolean {
  return (
    sumsOf(report).some((sum) => {
      const [before, after] = [faultsOf(sum), faultsOf(sum, written)];
      return (after.complete && !before.complete) || (after.partial && !before.partial);
    }) ||
    splitsOf(report).some(({ base, side }) => {
      const values = (replace?: Written) =>
        [base, side].map(({ figure, value }) =>
          replace?.figure === figure && figure.value === value
            ? { ...figure, value: replace.value }
            : { ...figure, value },
        );
      return isApart(values(written)) && !isApart(values());
    })
  );
}

function isApart([base, side]: readonly Figure[]): boolean {
  const value = valueIn(side, base?.unit);
  return value !== undefined && hasValue(base) && compareAmounts([value], [base.value]).verdict === 'apart';
}

/** Whether the total of a sum is not that of its parts, and whether its 其中 parts are more than it; as typed or with one amount replaced. */
function faultsOf({ total, complete, partial, unit }: ColumnSum, written?: Written) {
  const amountOf = (figure: Figure, value: Decimal | undefined) =>
    figure === written?.figure ? valueIn({ ...figure, value: written.value }, unit) : value;
  const whole = amountOf(total, total.value);
  const isGiven = isTyped(total) || total === written?.figure;
  const compare = (parts: readonly Summand[]) => {
    const values = parts.flatMap(({ figure, value }) => amountOf(figure, value) ?? []);
    return whole && values.length > 0 ? compareAmounts([whole], values) : undefined;
  };
  const excess = compare(partial);
  return {
    complete: isGiven && compare(complete)?.verdict === 'apart',
    partial: excess?.verdict === 'apart' && excess.gap.sign() < 0,
  };
}
