import { scanQuantity } from '@jixiao/core';
import {
  closingQuoteOf,
  isBar,
  isBlank,
  isDash,
  isDigit,
  isLetter,
  isOperatorSign,
  isSeparator,
} from './characters.js';
import { readExpression } from './expression-reader.js';
import { keywordOf } from './keywords.js';
import type { LineReader } from './line-reader.js';
import { attributeAt, cellEnd, isBlankMark, phraseEnd, splitValue, startsField, valueIsMissing } from './phrase.js';

/** Attribute words by the block that is open. */
export const blockAttributes: Record<string, ReadonlySet<string>> = {
  indicator: new Set(['目标', '调整', '完成', '分值', '得分', '偏差', '解释', '标准', '备注', '佐证', '核心']),
  goals: new Set(['年初', '调整', '预期', '完成', '完成率', '分值']),
  funds: new Set(['分值', '执行率', '得分', '原因']),
  table: new Set(['分值', '执行率', '得分', '原因']),
  total: new Set(['得分', '等级']),
};
const none: ReadonlySet<string> = new Set();
/** Attributes that hold a target or a result: an operator and a number, a time, a range or a text. */
const values = new Set(['目标', '调整', '完成']);
const numbers = new Set(['分值', '得分', '执行率', '完成率']);
/** Attributes whose value is no text, so that no `|` line can go on with it. */
const single = new Set([...numbers, '核心', '佐证', '等级']);

/** `报告 NAME "title"`, `表式 NAME`, `上年 NAME`: a name and, where `title`, a quoted text. */
export function readNamed(reader: LineReader, keyword: string, title: boolean): void {
  readName(reader, keyword);
  reader.skip();
  if (title && closingQuoteOf(reader.code) !== undefined) reader.readQuoted(false);
  reader.passOverRest();
}

/** One word, or a quoted text, as the name behind a structure keyword; false and a problem where there is none. */
export function readName(reader: LineReader, keyword: string): boolean {
  reader.skipColon();
  reader.skip();
  const start = reader.pos;
  if (reader.quotedEnd(start) > 0) {
    const end = reader.quotedEnd(start);
    reader.sink.add('NAME', start, end);
    reader.pos = end;
    return true;
  }
  if (reader.isUnclosedQuote(start)) {
    reader.sink.problem('unclosed-quote', start, reader.end);
    reader.sink.hide('PASSED_OVER', start, start + 1);
    reader.pos = start + 1;
    return readName(reader, keyword);
  }
  const end = reader.wordEnd(start);
  if (end === start) {
    if (!reader.sink.lineHasProblem) reader.sink.problem('name-expected', start - 1, start, { keyword });
    return false;
  }
  const word = reader.text.substring(start, end);
  const clash = keywordOf(word, 'structure');
  if (clash && !reader.sink.lineHasProblem) {
    reader.sink.problem('keyword-as-name', start, end, { keyword, word });
    const next = reader.blanksEnd(end);
    if (clash === keywordOf(keyword, 'structure') && reader.wordEnd(next) > next) {
      // Typed twice: the name is the word behind it.
      reader.sink.hide('PASSED_OVER', start, end);
      reader.pos = next;
      return readName(reader, keyword);
    }
  }
  reader.sink.add('NAME', start, end);
  reader.pos = end;
  return true;
}

/** `人员编制：55，实有人数：60`: fields, each with its value to the next `NAME：`. The first needs no colon. */
export function readFields(reader: LineReader): void {
  for (;;) {
    const end = reader.nameEnd(reader.pos);
    reader.sink.add('FIELD', reader.pos, end);
    reader.pos = end;
    reader.skipColon();
    reader.textOpen = true;
    reader.skip();
    // An empty value is followed by the next field at once: `主管部门： 年度：2021`.
    if (!reader.done && !startsField(reader, reader.pos)) readTextValue(reader, { words: none, fields: true });
    reader.skip();
    if (reader.done) return;
    const code = reader.code;
    if (code === 0xff0c || code === 0x2c || code === 0xff1b || code === 0x3b) {
      reader.sink.hide('PUNCTUATION', reader.pos, reader.pos + 1);
      reader.pos++;
      reader.skip();
    }
    if (!startsField(reader, reader.pos)) return reader.passOverRest();
  }
}

