import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findOfficeFonts } from './office-fonts.js';

/** Paths of what a PDF is made with. */
export interface PdfFiles {
  /** The WebAssembly of the typesetter. */
  compiler: string;
  /** The folder of the fonts that come with us. */
  fonts: string;
  /** Fonts of this computer, which go before them. */
  office?: readonly string[];
}

/** The bytes of what a PDF is made with, each read when it is asked for. An office font that cannot be read is done without. */
export function pdfResources({ compiler, fonts, office }: PdfFiles): {
  compiler(): Promise<Uint8Array>;
  fonts(): Promise<Uint8Array[]>;
} {
  return {
    compiler: () => readFile(compiler),
    async fonts() {
      const others = await Promise.allSettled((office ?? findOfficeFonts()).map((path) => readFile(path)));
      const own = readdirSync(fonts).filter((name) => name.endsWith('.ttf'));
      const read = others.flatMap((other) => (other.status === 'fulfilled' ? [other.value] : []));
      return [...read, ...(await Promise.all(own.sort().map((name) => readFile(join(fonts, name)))))];
    },
  };
}
