import { Decimal, parseUnit, type Unit } from '@jixiao/core';
import type { Span } from '../findings/finding.js';
import {
  columnsWithWords,
  type EffectiveForm,
  type EffectiveFunds,
  type EffectiveRow,
  rowDepth,
} from '../forms/effective-form.js';
import type { Expression, FundRow, Funds } from '../generated/ast.js';
import { addsUp, attributeFigure, cellFigure, compute, computeSum, missingFigure, valueIn } from './cells.js';
import { computedColumns, rowFormula } from './computed-columns.js';
import { type Derivation, type Figure, hasValue, percent, showDecimal } from './figure.js';
import { type WrittenValue, writtenValue } from './value.js';
import { lastGroup, nodeSpan, spanOf, writtenGroups } from './written.js';

/** Columns by what they are in every form, whatever a form calls them. */
const roleOf: Record<string, string> = { 预算数: '全年预算数', 执行数: '全年执行数' };

export interface EvaluatedFundRow {
  /** The row in the report; undefined where only the form has it. */
  node?: FundRow;
  declared?: EffectiveRow;
  name: string;
  nameSpan: Span;
  /** Amounts by the name of their column, in the form's order. */
  amounts: Map<string, Figure>;
  /** 年初预算数, 全年预算数 and 全年执行数, where the form has them. */
  initial?: Figure;
  budget?: Figure;
  executed?: Figure;
  points: Figure;
  rate: Figure;
  score: Figure;
  reason: WrittenValue;
  /** Cells behind the last column of the form. */
  extraCells: Span[];
  depth: number;
  /** 其中: the parts do not claim to be complete. */
  partial: boolean;
  parts: EvaluatedFundRow[];
}

export interface EvaluatedFunds {
  node: Funds;
  form: EffectiveFunds;
  unit: Unit;
  rows: EvaluatedFundRow[];
  /** Rows of depth 0; the first carries points, rate and score. */
  totals: EvaluatedFundRow[];
}

export function evaluateFunds(node: Funds, form: EffectiveForm): EvaluatedFunds | undefined {
  if (!form.funds) return undefined;
  const unit = (node.unit && parseUnit(node.unit)) || form.currency;
  const written = new Map<EffectiveRow, EvaluatedFundRow>();
  const rows: EvaluatedFundRow[] = [];
  for (const row of node.rows) {
    const declared = form.funds.rows.find((candidate) => candidate.node === row.row?.ref);
    const evaluated = writtenRow(row, declared, form.funds, unit);
    rows.push(evaluated);
    if (declared && !written.has(declared)) written.set(declared, evaluated);
  }
  const tree = form.funds.rows.map(
    (declared) => written.get(declared) ?? absentRow(node, declared, form.funds as EffectiveFunds, unit),
  );
  const totals = linkParts(tree);
  for (const row of [...tree].reverse()) computeAmounts(row);
  for (const row of tree) {
    const formulas = computedColumns(
      form.funds.columns,
      (name) => row.amounts.get(name) ?? (name === '执行率' ? row.rate : name === '得分' ? row.score : undefined),
      row.node ?? node,
      (column) => `资金.${row.name}.${column}`,
      row.nameSpan,
    );
    for (const [column, figure] of formulas) row.amounts.set(column, figure);
    computeRate(row, form);
  }
  if (totals[0]) computeScore(totals[0], form);
  return { node, form: form.funds, unit, rows: [...tree, ...rows.filter((row) => !row.declared)], totals };
}

function writtenRow(
  node: FundRow,
  declared: EffectiveRow | undefined,
  form: EffectiveFunds,
  unit: Unit,
): EvaluatedFundRow {
  const groups = writtenGroups(node);
  const name = declared?.name ?? node.row?.$refText ?? '';
  const nameSpan = node.row?.$refNode ? spanOf(node.row.$refNode) : nodeSpan(node);
  const cells = (groups[0]?.items ?? []).filter((item) => item.property === 'cells');
  const amounts = new Map<string, Figure>();
  const path = (column: string) => `资金.${name}.${column}`;
  let next = 0;
  const judgedCells = new Map<string, Figure>();
  for (const column of form.columns) {
    if (column.expression || column.name === '原因') continue;
    const cell = cells[next];
    const isAmount = !columnsWithWords.has(column.name);
    if (!isAmount && !cell) continue;
    next++;
    const columnUnit = isAmount ? unit : column.name === '执行率' ? percent : undefined;
    const figure = cell
      ? cellFigure(cell.node, node, path(column.name), columnUnit)
      : missingFigure(node, path(column.name), nameSpan, unit);
    (isAmount ? amounts : judgedCells).set(column.name, figure);
  }
  const judgedFigure = (word: string, figureUnit?: Unit) =>
    lastGroup(groups, word) || !judgedCells.has(word)
      ? attributeFigure(lastGroup(groups, word), node, path(word), nameSpan, figureUnit)
      : (judgedCells.get(word) as Figure);
  return {
    node,
    ...(declared && { declared }),
    name,
    nameSpan,
    amounts,
    ...mainColumns(amounts),
    points: judgedFigure('分值'),
    rate: judgedFigure('执行率', percent),
    score: judgedFigure('得分'),
    reason: writtenValue(lastGroup(groups, '原因'), node.reason),
    extraCells: cells.slice(next).map((cell) => spanOf(cell.node)),
    depth: declared?.depth ?? rowDepth(node),
    partial: declared?.partial ?? node.partial,
    parts: [],
  };
}

