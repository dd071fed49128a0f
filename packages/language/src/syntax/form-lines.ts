/**
 * The shape of every line of a form, and the one function that reads a line by its shape.
 */

import { scanQuantity } from '@jixiao/core';
import { closingQuoteOf, isDigit, isOperatorSign, isSeparator } from './characters.js';
import { readExpression } from './expression-reader.js';
import { fieldKindOf, fieldKinds, keywordOf } from './keywords.js';
import type { LineReader } from './line-reader.js';
import { readRowMark } from './rows.js';
import { startsColumns } from './tables.js';

/** What may stand behind a keyword of a form line. */
type Value = 'string' | 'name' | 'word' | 'number' | 'unit' | 'rule' | 'kind' | 'text';
type Argument = Value | 'columns';

interface LineShape {
  /** Read one after the other, each must be there. */
  required?: Value[];
  /** Read at most once each, in this order. */
  optional?: Argument[];
  /** Read in any order, as often as they come. */
  loose?: Value[];
  /** Names, each with what may stand behind it: a label, a number. */
  pairs?: Value;
  /** Keywords with what follows them: one argument, a list of it (`别名 a，b`), or nothing. */
  options?: Record<string, Value | { list: Value } | undefined>;
  /** A further item after each separator: `等级 优 90，良 80`. */
  repeated?: boolean;
  /** An expression behind `=`, or as all of the rest. */
  expression?: 'behind-equals' | 'rest';
}

const rowShape: LineShape = {
  required: ['name'],
  loose: ['string'],
  options: { 可缺: undefined, 别名: { list: 'name' } },
};
const levelShape: LineShape = {
  required: ['name'],
  loose: ['number', 'string'],
  options: { 分值: 'number', 可缺: undefined, 别名: { list: 'name' } },
};
const goalShape: LineShape = { loose: ['string'], options: { 限: 'number' } };

/** The shape of every line of a form, by its keyword. Mirrors the form rules of the grammar. */
export const formLines: Record<string, LineShape> = {
  表式: { required: ['name'], optional: ['string'] },
  继承: { required: ['name'] },
  依据: { required: ['string'], loose: ['string'] },
  金额单位: { required: ['unit'] },
  页面: { required: ['word'] },
  字段: {
    required: ['name', 'kind'],
    loose: ['string'],
    options: { 必填: undefined, 私密: undefined, 限: 'number', 选项: { list: 'word' }, 别名: { list: 'name' } },
  },
  资金: { loose: ['string'], options: { 分值: 'number' } },
  列: { pairs: 'string', expression: 'behind-equals' },
  行: rowShape,
  计分: { loose: ['number'], options: { 比例: undefined, 分档: undefined }, repeated: true },
  执行率: { expression: 'rest' },
  年度目标: { loose: ['string'], options: { 分组: undefined, 分值: 'number' } },
  年初: goalShape,
  调整: goalShape,
  预期: goalShape,
  完成: goalShape,
  完成率: goalShape,
  指标: { loose: ['string'], options: { 编号: 'string', 分项计分: undefined, 分值: 'number' } },
  一级: levelShape,
  二级: levelShape,
  表: { required: ['name'], optional: ['unit', 'string', 'columns'], pairs: 'string', expression: 'behind-equals' },
  总分: { loose: ['number', 'string'] },
  等级: { pairs: 'number', repeated: true },
  参数: { required: ['name'], loose: ['number', 'string', 'word'] },
  规则: { required: ['rule', 'word'] },
  空格: { required: ['string'] },
  小数: { loose: ['number', 'name'] },
  零预算: { required: ['number'] },
  版式: {},
};

/** The shape of every line below 版式, by its keyword. */
export const layoutLines: Record<string, LineShape> = {
  标题: { loose: ['text'] },
  副标题: { loose: ['text'] },
  注: { loose: ['text'] },
  抬头: { options: { 左: 'text', 右: 'text' } },
  行: { pairs: 'string' },
  签名: { pairs: 'string' },
  资金: {},
  年度目标: {},
  指标: {},
  总分: {},
  表: { loose: ['name'] },
  块: { optional: ['string'] },
  块完: {},
};

/** Reads one line of a form whose keyword has been found but not yet read; a row's keyword may be a run of dashes. */
export function readFormLine(reader: LineReader, keyword: string, keywordEnd: number, shape: LineShape): void {
  const { sink } = reader;
  const lineStart = reader.pos;
  if (shape === rowShape) {
    readRowMark(reader);
  } else {
    sink.add(keyword, reader.pos, keywordEnd);
    reader.pos = keywordEnd;
  }
  reader.skipColon();
  for (const argument of shape.required ?? []) {
    reader.skip();
    if (!readArgument(reader, argument)) return missing(reader, keyword, argument);
    // `参数 低执行率：90%`
    reader.skipColon();
  }
  for (const argument of shape.optional ?? []) {
    reader.skip();
    if (!readArgument(reader, argument) && argument === 'columns') return reader.passOverRest();
  }
  /** Of the pair being read: its name, and then what stands behind it. */
  let pair: 'none' | 'name' | 'whole' = 'none';
  for (;;) {
    reader.skip();
    if (reader.done) {
      if (shape.expression === 'rest') {
        missing(reader, keyword, 'expression');
        passOverFormula(reader, lineStart, reader.end);
      }
      return;
    }
    if (readOption(reader, shape)) continue;
    if (shape.expression === 'rest') {
      readRestExpression(reader, lineStart);
      return reader.skip();
    }
    if (shape.expression === 'behind-equals' && isOperatorSign(reader.code) && (pair !== 'none' || !shape.pairs)) {
      readColumnExpression(reader);
      return reader.skip();
    }
    if (isSeparator(reader.code) && (shape.repeated || shape.loose || shape.pairs)) {
      pair = 'none';
      if (shape.repeated) sink.add(',', reader.pos, reader.pos + 1);
      else sink.hide('PUNCTUATION', reader.pos, reader.pos + 1);
      reader.pos++;
      continue;
    }
    if (shape.pairs) {
      if (pair === 'name' && readArgument(reader, shape.pairs)) pair = 'whole';
      else if (shape.pairs === 'string' && closingQuoteOf(reader.code) !== undefined)
        return missing(reader, keyword, 'name');
      else if (readArgument(reader, 'name')) pair = 'name';
      else return missing(reader, keyword, 'name');
      continue;
    }
    if (!(shape.loose ?? []).some((argument) => readArgument(reader, argument))) return reader.passOverRest();
  }
}

