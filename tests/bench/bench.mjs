/** Bundles bench.ts as the command is bundled, and runs it. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { node, setUp } from '../../setup.mjs';

setUp();
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
// Beside the sources, so that paths in it mean the same.
// They find things beside themselves.
const browserParts = ['playwright-core', '../e2e/ensure-browser.mjs', '../../packages/extension/build.mjs'];
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
    external: ['esbuild', 'vscode-languageserver', '../../packages/server/build.mjs', ...browserParts],
    logLevel: 'warning',
  });
  process.exitCode = node([bundle, ...process.argv.slice(2)]).status ?? 1;
} finally {
  rmSync(bundle, { force: true });
}
