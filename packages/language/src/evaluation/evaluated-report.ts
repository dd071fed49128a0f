import { Decimal, isMoney, type Operator, parseValue, scanOperator } from '@jixiao/core';
import { type AstNode, AstUtils } from 'langium';
import type { Span } from '../findings/finding.js';
import type { EffectiveForm } from '../forms/effective-form.js';
import {
  type Check,
  type Expression,
  type Field,
  type FormField,
  type Goals,
  type Interpolation,
  isReport,
  type Member,
  type Path,
  type Report,
  type Total,
} from '../generated/ast.js';
import { fieldByName } from '../references/members.js';
import { keywordOf } from '../syntax/keywords.js';
import { attributeFigure, cellFigure, compute, missingFigure, sumOf } from './cells.js';
import { computedColumns } from './computed-columns.js';
import {
  type ExpressionProblem,
  evaluateExpression,
  type FigureSource,
  isProblem,
  isValue,
  type Outcome,
} from './expressions.js';
import { type Figure, hasValue, percent } from './figure.js';
import { type EvaluatedFundRow, type EvaluatedFunds, evaluateFunds } from './funds.js';
import {
  type EvaluatedIndicator,
  type EvaluatedIndicators,
  type EvaluatedLevel,
  evaluateIndicators,
  scoreIndicator,
  sumLevel,
} from './indicators.js';
import { type EvaluatedRow, type EvaluatedTable, evaluateTable } from './tables.js';
import { isFilled, type WrittenValue, writtenValue } from './value.js';
import { lastGroup, nodeSpan, spanOf, type WrittenGroup, writtenGroups } from './written.js';

export interface EvaluatedField {
  node: Field;
  declared?: FormField;
  name: string;
  nameSpan: Span;
  value: WrittenValue;
  /** Its number, where it holds one. */
  figure: Figure;
}

export interface EvaluatedGoals {
  node: Goals;
  points: Figure;
  progress: Figure;
  texts: Map<string, WrittenValue>;
}

export interface EvaluatedTotal {
  /** Undefined where the report leaves its 总分 line out. */
  node?: Total;
  /** Points of everything: indicators and execution rate. */
  points: Figure;
  score: Figure;
  grade?: { text: string; span: Span };
  /** By the form's bands; undefined without bands or score. */
  expectedGrade?: string;
}

/** A comparison of the report or of its form, with both sides evaluated. */
export interface EvaluatedCheck {
  node: Check;
  operator: Operator;
  left: Outcome;
  right: Outcome;
  /** True for a check that the form declares. */
  fromForm: boolean;
}

/** How the evaluation of other reports is reached: last year's. */
export interface Evaluations {
  of(report: Report): EvaluatedReport;
}

/**
 * A report with every number worked out: what rules, hover, preview and exports read. It is computed once per version of its document;
 * values that refer to others are settled in the order in which they are needed, and a cycle ends at the place where it closes.
 */
export class EvaluatedReport implements FigureSource {
  readonly fields: EvaluatedField[] = [];
  readonly funds: EvaluatedFunds | undefined;
  readonly goals: EvaluatedGoals[] = [];
  readonly indicators: EvaluatedIndicators;
  readonly tables: EvaluatedTable[] = [];
  readonly total: EvaluatedTotal;
  readonly checks: EvaluatedCheck[] = [];
  /** What is wrong with expressions, each once. */
  readonly problems: ExpressionProblem[] = [];

  private readonly byNode = new Map<AstNode, EvaluatedFundRow | EvaluatedRow | EvaluatedIndicator | EvaluatedLevel>();
  private readonly fieldsByNode = new Map<AstNode, EvaluatedField>();
  private readonly outcomes = new Map<Interpolation, Outcome | 'open'>();
  private readonly settled = new Map<object, 'open' | 'done'>();
  private readonly valueFigures = new Map<WrittenValue, Figure>();

  constructor(
    readonly node: Report,
    readonly form: EffectiveForm,
    private readonly evaluations: Evaluations,
  ) {
    let funds: EvaluatedFunds | undefined;
    let totalNode: Total | undefined;
    for (const entry of node.entries) {
      if (entry.$type === 'Field') this.addField(entry);
      else if (entry.$type === 'Funds') funds ??= evaluateFunds(entry, form);
      else if (entry.$type === 'Goals') this.goals.push(evaluateGoals(entry));
      else if (entry.$type === 'Table') this.tables.push(evaluateTable(entry, form));
      else if (entry.$type === 'Total') totalNode = entry;
    }
    this.funds = funds;
    this.indicators = evaluateIndicators(node, form);
    this.index();
    this.total = this.startTotal(totalNode);
  }

