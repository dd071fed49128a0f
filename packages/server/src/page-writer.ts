import type { Format, Page, PdfResources } from '@jixiao/page';
// Not from the door of the package, behind which the whole language stands.
import { formats, pdfGlyphProblems } from '@jixiao/page/writers';
import type { ExportFormat, PdfParts, WritePage, WrittenFile, WrittenPage } from '@jixiao/protocol';

/**
 * Answers the messages of an editor that wants pages written, one after the other. It runs in a worker, which can be ended at any time.
 * @param pdf what a pdf is made with, where it is not sent
 */
export function pageWriter(
  post: (answer: WrittenPage, transfer: ArrayBuffer[]) => void,
  pdf?: PdfResources,
): (request: WritePage) => void {
  let last: Promise<void> = Promise.resolve();
  const answer = async (request: WritePage) => {
    if (request.pdf) pdf = sent(request.pdf);
    try {
      const file = await write(request, pdf);
      post({ id: request.id, ...file }, [file.bytes.buffer as ArrayBuffer]);
    } catch (error) {
      post({ id: request.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }, []);
    }
  };
  return (request) => {
    last = last.then(() => answer(request));
  };
}

function sent({ compiler, fonts }: PdfParts): PdfResources {
  return { compiler: async () => compiler, fonts: async () => fonts };
}

async function write({ page, format, source }: WritePage, pdf: PdfResources | undefined): Promise<WrittenFile> {
  const options = { ...(source !== undefined && { source }), ...(pdf && { pdf }) };
  const content = await writers[format](page as Page, options);
  // A copy, because the bytes may be a part of memory that the writer goes on using.
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  if (format !== 'pdf' || !pdf) return { bytes };
  const problems = await pdfGlyphProblems(page as Page, pdf);
  return { bytes, missing: problems.map(({ character }) => character) };
}

const writers: Record<ExportFormat, Format['write']> = Object.fromEntries(
  Object.entries<Format>(formats).map(([name, { write: writer }]) => [name, writer]),
) as Record<keyof typeof formats, Format['write']>;