/** A phrase, a quoted text or a `|` line. */
function readTextValue(reader: LineReader, limits: Parameters<typeof phraseEnd>[2]): void {
  if (isBar(reader.code)) return reader.readBarLine();
  if (
    closingQuoteOf(reader.code) !== undefined &&
    (reader.quotedEnd(reader.pos) > 0 || reader.isUnclosedQuote(reader.pos))
  ) {
    reader.readQuoted(true);
  } else {
    const end = phraseEnd(reader, reader.pos, limits);
    reader.readText('TEXT', reader.pos, end);
    reader.pos = end;
  }
  reader.textOpen = true;
  reader.skip();
  if (isBar(reader.code)) reader.readBarLine();
}

/** `资金 万元` and the unit of a 表. */
export function readUnit(reader: LineReader): void {
  reader.skipColon();
  reader.skip();
  if (reader.done || closingQuoteOf(reader.code) !== undefined) return;
  const start = reader.pos;
  const end = reader.wordEnd(start);
  if (end === start) return;
  reader.sink.add('UNIT', start, end);
  reader.pos = end;
}

/** `行 name "label" cells 得分 n`, `-- name`, `-其中 name`. `pos` stands at the keyword or the dashes, or at the name of a row that lacks them. */
export function readRow(reader: LineReader, marked = true): void {
  const { sink } = reader;
  if (marked) readRowMark(reader);
  reader.skipColon();
  reader.skip();
  const nameStart = reader.pos;
  if (reader.done || isBareNumber(reader, nameStart) || isBlankMark(reader, nameStart)) {
    sink.problem('row-name-expected', Math.max(nameStart - 1, sink.lineStart), Math.max(nameStart, reader.pos), {});
  } else {
    if (reader.isUnclosedQuote(nameStart)) sink.problem('unclosed-quote', nameStart, reader.end);
    const quoted = reader.quotedEnd(nameStart);
    const nameEnd =
      quoted > 0 ? quoted : phraseEnd(reader, nameStart, { words: blockAttributes.funds as Set<string>, row: true });
    sink.add(marked ? 'NAME' : 'ROW_NAME', nameStart, nameEnd);
    reader.pos = nameEnd;
  }
  reader.skip();
  if (closingQuoteOf(reader.code) !== undefined) reader.readQuoted(false);
  for (;;) {
    reader.skip();
    const end = cellEnd(reader, reader.pos);
    // `1，234` is no cell: a full-width comma does not join thousands, and cells stand between blanks.
    if (end === reader.pos || isSeparator(reader.at(end))) break;
    sink.add(isBlankMark(reader, reader.pos) ? 'BLANK' : 'QUANTITY', reader.pos, end);
    reader.pos = end;
  }
  readAttributes(reader, blockAttributes.funds as Set<string>, true);
}

/** How many cells follow the name of a row that begins at `offset`. */
export function cellsBehindName(reader: LineReader, offset: number): number {
  let count = 0;
  let pos = reader.blanksEnd(phraseEnd(reader, offset, { words: none, row: true }));
  for (let end = cellEnd(reader, pos); end > pos; end = cellEnd(reader, pos)) {
    count++;
    pos = reader.blanksEnd(end);
  }
  return count;
}

/** 行, 其中 and runs of dashes; the caller has made sure that one of them stands here. */
export function readRowMark(reader: LineReader): void {
  const { sink } = reader;
  const start = reader.pos;
  if (isDash(reader.code)) {
    let end = start;
    while (isDash(reader.at(end))) end++;
    sink.add('DASHES', start, end);
    reader.pos = reader.blanksEnd(end);
    const wordEnd = reader.lettersEnd(reader.pos);
    if (!reader.endsKeyword(wordEnd) || keywordOf(reader.text.substring(reader.pos, wordEnd), 'structure') !== '其中')
      return;
    // `- 其中` alone is a row called 其中.
    const behind = reader.blanksEnd(wordEnd);
    if (behind >= reader.end) return;
    sink.add('其中', reader.pos, wordEnd);
    reader.pos = wordEnd;
    return;
  }
  const end = reader.lettersEnd(start);
  sink.add(keywordOf(reader.text.substring(start, end), 'structure') as string, start, end);
  reader.pos = end;
}

function isBareNumber(reader: LineReader, offset: number): boolean {
  const quantity = isDigit(reader.at(offset)) ? scanQuantity(reader.text, offset) : undefined;
  return quantity !== undefined && !quantity.unit && (quantity.end >= reader.end || !isLetter(reader.at(quantity.end)));
}

