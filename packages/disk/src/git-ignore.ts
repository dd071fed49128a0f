import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What the .gitignore of one folder leaves out, for paths below that folder. */
interface FolderRules {
  folder: string;
  rules: Ignore;
}

/** The rules that hold in a folder, outermost first. The user's own global list is not read. */
export type IgnoreRules = readonly FolderRules[];

/** The rules of the folders above, up to the root of the repository; none outside a repository. */
export function rulesAbove(folder: string): IgnoreRules {
  const above: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder) above.unshift(at);
    if (existsSync(join(at, '.git'))) break;
    if (dirname(at) === at) return [];
  }
  let rules: IgnoreRules = [];
  for (const outer of above) rules = rulesWithin(rules, outer);
  // A folder that is asked for by name is looked through even if it is left out elsewhere.
  return isIgnored(rules, folder, true) ? [] : rules;
}

/** The rules of a folder: those from above and its own. */
export function rulesWithin(above: IgnoreRules, folder: string): IgnoreRules {
  const texts = [join(folder, '.git/info/exclude'), join(folder, '.gitignore')].map(textOf).filter((text) => text);
  if (texts.length === 0) return above;
  const rules = ignore({ ignorecase: process.platform !== 'linux' });
  for (const text of texts) rules.add(text);
  return [...above, { folder, rules }];
}

/** The innermost folder that says something about a path decides. */
export function isIgnored(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  for (const { folder, rules: own } of rules.toReversed()) {
    const below = relative(folder, path).replaceAll(sep, '/') + (isFolder ? '/' : '');
    const { ignored, unignored } = own.test(below);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
