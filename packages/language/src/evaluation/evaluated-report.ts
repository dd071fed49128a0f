import type { EffectiveForm } from '../forms/effective-form.js';
import type { Check, Interpolation, Report, Total } from '../generated/ast.js';
import { compute, missingFigure, sumOf } from './cells.js';
import { type EvaluatedCheck, evaluateCheck } from './checks.js';
import { computedColumns } from './computed-columns.js';
import { type ExpressionProblem, evaluateExpression, isProblem, isValue, type Outcome } from './expressions.js';
import { type Figure, hasValue } from './figure.js';
import { FigureLookup } from './figure-lookup.js';
import { type EvaluatedFunds, evaluateFunds } from './funds.js';
import {
  type EvaluatedIndicator,
  type EvaluatedIndicators,
  type EvaluatedLevel,
  evaluateIndicators,
  scoreIndicator,
  sumLevel,
} from './indicators.js';
import { interpolationsIn, isTableReference } from './interpolations.js';
import { type KeptIndicators, keptIndicators } from './kept-indicators.js';
import {
  type EvaluatedField,
  type EvaluatedGoals,
  type EvaluatedTotal,
  evaluateField,
  evaluateGoals,
  writtenTotal,
} from './report-parts.js';
import { type EvaluatedTable, evaluateTable } from './tables.js';
import type { WrittenValue } from './value.js';

export type ValueRole = '目标' | '调整' | '完成';

/**
 * A report with every number worked out: what rules, hover, preview and exports read. It is computed once per version of its document;
 * values that refer to others are settled in the order in which they are needed, and a cycle ends at the place where it closes.
 */
export class EvaluatedReport {
  readonly fields: EvaluatedField[] = [];
  readonly funds: EvaluatedFunds | undefined;
  readonly goals: EvaluatedGoals[] = [];
  readonly indicators: EvaluatedIndicators;
  readonly tables: EvaluatedTable[] = [];
  readonly total: EvaluatedTotal;
  readonly checks: EvaluatedCheck[] = [];
  /** What is wrong with expressions, each once. */
  readonly problems: ExpressionProblem[] = [];
  /** From a path to its figure. */
  readonly figures: FigureLookup;

  private readonly kept: KeptIndicators;
  private readonly outcomes = new Map<Interpolation, Outcome | 'open'>();
  private readonly settled = new Map<object, 'open' | 'done'>();
  private readonly valueFigures = new Map<EvaluatedIndicator, Map<ValueRole, Figure>>();

  constructor(
    readonly node: Report,
    readonly form: EffectiveForm,
    private readonly reportOf: (report: Report) => EvaluatedReport,
    /** Whether a file is there that the report gives as evidence; undefined where nobody can tell. */
    readonly hasFile: (path: string) => boolean | undefined = () => undefined,
    /** The report before an edit, which has left most of it as it was. */
    before?: EvaluatedReport,
  ) {
    this.kept = keptIndicators(before, form);
    let funds: EvaluatedFunds | undefined;
    let total: Total | undefined;
    for (const entry of node.entries) {
      if (entry.$type === 'Field') this.fields.push(evaluateField(entry, form));
      else if (entry.$type === 'Funds') funds ??= evaluateFunds(entry, form);
      else if (entry.$type === 'Goals') this.goals.push(evaluateGoals(entry));
      else if (entry.$type === 'Table') this.tables.push(evaluateTable(entry, form));
      else if (entry.$type === 'Total') total = entry;
    }
    this.funds = funds;
    this.indicators = evaluateIndicators(node, form, this.kept);
    this.total = writtenTotal(total, node);
    this.figures = new FigureLookup(this, reportOf);
  }

  /** Works out what depends on other figures, also of other reports; called once, when this report can be found by them. */
  settle(): void {
    for (const field of this.fields) this.fieldFigure(field);
    for (const indicator of this.indicators.all) this.settleIndicator(indicator);
    for (const level of this.indicators.levels) this.settleLevel(level);
    this.settleTotal();
    for (const entry of this.node.entries) if (entry.$type === 'Check') this.addCheck(entry, false);
    for (const check of this.form.checks) this.addCheck(check, true);
    for (const interpolation of interpolationsIn(this.node))
      if (!isTableReference(interpolation)) this.outcomeOf(interpolation);
  }

  /** The field of that name, as the form calls it. */
  field(name: string): EvaluatedField | undefined {
    return this.fields.find((field) => field.name === name);
  }

  /** Last year's report, where 上年 names one that is found. */
  get previous(): EvaluatedReport | undefined {
    const report = this.node.previous?.ref;
    return report && this.reportOf(report);
  }

  table(name: string): EvaluatedTable | undefined {
    return this.tables.find((table) => table.name === name);
  }