/** `一级 name 50`, `二级 name 分值 10 不适用`. */
export function readLevel(reader: LineReader, keyword: '一级' | '二级'): void {
  const { sink } = reader;
  reader.skipColon();
  reader.skip();
  const clash = attributeAt(reader, reader.pos, levelWords);
  if (clash)
    sink.problem('keyword-as-name', reader.pos, clash.end, {
      keyword,
      word: reader.text.substring(reader.pos, clash.end),
    });
  else if (isBareNumber(reader, reader.pos)) sink.problem('name-expected', reader.pos - 1, reader.pos, { keyword });
  else readName(reader, keyword);
  reader.skip();
  const points = attributeAt(reader, reader.pos, levelWords);
  if (points?.keyword === '分值') {
    sink.add('分值', reader.pos, points.end);
    reader.pos = points.end;
    reader.skipColon();
    reader.skip();
  }
  readNumber(reader, points?.keyword === '分值' ? '分值' : undefined);
  reader.skip();
  const notApplicable = attributeAt(reader, reader.pos, levelWords);
  if (keyword === '二级' && notApplicable?.keyword === '不适用') {
    sink.add('不适用', reader.pos, notApplicable.end);
    reader.pos = notApplicable.end;
  }
  reader.passOverRest();
}
const levelWords = new Set(['分值', '不适用']);

/** One number or blank mark as a token. With `keyword` it is expected, and anything else is reported and passed over. */
function readNumber(reader: LineReader, keyword?: string): void {
  reader.skip();
  const end = cellEnd(reader, reader.pos);
  if (end > reader.pos) {
    reader.sink.add(isBlankMark(reader, reader.pos) ? 'BLANK' : 'QUANTITY', reader.pos, end);
    reader.pos = end;
  } else if (keyword && !reader.done) {
    const word = reader.wordEnd(reader.pos);
    const wordEnd = word > reader.pos ? word : reader.end;
    // `得分五` has its message already.
    if (reader.sink.problems.at(-1)?.end !== reader.pos)
      reader.sink.problem('number-expected', reader.pos, wordEnd, {
        keyword,
        text: reader.excerpt(reader.pos, wordEnd),
      });
    reader.sink.hide('PASSED_OVER', reader.pos, wordEnd);
    reader.pos = wordEnd;
  }
}

/** `年度目标 name 分值 80`. */
export function readGoals(reader: LineReader): void {
  reader.skipColon();
  reader.skip();
  const words = blockAttributes.goals as Set<string>;
  if (!reader.done && !attributeAt(reader, reader.pos, words, true) && !isBar(reader.code)) {
    const end = phraseEnd(reader, reader.pos, { words });
    reader.sink.add('NAME', reader.pos, end);
    reader.pos = end;
  }
  readAttributes(reader, words, false);
}

/** `指标 name`, `指标 name | text`, `指标 | text`, each with attributes behind it. */
export function readIndicator(reader: LineReader): void {
  const words = blockAttributes.indicator as Set<string>;
  reader.skipColon();
  reader.skip();
  if (isBar(reader.code)) return reader.readBarLine();
  readPhraseName(reader, '指标', words);
  reader.textOpen = true;
  reader.skip();
  if (isBar(reader.code)) return reader.readBarLine();
  readAttributes(reader, words, false);
}

/** `其中 name` below an indicator. */
export function readPart(reader: LineReader): void {
  const words = blockAttributes.indicator as Set<string>;
  reader.skipColon();
  reader.skip();
  readPhraseName(reader, '其中', words);
  readAttributes(reader, words, false);
}

function readPhraseName(reader: LineReader, keyword: string, words: ReadonlySet<string>): void {
  const start = reader.pos;
  if (reader.done) {
    reader.sink.problem('name-expected', start - 1, start, { keyword });
    return;
  }
  const quoted = reader.quotedEnd(start);
  if (quoted > 0) {
    reader.sink.add('NAME', start, quoted);
    reader.pos = quoted;
    return;
  }
  if (reader.isUnclosedQuote(start)) {
    reader.sink.problem('unclosed-quote', start, reader.end);
  } else {
    const clash = attributeAt(reader, start, words, true);
    if (clash) {
      const next = reader.at(reader.blanksEnd(clash.end));
      if (isOperatorSign(next) || isDigit(next)) {
        reader.sink.problem('keyword-as-name', start, clash.end, {
          keyword,
          word: reader.text.substring(start, clash.end),
        });
        return;
      }
    }
  }
  const end = phraseEnd(reader, start, { words });
  reader.sink.add('NAME', start, end);
  reader.pos = end;
}

/**
 * Attribute words with their values until the line ends. With `behindCells` the line may also end in something that is neither:
 * a cell that is no number.
 */
