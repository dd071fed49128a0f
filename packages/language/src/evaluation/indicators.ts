import { type Decimal, parseQuantity } from '@jixiao/core';
import type { Span } from '../findings/finding.js';
import { type EffectiveForm, type EffectiveLevel, findColumn, findLevel, settingOf } from '../forms/effective-form.js';
import type { Category, Indicator, Part, Report, Subcategory } from '../generated/ast.js';
import { attributeFigure, cellFigure, compute, missingFigure, sumOf } from './cells.js';
import { type Figure, hasValue } from './figure.js';
import { type KeptIndicators, moveToNode } from './kept-indicators.js';
import { type Direction, directionOf, type ExpectedScore, expectedScore, type ReverseFormula } from './scoring.js';
import { type WrittenValue, writtenValue } from './value.js';
import { lastGroup, nodeSpan, spanOf, type WrittenGroup, writtenGroups } from './written.js';

/** An indicator, or a sub-row of one. */
export interface EvaluatedIndicator {
  node: Indicator | Part;
  /** UTF-16 offset at which its node began when its places were right. */
  start: number;
  /** What references and messages call it: its name, else the beginning of its text. */
  name: string;
  nameSpan: Span;
  /** Names of the levels it stands in, outermost first, as the form calls them. */
  levels: string[];
  target: WrittenValue;
  adjusted: WrittenValue;
  actual: WrittenValue;
  points: Figure;
  score: Figure;
  /** The most the score may be: the points, or the full marks of a form whose scores have a scale of their own (参数 得分满分 100). */
  full: Figure;
  /** What the score counts in sums: itself, or its share of the points where it has a scale of its own. */
  counted: Figure;
  deviation: WrittenValue;
  groups: WrittenGroup[];
  direction: Direction;
  /** What the result earns; undefined without points. */
  expected?: ExpectedScore;
  /** The form's computed columns, by name. */
  computed: Map<string, Figure>;
  parts: EvaluatedIndicator[];
}

/** 一级 or 二级 with what stands below it. */
export interface EvaluatedLevel {
  node: Category | Subcategory;
  declared?: EffectiveLevel;
  name: string;
  nameSpan: Span;
  notApplicable: boolean;
  /** Typed or the sum of the points below. */
  points: Figure;
  /** The sum of the scores below. */
  score: Figure;
  levels: EvaluatedLevel[];
  /** Every indicator below, also those in its 二级. */
  indicators: EvaluatedIndicator[];
  /** What carries points below: the indicators, or their sub-rows where the form scores those. */
  leaves: EvaluatedIndicator[];
}

export interface EvaluatedIndicators {
  levels: EvaluatedLevel[];
  /** Every indicator of the report in the order of the text, without sub-rows. */
  all: EvaluatedIndicator[];
  /** What carries points: the indicators, or their sub-rows where the form scores those. */
  leaves: EvaluatedIndicator[];
  hasPoints: boolean;
  hasScores: boolean;
  reverse: ReverseFormula;
  /** Full marks of every indicator; undefined where each is scored out of its points. */
  fullMarks?: Decimal;
}

export function evaluateIndicators(report: Report, form: EffectiveForm, kept: KeptIndicators): EvaluatedIndicators {
  const levels: EvaluatedLevel[] = [];
  const all: EvaluatedIndicator[] = [];
  const scoredParts = form.indicators?.scoredParts ?? false;
  for (const entry of report.entries) {
    if (entry.$type === 'Indicator') all.push(evaluateIndicator(entry, [], kept));
    else if (entry.$type === 'Category') {
      const level = evaluateLevel(entry, form.indicators?.levels ?? [], [], scoredParts, kept);
      levels.push(level);
      all.push(...level.indicators);
    }
  }
  const columns = form.indicators?.columns ?? [];
  const fullMarks = parseQuantity(settingOf(form, '得分满分') ?? '')?.value;
  return {
    levels,
    all,
    leaves: leavesOf(all, scoredParts),
    hasPoints: findColumn(columns, '分值') !== undefined,
    hasScores: findColumn(columns, '得分') !== undefined,
    reverse: reverseFormula(form),
    ...(fullMarks && { fullMarks }),
  };
}

function leavesOf(indicators: readonly EvaluatedIndicator[], scoredParts: boolean): EvaluatedIndicator[] {
  return indicators.flatMap((indicator) =>
    scoredParts && indicator.parts.some((part) => part.points.origin === 'typed') ? indicator.parts : [indicator],
  );
}

function reverseFormula(form: EffectiveForm): ReverseFormula {
  const setting = settingOf(form, '反向计分');
  return setting === '系统' || setting === '填报说明' ? setting : '任一';
}

