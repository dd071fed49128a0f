import type { Language } from '@jixiao/core';
import type { CheckedFile } from '../issue.js';

/** What a writer may know about where its text goes. */
export interface WriterSettings {
  language: Language;
  cwd: string;
  colours: boolean;
  /** Columns that a line of source may take. */
  width: number;
}

/** Makes text of what was checked, piece by piece, so that a long run needs no more memory than a short one. */
export interface Writer {
  file(checked: CheckedFile): string;
  /** What comes behind the last file. */
  end(): string;
}
