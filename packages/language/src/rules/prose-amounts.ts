import {
  type Agreement,
  addIntervals,
  Decimal,
  fold,
  type Interval,
  interval,
  intervalsMeet,
  parseUnit,
  type Unit,
} from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import type { Prose } from './prose-text.js';
import { remembered } from './remembered.js';

/** A name in the narrative with the amount that is said of it. */
export interface Mention {
  prose: Prose;
  label: string;
  /** Offsets into the prose: of the label's start, and of the amount. */
  start: number;
  from: number;
  end: number;
  value: Decimal;
  unit: Unit;
  /** The amount as it reads. */
  text: string;
}

/**
 * What may stand between a name and its amount; anything else makes it an amount of something else. Every repetition is bounded, so that
 * no text makes the pattern slow.
 */
const filler = String.raw`(?:\s{0,4}[（(][^（）()\d]{0,20}[)）])?\s{0,4}(?:决算数?|支出数?|执行数|金额|总额|数额|合计|总计|共计|共|计|为|是|达){0,4}\s{0,4}[：:]?\s{0,4}`;
const amount = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s{0,4}(亿元|百万元|万元|千元|元)(?![/／]|[^\S\n]{0,4}(?:以上|以下|左右|余|多))`;
/** A name that a word such as 财政拨款 or 上年 narrows is the name of something else. */
const boundary = String.raw`(?<=^|[\s，,、；;：:。（(“"中年度的是和与及为达排到取付用入位得了\uFFFC])(?<!上年度?|去年|同期|往年|预算|预计)`;

const patterns = new Map<string, RegExp>();
const known = remembered((_: Prose) => new Map<string, Mention[]>());

/** Every mention of a name of the pattern `label` with an exact amount of money behind it, those of another year than `year` left out. */
export function mentionsOf(prose: Prose, label: string, year = ''): readonly Mention[] {
  const key = `${year} ${label}`;
  let mentions = known(prose).get(key);
  if (!mentions) known(prose).set(key, (mentions = findMentions(prose, label, year)));
  return mentions;
}

function findMentions(prose: Prose, label: string, year: string): Mention[] {
  let pattern = patterns.get(label);
  if (!pattern) patterns.set(label, (pattern = new RegExp(`${boundary}(${label})${filler}${amount}`, 'gdu')));
  return [...prose.text.matchAll(pattern)].flatMap((match): Mention[] => {
    const [typed = '', unitText = ''] = match.slice(2);
    const value = Decimal.parse(typed);
    const unit = parseUnit(unitText);
    const [from = 0] = match.indices?.[2] ?? [];
    const end = match.index + match[0].length;
    const said = /(\d{4})年度?$/.exec(prose.text.slice(0, match.index))?.[1];
    if (!value || !unit || (year && said && said !== year)) return [];
    return [
      { prose, label: match[1] ?? '', start: match.index, from, end, value, unit, text: prose.text.slice(from, end) },
    ];
  });
}

/** The one mention of a name in a paragraph; undefined where the name also stands there for less, as in `某局基本支出`. */
export function onlyMention(prose: Prose, label: string, year?: string): Mention | undefined {
  const [mention, another] = mentionsOf(prose, label, year);
  const all = prose.text.match(new RegExp(`(?:${label})${filler}${amount}`, 'gu'));
  return another || (all?.length ?? 0) > 1 ? undefined : mention;
}

/** The year a report speaks of, where its field 年度 says so. */
export function yearOf(report: EvaluatedReport): string | undefined {
  return /\d{4}/.exec(fold(report.field('年度')?.value.text ?? ''))?.[0];
}

/** Compares a total in prose with the sum of its parts, each at its own decimals; `gap` is total − sum in the unit of the total. */
export function compareMentions(total: Mention, parts: readonly Mention[]): Agreement {
  const sum = parts.map(range).reduce(addIntervals);
  const yuan = inYuan(total).minus(Decimal.sum(parts.map(inYuan)));
  const gap = yuan.scaleByPowerOfTen(-total.unit.power).normalized();
  const verdict = yuan.isZero() ? 'equal' : intervalsMeet(range(total), sum) ? 'within' : 'apart';
  return { verdict, gap, decimals: total.value.decimals };
}

/** The amount in yuan, exact. */
export function inYuan({ value, unit }: Mention): Decimal {
  return value.scaleByPowerOfTen(unit.power);
}

function range({ value, unit }: Mention): Interval {
  const { low, high } = interval(value);
  return { low: low.scaleByPowerOfTen(unit.power), high: high.scaleByPowerOfTen(unit.power) };
}
