/** Makes what a PDF is made with: the typesetter and its fonts, in out/. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cutFonts, fontNames } from './fonts.mjs';
import { put } from './put.mjs';
import { writeTypst } from './typst.mjs';

const { resolve } = createRequire(import.meta.url);
const out = fileURLToPath(new URL('out', import.meta.url));
const fonts = `${out}/fonts`;

/** What a PDF is made with, by the names under which it is shipped. */
export const pdfFiles = { compiler: 'typst.wasm', fonts: fontNames, license: 'fonts-license.txt' };

/** Has to be done before anything that writes pages is bundled or run. Resolves to the folder of the fonts. */
export async function buildPage() {
  mkdirSync(fonts, { recursive: true });
  writeTypst(`${out}/typst.mjs`);
  await cutFonts(fonts);
  return fonts;
}

/** Puts what a PDF is made with into a folder, as an extension ships it. */
export async function copyPdfFiles(target) {
  await buildPage();
  mkdirSync(target, { recursive: true });
  const files = [
    [resolve('@myriaddreamin/typst-ts-web-compiler/wasm'), pdfFiles.compiler],
    ...pdfFiles.fonts.map((name) => [`${fonts}/${name}`, name]),
    [resolve('@expo-google-fonts/noto-serif-sc/LICENSE_FONT'), pdfFiles.license],
  ];
  for (const [from, name] of files) put(`${target}/${name}`, readFileSync(from));
}
