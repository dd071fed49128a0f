import type { Language } from '@jixiao/core';
import type { FoundFile } from '@jixiao/disk';
import { builtInFormText, type Finding, messageText, type Severity } from '@jixiao/language';
import { TextDocument, URI } from 'langium';

/** Zero-based; characters are UTF-16 code units, as in the protocol of editors. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

export interface Place {
  /** The file as it is shown. */
  file: FoundFile;
  range: Range;
  message: string;
}

/** A finding with its places worked out and its words in one language: all that a writer needs. */
export interface Issue {
  rule: string;
  severity: Severity;
  message: string;
  range: Range;
  related: (Place & { text: TextDocument })[];
}

/** What became of one file. */
export interface CheckedFile {
  file: FoundFile;
  /** In the order of the text. */
  issues: Issue[];
  /** What the places of the issues refer to. */
  text?: TextDocument;
  /** Why the file could not be checked. */
  problem?: string;
}

/** Finds the file, as it is shown, and the text of another place that a finding names. */
export type SourceOf = (uri: string) => { file: FoundFile; text: TextDocument } | undefined;

export function toIssue(finding: Finding, text: TextDocument, language: Language, sourceOf: SourceOf): Issue {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: messageText(finding.message, language),
    range: rangeIn(text, finding),
    related: finding.related.map((place) => {
      const source = sourceOf(place.uri) ?? builtInSource(place.uri);
      return { ...source, range: rangeIn(source.text, place), message: messageText(place.message, language) };
    }),
  };
}

function rangeIn(text: TextDocument, { start, end }: { start: number; end: number }): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

/** A built-in form lies in no folder; it is shown by its address, `jixiao:/<name>.jx`. */
function builtInSource(uri: string): { file: FoundFile; text: TextDocument } {
  const { scheme, path } = URI.parse(uri);
  const form = /([^/]*)\.jx$/.exec(path)?.[1] ?? '';
  const name = `${scheme}:${path}`;
  return { file: { name, path: name }, text: TextDocument.create(uri, 'jixiao', 0, builtInFormText(form) ?? '') };
}