  /** Works out what depends on other figures, also of other reports; called once, when this report can be found by them. */
  settle(): void {
    for (const field of this.fields) this.fieldFigure(field);
    for (const indicator of this.indicators.all) this.settleIndicator(indicator);
    for (const level of this.indicators.levels) this.settleLevel(level);
    this.settleTotal();
    this.evaluateChecks();
    for (const interpolation of interpolationsIn(this.node)) {
      if (!isTableReference(interpolation)) this.outcomeOf(interpolation);
    }
  }

  /** The field of that name, as the form calls it. */
  field(name: string): EvaluatedField | undefined {
    return this.fields.find((field) => field.name === name);
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
    const outcome = evaluateExpression(interpolation.expression, this);
    if (isProblem(outcome)) this.problems.push(outcome);
    this.outcomes.set(interpolation, outcome);
    return outcome;
  }

  // ------------------------------------------------------------ figures by path

  figureOf(path: Path): Figure | ExpressionProblem | undefined {
    const nodes = path.segments.map((segment) => segment.ref);
    if (nodes.some((node) => node === undefined)) return undefined;
    const last = nodes.at(-1) as Member;
    const before = nodes.at(-2) as Member | undefined;
    const home = AstUtils.getContainerOfType(before ?? last, isReport);
    const previous = nodes[0]?.$type === 'Report' ? (nodes[0] as Report) : undefined;
    const owner = previous ?? home;
    if (owner && owner !== this.node) return this.evaluations.of(owner).figureAt(path, last, before);
    return this.figureAt(path, last, before);
  }

  private figureAt(path: Path, last: Member, before: Member | undefined): Figure | ExpressionProblem | undefined {
    const name = path.segments.at(-1)?.$refText ?? '';
    switch (last.$type) {
      case 'Field': {
        const field = this.fieldsByNode.get(last);
        return field && this.fieldFigure(field);
      }
      case 'FormField':
        return missingFigure(last, last.name ?? '', nodeSpan(path));
      case 'FundRow':
      case 'FormRow':
      case 'Row':
        return this.onlyCell(last, path);
      case 'Column':
      case 'FormColumn':
        return before ? this.cellOf(before, last.name, path) : undefined;
      case 'Total':
      case 'FormTotal':
      case 'Goals':
      case 'FormGoals':
        return before === last
          ? this.totalFigure(last, keywordOf(name, 'attribute') ?? name, path)
          : { problem: 'column-expected', node: path };
      default:
        return { problem: 'column-expected', node: path };
    }
  }

  private onlyCell(node: Member, path: Path): Figure | ExpressionProblem {
    const row = this.rowOf(node);
    const cells = row && 'cells' in row ? row.cells : row && 'amounts' in row ? row.amounts : undefined;
    if (!cells) return missingFigure(node, '', nodeSpan(path));
    return cells.size === 1 ? (cells.values().next().value as Figure) : { problem: 'column-expected', node: path };
  }

  private rowOf(node: Member): EvaluatedFundRow | EvaluatedRow | undefined {
    const known = this.byNode.get(node);
    if (known && ('cells' in known || 'amounts' in known)) return known;
    if (node.$type !== 'FormRow') return undefined;
    const table = this.tables.find((candidate) => candidate.declared?.node === node.$container);
    return (
      table?.rows.find((row) => row.name === node.name) ?? this.funds?.rows.find((row) => row.declared?.node === node)
    );
  }

  private cellOf(owner: Member, column: string, path: Path): Figure | ExpressionProblem | undefined {
    const role = column === '目标数' ? '目标' : column;
    const row = this.rowOf(owner);
    if (row && 'amounts' in row) {
      if (role === '分值') return row.points;
      if (role === '得分') return row.score;
      if (role === '执行率') return row.rate;
      return row.amounts.get(role) ?? { problem: 'number-expected', node: path };
    }
    if (row) return row.cells.get(column) ?? missingFigure(owner, column, nodeSpan(path));
    const known = this.byNode.get(owner);
    if (!known) return missingFigure(owner, column, nodeSpan(path));
    const needsScore = 'indicators' in known || !['目标', '调整', '完成', '分值'].includes(role);
    if (needsScore && this.settled.get(known) === 'open') return { problem: 'cycle', node: path };
    if ('indicators' in known) {
      this.settleLevel(known);
      if (role === '分值') return known.points;
      return role === '得分' ? known.score : { problem: 'number-expected', node: path };
    }
    const indicator = known as EvaluatedIndicator;
    switch (role) {
      case '目标':
        return this.valueFigure(indicator.target, indicator, '目标');
      case '调整':
        return this.valueFigure(indicator.adjusted, indicator, '调整');
      case '完成':
        return this.valueFigure(indicator.actual, indicator, '完成');
      case '分值':
        return indicator.points;
      case '得分':
        this.settleIndicator(indicator);
        return indicator.score;
      default:
        this.settleIndicator(indicator);
        return indicator.computed.get(role) ?? { problem: 'number-expected', node: path };
    }
  }

