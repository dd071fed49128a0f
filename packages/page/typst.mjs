import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { put } from './put.mjs';

const source = createRequire(import.meta.url).resolve(
  '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs',
);

/**
 * Writes the glue of the typesetter anew, as a function that gives one more typesetter each time. Its package allows one in a process,
 * which never gives back any memory and is of no use after a crash. Left out is what loads files or makes code of texts.
 */
export function writeTypst(file) {
  const glue = readFileSync(source, 'utf8');
  const body =
    `${between(glue, 'let wasm;', 'const EXPECTED_RESPONSE_TYPES')}${between(glue, 'function __wbg_get_imports', 'function __wbg_finalize_init')}`
      .replace(/^export /gm, '')
      .replaceAll(/new Function\(.*\);/g, 'undefined;');
  if (
    /\b(?:import|export|eval|fetch|new Function)\b/.test(
      body.replaceAll(/^\s*(?:\*|\/\/).*$|__wbg_get_imports|\bimports\b/gm, ''),
    )
  )
    throw new Error('the glue of the typesetter is not what it was');
  put(
    file,
    Buffer.from(`/** Made from ${source.slice(source.lastIndexOf('@myriaddreamin'))} (Apache-2.0). */
export function compileTypst(bytes) {
  return WebAssembly.compile(bytes);
}

export async function createTypst(module) {
${body}
  const instance = await WebAssembly.instantiate(module, __wbg_get_imports());
  wasm = instance.exports;
  return { TypstCompilerBuilder, memory: wasm.memory };
}
`),
  );
}

function between(text, begin, end) {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the glue of the typesetter has no ${begin} before ${end}`);
  return text.slice(from, to);
}
