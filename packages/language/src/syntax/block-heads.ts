/**
 * Reads what stands behind the keyword that opens a block: name, title, points, attributes.
 */

import { blockAttributes, readAttributes } from './attributes.js';
import { closingQuoteOf, isBar, isColon, isDigit } from './characters.js';
import type { LineReader } from './line-reader.js';
import { readName, readPhraseName } from './names.js';
import { attributeAt, phraseEnd } from './phrase.js';
import { isBareNumber, readNumber } from './values.js';

const levelWords = new Set(['分值', '不适用']);

/** `报告 NAME "title"`, `表式 NAME`, `上年 NAME`: a name and, where `title`, a quoted text. */
export function readNamed(reader: LineReader, keyword: string, title: boolean): void {
  readName(reader, keyword);
  reader.skip();
  if (title && closingQuoteOf(reader.code) !== undefined) reader.readQuoted(false);
  reader.passOverRest();
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

/** `指标 name`, `指标 name | text`, `指标 | text`, each with attributes behind it. */
export function readIndicator(reader: LineReader): void {
  const words = blockAttributes.indicator as Set<string>;
  reader.skipColon();
  reader.skip();
  skipOrdinal(reader);
  if (isBar(reader.code)) return reader.readBarLine();
  readPhraseName(reader, '指标', words);
  reader.textOpen = true;
  reader.skip();
  if (isBar(reader.code)) return reader.readBarLine();
  readAttributes(reader, words, false);
}

/** `指标1：name`: the number that the printed form counts by is no part of the name. */
function skipOrdinal(reader: LineReader): void {
  let end = reader.pos;
  while (isDigit(reader.at(end))) end++;
  const colon = reader.blanksEnd(end);
  // `12:30 前到岗率` begins with a time of day.
  if (end === reader.pos || !isColon(reader.at(colon)) || isDigit(reader.at(colon + 1))) return;
  reader.sink.hide('PUNCTUATION', reader.pos, end);
  reader.sink.hide('PUNCTUATION', colon, colon + 1);
  reader.pos = colon + 1;
  reader.skip();
}

/** `其中 name` below an indicator. */
export function readPart(reader: LineReader): void {
  const words = blockAttributes.indicator as Set<string>;
  reader.skipColon();
  reader.skip();
  readPhraseName(reader, '其中', words);
  readAttributes(reader, words, false);
}

/** `总分 100 得分 99.6 等级 优`. */
export function readTotal(reader: LineReader): void {
  reader.skipColon();
  readNumber(reader);
  readAttributes(reader, blockAttributes.total as Set<string>, false);
}
