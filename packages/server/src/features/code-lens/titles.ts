import { Decimal, formatText, type Language, type Localized } from '@jixiao/core';
import {
  type EvaluatedFunds,
  type EvaluatedLevel,
  type EvaluatedReport,
  type Finding,
  hasValue,
  showDecimal,
} from '@jixiao/language';
import { amountText, shownNumber } from '../hover/figure-text.js';

/** `得分 98.65 / 100 优`; empty before anything is scored. */
export function scoreText({ total, form }: EvaluatedReport, language: Language): string {
  if (!hasValue(total.score)) return '';
  const points = hasValue(total.points) ? total.points.value : form.total?.points;
  const grade = total.grade?.text ?? total.expectedGrade ?? '';
  const score = amountText(total.score);
  const text = points ? messages.scoreOf : messages.score;
  return formatText(text, language, { score, points: points ? showDecimal(points) : '', grade }).trim();
}

/** `2 个错误，1 个警告，3 个提示` */
export function findingsText(findings: readonly Finding[], language: Language): string {
  const count = (...severities: Finding['severity'][]) =>
    findings.filter(({ severity }) => severities.includes(severity)).length;
  const counts = [
    [messages.errors, count('error')],
    [messages.warnings, count('warning')],
    [messages.others, count('info', 'hint')],
  ] as const;
  const told = counts.filter(([, number]) => number > 0);
  if (told.length === 0) return messages.nothing[language];
  return told.map(([text, number]) => formatText(text, language, { count: number })).join(messages.comma[language]);
}

/** `执行率 97.90%（348.92 / 356.40万元）`, of the first total. */
export function executionText({ totals, unit }: EvaluatedFunds, language: Language): string {
  const [total] = totals;
  const rate = total?.rate.expected?.value ?? total?.rate.value;
  if (!total || !rate) return '';
  const { executed, budget } = total;
  const args = { rate: `${shownNumber(rate)}%`, unit: unit.text };
  if (!hasValue(executed) || !hasValue(budget)) return formatText(messages.rate, language, args);
  return formatText(messages.rateOf, language, {
    ...args,
    executed: showDecimal(executed.value, 6),
    budget: showDecimal(budget.value, 6),
  });
}

/** `指标分值合计 48，表式规定的是 50，相差 2；得分合计 46.60` */
export function levelText(level: EvaluatedLevel, { indicators }: EvaluatedReport, language: Language): string {
  const parts: string[] = [];
  const points = level.leaves.map((leaf) => leaf.points).filter(hasValue);
  if (indicators.hasPoints && points.length > 0) {
    const sum = Decimal.sum(points.map(({ value }) => value));
    const wanted = level.declared?.points;
    const text = !wanted ? messages.points : wanted.equals(sum) ? messages.pointsMatch : messages.pointsDiffer;
    const gap = wanted?.minus(sum).abs();
    parts.push(formatText(text, language, { sum: plain(sum), wanted: plain(wanted), gap: plain(gap) }));
  }
  if (indicators.hasScores && hasValue(level.score))
    parts.push(formatText(messages.scores, language, { score: plain(level.score.value) }));
  return parts.join(messages.semicolon[language]);
}

/** What the total should be by everything above it. */
export function totalText({ total, form }: EvaluatedReport, language: Language): string {
  const expected = total.score.expected?.value;
  if (!expected) return '';
  const grade = form.grades.find(({ from }) => !expected.lessThan(from))?.name;
  const text = grade === undefined ? messages.total : messages.totalGrade;
  return formatText(text, language, { score: plain(expected), grade: grade ?? '' });
}

function plain(value: Decimal | undefined): string {
  return value ? showDecimal(value.normalized()) : '';
}

const messages = {
  score: { zh: '得分 {score} {grade}', en: 'Score {score} {grade}' },
  scoreOf: { zh: '得分 {score} / {points} {grade}', en: 'Score {score} of {points} {grade}' },
  errors: { zh: '{count} 个错误', en: 'errors: {count}' },
  warnings: { zh: '{count} 个警告', en: 'warnings: {count}' },
  others: { zh: '{count} 个提示', en: 'hints: {count}' },
  nothing: { zh: '没有发现问题', en: 'no problems found' },
  comma: { zh: '，', en: ', ' },
  semicolon: { zh: '；', en: '; ' },
  rate: { zh: '执行率 {rate}', en: 'Execution rate {rate}' },
  rateOf: {
    zh: '执行率 {rate}（{executed} / {budget} {unit}）',
    en: 'Execution rate {rate} ({executed} of {budget} {unit})',
  },
  points: { zh: '指标分值合计 {sum}', en: 'Points of its indicators {sum}' },
  pointsMatch: { zh: '指标分值合计 {sum}，与表式一致', en: 'Points of its indicators {sum}, as the form has them' },
  pointsDiffer: {
    zh: '指标分值合计 {sum}，表式规定的是 {wanted}，相差 {gap}',
    en: 'Points of its indicators {sum} instead of {wanted} in the form, a difference of {gap}',
  },
  scores: { zh: '得分合计 {score}', en: 'scores {score}' },
  total: { zh: '各项得分合计 {score}', en: 'The scores add up to {score}' },
  totalGrade: { zh: '各项得分合计 {score}，等级 {grade}', en: 'The scores add up to {score}, which is {grade}' },
} as const satisfies Record<string, Localized>;
