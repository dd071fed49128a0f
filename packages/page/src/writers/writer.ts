import type { Page } from '../page.js';

export interface WriterOptions {
  /** Shows what was found on the cells it is about; a page that is handed in has none. */
  findings?: boolean;
  /**
   * The text of the .jx file, which office files carry inside so that they can be read back without loss. It holds what is not for
   * publication: leave it out for a redacted page.
   */
  source?: string;
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
