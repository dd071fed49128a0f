import type { Grid, GridCell } from './grid.js';
import { readHtml } from './html.js';
import { readTabSeparated } from './tab-separated.js';

/** What is on the clipboard. */
export interface Pasted {
  html?: string;
  text?: string;
}

interface ClipboardContent {
  tables: Grid[];
  /** Text outside tables; that of the tables where there is nothing else. */
  paragraphs: string[];
  /** Everything as running text, row by row where it stands in tables. */
  words: string[];
}

/** Tables and paragraphs of a clipboard. A table of one cell is a text: nobody copies one cell to get a table. */
export function readClipboard({ html, text }: Pasted): ClipboardContent {
  const rich = html === undefined ? undefined : readHtml(html);
  const tabs = text === undefined ? undefined : readTabSeparated(text);
  const tables = rich && rich.tables.length > 0 ? rich.tables : tabs ? [tabs] : [];
  const paragraphs = rich && (rich.paragraphs.length > 1 || text === undefined) ? rich.paragraphs : linesOf(text);
  if (tables.length === 0) return { tables, paragraphs, words: paragraphs };
  const outside = rich?.tables.length ? rich.paragraphs : [];
  const words = [...outside, ...tables.flatMap((grid) => grid.rows.flatMap(wordsOfRow))];
  return { tables: tables.filter(({ rows }) => rows.flat().length > 1), paragraphs: outside, words };
}

/** The cells of a row as one line; the lines of the only cell that holds something stay lines. */
function wordsOfRow(row: readonly GridCell[]): string[] {
  const texts = row.filter(({ text, begins }) => begins && text !== '').map(({ text }) => text);
  if (texts.length === 1) return linesOf(texts[0]);
  return texts.length === 0 ? [] : [texts.map((text) => text.replace(/\s*\n\s*/g, '')).join(' ')];
}

function linesOf(text = ''): string[] {
  // A spreadsheet puts quotes around the only cell too when it holds line breaks.
  const quoted = /^"((?:[^"]|"")*[\r\n](?:[^"]|"")*)"\s*$/.exec(text)?.[1]?.replaceAll('""', '"');
  return (quoted ?? text)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
