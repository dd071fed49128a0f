import type { EffectiveForm, JixiaoServices } from '@jixiao/language';
import type { Grid } from './grid.js';
import { readHtml } from './html.js';
import { guessedRoles, indicatorHeader, indicatorLines } from './indicators.js';
import { Lines } from './lines.js';
import { amountHeader, type RowTarget, rowLines } from './rows.js';
import { createSpelling, escapeReferences, type Spelling } from './spelling.js';
import { readTabSeparated } from './tab-separated.js';

/** What is on the clipboard. */
export interface Pasted {
  html?: string;
  text?: string;
}

/** Where it goes. */
export interface PastePlace {
  form: EffectiveForm | undefined;
  /** The block the caret is in. */
  block: 'report' | 'rows' | 'indicators' | 'text' | 'narrative';
  /** The rows of the block, or of 资金 elsewhere. */
  target: RowTarget;
  /** Before the `|` of the text that the caret is in, that `|` included. */
  bar?: string;
}

export interface PastedLines {
  kind: 'indicators' | 'rows' | 'text';
  text: string;
  leftOver: number;
}

/** Turns cells and paragraphs of other programs into lines of a report; undefined where plain text is right. */
export function pastedLines(pasted: Pasted, place: PastePlace, services: JixiaoServices): PastedLines | undefined {
  const html = pasted.html === undefined ? undefined : readHtml(pasted.html);
  const [table = pasted.text === undefined ? undefined : readTabSeparated(pasted.text)] = html?.tables ?? [];
  if (table && place.block !== 'text' && place.block !== 'narrative') {
    const lines = tableLines(table, place, createSpelling(services));
    if (lines) return lines;
  }
  if (table) return undefined;
  return paragraphLines(html && html.paragraphs.length > 1 ? html.paragraphs : linesOf(pasted.text), place);
}

function tableLines(grid: Grid, place: PastePlace, spelling: Spelling): PastedLines | undefined {
  const { form, block, target } = place;
  const header = indicatorHeader(grid, form);
  const indicators = header ?? (block === 'indicators' ? unheaded(guessedRoles(grid, form)) : undefined);
  const lines = new Lines();
  if (indicators) {
    indicatorLines(grid.rows.slice(indicators.row + 1), indicators.roles, form, spelling, lines);
    return lines.empty ? undefined : { kind: 'indicators', text: lines.toString(), leftOver: lines.leftOver };
  }
  const amounts = amountHeader(grid, form, target);
  // A table that names no columns is rows of amounts only where rows are being written.
  if (!amounts && block !== 'rows') return undefined;
  const rows = grid.rows.slice(amounts ? amounts.row + 1 : 0);
  if (!rowLines(rows, amounts?.roles, target, spelling, lines)) return undefined;
  return { kind: 'rows', text: lines.toString(), leftOver: lines.leftOver };
}

function unheaded(
  roles: (string | undefined)[] | undefined,
): { row: number; roles: (string | undefined)[] } | undefined {
  return roles && { row: -1, roles };
}

/** Several paragraphs inside a text each get a bar; in the narrative a line is a paragraph anyway. */
function paragraphLines(paragraphs: readonly string[], { block, bar }: PastePlace): PastedLines | undefined {
  if (block !== 'text' || paragraphs.length < 2) return undefined;
  const [first = '', ...rest] = paragraphs.map(escapeReferences);
  return { kind: 'text', text: [first, ...rest.map((line) => `${bar ?? '|'} ${line}`)].join('\n'), leftOver: 0 };
}

function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
