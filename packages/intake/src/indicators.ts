import { fold, isBlankMark, parseQuantity } from '@jixiao/core';
import type { EffectiveForm } from '@jixiao/language';
import { endsIndicators } from './closing-rows.js';
import { type GridCell, ownCells } from './grid.js';
import { type Header, isColumnCount } from './header.js';
import { isSubtotal, isTotal, numbers, onOneLine, onTheirOwn } from './indicator-columns.js';
import { indicatorRole, plainLabel } from './labels.js';
import { knownLevel, levelName } from './level-name.js';
import type { Lines } from './lines.js';
import { openLevels } from './open-levels.js';
import type { PastePlace, TotalWords } from './place.js';
import { readableNumber } from './readable-number.js';
import type { Spelling } from './spelling.js';

const levelRoles = new Set(['一级', '二级', '三级']);
const targetParts = ['目标', '目标符号', '目标数', '目标单位'];
/** Attributes that are a number as often as a text. */
const values = new Set(['目标', '调整', '完成']);
/** What has been written as a level, a name or an attribute. */
const written = new Set([...levelRoles, ...targetParts, ...onOneLine, ...onTheirOwn]);

/** A row of a table with what its columns mean. */
interface IndicatorRow {
  cells: readonly GridCell[];
  roles: Header['roles'];
  /** The text below a label; that of all its columns where a merged label has several. */
  text(role: string): string;
}

/** What a table of indicators says below them. */
export interface BelowIndicators {
  total: TotalWords;
  /** The rows that are no indicators: notes, signatures, a grade. */
  rows: GridCell[][];
  /** Sums of the indicators alone. */
  sums: string[];
}

/** Writes the rows of a table as levels and indicators, each where the report has its level. Returns what stands below them. */
export function indicatorLines(
  rows: readonly GridCell[][],
  roles: Header['roles'],
  place: PastePlace,
  spelling: Spelling,
  lines: Lines,
): BelowIndicators {
  const { form } = place;
  const categories = form?.indicators?.levels ?? [];
  const computed = form?.indicators?.columns.filter(({ expression }) => expression).map((column) => column.name);
  const open = openLevels(place, spelling, lines);
  const below: BelowIndicators = { total: {}, rows: [], sums: [] };
  let category = { name: '', points: '' };
  let subcategory = category;
  let hasEnded = false;
  for (const cells of rows) {
    const row: IndicatorRow = { cells, roles, text: (role) => textBelow(cells, roles, role) };
    if (cells.every(({ text }) => text === '') || isColumnCount(cells)) continue;
    if (repeatsHeader(row, form)) {
      // The table goes on below what stood between its pages.
      hasEnded = false;
      continue;
    }
    const label = cells.slice(0, roles.lastIndexOf('三级') + 1).find(({ text }) => isTotal(text) || isSubtotal(text));
    if (label) {
      if (isTotal(label.text)) readTotal(row, label.text, place, spelling, below);
      continue;
    }
    const heading = ownCells(cells).length === 1 && knownLevel(ownCells(cells)[0]?.text ?? '', '一级', form);
    hasEnded ||= !heading && endsIndicators(cells, roles, form);
    if (hasEnded) {
      below.rows.push([...cells]);
      continue;
    }
    const first = levelName(heading ? (ownCells(cells)[0]?.text ?? '') : row.text('一级'), categories);
    if (first.name !== '' && first.name !== category.name) {
      category = first;
      subcategory = { name: '', points: '' };
    }
    if (heading) continue;
    const siblings = categories.find(({ name }) => name === category.name)?.sublevels;
    const second = levelName(row.text('二级'), siblings ?? categories.flatMap(({ sublevels }) => sublevels));
    if (second.name !== '') subcategory = second;
    const depth = open(category, subcategory);
    const name = row.text('三级').replace(/^指标\s*[\dn０-９]+\s*[:：]?\s*|^\d+\s*[.．、]\s*/, '');
    if (name === '' || /^([/—……\-－–.]+|无)$/.test(name)) {
      for (const { text } of others(row, levelRoles)) if (!isBlankMark(text)) lines.keep(text);
      continue;
    }
    lines.add(depth, `指标 ${spelling.name('指标', name)}`);
    writeAttributes(row, depth + 1, spelling, lines);
    for (const { text } of others(row, new Set([...written, ...(computed ?? [])]))) lines.keep(text);
  }
  return below;
}

