import { convert, Decimal, type Localized } from '@jixiao/core';
import {
  countedTarget,
  type EvaluatedIndicator,
  type EvaluatedLevel,
  type EvaluatedReport,
  type Figure,
  hasValue,
  isFilled,
  isTyped,
  scoreAgrees,
  showDecimal,
  type WrittenValue,
} from '@jixiao/language';
import type { ServerContext } from '../../context.js';
import { amountText, explainDerivation, figureHead, formulaText, lastYear, shownNumber } from './figure-text.js';
import { type Argument, bold, code, excerpt, factLine, fill, join, type Markdown, plain } from './markdown.js';
import { comma, messages } from './messages.js';

type Role = '目标' | '调整' | '完成';

/** An indicator: where it belongs, what was to be reached and what was, and what that earns. */
export function explainIndicator(
  indicator: EvaluatedIndicator,
  report: EvaluatedReport,
  { language }: ServerContext,
): Markdown[] {
  const { node, name, levels, parts } = indicator;
  const say = (text: Localized, args?: Record<string, Argument>) => fill(text, language, args);
  const text = printedText(indicator);
  return [
    bold(say(node.$type === 'Part' ? messages.part : messages.indicator, { name })),
    ...(text === '' || text === name ? [] : [plain(excerpt(text))]),
    ...(levels.length > 0 ? [say(messages.levelsOf, { levels: join(levels, ' › ') })] : []),
    ...factLine(results(indicator, report, say)),
    ...factLine(scoring(indicator, say)),
    ...explainScore(indicator, { language }),
    ...(parts.length > 0
      ? [
          say(messages.parts, {
            names: join(
              parts.map((part) => part.name),
              comma[language],
            ),
          }),
        ]
      : []),
  ];
}

type Say = (text: Localized, args?: Record<string, Argument>) => Markdown;

/** Target and result, and how near they are to each other. */
function results(indicator: EvaluatedIndicator, report: EvaluatedReport, say: Say): Markdown[] {
  const { target, adjusted, actual, expected } = indicator;
  const value = (role: Role) => ({ value: valueText(indicator, role, report) });
  const ratio = completion(indicator);
  return [
    ...(target.absent ? [] : [say(messages.target, value('目标'))]),
    ...(adjusted.absent ? [] : [say(messages.adjusted, value('调整'))]),
    ...(actual.absent ? [] : [say(messages.actual, value('完成'))]),
    ...(ratio === undefined ? [] : [say(messages.completion, { ratio })]),
    ...(expected?.met === undefined ? [] : [say(expected.met ? messages.met : messages.notMet)]),
  ];
}

function scoring({ points, score }: EvaluatedIndicator, say: Say): Markdown[] {
  const scored = isTyped(score) ? messages.scoreTyped : messages.scoreComputed;
  return [
    ...(hasValue(points) ? [say(messages.pointsOf, { points: amountText(points) })] : []),
    ...(hasValue(score) ? [say(scored, { score: amountText(score) })] : []),
  ];
}

/** The score: how it follows from the result, and whether the one that is written agrees. */
export function explainScore(indicator: EvaluatedIndicator, { language }: Pick<ServerContext, 'language'>): Markdown[] {
  const { expected, score, full, actual } = indicator;
  if (!expected || !hasValue(full)) return [];
  const { met, exact, direction } = expected;
  const formulas = exact.flatMap((derivation) => formulaText(derivation) ?? []).map(code);
  const lines: Markdown[] = [];
  if (met) lines.push(fill(messages.fullScore, language, { points: shownNumber(full.value) }));
  else if (formulas.length > 1)
    lines.push(fill(messages.eitherScore, language, { formulas: join(formulas, comma[language]) }));
  else if (formulas[0]) lines.push(fill(messages.formula, language, { formula: formulas[0] }));
  else if ((direction === 'qualitative' || met === false) && isFilled(actual))
    lines.push(fill(messages.judgedScore, language));
  const [first, ...others] = exact.map(({ value }) => value);
  if (!isTyped(score) || !first) return lines;
  if (exact.some(({ value }) => scoreAgrees(score.value, value, full.value)))
    return [...lines, fill(messages.agrees, language)];
  const nearest = others.reduce((a, b) => (gap(b, score.value).lessThan(gap(a, score.value)) ? b : a), first);
  const args = { expected: showDecimal(nearest), gap: showDecimal(gap(nearest, score.value)) };
  return [...lines, fill(messages.differs, language, args)];
}

/** A score by itself, with what it is given for. */
export function explainScoreFigure(
  indicator: EvaluatedIndicator,
  report: EvaluatedReport,
  context: ServerContext,
): Markdown[] {
  const { score } = indicator;
  const say: Say = (text, args) => fill(text, context.language, args);
  return [
    ...figureHead(score, context),
    ...factLine(results(indicator, report, say)),
    ...explainScore(indicator, context),
    ...lastYear(score, context),
  ];
}

/** 一级 or 二级 as the report fills it. */
export function levelFacts(level: EvaluatedLevel, { language }: ServerContext): Markdown[] {
  const { points, score, indicators } = level;
  const facts = [fill(messages.indicatorCount, language, { count: indicators.length })];
  if (hasValue(points) || hasValue(score))
    facts.push(fill(messages.levelSums, language, { points: amountText(points), score: amountText(score) }));
  return factLine(facts);
}

/** A target or a result: a number with what it follows from, a time, a range, a text. */
export function explainValue(
  indicator: EvaluatedIndicator,
  role: Role,
  report: EvaluatedReport,
  context: ServerContext,
): Markdown[] {
  const { language } = context;
  const figure = report.valueFigure(indicator, role);
  const written: Figure = figure.origin === 'missing' ? { ...figure, origin: 'typed' } : figure;
  const met = role === '完成' ? indicator.expected?.met : undefined;
  return [
    ...figureHead(written, context, valueText(indicator, role, report)),
    ...explainDerivation(figure, context),
    ...(met === undefined ? [] : [fill(met ? messages.met : messages.notMet, language)]),
    ...lastYear(figure, context),
  ];
}

/** A value with its operator; one that is all `[[ ]]` as the number it stands for. */
function valueText(indicator: EvaluatedIndicator, role: Role, report: EvaluatedReport): string {
  const written: WrittenValue = { 目标: indicator.target, 调整: indicator.adjusted, 完成: indicator.actual }[role];
  const figure = report.valueFigure(indicator, role);
  const text = hasValue(figure) ? amountText(figure) : excerpt(written.text) || '—';
  return `${written.operator ?? ''}${text}`;
}

/** The result as a share of the target, `115%`. */
function completion(indicator: EvaluatedIndicator): string | undefined {
  const goal = countedTarget(indicator).quantity;
  const result = indicator.actual.quantity;
  if (!goal || !result) return undefined;
  const value = goal.unit && result.unit ? convert(result.value, result.unit, goal.unit) : result.value;
  const ratio = value?.times(Decimal.hundred).dividedBy(goal.value);
  return ratio && `${shownNumber(ratio)}%`;
}

/** What is printed for an indicator; empty where that is its name. */
function printedText({ node }: EvaluatedIndicator): string {
  if (node.$type === 'Part') return '';
  return node.text.map((part) => (typeof part === 'string' ? part : (part.$cstNode?.text ?? ''))).join('');
}

function gap(a: Decimal, b: Decimal): Decimal {
  return a.minus(b).abs();
}