  private totalFigure(owner: Member, attribute: string, path: Path): Figure | ExpressionProblem {
    if (owner.$type === 'Goals') {
      const goals = this.goals.find((candidate) => candidate.node === owner);
      if (attribute === '分值' && goals) return goals.points;
      if (attribute === '完成率' && goals) return goals.progress;
      return { problem: 'number-expected', node: path };
    }
    if (this.settled.get(this.total) === 'open') return { problem: 'cycle', node: path };
    this.settleTotal();
    if (attribute === '得分') return this.total.score;
    return attribute === '分值' ? this.total.points : { problem: 'number-expected', node: path };
  }

  partsOf(path: Path): Figure[] | undefined {
    const nodes = path.segments.map((segment) => segment.ref);
    const last = nodes.at(-1);
    const before = nodes.at(-2);
    if (!last) return undefined;
    const source = this.ownerOf(nodes[0], last);
    const row = source.rowOf(before && last.$type.endsWith('Column') ? before : last);
    if (row && 'amounts' in row)
      return row.parts
        .map((part) => part.amounts.get(last.$type === 'FormColumn' ? last.name : ''))
        .filter((figure) => figure !== undefined);
    if (row) {
      const column = last.$type === 'Column' || last.$type === 'FormColumn' ? last.name : '';
      return row.parts.map((part) => part.cells.get(column)).filter((figure) => figure !== undefined);
    }
    const level = before ? source.byNode.get(before) : undefined;
    if (level && 'indicators' in level && last.$type === 'FormColumn') {
      source.settleLevel(level);
      return level.indicators.map((indicator) => (last.name === '分值' ? indicator.points : indicator.score));
    }
    return undefined;
  }

  countOf(path: Path): number | undefined {
    const nodes = path.segments.map((segment) => segment.ref);
    const last = nodes.at(-1);
    if (!last) return undefined;
    const source = this.ownerOf(nodes[0], last);
    if (last.$type === 'Table') return source.tables.find((table) => table.node === last)?.rows.length;
    const known = source.byNode.get(last) ?? source.rowOf(last);
    if (!known) return undefined;
    return 'indicators' in known ? known.indicators.length : known.parts.length;
  }

  private ownerOf(first: Member | undefined, last: Member): EvaluatedReport {
    const owner = first?.$type === 'Report' ? first : AstUtils.getContainerOfType(last, isReport);
    return owner && owner !== this.node ? this.evaluations.of(owner) : this;
  }

  // ------------------------------------------------------------ values

  private addField(node: Field): void {
    const declared = fieldByName(this.form, node.field.$refText);
    const items = writtenGroups(node)[0]?.items.filter((item) => item.property === 'value') ?? [];
    const nameSpan = node.field.$refNode ? spanOf(node.field.$refNode) : nodeSpan(node);
    const group: WrittenGroup = { span: nameSpan, items };
    const name = declared?.name ?? node.field.$refText;
    const field: EvaluatedField = {
      node,
      ...(declared && { declared }),
      name,
      nameSpan,
      value: writtenValue(group, node.value),
      figure: missingFigure(node, name, nameSpan),
    };
    this.fields.push(field);
    this.fieldsByNode.set(node, field);
  }

  private fieldFigure(field: EvaluatedField): Figure {
    if (field.figure.origin !== 'missing' || !isFilled(field.value)) return field.figure;
    if (field.value.kind === 'reference') return (field.figure = this.referenceFigure(field.value, field.figure));
    const { text, span } = field.value;
    const parsed = parseValue(text);
    if (parsed.kind !== 'quantity') return field.figure;
    const { value, unit } = parsed.quantity;
    const own =
      unit ??
      (field.declared?.kind === '金额' || field.declared?.kind === 'money'
        ? this.form.currency
        : field.declared?.kind === '百分率'
          ? percent
          : undefined);
    field.figure = {
      ...field.figure,
      origin: 'typed',
      value,
      decimals: value.decimals,
      text,
      span,
      ...(own && { unit: own }),
    };
    return field.figure;
  }

