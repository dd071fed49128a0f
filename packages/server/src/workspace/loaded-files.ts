import { forgetFindings } from './check-in-turns.js';
import { evidenceIn } from './evidence.js';
import { type LoadedFile, type NamesUsed, namesUsed } from './loaded-file.js';

/** Open documents that are held as trees: of the others only the names they use, and their text is parsed again when it is asked for. */
const MOST_OPEN = 16;
/** The same for files that are named by an open one. Any of them may be needed at once, and reading them takes a turn. */
const MOST_CLOSED = 64;

interface Uses extends NamesUsed {
  /** Whether files are given as evidence. */
  evidence: boolean;
}

/** The files that are held as trees, the last used ones, and what each of them has referred to. */
export class LoadedFiles {
  /** From the one that has been used least recently. */
  private readonly files = new Map<string, LoadedFile>();
  /** Open documents as they were before they were edited: what an edit has not touched need not be read again. */
  private readonly outdated = new Map<string, LoadedFile>();
  /** Kept when a tree is dropped: others may refer to a file that refers to what changes. */
  private readonly uses = new Map<string, Uses>();

  constructor(private readonly isOpen: (uri: string) => boolean) {}

  get all(): Iterable<LoadedFile> {
    return this.files.values();
  }

  get(uri: string): LoadedFile | undefined {
    const file = this.files.get(uri);
    if (file) {
      this.files.delete(uri);
      this.files.set(uri, file);
    }
    return file;
  }

  add(file: LoadedFile): LoadedFile {
    this.files.set(file.uri, file);
    const evidence = evidenceIn(file.document.parseResult.value).length > 0;
    this.uses.set(file.uri, { ...namesUsed(file), evidence });
    this.dropOldest(MOST_OPEN, true);
    this.dropOldest(MOST_CLOSED, false);
    return file;
  }

  /** A file is no longer as it was, or what it refers to is not. */
  forget(uri: string): void {
    const file = this.files.get(uri);
    if (file) forgetFindings(file);
    this.files.delete(uri);
    this.outdated.delete(uri);
    // An open document refers to the same until it is read again.
    if (!this.isOpen(uri)) this.uses.delete(uri);
  }

  forgetAll(): void {
    for (const uri of [...this.files.keys(), ...this.outdated.keys()]) this.forget(uri);
  }

  /** As `forget`, of a document that was edited: its tree may still serve to read it. */
  edited(uri: string): void {
    const before = this.files.get(uri) ?? this.outdated.get(uri);
    this.forget(uri);
    if (before) this.outdated.set(uri, before);
  }

  /** The document as it was before it was edited, for the one who reads it again. */
  takeOutdated(uri: string): LoadedFile | undefined {
    const before = this.outdated.get(uri);
    this.outdated.delete(uri);
    return before;
  }

  /** The files that use one of these names. */
  usersOf({ forms, reports }: NamesUsed): string[] {
    return [...this.uses].flatMap(([uri, used]) =>
      intersect(used.forms, forms) || intersect(used.reports, reports) ? [uri] : [],
    );
  }

  /** The files that give evidence. */
  get givingEvidence(): string[] {
    return [...this.uses].flatMap(([uri, { evidence }]) => (evidence ? [uri] : []));
  }

  private dropOldest(most: number, open: boolean): void {
    const files = [...this.files.values()].filter(({ uri }) => this.isOpen(uri) === open);
    for (const file of files.slice(0, Math.max(0, files.length - most))) {
      // One that is being checked must be found by the edit that makes its check useless.
      const isChecked = file.check !== undefined && file.findings === undefined;
      if (!isChecked) this.files.delete(file.uri);
    }
  }
}

function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const name of a) if (b.has(name)) return true;
  return false;
}
