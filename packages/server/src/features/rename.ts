import { columnRoleOf, type JixiaoLexer, nameOf } from '@jixiao/language';
import type { RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ServerContext } from '../context.js';
import { namesOfSubject, spellingsOf, visitNames } from '../lookup/find-names.js';
import { canonicalWord, type Named } from '../lookup/named.js';
import { quotes, unquoted, writtenName } from '../lookup/write-name.js';
import type { LoadedFile } from '../workspace/loaded-file.js';
import { type OffsetEdit, workspaceEdit } from '../workspace-edit.js';
import type { DocumentFeature } from './feature.js';
import { clashesIn, clashesInWorkspace } from './rename/clashes.js';
import { refusal } from './rename/messages.js';
import { renamableAt, sameName, takesRoles } from './rename/renamable.js';

/**
 * Changes a name wherever it is written, in all files of the workspace, as it must be written at each place. Other names of the same
 * thing stay as they are; changing one of those changes only its own uses.
 */
export const rename: DocumentFeature<RenameParams, WorkspaceEdit | null> = async (
  file,
  { position, newName },
  context,
  token,
) => {
  const { workspace, language } = context;
  const named = renamableAt(file, file.document.textDocument.offsetAt(position), context);
  if (!named) return null;
  const typed = unquoted(newName.trim());
  const name = nameOf(typed);
  checkName(named, name, context);
  const { subject } = named;
  const spellings = await spellingsOf(subject, context, token);
  const isNew = !sameName(name, named.name);
  const clash = () => refusal('clash', language, { name });
  if (isNew && (spellings.names.has(name) || clashesInWorkspace(subject, name, workspace))) throw clash();
  const changes: { file: LoadedFile; edits: OffsetEdit[] }[] = [];
  // Where the new name stands already, a path might lead elsewhere from now on.
  const words = { ...spellings, words: [...spellings.words, name] };
  await visitNames(subject, words, context, token, (other) => {
    if (isNew && clashesIn(other, subject, spellings.names, name, workspace)) throw clash();
    const places = namesOfSubject(other, subject, spellings.names, workspace).filter((place) =>
      sameName(place.name, named.name),
    );
    if (places.length > 0) changes.push({ file: other, edits: editsOf(other, places, typed, context) });
  });
  for (const { file: changed } of changes)
    if (workspace.isOpen(changed.uri) && workspace.current(changed.uri)?.version !== changed.version)
      throw new ResponseError(LSPErrorCodes.ContentModified, '');
  return workspaceEdit(changes, context.client);
};

function checkName({ subject: { node } }: Named, name: string, { language }: ServerContext): void {
  if (name.trim() === '') throw refusal('empty', language);
  if (/[\r\n|｜]|\[\[|\]\]|【【|】】/.test(name)) throw refusal('marks', language);
  if (node.$type === 'FormColumn') {
    const role = columnRoleOf(name);
    if (role !== undefined && (takesRoles(node) || role !== name)) throw refusal('fixed-column', language, { name });
  }
  const inPaths = !/^(Form|Report|FormRow|FundRow|Row|FormColumn|Column)$/.test(node.$type);
  if (inPaths && ['资金', '年度目标', '总分', '上年'].includes(canonicalWord(name) ?? ''))
    throw refusal('reserved', language, { name });
}

/** The edits of one file; with them it is read as before but for the name. */
function editsOf(
  file: LoadedFile,
  places: readonly Named[],
  name: string,
  { workspace, language }: ServerContext,
): OffsetEdit[] {
  for (const quote of quotes) {
    const written = places.map((place) => writtenName(name, place, file.text, quote, workspace.services));
    if (written.some((one) => one === undefined)) continue;
    const edits = places.map(({ start, end }, index) => ({ start, end, text: written[index] as string }));
    if (staysTheSame(file, edits, workspace.services.parser.Lexer as JixiaoLexer)) return edits;
  }
  throw refusal('unwritable', language, { name });
}

/** Whether the edits change the names and nothing else: each is read as one token of the same kind. */
function staysTheSame(
  { text, tokens: { tokens, hidden } }: LoadedFile,
  edits: readonly OffsetEdit[],
  lexer: JixiaoLexer,
): boolean {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  const renamed = lexer.tokenizeAll(parts.join('') + text.slice(at));
  const newText = new Map(edits.map(({ start, text }) => [start, text]));
  const same = (before: typeof tokens, after: typeof tokens) =>
    before.length === after.length &&
    before.every(({ tokenType, image, startOffset }, index) => {
      const other = after[index];
      return other?.tokenType === tokenType && other.image === (newText.get(startOffset) ?? image);
    });
  return same(tokens, renamed.tokens) && same(hidden, renamed.hidden);
}