  private valueFigure(value: WrittenValue, indicator: EvaluatedIndicator, role: string): Figure {
    const known = this.valueFigures.get(value);
    if (known) return known;
    const missing = missingFigure(
      indicator.node,
      `${indicator.name}.${role}`,
      value.absent ? indicator.nameSpan : value.span,
    );
    let figure = missing;
    if (value.kind === 'reference') figure = this.referenceFigure(value, missing);
    else if (value.quantity) {
      const { value: number, unit, text } = value.quantity;
      figure = { ...missing, origin: 'typed', value: number, decimals: number.decimals, text, ...(unit && { unit }) };
    }
    this.valueFigures.set(value, figure);
    return figure;
  }

  /** The value of a `[[ ]]` that is all of a value; it also becomes the number the indicator is scored by. */
  private referenceFigure(value: WrittenValue, missing: Figure): Figure {
    if (!value.reference) return missing;
    const outcome = this.outcomeOf(value.reference);
    if (!isValue(outcome)) return missing;
    const { value: number, unit, from } = outcome;
    value.quantity = {
      text: `${number.toString()}${unit?.text ?? ''}`,
      value: number,
      ...(unit && { unit }),
      grouped: false,
      end: 0,
    };
    value.kind = 'quantity';
    return {
      ...missing,
      origin: 'computed',
      value: number,
      ...(unit && { unit }),
      expected: { value: number, formula: value.text, from },
    };
  }

  // ------------------------------------------------------------ settling

  private index(): void {
    for (const row of this.funds?.rows ?? []) if (row.node) this.byNode.set(row.node, row);
    for (const table of this.tables) for (const row of table.rows) this.byNode.set(row.node, row);
    for (const indicator of this.indicators.all) {
      this.byNode.set(indicator.node, indicator);
      for (const part of indicator.parts) this.byNode.set(part.node, part);
    }
    for (const level of this.indicators.levels) {
      this.byNode.set(level.node, level);
      for (const below of level.levels) this.byNode.set(below.node, below);
    }
  }

  /** Runs `settle` once; inside a cycle the figures it would give stay without value. */
  private once(subject: object, settle: () => void): void {
    if (this.settled.has(subject)) return;
    this.settled.set(subject, 'open');
    settle();
    this.settled.set(subject, 'done');
  }

