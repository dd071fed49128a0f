import {
  type ast,
  createJixiaoServices,
  type GlobalNames,
  type JixiaoServices,
  readDocument,
} from '@jixiao/language';
import { type AstNodeDescription, EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { FoundFile } from '../files/find-files.js';
import { readTextFile } from '../files/read-file.js';
import { languagePath, type NamedType, nameTable } from './name-table.js';

/** Documents of other files that are kept for the next file that names them. */
const KEPT = 16;

/** The files of one run as the language sees them. However many they are, only a few are in memory at a time. */
export interface Workspace {
  services: JixiaoServices;
  /** Parses the text of a file that is about to be checked; names of other files are found until the next one is opened. */
  open(file: FoundFile, text: string): LangiumDocument<ast.File>;
  /** The document in memory with a given address. */
  document(uri: string): LangiumDocument<ast.File> | undefined;
}

export function createWorkspace(files: readonly FoundFile[], cwd: string): Workspace {
  const services = createJixiaoServices(EmptyFileSystem).Jixiao;
  const kept = new Map<string, LangiumDocument<ast.File>>();
  let current: { path: string; document: LangiumDocument<ast.File> } | undefined;
  let table: ReturnType<typeof nameTable> | undefined;

  const load = (path: string): LangiumDocument<ast.File> | undefined => {
    if (path === current?.path) return current.document;
    let document = kept.get(path);
    kept.delete(path);
    if (!document) {
      const read = readTextFile(path);
      if (!('byteOrderMark' in read)) return undefined;
      document = readDocument(services, read.text, URI.file(path));
    }
    kept.set(path, document);
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return document;
  };

  const describe = (type: NamedType, name: string, path: string): AstNodeDescription => ({
    type,
    name,
    path: '',
    documentUri: URI.file(path),
    // Most names are only compared, so a file is parsed when its node is asked for.
    get node() {
      const tree = load(path)?.parseResult.value;
      return (type === 'Form' ? tree?.forms : tree?.reports)?.find((node) => node.name === name);
    },
  });

  const all = (type: NamedType) => (table ??= nameTable(files, cwd))[type];
  lookUpBy(services.shared.workspace.GlobalNames, {
    find: (type, name) => {
      const path = all(type as NamedType).get(name);
      return path === undefined ? undefined : describe(type as NamedType, name, path);
    },
    all: (type) => {
      const paths = all(type as NamedType);
      return new Map([...paths].map(([name, path]) => [name, describe(type as NamedType, name, path)]));
    },
  });

  return {
    services,
    open(file, text) {
      const path = languagePath(file, cwd);
      const document = readDocument(services, text, URI.file(path));
      current = { path, document };
      return document;
    },
    document(uri) {
      if (current?.document.uri.toString() === uri) return current.document;
      for (const document of kept.values()) if (document.uri.toString() === uri) return document;
      return undefined;
    },
  };
}

/** The language asks one service for names of other files; here they come from the table instead of from documents that stay. */
function lookUpBy(names: GlobalNames, lookup: Pick<GlobalNames, 'find' | 'all'>): void {
  Object.assign(names, lookup);
}
