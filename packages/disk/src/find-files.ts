import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, normalize, resolve, sep } from 'node:path';
import type { Message } from '@jixiao/language';
import { type IgnoreRules, isIgnored, rulesAbove, rulesWithin } from './git-ignore.js';
import { messages } from './messages.js';
import { openProblem } from './read-file.js';

/** A file to work on. */
export interface FoundFile {
  /** As the user wrote it, or below the folder the user wrote, with `/` between folders. */
  name: string;
  /** Absolute. */
  path: string;
}

/** A path that leads nowhere. */
export interface LostPath extends FoundFile {
  problem: Message;
}

/** `-` as a path. */
const standardInput = '-';

/** Standard input is shown as `-` and counts as a file in the current folder, so that names of the files there are found. */
export function isStandardInput(file: FoundFile): boolean {
  return file.name === standardInput;
}

/**
 * The files that paths stand for, each once, sorted by name. A file is taken whatever it is called; folders are looked through for
 * `*.jx` without what git ignores.
 */
export function findFiles(paths: readonly string[], cwd: string): { files: FoundFile[]; lost: LostPath[] } {
  const found = new Map<string, FoundFile>();
  const lost: LostPath[] = [];
  const visited = new Set<string>();

  const add = (file: FoundFile) => {
    if (!found.has(file.path)) found.set(file.path, file);
  };

  const walk = (folder: FoundFile, above: IgnoreRules) => {
    const real = attempt(() => realpathSync(folder.path), folder);
    // A folder that is reached again over a link has been looked through already.
    if (real === undefined || visited.has(real)) return;
    visited.add(real);
    const rules = rulesWithin(above, folder.path);
    for (const entry of attempt(() => sortedEntries(folder.path), folder) ?? []) {
      const inner = { name: slashes(join(folder.name, entry.name)), path: join(folder.path, entry.name) };
      const isFolder = entry.isSymbolicLink() ? leadsToFolder(inner.path) : entry.isDirectory();
      if (isFolder ? unwanted.has(entry.name) : !entry.name.endsWith('.jx')) continue;
      if (isIgnored(rules, inner.path, isFolder)) continue;
      if (isFolder) walk(inner, rules);
      else add(inner);
    }
  };

  const attempt = <T>(read: () => T, from: FoundFile): T | undefined => {
    try {
      return read();
    } catch (error) {
      lost.push({ ...from, problem: openProblem(error) });
      return undefined;
    }
  };

  for (const typed of paths) {
    if (typed === standardInput) {
      found.set(standardInput, { name: standardInput, path: join(cwd, standardInput) });
      continue;
    }
    const name = slashes(normalize(typed));
    const file = { name: name === standardInput ? './-' : name, path: resolve(cwd, typed) };
    if (typed === '') {
      lost.push({ name: '""', path: '', problem: { text: messages.fileMissing, args: {} } });
      continue;
    }
    const stat = attempt(() => statSync(file.path), file);
    if (stat?.isDirectory()) walk(file, rulesAbove(file.path));
    else if (stat) add(file);
  }
  return { files: [...found.values()].sort(byName), lost };
}

/** The `*.jx` files that lie in a folder, without what git ignores. A folder that cannot be read has none. */
export function filesBeside(folder: string): string[] {
  try {
    const rules = rulesWithin(rulesAbove(folder), folder);
    return sortedEntries(folder)
      .filter((entry) => entry.name.endsWith('.jx') && !entry.isDirectory())
      .map((entry) => join(folder, entry.name))
      .filter((path) => !isIgnored(rules, path, false));
  } catch {
    return [];
  }
}

const unwanted = new Set(['.git', 'node_modules']);

function sortedEntries(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort(byName);
}

/** By UTF-16 codes, so that the order is the same on every machine. */
function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}

/** A path as it is shown on every system. */
export function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
