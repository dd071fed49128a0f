import { URI, UriUtils } from 'langium';
import { spanOf, writtenGroups } from '../evaluation/written.js';
import type { Span } from '../findings/finding.js';
import type { Indicator, Part } from '../generated/ast.js';

/** A file that an indicator gives as evidence. */
export interface WrittenEvidence {
  /** As written, without its quotes: `附件/电梯验收单.pdf`. */
  path: string;
  /** The quoted text. */
  span: Span;
}

export function writtenEvidence(node: Indicator | Part): WrittenEvidence[] {
  // Most indicators give none, and need not be looked through.
  if (node.evidence.length === 0) return [];
  return writtenGroups(node)
    .flatMap(({ items }) => items)
    .filter(({ property }) => property === 'evidence')
    .map((item) => ({ path: node.evidence[item.index] ?? '', span: spanOf(item.node) }));
}

/**
 * The address of a file that is named in the file at `from`: relative to its folder, or absolute. Undefined for what nobody can look for:
 * an empty path, a web page, a path of a text that lies in no folder yet, and a path on another machine, which must never be asked for.
 */
export function evidenceUri(path: string, from: URI): URI | undefined {
  // On Windows, and by whoever is used to it, folders are parted by a backslash.
  const slashed = path.trim().replaceAll('\\', '/');
  if (slashed === '' || slashed.startsWith('//') || /^[a-z][a-z+.-]+:/i.test(slashed)) return undefined;
  if (from.scheme === 'untitled') return undefined;
  if (!/^(?:\/|[a-z]:)/i.test(slashed)) return UriUtils.joinPath(UriUtils.dirname(from), slashed);
  return from.scheme === 'file' ? URI.file(slashed) : undefined;
}