  private settleIndicator(indicator: EvaluatedIndicator): void {
    this.once(indicator, () => {
      for (const [value, role] of [
        [indicator.target, '目标'],
        [indicator.adjusted, '调整'],
        [indicator.actual, '完成'],
      ] as const) {
        if (value.kind === 'reference') this.valueFigure(value, indicator, role);
      }
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

  private settleLevel(level: EvaluatedLevel): void {
    this.once(level, () => {
      for (const indicator of level.indicators) this.settleIndicator(indicator);
      for (const below of level.levels) this.settleLevel(below);
      sumLevel(level);
    });
  }

  private startTotal(node: Total | undefined): EvaluatedTotal {
    const span = node ? nodeSpan(node) : nodeSpan(this.node);
    const owner = node ?? this.node;
    const groups = node ? writtenGroups(node) : [];
    const pointsItem = groups[0]?.items.find((item) => item.property === 'points');
    const gradeItem = lastGroup(groups, '等级')?.items[0];
    return {
      ...(node && { node }),
      points: pointsItem
        ? cellFigure(pointsItem.node, owner, '总分.分值', undefined)
        : missingFigure(owner, '总分.分值', span),
      score: attributeFigure(lastGroup(groups, '得分'), owner, '总分.得分', span),
      ...(gradeItem && { grade: { text: gradeItem.node.text, span: spanOf(gradeItem.node) } }),
    };
  }

  private settleTotal(): void {
    this.once(this.total, () => {
      if (!this.form.total) return;
      for (const indicator of this.indicators.all) this.settleIndicator(indicator);
      const { leaves, hasPoints, hasScores } = this.indicators;
      const rate = this.funds?.totals[0];
      if (hasPoints) compute(this.total.points, sumOf([rate?.points, ...leaves.map((leaf) => leaf.points)]));
      if (hasScores) compute(this.total.score, sumOf([rate?.score, ...leaves.map((leaf) => leaf.score)]));
      const { score } = this.total;
      if (hasValue(score)) {
        const grade = this.form.grades.find((candidate) => !score.value.lessThan(candidate.from));
        if (grade) this.total.expectedGrade = grade.name;
      }
    });
  }

  // ------------------------------------------------------------ checks and texts

  private evaluateChecks(): void {
    const own = this.node.entries.filter((entry): entry is Check => entry.$type === 'Check');
    for (const [nodes, fromForm] of [
      [own, false],
      [this.form.checks, true],
    ] as const) {
      for (const node of nodes) this.checks.push(this.evaluateCheck(node, fromForm));
    }
    for (const check of this.checks) {
      if (check.fromForm) continue;
      for (const side of [check.left, check.right]) if (isProblem(side)) this.problems.push(side);
    }
  }

  private evaluateCheck(node: Check, fromForm: boolean): EvaluatedCheck {
    const source = fromForm ? new FormChecks(this) : this;
    const exact = [evaluateExpression(node.left, source), evaluateExpression(node.right, source)] as const;
    const operator = scanOperator(`${node.operator}1`, 0)?.operator ?? '=';
    if (!isValue(exact[0]) || !isValue(exact[1])) return { node, operator, left: exact[0], right: exact[1], fromForm };
    // Two rounds: the figures that take part decide how wide each of them is.
    const halfOf = halfWidths([...exact[0].from, ...exact[1].from]);
    const comparing: FigureSource = {
      figureOf: (path) => source.figureOf(path),
      partsOf: (path) => source.partsOf(path),
      countOf: (path) => source.countOf(path),
      halfOf,
    };
    return {
      node,
      operator,
      left: evaluateExpression(node.left, comparing),
      right: evaluateExpression(node.right, comparing),
      fromForm,
    };
  }
}

/** A check of the form names fields and tables of the form; it means those of the report. */
class FormChecks implements FigureSource {
  constructor(private readonly report: EvaluatedReport) {}

  figureOf(path: Path): Figure | ExpressionProblem | undefined {
    const last = path.segments.at(-1)?.ref;
    if (last?.$type === 'FormField') return this.report.field(last.name ?? '')?.figure;
    return this.report.figureOf(path);
  }

  partsOf(path: Path): Figure[] | undefined {
    return this.report.partsOf(path);
  }

  countOf(path: Path): number | undefined {
    return this.report.countOf(path);
  }
}

/** Every `[[ ]]` below a node, in the order of the text. */
function* interpolationsIn(node: object): Iterable<Interpolation> {
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('$') || !Array.isArray(value)) {
      if (key === 'narrative' && value) yield* interpolationsIn(value as object);
      continue;
    }
    for (const item of value) {
      if (typeof item !== 'object' || item === null || !('$type' in item)) continue;
      if (item.$type === 'Interpolation') yield item as Interpolation;
      else yield* interpolationsIn(item);
    }
  }
}

/** `[[三公]]`: a reference to a table prints the table. */
export function isTableReference(interpolation: Interpolation): boolean {
  const expression: Expression = interpolation.expression;
  if (expression?.$type !== 'Path') return false;
  const type = expression.segments.at(-1)?.ref?.$type;
  return type === 'Table' || type === 'FormTable';
}

/**
 * Half the width of the interval each figure stands for: half a unit of the last decimal of the figure that is typed most exactly. Money,
 * percentages and bare numbers are rounded; people and pieces are counted, and stand for themselves.
 */
function halfWidths(figures: readonly Figure[]): (figure: Figure) => Decimal {
  const rounded = (figure: Figure) => {
    const unit = figure.unit;
    return (
      figure.decimals !== undefined &&
      (!unit || unit.base === '' || isMoney(unit) || unit.base === '%' || unit.base === '‰' || figure.decimals > 0)
    );
  };
  const exponent = (figure: Figure) => (figure.unit?.power ?? 0) - (figure.decimals ?? 0);
  const typed = figures.filter(rounded);
  const finest = typed.length === 0 ? 0 : Math.min(...typed.map(exponent));
  const half = Decimal.parse('0.5') as Decimal;
  return (figure) => (rounded(figure) ? half.scaleByPowerOfTen(finest - (figure.unit?.power ?? 0)) : Decimal.zero);
}

function evaluateGoals(node: Goals): EvaluatedGoals {
  const groups = writtenGroups(node);
  const span = nodeSpan(node);
  const lists: Record<string, Goals['initial']> = {
    年初: node.initial,
    调整: node.adjusted,
    预期: node.expected,
    完成: node.actual,
  };
  const texts = new Map<string, WrittenValue>();
  for (const [word, parts] of Object.entries(lists)) {
    const group = lastGroup(groups, word);
    if (group) texts.set(word, writtenValue(group, parts));
  }
  return {
    node,
    points: attributeFigure(lastGroup(groups, '分值'), node, '年度目标.分值', span),
    progress: attributeFigure(lastGroup(groups, '完成率'), node, '年度目标.完成率', span, percent),
    texts,
  };
}