function writeAttributes(row: IndicatorRow, depth: number, spelling: Spelling, lines: Lines): void {
  const inline: [string, string][] = [];
  const own: string[] = [];
  for (const word of [...onOneLine, ...onTheirOwn]) {
    const typed = word === '目标' ? targetOf(row) : row.text(word);
    const value = values.has(word) ? readableNumber(typed) : typed;
    if (value === '' || (onTheirOwn.includes(word) && isBlankMark(value))) continue;
    const spelt = spelling.attributes([[word, value]]);
    if (spelt === undefined && numbers.has(word)) lines.keep(`${word}：${value}`);
    else if (spelt === undefined) own.push(...spelling.barred(word, value));
    else if (onOneLine.includes(word)) inline.push([word, value]);
    else own.push(spelt);
  }
  // Side by side they may read otherwise: a target that is itself called 得分.
  const together = inline.length > 0 ? spelling.attributes(inline) : undefined;
  const apart = inline.map(([word, value]) => `${word} ${value}`);
  for (const line of [...(together === undefined ? apart : [together]), ...own]) lines.add(depth, line);
}

function textBelow(cells: readonly GridCell[], roles: Header['roles'], role: string): string {
  const found = cells.filter((_, column) => roles[column] === role);
  const texts = levelRoles.has(role) ? found : found.filter(({ begins }, index) => begins || index === 0);
  if (role === '二级' || role === '一级' || numbers.has(role)) return texts.find(({ text }) => text !== '')?.text ?? '';
  return texts
    .map(({ text }) => text)
    .filter((text, index, all) => text !== '' && all.indexOf(text) === index)
    .join('');
}

/** The target in one piece where a form splits it into sign, number and unit. */
function targetOf({ text }: IndicatorRow): string {
  const number = text('目标数') || text('目标');
  const sign = text('目标符号');
  const unit = text('目标单位');
  if (number === '' || (sign === '' && unit === '')) return number;
  const isQualitative = /定性/.test(sign);
  const bare = parseQuantity(fold(number));
  if (isQualitative || !bare) return number;
  return `${isBlankMark(sign) ? '' : sign}${number}${bare.unit || unit === '' || isBlankMark(unit) ? '' : unit}`;
}

/** Where a table goes on on the next page its header stands there again. */
function repeatsHeader({ cells, roles }: IndicatorRow, form: EffectiveForm | undefined): boolean {
  return cells.every(({ text }, column) => text === '' || indicatorRole(text, form) === roles[column]);
}

/**
 * The total of the report. The sum of the indicators alone, to which the points of the execution rate are still to be added, is called
 * just like it: it is told by its points, and kept beside.
 */
function readTotal(
  { roles, text }: IndicatorRow,
  label: string,
  { form, total }: PastePlace,
  spelling: Spelling,
  below: BelowIndicators,
): void {
  const [points, score] = ['分值', '得分'].map((role) => spelling.cell(text(role)));
  const words = { ...(points && { points }), ...(score && { score }) };
  const number = (typed: string | undefined) => (typed ? parseQuantity(fold(typed))?.value : undefined);
  const value = number(points);
  const expected = [form?.total?.points, number(total?.points)].filter((known) => known !== undefined);
  const mayBeAny = expected.length === 0 && (form === undefined || form.total !== undefined);
  const isWhole = value
    ? mayBeAny || expected.some((known) => known.equals(value))
    : !roles.includes('分值') || /总分|总得分/.test(plainLabel(label));
  if (isWhole && !/不含|不包括/.test(label) && Object.keys(below.total).length === 0) below.total = words;
  else if (points || score)
    below.sums.push([plainLabel(label), points, score && `得分 ${score}`].filter(Boolean).join(' '));
}

/** Cells that hold something in columns of other roles: they are kept where a reader sees them. */
function others({ cells, roles }: IndicatorRow, used: ReadonlySet<string>): GridCell[] {
  return cells.filter(
    ({ text, begins }, column) => text !== '' && begins && (roles[column] === undefined || !used.has(roles[column])),
  );
}
