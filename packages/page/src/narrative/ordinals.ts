import type { Language } from '@jixiao/core';
import type { HeadingLevel } from '../page.js';

/** Shapes of ordinals by the level they stand for in official documents. */
const shapes: readonly [pattern: RegExp, level: HeadingLevel][] = [
  [/^(?:第[一二三四五六七八九十百]+[章节部分]+[、：:\s]*|[一二三四五六七八九十百]+\s*[、．.])\s*/, 1],
  [/^[（(][一二三四五六七八九十百]+[）)]\s*[、．.]?\s*/, 2],
  [/^[0-9０-９]{1,2}\s*(?:[、．]|\.(?![0-9０-９]))\s*/, 3],
  [/^(?:[（(][0-9０-９]{1,2}[）)]|[①-⑳])\s*[、．.]?\s*/, 4],
];

/** The ordinal a text begins with: how long it is, and which level it stands for. */
export function typedOrdinal(text: string): { length: number; level: HeadingLevel } | undefined {
  for (const [pattern, level] of shapes) {
    const found = pattern.exec(text);
    if (found) return { length: found[0].length, level };
  }
  return undefined;
}

/** No sentence longer than this is a heading. */
const LONGEST_LEAD = 40;

/**
 * How far the run-in heading of a paragraph reaches: an ordinal and one short sentence, with something behind it, or a short line that
 * is nothing else.
 */
export function leadOf(text: string): { length: number; level: HeadingLevel } | undefined {
  const ordinal = typedOrdinal(text);
  if (!ordinal) return undefined;
  const rest = text.slice(ordinal.length);
  const end = rest.search(/[。！？!?]|\.(?=\s|$)/);
  const length = end < 0 ? rest.length : end + 1;
  if (length === 0 || length > LONGEST_LEAD) return undefined;
  return { length: ordinal.length + length, level: ordinal.level };
}

/** Counts headings and writes their ordinals: 一、 （一） 1. （1） in Chinese, 1 1.1 1.1.1 in other languages. */
export class HeadingNumbers {
  private readonly counts = [0, 0, 0, 0];

  constructor(private readonly language: Language) {}

  next(level: HeadingLevel): string {
    this.counts[level - 1] = (this.counts[level - 1] ?? 0) + 1;
    this.counts.fill(0, level);
    const count = this.counts[level - 1] as number;
    if (this.language === 'en')
      return `${this.counts
        .slice(0, level)
        .map((number) => Math.max(number, 1))
        .join('.')} `;
    return [`${chineseNumber(count)}、`, `（${chineseNumber(count)}）`, `${count}.`, `（${count}）`][
      level - 1
    ] as string;
  }
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as ordinals are written: 十一, 二十. */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  if (tens > 9) return String(number);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[number % 10]}`;
}
