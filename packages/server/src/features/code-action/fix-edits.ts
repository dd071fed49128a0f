import { checkDocument, type Finding, fixRule, readDocument, safeFixes } from '@jixiao/language';
import { URI } from 'langium';
import type { ServerContext } from '../../context.js';
import type { LoadedFile } from '../../workspace/loaded-file.js';
import type { OffsetEdit } from '../../workspace-edit.js';

export interface FixedPlaces {
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

/** All safe fixes of a file, one after the other, as one replacement; undefined where there is nothing to mend. */
export function editOfAll(file: LoadedFile, { workspace, settings }: ServerContext): OffsetEdit | undefined {
  const { text } = safeFixes(workspace.services, file.text, URI.parse(file.uri), settings.rules);
  return difference(file.text, text);
}

/** The smallest stretch in which two texts differ, with what stands there in the second. */
export function difference(before: string, after: string): OffsetEdit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (isInside(before, start) || isInside(after, start)) start--;
  let behind = 0;
  while (
    behind < most - start &&
    before.charCodeAt(before.length - 1 - behind) === after.charCodeAt(after.length - 1 - behind)
  )
    behind++;
  if (isInside(before, before.length - behind) || isInside(after, after.length - behind)) behind--;
  return { start, end: before.length - behind, text: after.slice(start, after.length - behind) };
}

/** Whether an offset parts a line end of two characters, or a character of two units. */
function isInside(text: string, offset: number): boolean {
  const [left, right] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return (left === 0x0d && right === 0x0a) || (left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff);
}
