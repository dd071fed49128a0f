import type { JixiaoServices } from '@jixiao/language';
import { type Pasted, readClipboard } from './clipboard.js';
import { goalColumn, readEntries } from './entries.js';
import { fieldLines, goalLines, totalLine } from './entry-lines.js';
import { formLines } from './form-lines.js';
import type { Grid, GridCell } from './grid.js';
import { type Header, withoutOrdinals } from './header.js';
import { beginsWithLevel, guessedColumns, indicatorHeader } from './indicator-columns.js';
import { indicatorLines } from './indicators.js';
import type { Intake } from './intake.js';
import { Lines, type PastedPart } from './lines.js';
import type { PastePlace } from './place.js';
import { keepRows } from './rows.js';
import { createSpelling, escapeReferences } from './spelling.js';

/** What was pasted as lines of a report, or as paragraphs of the text at the caret. */
export type PastedLines =
  | { kind: 'indicators' | 'rows' | 'entries'; parts: PastedPart[]; leftOver: number }
  | { kind: 'text'; paragraphs: string[] };

/** Turns cells and paragraphs of other programs into lines of a report; undefined where plain text is right. */
export function pastedLines(pasted: Pasted, place: PastePlace, services: JixiaoServices): PastedLines | undefined {
  if (place.block === 'narrative') return undefined;
  const { tables, paragraphs, words } = readClipboard(pasted);
  const intake: Intake = { place, spelling: createSpelling(services), lines: new Lines(), paragraphs };
  const { lines } = intake;
  const kinds = tables.map((grid) => tableLines(withoutOrdinals(grid), intake));
  const kind = kinds.find((found) => found !== undefined);
  if (kind) return { kind, parts: lines.parts, leftOver: lines.leftOver };
  if (!place.inText || words.length === 0) return undefined;
  const own = tables.map((grid) => goalColumn(grid, place.textWord, place.form)).find((text) => text !== undefined);
  return { kind: 'text', paragraphs: (own?.split('\n') ?? words).map(escapeReferences) };
}

/** Writes a table: the fields, the amounts and the goals of a form that is there as a whole, then its indicators. */
function tableLines(grid: Grid, intake: Intake): 'indicators' | 'rows' | 'entries' | undefined {
  const { place, lines } = intake;
  const { form, block } = place;
  const header = indicatorHeader(grid, form);
  if (header) {
    const above = { rows: grid.rows.slice(0, header.first) };
    const { rest } = formLines(above, { ...intake, place: { ...place, block: 'report' } });
    const hasLines = belowHeader(grid.rows.slice(header.end), header.roles, intake);
    if (!hasLines) return undefined;
    lines.enter({ kind: 'fields' });
    keepRows(rest, lines, 2, 1);
    return 'indicators';
  }
  const guessed = guessedColumns(grid, form);
  const isLevels = guessed !== undefined && beginsWithLevel(guessed);
  if (!isLevels) {
    const { kind } = formLines(grid, intake);
    if (kind) return kind;
  }
  if (!guessed || (block !== 'indicators' && !isLevels)) return undefined;
  return belowHeader(grid.rows, guessed.roles, intake) ? 'indicators' : undefined;
}

/** Writes indicators, and what stands below them. */
function belowHeader(rows: readonly GridCell[][], roles: Header['roles'], { place, spelling, lines }: Intake): boolean {
  const below = indicatorLines(rows, roles, place, spelling, lines);
  const { fields, goals, grade, rest } = readEntries(below.rows, place.form);
  fieldLines(fields, place, spelling, lines);
  goalLines(goals, place, spelling, lines);
  totalLine({ ...below.total, ...(grade !== undefined && { grade }) }, place, lines);
  if (lines.parts.length === 0) return false;
  lines.enter({ kind: 'levels' });
  for (const sum of below.sums) lines.keep(sum, 1);
  keepRows(rest, lines, 1, 1);
  return true;
}
