/**
 * Reads attribute words and their values: `目标 ≥95%  完成 97%  分值 10`.
 */

import { isBar, isDigit, isSeparator } from './characters.js';
import type { LineReader } from './line-reader.js';
import { attributeAt, valueIsMissing } from './phrase.js';
import { readEvidence, readNumber, readTextValue, readValue, readWord } from './values.js';

/** Attribute words by the block that is open. */
export const blockAttributes: Record<string, ReadonlySet<string>> = {
  indicator: new Set(['目标', '调整', '完成', '分值', '得分', '偏差', '解释', '标准', '备注', '佐证', '核心']),
  goals: new Set(['年初', '调整', '预期', '完成', '完成率', '分值']),
  funds: new Set(['分值', '执行率', '得分', '原因']),
  table: new Set(['分值', '执行率', '得分', '原因']),
  total: new Set(['得分', '等级']),
};
/** For phrases no attribute word ends. */
export const noWords: ReadonlySet<string> = new Set();
/** The words of all blocks: where none of them may stand, to know that it is one of them. */
export const anyAttribute: ReadonlySet<string> = new Set(Object.values(blockAttributes).flatMap((words) => [...words]));

/** Attributes that hold a target or a result: an operator and a number, a time, a range or a text. */
const values = new Set(['目标', '调整', '完成']);
const numbers = new Set(['分值', '得分', '执行率', '完成率']);
/** Attributes whose value is no text, so that no `|` line can go on with it. */
const single = new Set([...numbers, '核心', '佐证', '等级']);

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

/** The value behind an attribute word that has been read; with none the word stands alone. */
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
