import type { Language } from '@jixiao/core';
import type { Settings } from './settings.js';
import type { Workspace } from './workspace/workspace.js';

/** What a feature answers from. */
export interface ServerContext {
  readonly workspace: Workspace;
  /** The language of the user. */
  readonly language: Language;
  readonly settings: Settings;
  readonly client: ClientAbilities;
}

/** What the editor at the other end can do with an answer. */
export interface ClientAbilities {
  /** Completions may have tab stops. */
  snippets: boolean;
  /** A completion may replace less or more, as the user is used to. */
  insertReplace: boolean;
  /** Renames may make and move files and are checked against versions. */
  documentChanges: boolean;
  /** The editor shows built-in forms: it resolves addresses `jixiao:/名称.jx`. */
  builtInForms: boolean;
}
