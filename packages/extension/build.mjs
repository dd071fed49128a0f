/**
 * Bundles the extension into out/: an entry and a server for the desktop, and the same for the browser. `--debug` leaves names and adds
 * source maps.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { copyPdfFiles } from '../page/build.mjs';
import { buildNodeServer } from '../server/build.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const node = { platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
// The language asks for it.
const inject = [here('../language/object-group-by.mjs')];
const browser = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/**
 * What is built, by the name in out/. The entry for the browser must be CommonJS and end in `.js`; so the manifest names no type of
 * module, which would make the editor take it for one of the other kind.
 */
export const bundles = {
  'node.cjs': { ...node, entryPoints: [here('src/node/extension.ts')], external: ['vscode'] },
  'page-writer.cjs': { ...node, entryPoints: [here('../server/src/node/page-writer.ts')], inject },
  'browser.js': {
    ...browser,
    entryPoints: [here('src/browser/extension.ts')],
    external: ['vscode'],
    format: 'cjs',
  },
  'preview.js': { ...browser, entryPoints: [here('src/preview/webview/main.ts')], format: 'iife' },
  'preview.css': { ...browser, entryPoints: [here('src/preview/webview/preview.css')] },
  'server-worker.js': { ...browser, entryPoints: [here('../server/src/browser/main.ts')], inject, format: 'iife' },
  'page-writer-worker.js': {
    ...browser,
    entryPoints: [here('../server/src/browser/page-writer.ts')],
    inject,
    format: 'iife',
  },
};

async function buildAll(debug) {
  // What an earlier build has left would be packed, too.
  rmSync(here('out'), { recursive: true, force: true });
  // Bundles hold a part of it.
  await copyPdfFiles(here('out/pdf'));
  await Promise.all([
    buildNodeServer(here('out/server'), { debug }),
    ...Object.entries(bundles).map(([name, options]) =>
      build({
        ...options,
        outfile: here(`out/${name}`),
        bundle: true,
        minify: !debug,
        sourcemap: debug,
        logLevel: 'warning',
      }),
    ),
  ]);
}

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url)
  await buildAll(process.argv.includes('--debug'));
