import type { Random } from './random.js';
import { type Attribute, attributeOf, type Indicator, type ReportText, type Row, type Word } from './report-text.js';

export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** One way to spoil a clean report. */
export interface Operator {
  name: string;
  /** At least one of them must find what was spoilt. */
  rules: readonly string[];
  /** A changed number may still be right: then the oracle must say so and no rule of `rules` may speak. */
  arithmetic?: true;
  /** Rules among them that speak by meaning, which the oracle knows nothing of. */
  byMeaning?: readonly string[];
  /** Each place where it applies, as the edits that belong together. */
  places(report: ReportText, next: Random): Edit[][];
}

export const replace = (word: Word, text: string): Edit => ({ start: word.start, end: word.end, text });
export const remove = ({ start, end }: { start: number; end: number }): Edit => ({ start, end, text: '' });
export const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

export function apply(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { start, end, text: put } of [...edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + put + result.slice(end);
  return result;
}

/** A number with one of its digits changed, the first never to 0. */
export function otherDigit(text: string, next: Random): string | undefined {
  const digits = [...text].flatMap((char, index) => (/\d/.test(char) ? [index] : []));
  if (digits.length === 0) return undefined;
  const at = digits[Math.floor(next() * digits.length)] as number;
  const digit = Number(text[at]);
  const other = (digit + 1 + Math.floor(next() * 8)) % 10;
  const changed =
    text.slice(0, at) + (other === 0 && at === digits[0] ? (digit === 1 ? 2 : 1) : other) + text.slice(at + 1);
  return changed;
}

/** One place where the digit of a word changes. */
export function digit(word: Word | undefined, next: Random): Edit[][] {
  const text = word && otherDigit(word.text, next);
  return word && text !== undefined ? [[replace(word, text)]] : [];
}

export const isNumber = (text: string | undefined) => /^-?[\d,.]+$/.test(text ?? '');
export const numberOf = (text: string | undefined) =>
  Number(/-?[\d.,]+/.exec(text ?? '')?.[0].replaceAll(',', '') ?? Number.NaN);

/** A number in the place of another, with as many decimals and the same unit. */
export function scaled(text: string, factor: number, add = 0): string {
  return text.replace(/[\d,]+(?:\.\d+)?/, (typed) => {
    const decimals = /\.(\d+)/.exec(typed)?.[1]?.length ?? 0;
    return (numberOf(typed) * factor + add).toFixed(decimals);
  });
}

export const get = (attributes: readonly Attribute[] | undefined, keyword: string) =>
  attributeOf(attributes ?? [], keyword)?.value;

/** The cell of a column, where it holds a number. */
export function cellOf(row: Row, ...names: string[]): Word | undefined {
  const cell = row.cells[row.columns.findIndex((column) => names.includes(column))];
  return isNumber(cell?.text) ? cell : undefined;
}

export const budgetOf = (row: Row) => cellOf(row, '全年预算数', '预算数');
export const spentOf = (row: Row) => cellOf(row, '全年执行数', '执行数', '决算数', '支出数');

/** Indicators whose target and result are numbers of one unit, with the numbers. */
export interface Counted {
  indicator: Indicator;
  target: Word;
  actual: Word;
  operator: string;
  goal: number;
  result: number;
  unit: string;
  points?: Word;
  score?: Word;
}

export function counted(report: ReportText): Counted[] {
  return report.indicators.flatMap((indicator) => {
    const [target, actual] = [get(indicator.attributes, '目标'), get(indicator.attributes, '完成')];
    const goal = /^([≥≤=＝])([\d.,]+)(\S*)$/.exec(target?.text ?? '');
    const result = /^([\d.,]+)(\S*)$/.exec(actual?.text ?? '');
    if (!target || !actual || !goal || !result || goal[3] !== result[2] || get(indicator.attributes, '调整')) return [];
    const [points, score] = [get(indicator.attributes, '分值'), get(indicator.attributes, '得分')];
    const [operator, unit] = [goal[1] ?? '', goal[3] ?? ''];
    return [
      {
        indicator,
        target,
        actual,
        operator,
        goal: numberOf(goal[2]),
        result: numberOf(result[1]),
        unit,
        ...(points && { points }),
        ...(score && { score }),
      },
    ];
  });
}

/** Whether all its points were given. */
export const isFull = ({ score, points }: { score?: Word; points?: Word }) =>
  score !== undefined && points !== undefined && numberOf(score.text) === numberOf(points.text);

/** Whether a form has points for its indicators, so that scores can be held against them. */
export const hasPoints = ({ form }: ReportText) => !/河北|湖北|转移|文字/.test(form);
/** Whether the funds of the form have a score. */
export const hasRateScore = ({ form }: ReportText) => !/河北|转移|文字/.test(form);
export const isGenerated = ({ name }: ReportText) => name.startsWith('生成');
