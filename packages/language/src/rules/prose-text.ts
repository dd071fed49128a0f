import type { CstNode } from 'langium';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { isTableReference } from '../evaluation/interpolations.js';
import { printReference } from '../evaluation/print-reference.js';
import { writtenGroups } from '../evaluation/written.js';
import type { Span } from '../findings/finding.js';
import { type Heading, type Interpolation, isInterpolation, type Paragraph } from '../generated/ast.js';
import { remembered } from './remembered.js';

/** A heading or a paragraph as it reads: references replaced by what they print, full-width digits by half-width ones. */
export interface Prose {
  node: Heading | Paragraph;
  text: string;
  /** The place in the file of a part of `text`; a reference is one place as a whole. */
  spanOf(start: number, end: number): Span;
  /** Whether the part is typed as it reads, with no reference in it. */
  isTyped(start: number, end: number): boolean;
}

interface Piece {
  /** Offset into the text that is read. */
  start: number;
  text: string;
  node: CstNode;
  reference: boolean;
}

/** Stands for a reference without a value, so that no pattern reaches across it. */
const unknown = '\uFFFC';

/** The narrative of a report, block by block. */
export const proseOf: (report: EvaluatedReport) => readonly Prose[] = remembered((report) =>
  (report.node.narrative?.blocks ?? []).map((block) =>
    block.text.some(isInterpolation) ? readBlock(block, report) : readPlain(block),
  ),
);

const readPlain = remembered((block: Heading | Paragraph) => readBlock(block));

/** `report` says what the references of a block print. */
function readBlock(node: Heading | Paragraph, report?: EvaluatedReport): Prose {
  const pieces: Piece[] = [];
  let length = 0;
  for (const item of writtenGroups(node)[0]?.items ?? []) {
    if (item.property !== 'text') continue;
    const part = node.text[item.index];
    const reference = isInterpolation(part);
    const text = reference ? ((report && printed(report, part)) ?? unknown) : foldDigits(item.node.text);
    pieces.push({ start: length, text, node: item.node, reference });
    length += text.length;
  }
  return {
    node,
    text: pieces.map((piece) => piece.text).join(''),
    isTyped: (start, end) =>
      !pieces.some((piece) => piece.reference && piece.start < end && start < piece.start + piece.text.length),
    spanOf: (start, end) => ({ start: placeOf(pieces, start, 'start'), end: placeOf(pieces, end - 1, 'end') }),
  };
}

function printed(report: EvaluatedReport, reference: Interpolation): string | undefined {
  return isTableReference(reference) ? undefined : printReference(report, reference).text;
}

function placeOf(pieces: readonly Piece[], offset: number, side: 'start' | 'end'): number {
  const piece = pieces.findLast((candidate) => candidate.start <= offset);
  if (!piece) return 0;
  if (piece.reference) return side === 'start' ? piece.node.offset : piece.node.end;
  return piece.node.offset + offset - piece.start + (side === 'end' ? 1 : 0);
}

/** Only digits, points and the percent sign: a full-width comma never joins thousands. */
function foldDigits(text: string): string {
  return text.replace(/[０-９．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
