import type { Page } from '../page.js';

export interface WriterOptions {
  /**
   * Shows what was found at the places it is about; a page that is handed in has none. In HTML as marks with a tooltip, in Word and
   * Excel as comments; formats that have room for neither leave it out.
   */
  findings?: boolean;
  /**
   * The text of the .jx file, which office files carry inside so that they can be read back without loss. It holds what is not for
   * publication: leave it out for a redacted page.
   */
  source?: string;
  /** What only a PDF needs, and cannot do without. */
  pdf?: PdfResources;
}

/**
 * Where the typesetter and the fonts of a PDF are, for a writer that knows no files. Both are asked for once, when the first PDF is
 * written: hand in the same object for the next one.
 */
export interface PdfResources {
  /** The WebAssembly of Typst. */
  compiler(): Promise<Uint8Array>;
  /** Font files, those that come with us among them; fonts of the user's office are taken for what they are made for. */
  fonts(): Promise<Uint8Array[]>;
}

/** Draws a page in one format. The same page gives the same bytes. */
export type Writer = (page: Page, options?: WriterOptions) => string | Uint8Array | Promise<string | Uint8Array>;

/** A format a page can be written in. */
export interface Format {
  /** Behind the point of a file name. */
  extension: string;
  mediaType: string;
  write: Writer;
}
