import type { Range, RuleSeverity } from './index.js';

/** What a preview asks for. */
export interface PreviewParams {
  /** Name of the asking preview: under it the server remembers what that one was told last. */
  preview: string;
  uri: string;
  /** Which report of the file; the first one where it is not given or not there. */
  report?: string;
  charts?: boolean;
  /** Which answer the preview shows: only what differs from it is sent. All is sent where the server does not know it. */
  known?: number;
}

export interface PreviewAnswer {
  /** Names this answer, to be given as `known`. */
  token: number;
  /** Of the document in the editor; undefined for a file that is not open. */
  version?: number;
  /** The reports of the file with the lines they take, the last one exclusive. */
  reports: { name: string; start: number; end: number }[];
  /** The one that is shown; undefined where the file has none. */
  report?: string;
  /** How many mistakes keep the text from being read. */
  syntaxErrors: number;
  /** The page is that of the last text without such mistakes. */
  kept: boolean;
  /** Undefined where the page is the one that the preview shows. */
  page?: PagePatch;
  /** Undefined where they are as before. */
  places?: PreviewPlaces;
  /** Undefined where they are not known yet: those of before stay, and `jixiao/status` tells when to ask again. */
  findings?: PreviewFinding[];
}

/** What makes the page that a preview shows the one it is to show. */
export interface PagePatch {
  /** Nothing stays of what was shown before. */
  fresh: boolean;
  /** Rules for everything below `.page`; with a fresh page. */
  style?: string;
  language: 'zh' | 'en';
  sections: PatchedSection[];
  /** New and changed blocks. */
  blocks: PatchedBlock[];
}

export interface PatchedSection {
  id: string;
  /** The opening tag, closed by `</section>`. */
  tag: string;
  /** Ids of its blocks in order. */
  blocks: string[];
}

/** What has changed of a block; a new one has everything. */
export interface PatchedBlock {
  id: string;
  /** The block, or a grid without its rows. */
  html?: string;
  /** Ids of the rows of a grid, where they or their order have changed. */
  rows?: { head: string[]; body: string[] };
  /** New and changed rows. */
  changed?: { id: string; html: string }[];
}

/** Where what a page shows is written, in few characters: it is sent after every key. */
export interface PreviewPlaces {
  /** Ids of everything that can be pointed at, in reading order. Left out where they are as before. */
  slots?: string[];
  /**
   * Five numbers a slot: 1 where it is typed there, 0 where that is only the name it belongs to, −1 where nothing is written; then line
   * and character of start and end.
   */
  ranges: number[];
  /** Ids of the rows of grids and of other blocks, in reading order. Left out where they are as before. */
  rows?: string[];
  /** The line each of them is written on; −1 where it is not. */
  lines: number[];
  /** How many lines the text has. */
  lineCount: number;
}

export interface PreviewFinding {
  rule: string;
  severity: RuleSeverity;
  message: string;
  range: Range;
  /** Ids of what prints its place. */
  slots: string[];
}