export function readAttributes(reader: LineReader, words: ReadonlySet<string>, behindCells: boolean): void {
  for (;;) {
    reader.skip();
    if (isSeparator(reader.code) && attributeAt(reader, reader.blanksEnd(reader.pos + 1), words)) {
      reader.sink.hide('PUNCTUATION', reader.pos, reader.pos + 1);
      reader.pos++;
      reader.skip();
    }
    if (reader.done) return;
    const found = attributeAt(reader, reader.pos, words);
    if (!found) {
      if (!behindCells) return reader.passOverRest('unexpected-word');
      if (!reader.sink.lineHasProblem)
        reader.sink.problem('cell-expected', reader.pos, reader.end, { text: reader.excerpt(reader.pos, reader.end) });
      reader.sink.hide('PASSED_OVER', reader.pos, reader.end);
      reader.pos = reader.end;
      return;
    }
    reader.sink.add(found.keyword, reader.pos, found.end);
    reader.pos = found.end;
    readAttributeValue(reader, found.keyword, words);
  }
}

export function readAttributeValue(reader: LineReader, keyword: string, words: ReadonlySet<string>): void {
  reader.textOpen = !single.has(keyword);
  reader.skipColon();
  reader.skip();
  if (reader.done) return;
  if (isBar(reader.code) && !single.has(keyword)) return reader.readBarLine();
  if (keyword === '核心') {
    if (isDigit(reader.code)) readNumber(reader);
    return;
  }
  if (valueIsMissing(reader, reader.pos, words)) return;
  if (numbers.has(keyword)) return readNumber(reader, keyword);
  if (keyword === '佐证') return readEvidence(reader);
  if (keyword === '等级') return readWord(reader);
  if (!values.has(keyword) || words === blockAttributes.goals) return readTextValue(reader, { words });
  readValue(reader, words);
}

/** A target or a result. */
function readValue(reader: LineReader, words: ReadonlySet<string>): void {
  const { sink, text } = reader;
  const start = reader.pos;
  if (closingQuoteOf(reader.code) !== undefined && (reader.quotedEnd(start) > 0 || reader.isUnclosedQuote(start))) {
    return readTextValue(reader, { words });
  }
  const end = phraseEnd(reader, start, { words });
  const parts = splitValue(text.substring(start, end));
  if (parts.kind === 'TEXT') return readTextValue(reader, { words });
  if (parts.operatorEnd !== undefined) sink.add('OPERATOR', start, start + parts.operatorEnd);
  sink.add(parts.kind, start + parts.start, start + parts.end);
  if (start + parts.end < end) sink.add('OPERATOR', start + parts.end, end);
  reader.pos = end;
  reader.textOpen = true;
  reader.skip();
  if (isBar(reader.code)) reader.readBarLine();
}

function readEvidence(reader: LineReader): void {
  const start = reader.pos;
  while (closingQuoteOf(reader.code) !== undefined && reader.readQuoted(false)) {
    reader.skip();
    if (reader.code === 0xff0c || reader.code === 0x2c || reader.code === 0x3001) {
      reader.sink.hide('PUNCTUATION', reader.pos, reader.pos + 1);
      reader.pos++;
      reader.skip();
    }
  }
  if (reader.pos === start) {
    if (reader.sink.problems.at(-1)?.end !== start)
      reader.sink.problem('quote-expected', start, reader.end, {
        keyword: '佐证',
        text: reader.excerpt(start, reader.end),
      });
    reader.sink.hide('PASSED_OVER', start, reader.end);
    reader.pos = reader.end;
  }
}

function readWord(reader: LineReader): void {
  const end = reader.wordEnd(reader.pos);
  if (end === reader.pos) return;
  reader.sink.add('WORD', reader.pos, end);
  reader.pos = end;
}

/** `表 name unit "title" 列 a b c`. */
export function readTable(reader: LineReader): void {
  readName(reader, '表');
  reader.skip();
  if (!startsColumns(reader)) readUnit(reader);
  reader.skip();
  if (closingQuoteOf(reader.code) !== undefined) reader.readQuoted(false);
  reader.skip();
  if (startsColumns(reader)) {
    const end = reader.lettersEnd(reader.pos);
    reader.sink.add('列', reader.pos, end);
    reader.pos = end;
    readColumns(reader);
  }
  reader.passOverRest();
}

export function startsColumns(reader: LineReader): boolean {
  const end = reader.lettersEnd(reader.pos);
  return (
    end > reader.pos &&
    reader.endsKeyword(end) &&
    keywordOf(reader.text.substring(reader.pos, end), 'structure') === '列'
  );
}

