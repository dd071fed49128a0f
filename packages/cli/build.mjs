/** Bundles the command into out/ (or the folder named): the program, and what only some commands need as chunks of their own. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildPage } from '../page/build.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = process.argv[2] ?? here('out');

// What a pdf is set in is read from where it lies: the command runs in the repository.
await buildPage();
rmSync(folder, { recursive: true, force: true });
await build({
  entryPoints: { jixiao: here('src/process.ts') },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunk-[hash]',
  splitting: true,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  sourcemap: true,
  mainFields: ['module', 'main'],
  inject: [here('../language/object-group-by.mjs')],
  // Libraries in the older module format ask for node's own modules by a function that a module lacks.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  logLevel: 'warning',
});
