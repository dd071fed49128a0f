/*
 * What the editor and the language server say to each other beyond the Language Server Protocol. Types only: both sides write the method
 * as a literal that is checked against these tables.
 */

import type { FileCounts, PageParams, ReportPage } from './export.js';
import type { PreviewAnswer, PreviewParams } from './preview.js';

export type * from './export.js';
export type * from './preview.js';

/** A zero-based position; characters are UTF-16 code units. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** Requests of the editor to the server: parameters and result by method. */
export interface ServerRequests {
  /** The forms a report can be written by: the workspace's first, then the built-in ones. */
  'jixiao/forms': { params: Record<string, never>; result: FormEntry[] };
  /** The text of a new report after a form, with everything that is to be filled in. */
  'jixiao/newReport': { params: { form: string }; result: { text: string } | null };
  /** All rules in the order of the reference. */
  'jixiao/rules': { params: Record<string, never>; result: RuleEntry[] };
  /** The page of a rule in the reference, as Markdown. */
  'jixiao/rulePage': { params: { rule: string }; result: { markdown: string } | null };
  /** Cells or paragraphs from the clipboard as lines of the report; null where a plain paste is right. */
  'jixiao/paste': { params: PasteParams; result: PasteResult | null };
  /** Checks every file of the workspace and publishes what is found. Reports progress and can be cancelled. */
  'jixiao/checkWorkspace': { params: { workDoneToken?: string | number }; result: WorkspaceCheck };
  /** The page of a report, as far as it differs from what a preview shows; null when there is no such file. */
  'jixiao/preview': { params: PreviewParams; result: PreviewAnswer | null };
  /** The reports of a file as they are printed; null when there is no such file. */
  'jixiao/page': { params: PageParams; result: ReportPage[] | null };
  /** What is found in some files, in their order and without those that cannot be read. Can be cancelled. */
  'jixiao/findingCounts': { params: { uris: string[] }; result: FileCounts[] };
  /** The text of a built-in form, for a document `jixiao:/名称.jx` that the editor shows. */
  'jixiao/builtInForm': { params: { uri: string }; result: { text: string } | null };
}

/** Requests of the server to the editor: the files of a workspace that the server cannot read itself. */
export interface EditorRequests {
  /** Addresses of the report files of the workspace. */
  'jixiao/findFiles': { params: Record<string, never>; result: string[] };
  /** The text of a file; null when it is not there or is no UTF-8 text. */
  'jixiao/readFile': { params: { uri: string }; result: { text: string } | null };
  'jixiao/fileExists': { params: { uri: string }; result: boolean };
}

/** Notifications of the server to the editor. */
export interface ServerNotifications {
  /** Sent after each check of an open document. */
  'jixiao/status': DocumentStatus;
}

/** What the client tells at `initialize`. */
export interface InitializationOptions {
  /** The editor answers `EditorRequests`: files are asked of it where they do not lie on this disk. */
  readsFiles?: boolean;
}

export interface FormEntry {
  name: string;
  title: string;
  builtIn: boolean;
}

export type RuleSeverity = 'error' | 'warning' | 'info' | 'hint';

export interface RuleEntry {
  id: string;
  purpose: string;
  severity: RuleSeverity;
}

export interface PasteParams {
  uri: string;
  /** Replaced by what is pasted. */
  range: Range;
  html?: string;
  text?: string;
}

export interface PasteResult {
  /**
   * What is replaced: what was selected, the blanks of a line that held nothing else, and, where lines go to several places, what stands
   * between them, which the text repeats.
   */
  range: Range;
  /** With the line ends of the document. */
  text: string;
  /** What it is, for the name of the choice. */
  kind: 'indicators' | 'rows' | 'text';
  /** What was not understood and is kept as comments. */
  leftOver: number;
}

export interface WorkspaceCheck {
  files: number;
  errors: number;
  warnings: number;
  /** Files that could not be read. */
  unread: string[];
}

/** How a document stands. */
export interface DocumentStatus {
  uri: string;
  errors: number;
  warnings: number;
  /** Of infos and hints. */
  others: number;
  /** Of the first report, as far as it is scored: `96.5`, of `100`. */
  score?: string;
  points?: string;
  /** 优 良 中 差, as the form has them. */
  grade?: string;
}
