import { fold } from '@jixiao/core';
import type { EvaluatedIndicator } from '../evaluation/indicators.js';
import { remembered } from './remembered.js';
import type { Rule } from './rule.js';

/** 两个指标说的是同一件事。 */
export const dupIndicator: Rule = {
  id: 'dup-indicator',
  severity: 'warning',
  purpose: { zh: '同一件事不作两个指标', en: 'No two indicators say the same thing' },
  basis: {
    zh: '换个类别把同一段文字再写一遍，一件事就得了两次分；复核时会要求合并。',
    en: 'The same text in another category is scored twice; reviewers ask to merge the two.',
  },
  examples: {
    good: [
      '指标 甲 | 开展理论学习中心组集中学习十二次，宣讲活动一百八十余场\n指标 乙 | 改造老旧小区供热管网八公里，全部通水试压，居民满意',
      '指标 银杏花园等老旧小区供热管网改造工程一标段完工里程\n指标 银杏花园等老旧小区供热管网改造工程二标段完工里程\n指标 银杏花园等老旧小区供热管网改造工程一标段验收合格率',
      '指标 推进文明典范城市创建\n指标 推进文明典范城市创建',
    ],
    bad: [
      '指标 市容 | 推进文明典范城市、食品安全示范城市创建和蓝天保卫战，开展百日市容整治；建成夜市规范点\n指标 创建 | ⟦推进文明典范城市、食品安全示范城市创建和蓝天保卫战，开展百日市容整治⟧',
      '指标 走访 | 预计走访居民６５０００余户次，收集民情985个，办理热线工单911件\n指标 上门 | ⟦走访居民65000余户次，收集民情985个，办理12345热线工单911件⟧',
    ],
  },
  check(report, found) {
    for (const { later, earlier, share } of duplicates(report.indicators.all)) {
      found({
        at: textSpan(later),
        subject: later,
        message,
        args: { name: later.name, other: earlier.name, share: Math.round(share * 100) },
        related: [{ at: textSpan(earlier), node: earlier.node, message: earlierMessage }],
      });
    }
  },
};

/** Shorter texts share pairs of characters by chance. */
const shortest = 20;
const enough = 0.8;

interface Text {
  row: EvaluatedIndicator;
  text: string;
  /** Whether it is one clause, as the name of a measure is. */
  single: boolean;
  pairs: number[];
}

interface Duplicate {
  later: EvaluatedIndicator;
  earlier: EvaluatedIndicator;
  share: number;
}

/** A form has tens of indicators; comparing each of thousands with all the others would take time for nothing. */
const mostCompared = 120;

function duplicates(rows: readonly EvaluatedIndicator[]): Duplicate[] {
  const all: Duplicate[] = [];
  for (let i = 0; i < rows.length; i += mostCompared) all.push(...duplicatesAmong(rows.slice(i, i + mostCompared)));
  return all;
}

/** What was found among rows that begin with this one. */
const known = new WeakMap<EvaluatedIndicator, { rows: readonly EvaluatedIndicator[]; found: Duplicate[] }>();

function duplicatesAmong(rows: readonly EvaluatedIndicator[]): Duplicate[] {
  const [first] = rows;
  if (!first) return [];
  const before = known.get(first);
  if (before?.rows.length === rows.length && rows.every((row, index) => row === before.rows[index]))
    return before.found;
  const found = compareAll(rows);
  known.set(first, { rows, found });
  return found;
}

function compareAll(rows: readonly EvaluatedIndicator[]): Duplicate[] {
  const found: Duplicate[] = [];
  const texts: Text[] = [];
  // By pair of characters, the texts that have it: only texts that share pairs are ever compared.
  const having = new Map<number, number[]>();
  const shared = new Uint16Array(rows.length);
  for (const row of rows) {
    const text = readText(row);
    if (text.text.length < shortest) continue;
    shared.fill(0);
    for (const pair of text.pairs) {
      const others = having.get(pair);
      if (others === undefined) {
        having.set(pair, [texts.length]);
        continue;
      }
      for (const other of others) shared[other] = (shared[other] as number) + 1;
      others.push(texts.length);
    }
    const best = mostAlike(text, texts, shared);
    if (best) found.push({ later: row, ...best });
    texts.push(text);
  }
  return found;
}

/** The earlier text that a text shares most with, when it is enough. `shared` counts the pairs by text. */
function mostAlike(text: Text, earlier: readonly Text[], shared: Uint16Array) {
  let best: { earlier: EvaluatedIndicator; share: number } | undefined;
  for (let i = 0; i < earlier.length; i++) {
    const other = earlier[i] as Text;
    const share = (shared[i] as number) / Math.min(other.pairs.length, text.pairs.length);
    if (share < enough || share <= (best?.share ?? 0) || areTwoMeasures(other, text)) continue;
    best = { earlier: other.row, share };
  }
  return best;
}

const readText = remembered((row: EvaluatedIndicator): Text => {
  const { node, name } = row;
  const parts = node.$type === 'Indicator' && node.text.length > 0 ? node.text : [name];
  const full = fold(parts.map((part) => (typeof part === 'string' ? part : '')).join(''));
  const text = full.replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Set<number>();
  for (let i = 1; i < text.length; i++) pairs.add(text.charCodeAt(i - 1) * 0x10000 + text.charCodeAt(i));
  return { row, text, pairs: [...pairs], single: !/[，。；,;]/.test(full.replace(/[。；;]\s*$/, '')) };
});

/** The most characters that one word is exchanged for another: 一标段 and 二标段, 数量 and 合格率. */
const oneWord = 6;

/** Whether two names differ in just one word, which then tells the two measures apart. */
function areTwoMeasures(a: Text, b: Text): boolean {
  if (!a.single || !b.single) return false;
  const [left, right] = [a.text, b.text];
  const most = Math.min(left.length, right.length);
  let head = 0;
  while (head < most && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < most - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++;
  const [x, y] = [left.length - head - tail, right.length - head - tail];
  return (x > 0 || y > 0) && x <= oneWord && y <= oneWord && (tail === 0 || (x > 0 && y > 0));
}

/** The printed text, else the name. */
function textSpan(row: EvaluatedIndicator) {
  const items = row.groups[0]?.items.filter((item) => item.property === 'text') ?? [];
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return row.nameSpan;
  const bar = /^[|｜]\s*/.exec(first.node.text)?.[0].length ?? 0;
  return { start: first.node.offset + bar, end: last.node.end };
}

const message = {
  zh: '“{name}”与前面的“{other}”有 {share}% 的文字相同，像是同一件事；请合并，或写出各自的内容',
  en: '{share} % of "{name}" is the same as "{other}" above; merge the two, or say what is different',
};
const earlierMessage = { zh: '前面的指标', en: 'The earlier indicator' };
