import { fold, isBlankMark, parseQuantity } from '@jixiao/core';
import type { EffectiveForm } from '@jixiao/language';
import type { GridCell } from './grid.js';
import { type Header, isColumnCount } from './header.js';
import { isSubtotal, isTotal, numbers, onOneLine, onTheirOwn } from './indicator-columns.js';
import { indicatorRole } from './labels.js';
import { levelName } from './level-name.js';
import type { Lines } from './lines.js';
import { openLevels } from './open-levels.js';
import type { PastePlace } from './place.js';
import type { Spelling } from './spelling.js';

const levelRoles = new Set(['一级', '二级', '三级']);
const targetParts = ['目标', '目标符号', '目标数', '目标单位'];
/** What has been written as a level, a name or an attribute. */
const written = new Set([...levelRoles, ...targetParts, ...onOneLine, ...onTheirOwn]);

/** A row of a table with what its columns mean. */
interface IndicatorRow {
  cells: readonly GridCell[];
  roles: Header['roles'];
  /** The text below a label; that of all its columns where a merged label has several. */
  text(role: string): string;
}

/** Writes the rows of a table as levels and indicators, each where the report has its level. */
export function indicatorLines(
  rows: readonly GridCell[][],
  roles: Header['roles'],
  place: PastePlace,
  spelling: Spelling,
  lines: Lines,
): void {
  const { form } = place;
  const categories = form?.indicators?.levels ?? [];
  const open = openLevels(place, spelling, lines);
  let category = { name: '', points: '' };
  let subcategory = category;
  for (const cells of rows) {
    const row: IndicatorRow = { cells, roles, text: (role) => textBelow(cells, roles, role) };
    if (cells.every(({ text }) => text === '') || isColumnCount(cells) || repeatsHeader(row, form)) continue;
    const label = cells.slice(0, roles.indexOf('三级') + 1).find(({ text }) => isTotal(text) || isSubtotal(text));
    if (label) {
      if (isTotal(label.text)) writeTotal(row, place, spelling, lines);
      continue;
    }
    const first = levelName(row.text('一级'), categories);
    if (first.name !== '' && first.name !== category.name) {
      category = first;
      subcategory = { name: '', points: '' };
    }
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
    const computed = form?.indicators?.columns.filter(({ expression }) => expression).map((column) => column.name);
    for (const { text } of others(row, new Set([...written, ...(computed ?? [])]))) lines.keep(text);
  }
}

function writeAttributes(row: IndicatorRow, depth: number, spelling: Spelling, lines: Lines): void {
  const inline: [string, string][] = [];
  const own: string[] = [];
  for (const word of [...onOneLine, ...onTheirOwn]) {
    const value = word === '目标' ? targetOf(row) : row.text(word);
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

/** A total that the report has already is not written again; where it says something else, it is kept. */
function writeTotal({ text }: IndicatorRow, { total }: PastePlace, spelling: Spelling, lines: Lines): void {
  const [points, score] = ['分值', '得分'].map((role) => spelling.cell(text(role)));
  const parts = ['总分', ...(points ? [points] : []), ...(score ? [`得分 ${score}`] : [])];
  if (!total) {
    lines.enter({ kind: 'levels' });
    lines.add(1, parts.join(' '));
  } else if ((points ?? total.points) !== total.points || (score ?? total.score) !== total.score) {
    lines.keep(parts.join(' '));
  }
}

/** Cells that hold something in columns of other roles: they are kept where a reader sees them. */
function others({ cells, roles }: IndicatorRow, used: ReadonlySet<string>): GridCell[] {
  return cells.filter(
    ({ text, begins }, column) => text !== '' && begins && (roles[column] === undefined || !used.has(roles[column])),
  );
}
