import { createRequire } from 'node:module';
import { pdfResources } from '@jixiao/disk';
import { formats, type Page } from '@jixiao/page';
import { buildPage } from '../../packages/page/build.mjs';

/** The typesetter and only the fonts that come with us, so that a page has the same bytes everywhere. */
export const pdf = pdfResources({
  compiler: createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm'),
  fonts: await buildPage(),
  office: [],
});

export async function writePdf(page: Page): Promise<Uint8Array> {
  return formats.pdf.write(page, { pdf });
}