/** The names of a 列 line. */
export function readColumns(reader: LineReader): void {
  reader.skipColon();
  let count = 0;
  for (;;) {
    reader.skip();
    if (reader.done) break;
    const start = reader.pos;
    const quoted = reader.quotedEnd(start);
    const end = quoted > 0 ? quoted : reader.wordEnd(start);
    if (end === start) {
      if (reader.code === 0xff0c || reader.code === 0x2c) {
        reader.sink.hide('PUNCTUATION', start, start + 1);
        reader.pos++;
        continue;
      }
      return reader.passOverRest();
    }
    reader.sink.add('NAME', start, end);
    reader.pos = end;
    count++;
  }
  if (count === 0) reader.sink.problem('name-expected', reader.pos - 1, reader.pos, { keyword: '列' });
}

/** `勾稽 left = right "message" 规则 id`; a wrong one is passed over as a whole. */
export function readCheck(reader: LineReader, keywordStart: number, keywordEnd: number): void {
  const { sink } = reader;
  const mark = sink.mark();
  sink.add('勾稽', keywordStart, keywordEnd);
  reader.skipColon();
  const passOver = () => {
    sink.rollback(mark);
    sink.hide('PASSED_OVER', keywordStart, reader.end);
    reader.pos = reader.end;
  };
  const operator = comparisonAt(reader, reader.pos);
  if (!operator) {
    sink.problem('comparison-expected', Math.min(reader.blanksEnd(reader.pos), reader.end - 1), reader.end, {});
    return passOver();
  }
  if (!readExpression(reader, reader.pos, operator.start, false)) return passOver();
  sink.add('OPERATOR', operator.start, operator.end);
  const tail = checkTail(reader, operator.end);
  if (!readExpression(reader, operator.end, tail, false)) return passOver();
  reader.pos = tail;
  reader.skip();
  if (closingQuoteOf(reader.code) !== undefined) reader.readQuoted(false);
  reader.skip();
  const rule = reader.lettersEnd(reader.pos);
  if (rule > reader.pos && keywordOf(reader.text.substring(reader.pos, rule), 'form') === '规则') {
    sink.add('CHECK_RULE', reader.pos, rule);
    reader.pos = rule;
    reader.skipColon();
    reader.skip();
    const end = reader.wordEnd(reader.pos);
    if (end > reader.pos) sink.add('RULE_ID', reader.pos, end);
    else sink.problem('rule-id-expected', reader.pos - 1, reader.pos, {});
    reader.pos = end;
  }
  reader.passOverRest();
}

/** The comparison sign of a 勾稽, outside brackets and quotes. */
function comparisonAt(reader: LineReader, from: number): { start: number; end: number } | undefined {
  for (let i = from; i < reader.end; i++) {
    const code = reader.at(i);
    const quoted = closingQuoteOf(code) === undefined ? -1 : reader.quotedEnd(i);
    if (quoted > 0) i = quoted - 1;
    else if (isOperatorSign(code)) {
      let end = i + 1;
      if (
        (code === 0x3e || code === 0x3c || code === 0xff1e || code === 0xff1c) &&
        (reader.at(end) === 0x3d || reader.at(end) === 0xff1d)
      )
        end++;
      return { start: i, end };
    }
  }
  return undefined;
}

/** Where the right side of a 勾稽 ends: before its message, before 规则 or a comment. */
function checkTail(reader: LineReader, from: number): number {
  for (let i = from; i < reader.end; i++) {
    const code = reader.at(i);
    if (i === from || !isBlankBefore(reader, i)) continue;
    if (reader.isComment(i)) return i;
    const close = closingQuoteOf(code);
    if (close !== undefined && behindOperand(reader, i)) return i;
    if (isLetter(code)) {
      const end = reader.lettersEnd(i);
      if (
        reader.endsKeyword(end) &&
        keywordOf(reader.text.substring(i, end), 'form') === '规则' &&
        behindOperand(reader, i)
      )
        return i;
    }
  }
  return reader.end;
}

const isBlankBefore = (reader: LineReader, offset: number) => isBlank(reader.at(offset - 1));

/** A quoted text behind an operand is the message; behind an operator it is a quoted name. */
function behindOperand(reader: LineReader, offset: number): boolean {
  let i = offset - 1;
  while (i > reader.sink.lineStart && isBlank(reader.at(i))) i--;
  const code = reader.at(i);
  return (
    isLetter(code) ||
    isDigit(code) ||
    code === 0x29 ||
    code === 0xff09 ||
    code === 0x25 ||
    code === 0xff05 ||
    code === 0x22 ||
    code === 0x201d ||
    code === 0x300d
  );
}

/** `总分 100 得分 99.6 等级 优`. */
export function readTotal(reader: LineReader): void {
  reader.skipColon();
  readNumber(reader);
  readAttributes(reader, blockAttributes.total as Set<string>, false);
}
