import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pdfResources } from '@jixiao/disk';

/** What a pdf is set with, from where it lies in this repository. It is read when the first pdf is written. */
export function ownPdfResources(): ReturnType<typeof pdfResources> {
  const { resolve } = createRequire(import.meta.url);
  return pdfResources({
    compiler: resolve('@myriaddreamin/typst-ts-web-compiler/wasm'),
    fonts: join(dirname(resolve('@jixiao/page')), '../out/fonts'),
  });
}
