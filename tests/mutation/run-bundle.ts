import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Measured } from './run.js';

/**
 * Runs run.ts as one bundle: thousands of reports are checked twice as fast as in modules that the test runner has rewritten. Nearly all
 * that they leave behind is dead at once, so that a large space for the young saves most of the collecting.
 */
export async function measured<K extends keyof Measured>(kind: K): Promise<Measured[K]> {
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [here('run.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    inject: [here('../../packages/language/object-group-by.mjs')],
    mainFields: ['module', 'main'],
    // The bundle has no file; all that look for one stand in this folder.
    define: { 'import.meta.url': JSON.stringify(import.meta.url) },
    logLevel: 'warning',
  });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-semi-space-size=64', '--input-type=module', '-', kind],
    {
      input: outputFiles[0]?.text ?? '',
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
