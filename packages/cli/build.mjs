/** Bundles the command into out/jixiao.mjs, one file that starts fast and needs no node_modules. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: [here('src/process.ts')],
  outfile: here('out/jixiao.mjs'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  // No keepNames: it names closures anew each time one is made, which makes parsing twice as slow.
  sourcemap: true,
  mainFields: ['module', 'main'],
  inject: [here('../language/object-group-by.mjs')],
  logLevel: 'warning',
});
