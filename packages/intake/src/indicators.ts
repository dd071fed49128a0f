import { fold, isBlankMark, parseQuantity, scanOperator } from '@jixiao/core';
import { type EffectiveForm, type EffectiveLevel, findLevel } from '@jixiao/language';
import type { Grid, GridCell } from './grid.js';
import { indicatorRole, plainLabel } from './labels.js';
import type { Lines } from './lines.js';
import type { Spelling } from './spelling.js';

/** Attributes in the order in which a report has them; those of the first group share a line. */
const onOneLine = ['目标', '调整', '完成', '分值', '得分'];
const onTheirOwn = ['偏差', '解释', '标准', '备注'];
const numbers = new Set(['分值', '得分']);

/** The row of a table that names its columns as columns of indicators, with the role of each column. */
export function indicatorHeader(
  grid: Grid,
  form: EffectiveForm | undefined,
): { row: number; roles: (string | undefined)[] } | undefined {
  for (const [row, cells] of grid.rows.slice(0, 12).entries()) {
    const roles = cells.map((cell) => indicatorRole(cell.text, form));
    // `指标值` beside its sign is the bare number.
    const known = new Set(roles.filter((role) => role !== undefined));
    if (known.has('三级') && ['目标', '完成', '分值', '得分', '目标数'].some((role) => known.has(role)))
      return { row, roles };
  }
  return undefined;
}

/**
 * Roles of the columns of a table that has lost its header: a stretch of the form's columns that begins with a level or the name, and
 * under which every number stands where numbers belong. Undefined where no stretch fits.
 */
export function guessedRoles(grid: Grid, form: EffectiveForm | undefined): (string | undefined)[] | undefined {
  const columns = form?.indicators?.columns.map(({ name }) => name) ?? usualColumns;
  const width = grid.rows[0]?.length ?? 0;
  const last = columns.indexOf('三级');
  for (let from = 0; from <= last; from++) {
    const roles = columns.slice(from, from + width);
    if (roles.length < width || !roles.includes('三级') || width < 2) continue;
    if (grid.rows.every((row) => row.every(({ text }, column) => fits(text, roles[column] as string)))) return roles;
  }
  return undefined;
}

const usualColumns = ['一级', '二级', '三级', '目标', '完成', '分值', '得分', '偏差'];

function fits(text: string, role: string): boolean {
  if (text === '') return true;
  const isNumber = parseQuantity(fold(text)) !== undefined;
  if (numbers.has(role)) return isNumber || isBlankMark(text);
  // A name does not begin as a target does.
  return !(role === '一级' || role === '二级' || role === '三级') || (!isNumber && !scanOperator(fold(text), 0));
}

/** Writes the rows of a table as levels and indicators. */
export function indicatorLines(
  rows: readonly GridCell[][],
  roles: readonly (string | undefined)[],
  form: EffectiveForm | undefined,
  spelling: Spelling,
  lines: Lines,
): void {
  const at = (role: string) => roles.indexOf(role);
  let category = '';
  let subcategory = '';
  for (const row of rows) {
    const cell = (role: string) => row[at(role)];
    const text = (role: string) => cell(role)?.text ?? '';
    if (row.every(({ text: value }) => value === '')) continue;
    if (row.every(({ text: value }, column) => value === '' || indicatorRole(value, form) === roles[column])) continue;
    if (isTotal(row)) {
      writeTotal(text('分值'), text('得分'), lines);
      continue;
    }
    const first = levelName(text('一级'), form?.indicators?.levels ?? []);
    if (first.name !== '' && first.name !== category) {
      category = first.name;
      subcategory = '';
      lines.add(1, `一级 ${spelling.name('一级', first.name)}${first.points}`);
    }
    const parents = findLevel(form?.indicators?.levels ?? [], category)?.sublevels ?? [];
    const second = levelName(text('二级'), parents);
    if (second.name !== '' && second.name !== subcategory) {
      subcategory = second.name;
      lines.add(2, `二级 ${spelling.name('二级', second.name)}${second.points}`);
    }
    const name = text('三级').replace(/^指标\s*\d+\s*[:：]?\s*/, '');
    if (name === '' || /^[/—……\-－–]+$/.test(name)) {
      keepRest(row, roles, [], lines);
      continue;
    }
    lines.add(3, `指标 ${spelling.name('指标', name)}`);
    writeAttributes(row, roles, spelling, lines);
  }
}

function writeAttributes(
  row: readonly GridCell[],
  roles: readonly (string | undefined)[],
  spelling: Spelling,
  lines: Lines,
): void {
  const text = (role: string) => row[roles.indexOf(role)]?.text ?? '';
  const inline: string[] = [];
  const own: string[] = [];
  for (const word of [...onOneLine, ...onTheirOwn]) {
    const value = word === '目标' ? targetOf(text) : text(word);
    if (value === '') continue;
    const spelt = spelling.attribute(word, value);
    if (spelt !== undefined) (onOneLine.includes(word) ? inline : own).push(spelt);
    else if (numbers.has(word)) lines.keep(`${word}：${value}`);
    else own.push(...spelling.barred(word, value, ''));
  }
  if (inline.length > 0) lines.add(4, inline.join('  '));
  for (const line of own) lines.add(4, line);
  keepRest(
    row,
    roles,
    ['一级', '二级', '三级', '目标', '目标符号', '目标数', '目标单位', ...onOneLine, ...onTheirOwn],
    lines,
  );
}

/** The target in one piece where a form splits it into sign, number and unit. */
function targetOf(text: (role: string) => string): string {
  const number = text('目标数') || text('目标');
  const sign = text('目标符号');
  const unit = text('目标单位');
  if (number === '' || (sign === '' && unit === '')) return number;
  const isQualitative = /定性/.test(sign);
  const bare = parseQuantity(fold(number));
  if (isQualitative || !bare) return number;
  return `${sign}${number}${bare.unit || unit === '' || unit === '/' ? '' : unit}`;
}

/** `产出指标（50分）` is the level 产出指标 with its points; a level that the form knows is called as the form calls it. */
function levelName(text: string, levels: readonly EffectiveLevel[]): { name: string; points: string } {
  const points = /[(（]\s*([\d.]+)\s*分?\s*[)）]/.exec(text)?.[1];
  const bare = text.replace(/\s+/g, '').replace(/[(（][^()（）]*[)）]/g, '');
  const known = levels.find(({ name, label, aliases }) =>
    [name, label, ...aliases].some((word) => plainLabel(word) === plainLabel(bare)),
  );
  return { name: known?.name ?? bare, points: points === undefined ? '' : ` ${points}` };
}

function isTotal(row: readonly GridCell[]): boolean {
  const first = row.find(({ text }) => text !== '')?.text ?? '';
  return /^(总分|合计|总计)/.test(plainLabel(first));
}

function writeTotal(points: string, score: string, lines: Lines): void {
  const parts = ['总分', parseQuantity(fold(points)) ? points : '', parseQuantity(fold(score)) ? `得分 ${score}` : ''];
  lines.add(1, parts.filter((part) => part !== '').join(' '));
}

/** What stands in columns that nobody knows is kept where a reader sees it. */
function keepRest(
  row: readonly GridCell[],
  roles: readonly (string | undefined)[],
  used: readonly string[],
  lines: Lines,
): void {
  for (const [column, { text, begins }] of row.entries()) {
    const role = roles[column];
    if (
      text === '' ||
      !begins ||
      (role !== undefined &&
        (used.length === 0 ? role === '一级' || role === '二级' || role === '三级' : used.includes(role)))
    )
      continue;
    lines.keep(text);
  }
}
