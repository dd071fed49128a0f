/** Bundles the server for node: what only some requests need stands in chunks of its own, so that the server starts without them. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Writes `main.mjs` and its chunks into a folder of their own, and returns the path of the program. */
export async function buildNodeServer(folder, { debug = false } = {}) {
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: { main: here('src/node/main.ts') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunk-[hash]',
    splitting: true,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: !debug,
    sourcemap: debug,
    mainFields: ['module', 'main'],
    inject: [here('../language/object-group-by.mjs')],
    // Libraries in the older module format ask for node's own modules by a function that a module lacks.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return `${folder}/main.mjs`;
}