function evaluateLevel(
  node: Category | Subcategory,
  among: readonly EffectiveLevel[],
  above: string[],
  scoredParts: boolean,
  kept: KeptIndicators,
): EvaluatedLevel {
  const declared = findLevel(among, node.level?.$refText ?? '');
  const name = declared?.name ?? node.level?.$refText ?? '';
  const nameSpan = node.level?.$refNode ? spanOf(node.level.$refNode) : nodeSpan(node);
  const path = [...above, name];
  const levels: EvaluatedLevel[] = [];
  const indicators: EvaluatedIndicator[] = [];
  for (const item of node.items) {
    if (item.$type === 'Subcategory') {
      const level = evaluateLevel(item, declared?.sublevels ?? [], path, scoredParts, kept);
      levels.push(level);
      indicators.push(...level.indicators);
    } else indicators.push(evaluateIndicator(item, path, kept));
  }
  const typed = writtenGroups(node)
    .flatMap((group) => group.items)
    .find((item) => item.property === 'points');
  const points = typed
    ? cellFigure(typed.node, node, `${name}.分值`, undefined)
    : missingFigure(node, `${name}.分值`, nameSpan);
  const score = missingFigure(node, `${name}.得分`, nameSpan);
  return {
    node,
    ...(declared && { declared }),
    name,
    nameSpan,
    notApplicable: node.$type === 'Subcategory' && node.notApplicable,
    points,
    score,
    levels,
    indicators,
    leaves: leavesOf(indicators, scoredParts),
  };
}

function evaluateIndicator(node: Indicator | Part, levels: string[], kept: KeptIndicators): EvaluatedIndicator {
  const known = kept.get(node);
  if (known?.levels.length === levels.length && known.levels.every((name, index) => name === levels[index])) {
    moveToNode(known);
    return known;
  }
  const groups = writtenGroups(node);
  const nameItem = groups[0]?.items.find((item) => item.property === 'name') ?? groups[0]?.items[0];
  const nameSpan = nameItem ? spanOf(nameItem.node) : nodeSpan(node);
  const name = node.name ?? plainText(node);
  const target = writtenValue(lastGroup(groups, '目标'), node.target);
  const actual = writtenValue(lastGroup(groups, '完成'), node.actual);
  const adjusted = writtenValue(lastGroup(groups, '调整'), node.adjusted);
  const points = attributeFigure(lastGroup(groups, '分值'), node, `${name}.分值`, nameSpan);
  const score = attributeFigure(lastGroup(groups, '得分'), node, `${name}.得分`, nameSpan);
  const printedName = node.$type === 'Indicator' && node.text.length > 0 ? `${name}${plainText(node)}` : name;
  const direction = directionOf(countedTarget({ target, adjusted }), printedName, levels);
  const evaluated: EvaluatedIndicator = {
    node,
    start: node.$cstNode?.offset ?? 0,
    name,
    nameSpan,
    levels,
    target,
    adjusted,
    actual,
    points,
    score,
    full: points,
    counted: score,
    deviation: writtenValue(lastGroup(groups, '偏差'), node.deviation),
    groups,
    direction,
    computed: new Map(),
    parts: node.$type === 'Indicator' ? node.parts.map((part) => evaluateIndicator(part, levels, kept)) : [],
  };
  return evaluated;
}

/** Computes what an indicator's result earns, once its target and result are known. */
export function scoreIndicator(indicator: EvaluatedIndicator, indicators: EvaluatedIndicators): void {
  const { node, name, nameSpan, points, score, actual, direction } = indicator;
  const { fullMarks, hasPoints, hasScores, reverse } = indicators;
  if (fullMarks) {
    indicator.full = { path: `${name}.得分满分`, origin: 'computed', value: fullMarks, span: nameSpan, node };
    indicator.counted = missingFigure(node, `${name}.折算得分`, score.span);
  }
  const { full } = indicator;
  if (!hasValue(full) || !hasPoints) return;
  indicator.expected = expectedScore(countedTarget(indicator), actual, full, direction, reverse);
  const [only, another] = indicator.expected.exact;
  if (hasScores && only && !another) compute(score, only);
  if (fullMarks && hasValue(score) && hasValue(points)) {
    const value = score.value.times(points.value).dividedBy(fullMarks)?.normalized();
    const formula = `${score.value.toString()}×${points.value.toString()}÷${fullMarks.toString()}`;
    compute(indicator.counted, value && { value, formula, from: [score, points] });
  }
}

/** The adjusted target where there is one, else the target. */
export function countedTarget({ target, adjusted }: Pick<EvaluatedIndicator, 'target' | 'adjusted'>): WrittenValue {
  return adjusted.kind === 'missing' || adjusted.kind === 'blank' ? target : adjusted;
}

/** Sums a level's points and scores, once its indicators are scored. */
export function sumLevel(level: EvaluatedLevel): void {
  compute(level.points, sumOf(level.leaves.map((leaf) => leaf.points)));
  compute(level.score, sumOf(level.leaves.map((leaf) => leaf.counted)));
}

function plainText(node: Indicator | Part): string {
  if (node.$type === 'Part') return '';
  return node.text
    .map((part) => (typeof part === 'string' ? part : (part.$cstNode?.text ?? '')))
    .join('')
    .slice(0, 40);
}
