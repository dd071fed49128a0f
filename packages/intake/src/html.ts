import { Parser } from 'htmlparser2';
import { type Grid, GridBuilder } from './grid.js';

export interface HtmlContent {
  /** Outermost tables, in their order. */
  tables: Grid[];
  /** Text outside tables, paragraph by paragraph. */
  paragraphs: string[];
}

/** Elements that begin and end a paragraph. */
const blocks = new Set(['p', 'div', 'br', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'section']);
/** Elements whose text nobody sees. Office programs put whole style sheets on the clipboard. */
const unseen = new Set(['style', 'script', 'title', 'head', 'xml', 'o:p']);

/** Tables and paragraphs of what a word processor or a spreadsheet puts on the clipboard. Nothing is loaded, nothing is run. */
export function readHtml(html: string): HtmlContent {
  const content: HtmlContent = { tables: [], paragraphs: [] };
  let builder: GridBuilder | undefined;
  let cell: { text: string; rowSpan: number; columnSpan: number } | undefined;
  let outside = '';
  let hidden = 0;
  let depth = 0;

  const endParagraph = () => {
    const text = tidy(outside);
    if (text !== '') content.paragraphs.push(text);
    outside = '';
  };
  const endCell = () => {
    if (cell) builder?.add(tidyCell(cell.text), cell.rowSpan, cell.columnSpan);
    cell = undefined;
  };
  const lineEnd = () => {
    if (cell) cell.text += '\n';
    else if (depth === 0) endParagraph();
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (unseen.has(name)) hidden++;
        if (name === 'table' && depth++ === 0) {
          endParagraph();
          builder = new GridBuilder();
        }
        // A table inside a cell is read as text of that cell.
        else if (depth === 1 && name === 'tr') {
          endCell();
          builder?.nextRow();
        } else if (depth === 1 && (name === 'td' || name === 'th')) {
          endCell();
          cell = { text: '', rowSpan: Number(attributes.rowspan) || 1, columnSpan: Number(attributes.colspan) || 1 };
        } else if (blocks.has(name)) lineEnd();
        else if (name === 'td' || name === 'th') lineEnd();
      },
      ontext(text) {
        if (hidden > 0) return;
        // A line break of the source is a blank; inside Han text it is nothing.
        const flat = text.replace(/[ \t\r\n]*\n[ \t\r\n]*/g, (blank, at: number) =>
          isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + blank.length)) ? '' : ' ',
        );
        if (cell) cell.text += flat;
        else if (depth === 0) outside += flat;
      },
      onclosetag(name) {
        if (unseen.has(name)) hidden = Math.max(0, hidden - 1);
        if (name === 'table' && depth > 0 && --depth === 0) {
          endCell();
          if (builder) content.tables.push(builder.build());
          builder = undefined;
        } else if (depth === 1 && (name === 'td' || name === 'th')) endCell();
        else if (blocks.has(name) && name !== 'br') lineEnd();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  endParagraph();
  return content;
}

function isHan(code: number): boolean {
  return code >= 0x2e80 && code <= 0xffef;
}

/** One line of text without the blanks that only lay it out. */
function tidy(text: string): string {
  return text.replace(/[ \t\u00a0\u200b\ufeff]+/g, ' ').trim();
}

function tidyCell(text: string): string {
  return text
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n');
}
