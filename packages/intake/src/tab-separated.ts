import { type Grid, GridBuilder } from './grid.js';

/**
 * Cells as a spreadsheet puts them on the clipboard as text: tabs between them, quotes around one that holds line breaks. Undefined
 * where the text holds no tab, which is text and no table.
 */
export function readTabSeparated(text: string): Grid | undefined {
  if (!text.includes('\t')) return undefined;
  const builder = new GridBuilder();
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g;
  let startsRow = true;
  for (let match = cells.exec(text); match; match = cells.exec(text)) {
    if (startsRow) builder.nextRow();
    const [, quoted, bare = '', end] = match;
    builder.add(
      (quoted?.replaceAll('""', '"') ?? bare)
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .join('\n')
        .trim(),
      1,
      1,
    );
    startsRow = end !== '\t';
    // A line end at the end of the text begins no row.
    if (end === '' || (startsRow && cells.lastIndex === text.length)) break;
  }
  return builder.build();
}
