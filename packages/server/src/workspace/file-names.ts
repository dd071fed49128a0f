import type { ScannedNames } from '@jixiao/language';

/** Where the forms and reports of the workspace are defined. Holds names only, so that ten thousand files cost little. */
export class FileNames {
  private readonly byFile = new Map<string, ScannedNames>();
  private readonly forms = new Map<string, Set<string>>();
  private readonly reports = new Map<string, Set<string>>();

  /** Files that were scanned. */
  get files(): Iterable<string> {
    return this.byFile.keys();
  }

  namesOf(uri: string): ScannedNames {
    return this.byFile.get(uri) ?? none;
  }

  /** Replaces the names of a file; without names the file is forgotten. */
  set(uri: string, names: ScannedNames | undefined): void {
    const before = this.namesOf(uri);
    for (const name of before.forms) remove(this.forms, name, uri);
    for (const name of before.reports) remove(this.reports, name, uri);
    if (!names) {
      this.byFile.delete(uri);
      return;
    }
    this.byFile.set(uri, names);
    for (const name of names.forms) add(this.forms, name, uri);
    for (const name of names.reports) add(this.reports, name, uri);
  }

  /** The file that a name leads to: of several the first in the order of their addresses, as on the command line. */
  formFile(name: string): string | undefined {
    return first(this.forms.get(name));
  }

  reportFile(name: string): string | undefined {
    return first(this.reports.get(name));
  }

  formNames(): Iterable<string> {
    return this.forms.keys();
  }

  reportNames(): Iterable<string> {
    return this.reports.keys();
  }
}

const none: ScannedNames = { forms: [], reports: [] };

function add(index: Map<string, Set<string>>, name: string, uri: string): void {
  const files = index.get(name);
  if (files) files.add(uri);
  else index.set(name, new Set([uri]));
}

function remove(index: Map<string, Set<string>>, name: string, uri: string): void {
  const files = index.get(name);
  files?.delete(uri);
  if (files?.size === 0) index.delete(name);
}

function first(files: Set<string> | undefined): string | undefined {
  if (!files) return undefined;
  let least: string | undefined;
  for (const uri of files) if (least === undefined || uri < least) least = uri;
  return least;
}
