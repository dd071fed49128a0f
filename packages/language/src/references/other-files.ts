import type { URI } from 'langium';
import type { Form, Report } from '../generated/ast.js';

/**
 * The forms and reports that other files of the workspace offer, by name. Whoever holds the files answers: nothing is indexed here, so
 * thousands of files need not be in memory. A node stands for its file as it was when it was asked for; when that file changes, the
 * documents that asked for it must be read anew.
 */
export interface OtherFiles {
  form(name: string): Form | undefined;
  report(name: string): Report | undefined;
  formNames(): Iterable<string>;
  reportNames(): Iterable<string>;
  /** Whether the file is there that a report at `from` gives as evidence; undefined where nobody can tell. */
  hasFile?(path: string, from: URI): boolean | undefined;
}

/** A file by itself. */
export const noOtherFiles: OtherFiles = {
  form: () => undefined,
  report: () => undefined,
  formNames: () => [],
  reportNames: () => [],
};
