import { type PastedPart, type PastePlace, pastedLines } from '@jixiao/intake';
import { type JixiaoLexer, type OpenLine, readDocument, syntaxFindings } from '@jixiao/language';
import { URI } from 'langium';
import { lineAround } from '../lookup/line-text.js';
import { rangeOf } from '../positions.js';
import { caretSpot, type LineSpot, type PasteSite, pasteSite, placeOf, spotOf } from './paste-site.js';
import { type TextPlace, textPlace } from './paste-text.js';
import type { Answer } from './request.js';

/** Lines have `\n` between them until they are written. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

export const paste: Answer<'jixiao/paste'> = async ({ workspace }, { uri, range, html, text }) => {
  const file = await workspace.file(uri);
  if (!file) return null;
  const { textDocument } = file.document;
  const start = textDocument.offsetAt(range.start);
  const selected = file.text.slice(start, textDocument.offsetAt(range.end));
  // What is selected will be gone, and so will be what it says.
  const rest = file.text.slice(0, start) + file.text.slice(start + selected.length);
  const { services } = workspace;
  const document = selected === '' ? file.document : readDocument(services, rest, URI.parse(uri));
  const lexer = services.parser.Lexer as JixiaoLexer;
  const line = lexer.openLine(rest, lineAround(rest, start).start);
  const { block } = line.upTo(start);
  const site = pasteSite(rest, start, document.parseResult.value, block, services.references.FormLibrary.formOf);
  if (!site) return null;
  const where = block === 'narrative' ? undefined : textPlace(rest, start, line, lexer, site.form);
  const textWord = block === 'goals' ? where?.word : undefined;
  const place = {
    ...placeOf(site, placeBlock(block, site, where), where !== undefined),
    ...(textWord !== undefined && { textWord }),
  };
  const pasted = pastedLines(
    { ...(html !== undefined && { html }), ...(text !== undefined && { text }) },
    place,
    services,
  );
  if (!pasted) return null;
  const edits =
    pasted.kind === 'text'
      ? where && textEdits(pasted.paragraphs, where, site, line, lexer)
      : partEdits(pasted.parts, site);
  if (!edits) return null;
  const { text: lines, ...span } = joined(edits, rest, start);
  // Among lines that cannot be read even good ones may bring a mistake to light.
  const after = readDocument(services, rest.slice(0, span.start) + lines + rest.slice(span.end), URI.parse(uri));
  if (syntaxFindings(after).length > syntaxFindings(document).length) return null;
  return {
    range: rangeOf(textDocument, { start: span.start, end: span.end + selected.length }),
    text: lines,
    kind: pasted.kind === 'entries' ? 'text' : pasted.kind,
    leftOver: pasted.kind === 'text' ? 0 : pasted.leftOver,
  };
};

function placeBlock(
  block: OpenLine['before']['block'],
  { owners }: PasteSite,
  where: TextPlace | undefined,
): PastePlace['block'] {
  if (where && where.kind !== 'below') return 'report';
  if (block === 'narrative') return 'narrative';
  if (owners.funds || owners.table) return 'rows';
  return owners.category || owners.indicator ? 'indicators' : 'report';
}

/** Lines of what is open come before those that open something else; the parts of a new report as forms have them. */
const order: Record<PastedPart['home']['kind'], number> = {
  rows: 0,
  open: 0,
  level: 1,
  row: 3,
  field: 3,
  goal: 3,
  total: 3,
  fields: 4,
  funds: 5,
  entry: 5,
  goals: 6,
  levels: 7,
};

function partEdits(parts: readonly PastedPart[], site: PasteSite): Edit[] {
  const rank = ({ home }: PastedPart) =>
    order[home.kind] + (home.kind === 'level' && home.subcategory === undefined ? 1 : 0);
  const spots = new Map<string, LineSpot & { lines: string[] }>();
  for (const { home, lines } of [...parts].sort((a, b) => rank(a) - rank(b))) {
    const first = lines.find((line) => !line.trim().startsWith('//')) ?? '';
    const spot = spotOf(home, site, /^\s*(?:指标|一级)/.test(first));
    const key = `${spot.start} ${spot.side}`;
    const known = spots.get(key) ?? { ...spot, lines: [] };
    spots.set(key, known);
    known.lines.push(...lines);
  }
  return [...spots.values()].map(({ lines, ...spot }) => linesAt(spot, lines));
}

function linesAt({ start, end, side, comment }: LineSpot, lines: readonly string[]): Edit {
  const indent = /^\s*/.exec(lines[0] ?? '')?.[0] ?? '';
  const text = [...(comment === undefined ? [] : [`${indent}${comment}`]), ...lines].join('\n');
  if (side === 'behind') return { start, end, text: ` ${text}` };
  return { start, end, text: side === 'below' ? `\n${text}` : side === 'above' ? `${text}\n` : text };
}

/** Paragraphs behind bars; undefined where a single one reads as well without. */
function textEdits(
  paragraphs: readonly string[],
  where: TextPlace,
  site: PasteSite,
  line: OpenLine,
  lexer: JixiaoLexer,
): Edit[] | undefined {
  const { text, caret } = site;
  const [first = '', ...more] = paragraphs;
  if (where.kind === 'below')
    return [
      linesAt(
        caretSpot(site),
        paragraphs.map((words) => `${where.bar} ${words}`),
      ),
    ];
  const barred = more.map((words) => `\n${where.bar} ${words}`).join('');
  if (where.kind === 'bar') {
    if (more.length === 0) return undefined;
    const blank = /[|｜]/.test(text.charAt(caret - 1)) ? ' ' : '';
    return [{ start: caret, end: caret, text: `${blank}${first}${barred}` }];
  }
  if (more.length === 0 && readsInline(first, site, line, lexer)) return undefined;
  const { start, end, before, after, rest } = where;
  const written = `${where.first} ${before}${first}${barred}${after}`;
  return [{ start, end, text: rest === undefined ? written : `${written}\n${rest}` }];
}

/** Whether words at the caret leave its line what it is. */
function readsInline(words: string, { text, caret }: PasteSite, line: OpenLine, lexer: JixiaoLexer): boolean {
  const { end } = lineAround(text, caret);
  const changed = lexer.openLine(text.slice(0, caret) + words + text.slice(caret), line.start);
  const count = (read: OpenLine, at: number) => {
    const { tokens, hidden, problems } = read.upTo(at);
    return [tokens.filter(({ tokenType }) => tokenType.name !== 'TEXT').length, hidden.length, problems.length].join();
  };
  return count(line, end) === count(changed, end + words.length);
}

/** One edit that does what several do: what stands between them stays. It takes in the caret, where the writer goes on. */
function joined(edits: readonly Edit[], text: string, caret: number): Edit {
  // What goes above a line comes before what takes its place.
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const start = Math.min(caret, ...sorted.map((edit) => edit.start));
  const end = Math.max(caret, ...sorted.map((edit) => edit.end));
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  let result = '';
  let at = start;
  for (const edit of sorted) {
    result += text.slice(at, edit.start) + edit.text.replaceAll('\n', lineEnd);
    at = edit.end;
  }
  return { start, end, text: result + text.slice(at, end) };
}
