import { fold } from '@jixiao/core';
import { type ast, builtInFormNames, builtInScheme, columnRoles, keywords } from '@jixiao/language';
import { AstUtils } from 'langium';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ServerContext } from '../context.js';
import type { LoadedFile } from '../workspace/loaded-file.js';
import type { Workspace } from '../workspace/workspace.js';
import { attributeWord, canonicalWord, type Named, namesIn } from './named.js';
import { aliasesOf, type Subject, subjectOf } from './subject.js';

/** What a subject is called: the names that lead to it, and the words of which a file that names it holds one. */
export interface Spellings {
  names: ReadonlySet<string>;
  words: readonly string[];
}

/** Every naming of a subject in one file, in the order of the text. */
export function namesOfSubject(
  { document }: LoadedFile,
  subject: Subject,
  names: ReadonlySet<string>,
  { services }: Workspace,
): Named[] {
  const found = [...namesIn(document, names, services)].filter((name) => means(name, subject));
  if (
    subject.attribute !== undefined &&
    AstUtils.getDocument(subject.node).uri.toString() === document.uri.toString()
  ) {
    const word = attributeWord(subject, services);
    if (word) found.push(word);
  }
  return found.sort((a, b) => a.start - b.start);
}

export function means({ subject, column }: Named, sought: Subject): boolean {
  return subject.key === sought.key || column?.key === sought.key;
}

/** Sees every file of the workspace that may name a subject; and a built-in form that declares it, where the editor can show it. */
export async function visitNames(
  subject: Subject,
  { words }: Spellings,
  { workspace, client }: ServerContext,
  token: CancellationToken,
  see: (file: LoadedFile) => void,
): Promise<void> {
  await workspace.visit((text) => mentions(text, words), see, token);
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, '');
  const { uri } = AstUtils.getDocument(subject.node);
  if (uri.scheme !== builtInScheme || !client.builtInForms) return;
  const file = await workspace.file(uri.toString());
  if (file) see(file);
}

/** What a subject is called anywhere in the workspace. */
export async function spellingsOf(
  subject: Subject,
  { workspace }: ServerContext,
  token: CancellationToken,
): Promise<Spellings> {
  const found = ownNames(subject, workspace);
  const [name] = found;
  if (subject.node.$type === 'FormField' && name !== undefined) {
    const look = (form: ast.Form) => addAliases(found, subject, form, workspace);
    // Whatever declares the field anew has to name it.
    await workspace.visit(
      (text) => mentions(text, [name]),
      ({ document }) => document.parseResult.value.forms.forEach(look),
      token,
      (uri) => workspace.names.namesOf(uri).forms.length > 0,
    );
    for (const builtIn of builtInFormNames) look(workspace.services.references.FormLibrary.builtInForm(builtIn));
  }
  return spellings(subject, found);
}

/** What a subject is called in one file. */
export function spellingsIn({ document }: LoadedFile, subject: Subject, workspace: Workspace): Spellings {
  const found = ownNames(subject, workspace);
  const { forms, reports } = document.parseResult.value;
  const { FormLibrary } = workspace.services.references;
  if (subject.node.$type === 'FormField')
    for (const form of [...forms, ...reports.map((report) => FormLibrary.formOf(report)?.node)])
      if (form) addAliases(found, subject, form, workspace);
  return spellings(subject, found);
}

function ownNames({ node }: Subject, { services }: Workspace): Set<string> {
  const own = services.references.NameProvider.getName(node) ?? blockWords[node.$type];
  return new Set([...(own === undefined ? [] : [own]), ...aliasesOf(node)]);
}

/** A form that declares an inherited field anew may give it other names. */
function addAliases(found: Set<string>, subject: Subject, form: ast.Form, { services }: Workspace): void {
  const { name = '' } = subject.node as ast.FormField;
  const field = services.references.FormLibrary.effectiveForm(form).fields.get(name);
  if (field && subjectOf(field, services).key === subject.key) for (const alias of field.aliases) found.add(alias);
}

function spellings({ node, attribute }: Subject, found: ReadonlySet<string>): Spellings {
  const words = [...found].flatMap(spellingsOfWord);
  if (attribute !== undefined) return { names: new Set([attribute]), words };
  // In its paths last year's report is called by the keyword.
  return { names: node.$type === 'Report' ? new Set([...found, '上年']) : found, words };
}

const blockWords: Record<string, string> = {
  Funds: '资金',
  FormFunds: '资金',
  Goals: '年度目标',
  FormGoals: '年度目标',
  Total: '总分',
  FormTotal: '总分',
};

/** A name as it may be written: in English where it is a word of the language, with its quote marks escaped. */
function spellingsOfWord(name: string): string[] {
  const word = canonicalWord(name);
  const english = [
    columnRoles[word as keyof typeof columnRoles] as string | undefined,
    keywords.find(({ zh }) => zh === word)?.en,
  ].filter((one) => one !== undefined);
  return [name, ...english, ...(name.includes('"') ? [name.replaceAll('"', '\\"')] : [])];
}

/** Whether a text holds one of the words, in any width and case: what decides whether it is parsed at all. */
export function mentions(text: string, words: readonly string[]): boolean {
  if (words.some((word) => text.includes(word))) return true;
  if (!words.some((word) => /[\x20-\x7e]/.test(word))) return false;
  const folded = fold(text).toLowerCase();
  return words.some((word) => folded.includes(word.toLowerCase()));
}
