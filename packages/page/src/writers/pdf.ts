import type { Page } from '../page.js';
import { documentMarkup } from './pdf/document.js';
import { typesetterFor } from './pdf/typesetter.js';
import type { WriterOptions } from './writer.js';

/** A PDF on the paper of GB/T 9704: text that can be searched and read out, and nothing of whoever wrote it. */
export async function writePdf(page: Page, { pdf }: WriterOptions = {}): Promise<Uint8Array> {
  if (!pdf) throw new Error('a PDF needs a typesetter and fonts: WriterOptions.pdf');
  const { faces, typeset } = await typesetterFor(pdf);
  return typeset(documentMarkup(page, faces));
}
