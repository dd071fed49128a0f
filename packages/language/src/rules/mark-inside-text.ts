import { skipBlanks } from '@jixiao/core';
import { isLeafCstNode } from 'langium';
import type { EvaluatedIndicator } from '../evaluation/indicators.js';
import type { WrittenGroup } from '../evaluation/written.js';
import type { Fix, Span } from '../findings/finding.js';
import { keywordOf } from '../syntax/keywords.js';
import { lineEnd as endOfLine } from '../syntax/lookahead.js';
import { isPlainValue } from '../syntax/phrase.js';
import { remembered } from './remembered.js';
import type { Rule } from './rule.js';
import { valueRows } from './value-rows.js';

/** “|”后面的文字里写着目标、得分。 */
export const markInsideText: Rule = {
  id: 'mark-inside-text',
  severity: 'hint',
  purpose: {
    zh: '“|”后面直到行末都是文字，目标、完成、分值、得分应另起一行',
    en: 'Everything behind a | up to the line end is text; targets, results and scores stand on a line of their own',
  },
  basis: {
    zh: '写在“|”后面的“得分 5”会当作文字印出来，不参加计算。',
    en: 'A score behind a | is printed as part of the text and is not counted.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '指标 电梯 | 既有住宅加装电梯\n  目标 ≥20台 完成 23台 得分 5',
      '指标 电梯 | 加装电梯，全年目标完成，得分较高\n  目标 ≥20台 完成 23台\n  偏差 | 比原定 目标 多三台\n指标 学习 | 集中学习 完成 13次',
      '指标 党建 | 突出党建 完成 13次 核心\n  目标 ≥12次 完成 13次',
    ],
    bad: [
      '指标 电梯 | 既有住宅加装电梯 ⟦目标 ≥20台 完成 23台 分值 5 得分 5⟧',
      '指标 电梯 | 既有住宅加装电梯\n  目标 ≥20台 完成 23台 分值 ５\n  偏差 | 两台待规划审批 ⟦得分：４．６⟧\n       | 下年完工',
      '指标 培训 | 集中培训 ⟦目标 ≥12次 完成 13次 核心 2⟧',
    ],
  },
  check(report, found) {
    for (const row of valueRows(report)) {
      for (const { group, node, marks } of markedLines(row)) {
        const text = node.root.fullText;
        const at = { start: node.offset + marks.start, end: lineEnd(text, node.offset) };
        found({
          at,
          subject: row,
          message,
          args: { name: row.name, marks: text.slice(at.start, at.end), word: marks.words[0] ?? '' },
          fixes: moveFix(row, group, at, marks.words, text),
        });
      }
    }
  },
};

/** Attribute words that are looked for; those with a number say for sure that no prose is meant. */
const numeric = new Set(['分值', '得分']);
const marked = new Set(['目标', '调整', '完成', '核心', ...numeric]);

interface Marks {
  /** Offset into the line. */
  start: number;
  words: string[];
}

/** The `|` lines of a row that end with attributes. */
const markedLines = remembered((row: EvaluatedIndicator) =>
  row.groups.flatMap((group) =>
    group.items.flatMap(({ node }) => {
      if (!isLeafCstNode(node) || node.tokenType.name !== 'LINE') return [];
      const text = node.root.fullText;
      const marks = trailingMarks(text.slice(node.offset, lineEnd(text, node.offset)));
      return marks ? [{ group, node, marks }] : [];
    }),
  ),
);

/** The attributes with plain values that a line ends with: two or more, or a score. */
function trailingMarks(line: string): Marks | undefined {
  const words: string[] = [];
  let start = line.length;
  const tokens = [...line.matchAll(/[^\s　，,；;|｜]+/g)];
  let last = tokens.length;
  while (last > 0) {
    const found = markBefore(line, tokens, last);
    if (!found) break;
    words.unshift(found.word);
    last = found.first;
    start = tokens[last]?.index ?? start;
  }
  // 核心 is a word of prose as well, and says nothing by itself.
  const isSure = words.filter((word) => word !== '核心').length > 1 || words.some((word) => numeric.has(word));
  return isSure && last > 0 ? { start, words } : undefined;
}

/** The attribute whose value ends with the token before `last`: `得分 5`, `得分：5`, `目标 ≥20台`, `核心`, `核心 2`. */
function markBefore(line: string, tokens: readonly RegExpMatchArray[], last: number) {
  for (let first = last - 1; first >= Math.max(0, last - 3); first--) {
    const token = tokens[first];
    const end = tokens[last - 1];
    if (!token || !end) return undefined;
    const written = /^([^\d:：≥≤=＝<>＜＞]+)[:：]?/.exec(token[0]);
    const word = written?.[1] && keywordOf(written[1], 'attribute');
    if (!written || !word || !marked.has(word)) continue;
    const from = skipBlanks(line, (token.index ?? 0) + written[0].length);
    const value = line.slice(from, (end.index ?? 0) + end[0].length).trim();
    return isValueOf(word, value) ? { word, first } : undefined;
  }
  return undefined;
}

function isValueOf(word: string, value: string): boolean {
  if (word === '核心') return /^[1-3１-３]?$/.test(value);
  if (numeric.has(word)) return /^[\d０-９]+(?:[.．][\d０-９]+)?分?$/.test(value);
  return value !== '' && isPlainValue(value);
}

/** The end of a line without its trailing blanks. */
function lineEnd(text: string, offset: number): number {
  let end = endOfLine(text, offset);
  while (end > offset && /[ \t　]/.test(text.charAt(end - 1))) end--;
  return end;
}

/** Moves the attributes behind the text they interrupt, unless one of them is written already. */
function moveFix(
  row: EvaluatedIndicator,
  group: WrittenGroup,
  at: Span,
  words: readonly string[],
  text: string,
): Fix[] {
  const isTwice = words.some(
    (word, index) => words.indexOf(word) !== index || row.groups.some((other) => other.keyword === word),
  );
  if (isTwice) return [];
  const last = group.items.at(-1)?.node.end ?? at.end;
  const target = Math.max(lineEnd(text, last), at.end);
  let start = at.start;
  while (/[ \t　，,；;]/.test(text.charAt(start - 1))) start--;
  const attributes = text.slice(at.start, at.end);
  const edits = [
    { start, end: at.end, text: target === at.end ? `\n${indentOf(row, text)}${attributes}` : '' },
    ...(target === at.end ? [] : [{ start: target, end: target, text: `\n${indentOf(row, text)}${attributes}` }]),
  ];
  return [{ title: { text: title, args: { marks: attributes } }, edits, safe: false }];
}

/** How far attributes of the row are set in: like the first one that begins a line, else two more than the row itself. */
function indentOf(row: EvaluatedIndicator, text: string): string {
  for (const group of row.groups.slice(1)) {
    const before = text.slice(text.lastIndexOf('\n', group.span.start - 1) + 1);
    const keyword = /^([ \t　]*)([^\s|｜]+)/.exec(before);
    if (keyword && keywordOf(keyword[2]?.replace(/[:：]$/, '') ?? '', 'attribute') === group.keyword)
      return keyword[1] ?? '';
  }
  const start = row.node.$cstNode?.offset ?? 0;
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return `${/^[ \t　]*$/.test(indent) ? indent : ''}  `;
}

const title = { zh: '“{marks}”移到下一行', en: 'Move "{marks}" to the next line' };
const message = {
  zh: '“{marks}”写在“|”后面，只当作文字；请移到下一行，以“{word}”开头',
  en: '"{marks}" stands behind a | and is only text; move it to a line of its own that begins with "{word}"',
};
