import { checkDocument, type Finding, fixRule, readDocument, safeFixes } from '@jixiao/language';
import { URI } from 'langium';
import type { ServerContext } from '../../context.js';
import type { LoadedFile } from '../../workspace/loaded-file.js';
import type { OffsetEdit } from '../../workspace-edit.js';

interface FixedPlaces {
  edits: OffsetEdit[];
  count: number;
}

/** What was worked out for the findings of a version of a file: the editor asks again at every move of the caret. */
const known = new WeakMap<readonly Finding[], Map<string, FixedPlaces>>();

/** The safe fixes of one rule in a file that do not touch each other and do no harm. */
export function editsOfRule(
  file: LoadedFile,
  findings: Finding[],
  rule: string,
  { workspace: { services }, settings }: ServerContext,
): FixedPlaces {
  const byRule = known.get(findings) ?? new Map<string, FixedPlaces>();
  known.set(findings, byRule);
  const before = byRule.get(rule);
  if (before) return before;
  const check = (text: string) => {
    const document = readDocument(services, text, URI.parse(file.uri));
    return { text, findings: checkDocument(services, document, settings.rules) };
  };
  const { applied } = fixRule({ text: file.text, findings }, rule, check);
  const fixed = { edits: applied.flatMap(({ fix }) => fix.edits), count: applied.length };
  byRule.set(rule, fixed);
  return fixed;
}

/** All safe fixes of a file, one after the other, as one replacement a place: what stands between them, the caret too, stays where it is. */
export function editsOfAll(file: LoadedFile, { workspace, settings }: ServerContext): OffsetEdit[] {
  return safeFixes(workspace.services, file.text, URI.parse(file.uri), settings.rules).edits;
}