function readOption(reader: LineReader, shape: LineShape): boolean {
  if (!shape.options) return false;
  const end = reader.lettersEnd(reader.pos);
  if (end === reader.pos || !reader.endsKeyword(end)) return false;
  const spelling = reader.text.substring(reader.pos, end);
  const option = keywordOf(spelling, 'form');
  if (!option || !(option in shape.options)) return false;
  reader.sink.add(option, reader.pos, end);
  reader.pos = end;
  const value = shape.options[option];
  if (value === undefined) return true;
  reader.skipColon();
  reader.skip();
  if (typeof value === 'string') {
    if (!readArgument(reader, value)) missing(reader, option, value);
    return true;
  }
  if (!readArgument(reader, value.list)) {
    missing(reader, option, value.list);
    return true;
  }
  for (;;) {
    reader.skip();
    if (!isSeparator(reader.code)) return true;
    reader.sink.add(',', reader.pos, reader.pos + 1);
    reader.pos++;
    reader.skip();
    if (!readArgument(reader, value.list)) missing(reader, option, value.list);
  }
}

function readArgument(reader: LineReader, argument: Argument): boolean {
  const start = reader.pos;
  const quoted = closingQuoteOf(reader.code) !== undefined;
  if (reader.done) return false;
  switch (argument) {
    case 'string':
      return quoted && reader.readQuoted(false);
    case 'text':
      return quoted && reader.readQuoted(true);
    case 'number': {
      const quantity = isDigit(reader.code) ? scanQuantity(reader.text, start) : undefined;
      if (!quantity || quantity.end > reader.end) return false;
      return take(reader, 'QUANTITY', quantity.end);
    }
    case 'kind': {
      const end = reader.wordEnd(start);
      return fieldKindOf(reader.text.substring(start, end)) ? take(reader, 'FIELD_KIND', end) : false;
    }
    case 'word': {
      const end = reader.nameEnd(start);
      return end > start && !quoted && take(reader, 'WORD', end);
    }
    case 'name': {
      if (quoted) {
        const end = reader.quotedEnd(start);
        return end > start && take(reader, 'NAME', end);
      }
      const wordEnd = reader.wordEnd(start);
      let end = start;
      while (end < wordEnd && !isOperatorSign(reader.at(end))) end++;
      return end > start && take(reader, 'NAME', end);
    }
    case 'columns':
      return startsColumns(reader) && take(reader, '列', reader.lettersEnd(start));
    default: {
      if (quoted || startsColumns(reader)) return false;
      const end = reader.wordEnd(start);
      return end > start && take(reader, argument === 'unit' ? 'UNIT' : 'RULE_ID', end);
    }
  }
}

function take(reader: LineReader, type: string, end: number): true {
  reader.sink.add(type, reader.pos, end);
  reader.pos = end;
  return true;
}

/** One problem for whatever a line lacks, naming what must be written; the rest of the line is passed over. */
function missing(reader: LineReader, keyword: string, argument: Value | 'expression'): void {
  const { sink, pos } = reader;
  const kinds = argument === 'kind' ? Object.keys(fieldKinds).join(' ') : '';
  const start = reader.done ? Math.max(pos - 1, sink.lineStart) : pos;
  const end = reader.done ? pos : Math.max(reader.wordEnd(pos), pos + 1);
  if (reader.isUnclosedQuote(pos)) {
    sink.problem('unclosed-quote', pos, reader.end);
  } else if (!sink.lineHasProblem) {
    sink.problem(`${argument === 'text' ? 'string' : argument}-argument-expected`, start, Math.min(end, reader.end), {
      keyword,
      kinds,
      text: reader.excerpt(pos, Math.min(end, reader.end)),
    });
  }
  sink.hide('PASSED_OVER', pos, reader.end);
  reader.pos = reader.end;
}

function readRestExpression(reader: LineReader, keyword: number): void {
  const end = reader.commentStart(reader.pos);
  if (!readExpression(reader, reader.pos, end, false)) {
    passOverFormula(reader, keyword, end);
  }
  reader.pos = end;
}

/** The keyword goes too: without its formula the line says nothing. */
function passOverFormula({ sink }: LineReader, keyword: number, end: number): void {
  sink.rollbackTo(keyword);
  sink.hide('PASSED_OVER', keyword, end);
}

function readColumnExpression(reader: LineReader): void {
  const { sink } = reader;
  const start = reader.pos;
  const end = reader.commentStart(start);
  sink.add('=', start, start + 1);
  if (!readExpression(reader, start + 1, end, false)) {
    sink.rollbackTo(start);
    sink.hide('PASSED_OVER', start, end);
  }
  reader.pos = end;
}
