import { fold, isBlankMark, parseQuantity, scanOperator } from '@jixiao/core';
import type { EffectiveForm } from '@jixiao/language';
import type { Grid } from './grid.js';
import { type Header, headerOf } from './header.js';
import { fundRole, indicatorRole, plainLabel } from './labels.js';
import { knownLevel } from './level-name.js';

/** Attributes in the order in which a report has them; those of the first group share a line. */
export const onOneLine = ['目标', '调整', '完成', '分值', '得分'];
export const onTheirOwn = ['偏差', '解释', '标准', '备注'];
/** Attributes that hold a number and nothing else. */
export const numbers: ReadonlySet<string> = new Set(['分值', '得分']);

const usualColumns = ['一级', '二级', '三级', '目标', '完成', '分值', '得分', '偏差'];
const levels = ['一级', '二级'];

/** The rows of a table that name its columns as columns of indicators. */
export function indicatorHeader(grid: Grid, form: EffectiveForm | undefined): Header | undefined {
  return headerOf(
    grid,
    (label) => indicatorRole(label, form),
    (roles) => {
      const known = new Set(roles);
      // `指标值` beside its sign is the bare number.
      return known.has('三级') && ['目标', '完成', '分值', '得分', '目标数'].some((role) => known.has(role));
    },
  );
}

/**
 * The columns of a table that has lost its header: a stretch of the form's columns, or of those that forms mostly have, that begins with
 * a level or the name, and under which every level and every number stands where it belongs. Undefined where no stretch fits.
 */
export function guessedColumns(grid: Grid, form: EffectiveForm | undefined): Header | undefined {
  const width = Math.max(0, ...grid.rows.map((row) => row.findLastIndex(({ text }) => text !== '') + 1));
  // A row of labels of amounts tells that these are no indicators.
  const namesAmounts = grid.rows.some((row) => row.filter(({ text }) => fundRole(text, form) !== undefined).length > 1);
  const isNarrow = width < 3 && !grid.rows.some((row) => scanOperator(fold(row[1]?.text ?? ''), 0));
  if (namesAmounts || isNarrow) return undefined;
  const declared = form?.indicators?.columns.filter(({ expression }) => !expression).map(({ name }) => name) ?? [];
  for (const columns of [declared, usualColumns]) {
    for (let from = 0; from <= columns.indexOf('三级'); from++) {
      const roles = columns.slice(from, from + width);
      if (roles.length < width || !roles.includes('三级')) continue;
      if (grid.rows.every((row) => row.every(({ text }, column) => fits(text, roles[column], form))))
        return { first: 0, end: 0, roles };
    }
  }
  return undefined;
}

/** Whether columns that were guessed begin with a level, so that they can be nothing else. */
export function beginsWithLevel({ roles }: Header): boolean {
  return levels.includes(roles[0] ?? '');
}

function fits(text: string, role: string | undefined, form: EffectiveForm | undefined): boolean {
  if (text === '' || role === undefined || isTotal(text) || isSubtotal(text)) return true;
  const isNumber = parseQuantity(fold(text)) !== undefined;
  if (numbers.has(role)) return isNumber || isBlankMark(text);
  if (levels.includes(role)) return knownLevel(text, role, form) || /指标([(（].*)?$/.test(text.replace(/\s/g, ''));
  // A name does not begin as a target does.
  return role !== '三级' || (!isNumber && !scanOperator(fold(text), 0));
}

/** `合计`, `总分` and the like: what stands beside them is a sum. */
export function isTotal(text: string): boolean {
  return /^(总分|合计|总计|总得分)$/.test(fold(text).replace(/[\s:]|\(.*?\)/g, ''));
}

export function isSubtotal(text: string): boolean {
  return plainLabel(text) === '小计';
}
