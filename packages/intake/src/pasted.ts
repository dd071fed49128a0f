import type { JixiaoServices } from '@jixiao/language';
import { type Pasted, readClipboard } from './clipboard.js';
import type { Grid } from './grid.js';
import { withoutOrdinals } from './header.js';
import { beginsWithLevel, guessedColumns, indicatorHeader } from './indicator-columns.js';
import { indicatorLines } from './indicators.js';
import { Lines, type PastedPart } from './lines.js';
import { moneyUnit } from './money-unit.js';
import type { PastePlace } from './place.js';
import { amountHeader, keepRows, labelledColumns, namesRows, rowLines } from './rows.js';
import { createSpelling, escapeReferences, type Spelling } from './spelling.js';

/** What was pasted as lines of a report, or as paragraphs of the text at the caret. */
export type PastedLines =
  | { kind: 'indicators' | 'rows'; parts: PastedPart[]; leftOver: number }
  | { kind: 'text'; paragraphs: string[] };

/** Turns cells and paragraphs of other programs into lines of a report; undefined where plain text is right. */
export function pastedLines(pasted: Pasted, place: PastePlace, services: JixiaoServices): PastedLines | undefined {
  if (place.block === 'narrative') return undefined;
  const { tables, paragraphs, words } = readClipboard(pasted);
  const lines = new Lines();
  const spelling = createSpelling(services);
  const kinds = tables.map((grid) => tableLines(withoutOrdinals(grid), paragraphs, place, spelling, lines));
  const kind = kinds.find((found) => found !== undefined);
  if (kind) return { kind, parts: lines.parts, leftOver: lines.leftOver };
  return place.inText && words.length > 0 ? { kind: 'text', paragraphs: words.map(escapeReferences) } : undefined;
}

/** Writes a table: the amounts of a form that is there as a whole first, then its indicators. */
function tableLines(
  grid: Grid,
  paragraphs: readonly string[],
  place: PastePlace,
  spelling: Spelling,
  lines: Lines,
): 'indicators' | 'rows' | undefined {
  const { form, block } = place;
  const header = indicatorHeader(grid, form);
  if (header) {
    const above = { rows: grid.rows.slice(0, header.first) };
    const rest = amountLines(above, paragraphs, { ...place, block: 'report' }, spelling, lines) ? [] : above.rows;
    indicatorLines(grid.rows.slice(header.end), header.roles, place, spelling, lines);
    if (lines.parts.length === 0) return undefined;
    keepRows(rest, lines);
    return 'indicators';
  }
  const guessed = guessedColumns(grid, form);
  const isLevels = guessed !== undefined && beginsWithLevel(guessed);
  if (!isLevels && amountLines(grid, paragraphs, place, spelling, lines)) return 'rows';
  if (!guessed || (block !== 'indicators' && !isLevels)) return undefined;
  indicatorLines(grid.rows, guessed.roles, place, spelling, lines);
  return lines.parts.length > 0 ? 'indicators' : undefined;
}

/** Writes rows of the block at the caret, or those of 资金 with their head where the caret is elsewhere. */
function amountLines(
  grid: Grid,
  paragraphs: readonly string[],
  { form, block, rows: open, funds, hasFunds, currency }: PastePlace,
  spelling: Spelling,
  lines: Lines,
): boolean {
  const fundHeader = funds && amountHeader(grid, form, funds);
  const labels = grid.rows.slice(0, (fundHeader?.end ?? 0) + 1).flatMap((row) => row.map(({ text }) => text));
  const isFunds =
    funds !== undefined &&
    (namesRows(grid.rows.slice(fundHeader?.end ?? 0), funds) ||
      (fundHeader !== undefined && labels.some((label) => label.includes('资金'))));
  const header = open && (amountHeader(grid, form, open) ?? labelledColumns(grid, open));
  if (block === 'rows' && open && (open.scored || header || !isFunds)) {
    lines.enter({ kind: 'rows' });
    const columns = header?.columns ?? open.columns;
    if (header?.columns) lines.add(2, `列 ${header.columns.map((label) => spelling.name('列', label)).join(' ')}`);
    if (!rowLines(grid.rows.slice(header?.end ?? 0), header?.roles, { ...open, columns }, spelling, lines))
      return false;
    keepRows(grid.rows.slice(0, header?.first ?? 0), lines);
    return true;
  }
  if (!isFunds) return false;
  if (hasFunds) lines.enter({ kind: 'funds' });
  else {
    lines.enter({ kind: 'entry' });
    lines.add(1, `资金 ${moneyUnit([...labels, ...paragraphs]) ?? currency}`);
  }
  rowLines(grid.rows.slice(fundHeader?.end ?? 0), fundHeader?.roles, funds, spelling, lines);
  keepRows(grid.rows.slice(0, fundHeader?.first ?? 0), lines);
  return true;
}
