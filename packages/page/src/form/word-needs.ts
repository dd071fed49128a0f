import { displayWidth } from '@jixiao/core';
import type { ast, EvaluatedLevel } from '@jixiao/language';
import type { Context } from '../context.js';
import { typedName } from '../print/typed-name.js';
import { columnLabel } from './heads.js';

/** What a Latin letter needs in the small type of forms, and what a cell leaves free, in thousandths of an upright sheet. */
const LETTER = 10.6;
const PADDING = 8;
const MOST_LETTERS = 14;

/**
 * What each column of 指标 needs so that no word in its head, in the names of its levels and in its values is torn. Nothing in a Chinese
 * form, whose lines can be broken between any two characters.
 */
export function wordNeeds({ form, report, language }: Context, columns: readonly ast.FormColumn[]): number[] {
  if (language === 'zh') return columns.map(() => 0);
  const declared = form.indicators?.levels ?? [];
  const written = report.indicators.levels;
  const levels: Record<string, string[]> = {
    一级: [...declared.map(({ label }) => label), ...written.map(levelName)],
    二级: [
      ...declared.flatMap(({ sublevels }) => sublevels.map(({ label }) => label)),
      ...written.flatMap((level) => level.levels.map(levelName)),
    ],
    目标: report.indicators.all.map(({ target }) => target.text),
    完成: report.indicators.all.map(({ actual }) => actual.text),
  };
  return columns.map((column) => needOf([columnLabel(column), ...(levels[column.name] ?? [])]));
}

function levelName({ node, declared }: EvaluatedLevel): string {
  return declared ? declared.label : typedName(node);
}

/** What a column needs for the words in its head. */
export function headNeed({ language }: Context, column: ast.FormColumn): number {
  return language === 'zh' ? 0 : needOf([columnLabel(column)]);
}

function needOf(texts: readonly string[]): number {
  const longest = Math.max(...texts.flatMap((text) => text.split(/[\s/]+/)).map((word) => displayWidth(word, 2)));
  return Math.min(longest, MOST_LETTERS) * LETTER + PADDING;
}
