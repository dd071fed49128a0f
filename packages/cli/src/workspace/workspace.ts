import { type ast, createJixiaoServices, type JixiaoServices, type Message, readDocument } from '@jixiao/language';
import { type AstNodeDescription, EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { DecodedText } from '../files/decode-text.js';
import type { FoundFile } from '../files/find-files.js';
import { readTextFile } from '../files/read-file.js';
import { type NamedType, nameTable } from './name-table.js';

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
  const services = createJixiaoServices(EmptyFileSystem).Jixiao;
  const kept = new Map<string, OpenedFile>();
  let current: OpenedFile | undefined;

  const read = (path: string): OpenedFile | undefined => {
    const result = textOf(path);
    return 'byteOrderMark' in result
      ? { path, document: readDocument(services, result.text, addressOf(path)) }
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

  const describe = (type: NamedType, name: string, path: string): AstNodeDescription => ({
    type,
    name,
    path: '',
    documentUri: addressOf(path),
    // A file is parsed only when its node is asked for.
    get node() {
      const tree = load(path)?.document.parseResult.value;
      return (type === 'Form' ? tree?.forms : tree?.reports)?.find((node) => node.name === name);
    },
  });

  let described: Record<NamedType, Map<string, AstNodeDescription>> | undefined;
  const names = (type: string): Map<string, AstNodeDescription> => {
    if (!described) {
      const table = nameTable(files);
      const describeAll = (kind: NamedType) =>
        new Map([...table[kind]].map(([name, path]) => [name, describe(kind, name, path)]));
      described = { Form: describeAll('Form'), Report: describeAll('Report') };
    }
    return described[type as NamedType];
  };

  // The language asks this one service for names of other files: here it answers from the table, not from documents that stay.
  Object.assign(services.shared.workspace.GlobalNames, {
    find: (type: string, name: string) => names(type).get(name),
    all: (type: string) => (names(type).size > MOST_SUGGESTIONS ? new Map() : names(type)),
  });

  return {
    services,
    open(path, text) {
      // Not earlier: while a file is checked its findings may point into any of the files it has named.
      for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
      current = { path, document: readDocument(services, text, addressOf(path)) };
      return current.document;
    },
    opened(uri) {
      return [current, ...kept.values()].find((file) => file?.document.uri.toString() === uri);
    },
  };
}

/** The language tells its files by their extension, and here a file may be called anything. */
function addressOf(path: string): URI {
  return URI.file(path.endsWith('.jx') ? path : `${path}.jx`);
}
