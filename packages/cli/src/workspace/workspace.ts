import { existsSync } from 'node:fs';
import { type DecodedText, type FoundFile, isStandardInput, readTextFile } from '@jixiao/disk';
import {
  type ast,
  createJixiaoServices,
  evidenceUri,
  type JixiaoServices,
  type Message,
  readDocument,
} from '@jixiao/language';
import { type LangiumDocument, URI } from 'langium';
import { type NameTable, nameTable } from './name-table.js';

/** Documents of other files that are kept for the next file that names them. */
const KEPT = 16;

/** With more reports than this a mistyped name is near to many, and looking for the nearest would be quadratic. */
const MOST_SUGGESTIONS = 300;

/** A file as the language knows it. */
export interface OpenedFile {
  path: string;
  document: LangiumDocument<ast.File>;
}

/** The files of one run as the language sees them. However many they are, only a few are in memory at a time. */
export interface Workspace {
  services: JixiaoServices;
  /** Parses the text of a file that is about to be checked; names of other files are found from then on. */
  open(path: string, text: string): LangiumDocument<ast.File>;
  /** The file in memory with an address that a finding gives. */
  opened(uri: string): OpenedFile | undefined;
}

/** `textOf` reads files that the ones of the run name. */
export function createWorkspace(
  files: readonly FoundFile[],
  textOf: (path: string) => DecodedText | Message = readTextFile,
): Workspace {
  let table: NameTable | undefined;
  const names = () => (table ??= nameTable(files));
  const treeOf = (path: string | undefined) =>
    path === undefined ? undefined : load(path)?.document.parseResult.value;
  // Nobody knows where the text on standard input comes from.
  const nowhere = new Set(files.filter(isStandardInput).map(({ path }) => URI.file(path).toString()));
  const services = createJixiaoServices({
    form: (name) => treeOf(names().forms.get(name))?.forms.find((form) => form.name === name),
    report: (name) => treeOf(names().reports.get(name))?.reports.find((report) => report.name === name),
    formNames: () => suggested(names().forms),
    reportNames: () => suggested(names().reports),
    hasFile: (path, from) => {
      if (nowhere.has(from.toString())) return undefined;
      const address = evidenceUri(path, from);
      return address && existsSync(address.fsPath);
    },
  }).Jixiao;
  const kept = new Map<string, OpenedFile>();
  let current: OpenedFile | undefined;

  const read = (path: string): OpenedFile | undefined => {
    const result = textOf(path);
    return 'byteOrderMark' in result
      ? { path, document: readDocument(services, result.text, URI.file(path)) }
      : undefined;
  };

  const load = (path: string): OpenedFile | undefined => {
    if (path === current?.path) return current;
    const file = kept.get(path) ?? read(path);
    if (!file) return undefined;
    // Behind all others: the first one is the one that was not asked for the longest.
    kept.delete(path);
    kept.set(path, file);
    return file;
  };

  return {
    services,
    open(path, text) {
      // Not earlier: while a file is checked its findings may point into any of the files it has named.
      for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
      current = { path, document: readDocument(services, text, URI.file(path)) };
      return current.document;
    },
    opened(uri) {
      return [current, ...kept.values()].find((file) => file?.document.uri.toString() === uri);
    },
  };
}

function suggested(names: Map<string, string>): Iterable<string> {
  return names.size > MOST_SUGGESTIONS ? [] : names.keys();
}
