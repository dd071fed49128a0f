import { fold } from '@jixiao/core';
import type { EvaluatedIndicator } from '../evaluation/indicators.js';
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
  pairs: Set<number>;
}

/** A form has tens of indicators; comparing each of thousands with all the others would take time for nothing. */
const mostCompared = 300;

function* duplicates(rows: readonly EvaluatedIndicator[]) {
  for (let i = 0; i < rows.length; i += mostCompared) yield* duplicatesAmong(rows.slice(i, i + mostCompared));
}

function* duplicatesAmong(rows: readonly EvaluatedIndicator[]) {
  // By pair of characters, the texts that have it: only texts that share pairs are ever compared.
  const having = new Map<number, number[]>();
  const texts: Text[] = [];
  for (const row of rows) {
    const text = readText(row);
    if (text.text.length < shortest) continue;
    const shared = new Uint16Array(texts.length);
    for (const pair of text.pairs) {
      const others = having.get(pair);
      if (others) for (const other of others) shared[other] = (shared[other] ?? 0) + 1;
    }
    let best: { earlier: EvaluatedIndicator; share: number } | undefined;
    for (const [index, other] of texts.entries()) {
      const share = (shared[index] ?? 0) / Math.min(other.pairs.size, text.pairs.size);
      if (share < enough || share <= (best?.share ?? 0) || areTwoMeasures(other, text)) continue;
      best = { earlier: other.row, share };
    }
    if (best) yield { later: row, ...best };
    for (const pair of text.pairs) {
      const others = having.get(pair);
      if (others) others.push(texts.length);
      else having.set(pair, [texts.length]);
    }
    texts.push(text);
  }
}

function readText(row: EvaluatedIndicator): Text {
  const { node, name } = row;
  const parts = node.$type === 'Indicator' && node.text.length > 0 ? node.text : [name];
  const full = fold(parts.map((part) => (typeof part === 'string' ? part : '')).join(''));
  const text = full.replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Set<number>();
  for (let i = 1; i < text.length; i++) pairs.add(text.charCodeAt(i - 1) * 0x10000 + text.charCodeAt(i));
  return { row, text, pairs, single: !/[，。；,;]/.test(full.replace(/[。；;]\s*$/, '')) };
}

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