function absentRow(funds: Funds, declared: EffectiveRow, form: EffectiveFunds, unit: Unit): EvaluatedFundRow {
  const span = writtenGroups(funds)[0]?.span ?? nodeSpan(funds);
  const path = (column: string) => `资金.${declared.name}.${column}`;
  const amounts = new Map<string, Figure>();
  for (const column of form.columns) {
    if (!column.expression && !columnsWithWords.has(column.name))
      amounts.set(column.name, missingFigure(funds, path(column.name), span, unit));
  }
  return {
    declared,
    name: declared.name,
    nameSpan: span,
    amounts,
    ...mainColumns(amounts),
    points: missingFigure(funds, path('分值'), span),
    rate: missingFigure(funds, path('执行率'), span, percent),
    score: missingFigure(funds, path('得分'), span),
    reason: writtenValue(undefined, []),
    extraCells: [],
    depth: declared.depth,
    partial: declared.partial,
    parts: [],
  };
}

function mainColumns(amounts: Map<string, Figure>): Pick<EvaluatedFundRow, 'initial' | 'budget' | 'executed'> {
  const main: Pick<EvaluatedFundRow, 'initial' | 'budget' | 'executed'> = {};
  for (const [name, figure] of amounts) {
    const role = roleOf[name] ?? name;
    if (role === '年初预算数') main.initial = figure;
    else if (role === '全年预算数') main.budget = figure;
    else if (role === '全年执行数') main.executed = figure;
  }
  return main;
}

/** A row's parts are the rows one step deeper that follow it; returns the rows of depth 0. */
export function linkParts<T extends { depth: number; parts: T[] }>(rows: readonly T[]): T[] {
  const totals: T[] = [];
  const open: T[] = [];
  for (const row of rows) {
    while (open.length > 0 && (open.at(-1) as T).depth >= row.depth) open.pop();
    if (row.depth === 0) totals.push(row);
    else open.at(-1)?.parts.push(row);
    open.push(row);
  }
  return totals;
}

function computeAmounts(row: EvaluatedFundRow): void {
  const complete = row.parts.filter((part) => !part.partial);
  if (complete.length === 0) return;
  for (const [column, figure] of row.amounts) {
    const parts = complete.map((part) => part.amounts.get(column));
    if (addsUp(column, [figure, ...parts])) computeSum(figure, parts);
  }
}

/** Executed over budget in percent, or the form's own formula where it has one. */
function computeRate(row: EvaluatedFundRow, form: EffectiveForm): void {
  if (!form.funds?.columns.some((column) => column.name === '执行率')) return;
  const own = form.funds.rate?.expression;
  const formula = own && rowFormula(own, (name) => row.amounts.get(name));
  if (!own) compute(row.rate, executionRate(row, form));
  else if (isPercentage(own)) compute(row.rate, formula);
  else compute(row.rate, formula && { ...formula, value: formula.value.scaleByPowerOfTen(2) });
}

/** 占比 and 增幅 give a percentage; a quotient is a plain number. */
function isPercentage(expression: Expression): boolean {
  return expression.$type === 'Call' && /^(?:占比|增幅|share|growth)$/i.test(expression.function);
}

export function executionRate(row: EvaluatedFundRow, form: EffectiveForm): Derivation | undefined {
  const { budget, executed } = row;
  const spent = valueIn(executed, budget?.unit);
  if (!hasValue(budget) || !hasValue(executed) || !spent) return undefined;
  const from = [executed, budget];
  const formula = `${showDecimal(spent, 4)}÷${showDecimal(budget.value, 4)}`;
  const value = spent.times(Decimal.hundred).dividedBy(budget.value);
  if (value) return { value, formula, from };
  const ofNothing = form.options
    .concat(form.funds?.options ?? [])
    .findLast((option) => option.zeroBudgetRate !== undefined)?.zeroBudgetRate;
  const rate = ofNothing === '100' && executed.value.sign() > 0 ? Decimal.hundred : Decimal.zero;
  return { value: rate, formula, from };
}

function computeScore(total: EvaluatedFundRow, form: EffectiveForm): void {
  const points = form.funds?.points;
  if (!points || !form.funds?.columns.some((column) => column.name === '得分')) return;
  compute(total.points, { value: points, formula: points.toString(), from: [] });
  compute(total.score, rateScore(total, form, points));
}

function rateScore(total: EvaluatedFundRow, form: EffectiveForm, points: Decimal): Derivation | undefined {
  const { rate } = total;
  const exact = rate.expected?.value ?? rate.value;
  return exact && { ...scoreOfRate(exact, form, points), from: [rate] };
}

/** What a rate in percent scores: in proportion up to 100 %, or by steps, out of the points. */
export function scoreOfRate(rate: Decimal, form: EffectiveForm, points: Decimal): Omit<Derivation, 'from'> {
  const capped = rate.greaterThan(Decimal.hundred) ? Decimal.hundred : rate.sign() < 0 ? Decimal.zero : rate;
  const scoring = form.funds?.scoring;
  if (scoring && !scoring.proportional && scoring.steps.length > 0) {
    const steps = scoring.steps
      .map((step) => ({ from: stepNumber(step.from), points: stepNumber(step.points) }))
      .sort((a, b) => b.from.compare(a.from));
    const reached = steps.find((step) => !capped.lessThan(step.from));
    return { value: reached?.points ?? Decimal.zero, formula: `${showDecimal(rate)}%` };
  }
  const value = capped.times(points).dividedBy(Decimal.hundred)?.round(2) as Decimal;
  return { value, formula: `${showDecimal(capped)}%×${points.toString()}` };
}

function stepNumber(typed: string | undefined): Decimal {
  return Decimal.parse((typed ?? '0').replace(/[%％]/g, '')) ?? Decimal.zero;
}