  /** What a `[[ ]]` stands for; evaluated once. */
  outcomeOf(interpolation: Interpolation): Outcome {
    const known = this.outcomes.get(interpolation);
    if (known === 'open') {
      // Told where the circle closes; whoever else waits for it just has no value.
      this.problems.push({ problem: 'cycle', node: interpolation });
      return { empty: interpolation };
    }
    if (known) return known;
    this.outcomes.set(interpolation, 'open');
    const outcome = evaluateExpression(interpolation.expression, this.figures);
    if (isProblem(outcome)) this.problems.push(outcome);
    this.outcomes.set(interpolation, outcome);
    return outcome;
  }

  /** The number of a field; a value that is all `[[ ]]` takes that of its reference. */
  fieldFigure(field: EvaluatedField): Figure {
    if (field.value.kind === 'reference') field.figure = this.referenceFigure(field.value, field.figure);
    return field.figure;
  }

  /** The number of a target or a result; a value that is all `[[ ]]` takes that of its reference. */
  valueFigure(indicator: EvaluatedIndicator, role: ValueRole): Figure {
    const value = { 目标: indicator.target, 调整: indicator.adjusted, 完成: indicator.actual }[role];
    const figures = this.valueFigures.get(indicator) ?? new Map<ValueRole, Figure>();
    this.valueFigures.set(indicator, figures);
    const known = figures.get(role);
    if (known) return known;
    const span = value.absent ? indicator.nameSpan : value.span;
    const missing = missingFigure(indicator.node, `${indicator.name}.${role}`, span);
    let figure = missing;
    if (value.kind === 'reference') figure = this.referenceFigure(value, missing);
    else if (value.quantity) {
      const { value: number, unit, text } = value.quantity;
      figure = { ...missing, origin: 'typed', value: number, decimals: number.decimals, text, ...(unit && { unit }) };
    }
    figures.set(role, figure);
    return figure;
  }

  /** True while a subject's figures are being worked out: whoever asks for them now closes a circle. */
  isSettling(subject: object): boolean {
    return this.settled.get(subject) === 'open';
  }

  settleIndicator(indicator: EvaluatedIndicator): void {
    if (this.kept.get(indicator.node) === indicator) return;
    this.once(indicator, () => {
      if (indicator.target.reference) this.valueFigure(indicator, '目标');
      if (indicator.adjusted.reference) this.valueFigure(indicator, '调整');
      if (indicator.actual.reference) this.valueFigure(indicator, '完成');
      scoreIndicator(indicator, this.indicators);
      indicator.computed = computedColumns(
        this.form.indicators?.columns ?? [],
        (name) => (name === '分值' ? indicator.points : name === '得分' ? indicator.score : undefined),
        indicator.node,
        (column) => `${indicator.name}.${column}`,
        indicator.nameSpan,
      );
      for (const part of indicator.parts) this.settleIndicator(part);
    });
  }

  settleLevel(level: EvaluatedLevel): void {
    this.once(level, () => {
      for (const indicator of level.indicators) this.settleIndicator(indicator);
      for (const below of level.levels) this.settleLevel(below);
      sumLevel(level);
    });
  }

  settleTotal(): void {
    const { total, form } = this;
    this.once(total, () => {
      if (!form.total) return;
      for (const indicator of this.indicators.all) this.settleIndicator(indicator);
      const { leaves, hasPoints, hasScores } = this.indicators;
      const rate = this.funds?.totals[0];
      if (hasPoints) compute(total.points, sumOf([rate?.points, ...leaves.map((leaf) => leaf.points)]));
      if (hasScores) compute(total.score, sumOf([rate?.score, ...leaves.map((leaf) => leaf.counted)]));
      const { score } = total;
      if (!hasValue(score)) return;
      const grade = form.grades.find((candidate) => !score.value.lessThan(candidate.from));
      if (grade) total.expectedGrade = grade.name;
    });
  }

  private once(subject: object, settle: () => void): void {
    if (this.settled.has(subject)) return;
    this.settled.set(subject, 'open');
    settle();
    this.settled.set(subject, 'done');
  }

  private referenceFigure(value: WrittenValue, missing: Figure): Figure {
    const outcome = value.reference && this.outcomeOf(value.reference);
    if (!outcome || !isValue(outcome)) return missing;
    const { value: number, unit, from } = outcome;
    const withUnit = unit && { unit };
    // The indicator is scored by the number, as if it had been typed.
    value.quantity = {
      text: `${number.toString()}${unit?.text ?? ''}`,
      value: number,
      ...withUnit,
      grouped: false,
      end: 0,
    };
    value.kind = 'quantity';
    const expected = { value: number, formula: value.text, from };
    return { ...missing, origin: 'computed', value: number, ...withUnit, expected };
  }

  private addCheck(node: Check, fromForm: boolean): void {
    const check = evaluateCheck(node, this, fromForm);
    this.checks.push(check);
    if (fromForm) return;
    for (const side of [check.left, check.right]) if (isProblem(side)) this.problems.push(side);
  }
}

export type { EvaluatedCheck, EvaluatedField, EvaluatedGoals, EvaluatedTotal };
