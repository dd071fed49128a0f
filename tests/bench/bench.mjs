/** Bundles bench.ts as the command is bundled, and runs it. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { node, setUp } from '../../setup.mjs';

setUp();
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
// Beside the sources, so that paths in it mean the same.
const bundle = here('bench.bundle.mjs');
try {
  await build({
    entryPoints: [here('bench.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    inject: [here('../../packages/language/object-group-by.mjs')],
    mainFields: ['module', 'main'],
    external: ['esbuild', 'vscode-languageserver'],
    logLevel: 'warning',
  });
  process.exitCode = node([bundle, ...process.argv.slice(2)]).status ?? 1;
} finally {
  rmSync(bundle, { force: true });
}
