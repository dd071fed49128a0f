/** Bundles programs for node: what only some of their jobs need stands in chunks of its own, so that they start without it. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const objectGroupBy = fileURLToPath(new URL('packages/language/object-group-by.mjs', import.meta.url));

/** Writes `<name>.mjs` and its chunks into a folder of their own, and returns the path of the program. */
export async function buildNodeProgram({ name, entry, folder, minify = true, sourcemap = false }) {
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: { [name]: entry },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunk-[hash]',
    splitting: true,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify,
    sourcemap,
    mainFields: ['module', 'main'],
    inject: [objectGroupBy],
    // Libraries in the older module format ask for node's own modules by a function that a module lacks.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return `${folder}/${name}.mjs`;
}
