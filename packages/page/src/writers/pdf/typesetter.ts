import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import type { PdfResources } from '../writer.js';
import { type FontFace, readFontFile } from './font-file.js';

/** Turns markup into a PDF. */
export interface Typesetter {
  /** The fonts it has. */
  faces: readonly FontFace[];
  typeset(markup: string): Promise<Uint8Array>;
}

const typesetters = new WeakMap<PdfResources, Promise<Typesetter>>();

/** Starting takes longer than a page does, so that it is done once for the same resources. */
export function typesetterFor(resources: PdfResources): Promise<Typesetter> {
  let typesetter = typesetters.get(resources);
  if (!typesetter) {
    typesetter = startTypesetter(resources);
    typesetters.set(resources, typesetter);
    // What could not be loaded now may be there the next time.
    typesetter.catch(() => typesetters.delete(resources));
  }
  return typesetter;
}

/** It remembers all that it has ever set, a few megabytes for each page, and another one is started when that has become so much. */
const MOST_BYTES = 300_000_000;

async function startTypesetter(resources: PdfResources): Promise<Typesetter> {
  const { compileTypst } = await import('#typst');
  const module = await compileTypst(await resources.compiler());
  const files = await resources.fonts();
  const faces = files.flatMap(readFontFile);
  let running: Running | undefined = await start(module, files);
  return {
    faces,
    async typeset(markup) {
      const own = (running ??= await start(module, await resources.fonts()));
      const { result, problem } = run(own.compiler, markup);
      // One that has crashed has lost its senses.
      if (!result || own.memory.buffer.byteLength > MOST_BYTES) running = undefined;
      if (!result) throw new Error(`the page could not be set: ${problem}`);
      return result;
    },
  };
}

interface Running {
  compiler: TypstCompiler;
  memory: { buffer: ArrayBuffer };
}

async function start(module: object, files: readonly Uint8Array[]): Promise<Running> {
  const { createTypst } = await import('#typst');
  const { TypstCompilerBuilder, memory } = await createTypst(module);
  const builder = new TypstCompilerBuilder();
  // It sees no file but the one it is given.
  builder.set_dummy_access_model();
  for (const file of files) if (readFontFile(file).length > 0) await builder.add_raw_font(file);
  return { compiler: await builder.build(), memory };
}

const PATH = '/page.typ';
/** Problems with their places, as structures. */
const WITH_PLACES = 3;

function run(compiler: TypstCompiler, markup: string): { result?: Uint8Array; problem?: string } {
  try {
    compiler.add_source(PATH, markup);
    const { result, diagnostics } = compiler.compile(PATH, undefined, 'pdf', WITH_PLACES);
    return result ? { result } : { problem: JSON.stringify(diagnostics) };
  } catch (error) {
    return { problem: String(error) };
  }
}
