/** What a report can be exported as. */
export type ExportFormat = 'docx' | 'xlsx' | 'pdf' | 'html' | 'md' | 'csv' | 'json';

export interface PageParams {
  uri: string;
  /** Name of a report of the file; all of them where it is left out. */
  report?: string;
  /** Mask what is not for publication. */
  redact: boolean;
  /** Add a page of charts. */
  charts: boolean;
}

/** A report as it is printed. */
export interface ReportPage {
  /** Its page, to be handed on to a `page-writer` as it is. */
  page: unknown;
  /** Text of the file, which office files enclose; none for a page that is for publication. */
  source?: string;
  /** How the file of a report is proposed to be called, without an ending: `<部门><年度><标题>`. */
  fileName: string;
  /** The name after that of its source, for an export of many. */
  stem: string;
}

/** What was found in a file. */
export interface FileCounts {
  uri: string;
  reports: number;
  errors: number;
  warnings: number;
}

/** Sent to a `page-writer`, which works on one after the other. */
export interface WritePage {
  id: number;
  page: unknown;
  format: ExportFormat;
  source?: string;
  /** What a pdf is set with; needed once in the life of a worker, with the first pdf. */
  pdf?: PdfParts;
}

/** The bytes of the typesetter and of its fonts. */
export interface PdfParts {
  compiler: Uint8Array;
  fonts: Uint8Array[];
}

/** Its answer. */
export type WrittenPage = ({ id: number } & WrittenFile) | { id: number; error: string };

export interface WrittenFile {
  bytes: Uint8Array;
  /** Characters that no font of a pdf has: they are printed as empty boxes. */
  missing?: string[];
}
