import { closingQuoteOf, isBar, isBlank, isColon, isDigit, isLetter } from './characters.js';
import { keywordOf } from './keywords.js';

/** How many lines are looked at to tell a report from a form. */
const MOST_LINES_AHEAD = 40;

/** Words that begin a line of a form and never one of a report. */
const formWords = new Set([
  '继承',
  '依据',
  '金额单位',
  '页面',
  '字段',
  '计分',
  '参数',
  '空格',
  '小数',
  '零预算',
  '版式',
]);
/** Words that begin a line of a report and never one of a form. */
const reportWords = new Set(['上年', '正文', '目标', '得分', '偏差', '解释', '标准', '备注', '佐证', '原因']);

/** Whether the lines from `offset` up to the next head belong to a form or a report: the kind most lines are sure to be of. */
export function kindOfFile(text: string, offset: number): 'form' | 'report' | undefined {
  let count = 0;
  let balance = 0;
  for (const [start, end] of linesFrom(text, offset)) {
    const kind = kindOfLine(text, start, end);
    if (kind === 'head' || ++count > MOST_LINES_AHEAD) break;
    if (kind) balance += kind === 'form' ? 1 : -1;
  }
  return balance === 0 ? undefined : balance > 0 ? 'form' : 'report';
}

/** Whether a line begins a report or a form. */
export function isHead(text: string, start: number, end: number): boolean {
  return kindOfLine(text, start, end) === 'head';
}

function kindOfLine(text: string, start: number, end: number): 'form' | 'report' | 'head' | undefined {
  let wordEnd = start;
  while (wordEnd < end && isLetter(text.charCodeAt(wordEnd))) wordEnd++;
  if (wordEnd === start) return undefined;
  const word = text.substring(start, wordEnd);
  let next = wordEnd;
  while (next < end && isBlank(text.charCodeAt(next))) next++;
  const code = next < end ? text.charCodeAt(next) : 0;
  if (next === wordEnd && next < end && !isColon(code) && !isDigit(code) && closingQuoteOf(code) === undefined)
    return undefined;
  const structure = keywordOf(word, 'structure');
  if (structure === '报告' || structure === '表式') return 'head';
  const keyword = structure ?? keywordOf(word, 'attribute') ?? keywordOf(word, 'form');
  if (keyword && next > wordEnd && formWords.has(keyword)) return 'form';
  if (keyword && reportWords.has(keyword)) return 'report';
  if (isColon(code)) return 'report';
  // A form labels its funds and indicators, a report gives a unit or a name.
  if (keyword === '资金' && code !== 0) return closingQuoteOf(code) !== undefined ? 'form' : undefined;
  return undefined;
}

/** The lines from `offset` on that say something: neither blank nor a comment nor, unless wanted, a `|` line. */
export function* linesFrom(text: string, offset: number, bars = false): Generator<[start: number, end: number]> {
  for (let start = offset; start < text.length; ) {
    const end = lineEnd(text, start);
    let first = start;
    while (first < end && isBlank(text.charCodeAt(first))) first++;
    const code = text.charCodeAt(first);
    const next = text.charCodeAt(first + 1);
    const comment = code === 0x2f && (next === 0x2f || next === 0x2a);
    if (first < end && !comment && (bars || !isBar(code))) yield [first, end];
    start = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
  }
}

/** Where the line at `start` ends, before its line end. */
export function lineEnd(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) return i;
  }
  return text.length;
}
