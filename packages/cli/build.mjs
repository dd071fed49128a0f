/** Bundles the command into out/jixiao.mjs (or the file named), one file that starts fast and needs no node_modules. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: [here('src/process.ts')],
  outfile: process.argv[2] ?? here('out/jixiao.mjs'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  sourcemap: true,
  mainFields: ['module', 'main'],
  inject: [here('../language/object-group-by.mjs')],
  logLevel: 'warning',
});
