import { applyFix, checkDocument, type Finding, type Fix } from '@jixiao/language';
import { read, services } from '../services.js';
import { placeBefore } from './place-before.js';

/** A finding with the line it stands on, and the first line of the row or indicator it belongs to. */
export interface PlacedFinding extends Finding {
  line: number;
  row: number;
}

/** A fix with everything that is found in the text it is for. */
export interface FixCase {
  text: string;
  findings: PlacedFinding[];
  finding: PlacedFinding;
  fix: Fix;
}

/** Every fix of what is found in a text. */
export function casesOf(text: string): FixCase[] {
  const place = placesIn(text);
  const findings = check(text).map((finding) => ({ ...finding, ...place(finding.start) }));
  return findings.flatMap((finding) => finding.fixes.map((fix) => ({ text, findings, finding, fix })));
}

/** What is found after a fix, at the places of the text before it. */
export function after({ text, fix }: FixCase): (PlacedFinding & { at: number })[] {
  const place = placesIn(text);
  return check(applyFix(text, fix)).map((finding) => {
    const at = placeBefore(fix.edits, finding.start);
    return { ...finding, at, ...place(at) };
  });
}

/** Rules by line that are found after a fix and were not before. */
export function news(example: FixCase): string[] {
  return unknown(after(example), example.findings, 'line');
}

/** Errors and warnings that are new in the rows and indicators that a fix mends or writes into; the mended one may not come back either. */
export function newsInRow(example: FixCase): string[] {
  const { text, findings, finding, fix } = example;
  const place = placesIn(text);
  const rows = new Set([finding.row, ...fix.edits.map(({ start }) => place(start).row)]);
  const here = after(example).filter(({ severity, row }) => /error|warning/.test(severity) && rows.has(row));
  return unknown(
    here,
    findings.filter((other) => other !== finding),
    'row',
  );
}

function unknown(found: readonly PlacedFinding[], before: readonly PlacedFinding[], by: 'line' | 'row'): string[] {
  const known = before.map((finding) => `${finding.rule} ${finding[by]}`);
  return found
    .filter((finding) => {
      const index = known.indexOf(`${finding.rule} ${finding[by]}`);
      if (index >= 0) known.splice(index, 1);
      return index < 0;
    })
    .map(({ rule }) => rule);
}

function check(text: string): Finding[] {
  return checkDocument(services, read(text));
}

/** Lines that go on with the row or indicator above. */
const continues =
  /^\s*(?:目标|调整|完成|分值|得分|偏差|解释|备注|原因|佐证|执行率|target|actual|points|score|deviation|note|explanation|reason|\|)/;

function placesIn(text: string): (offset: number) => { line: number; row: number } {
  const { textDocument } = read(text);
  const rows: number[] = [];
  for (const [index, line] of text.split('\n').entries())
    rows.push(continues.test(line) ? (rows.at(-1) ?? index) : index);
  return (offset) => {
    const { line } = textDocument.positionAt(offset);
    return { line, row: rows[line] ?? line };
  };
}
