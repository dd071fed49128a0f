/** `npm test`: sets up, runs everything that can fail, and ends with `N passed, N failed`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node, setUp } from './setup.mjs';

setUp();

let passed = 0;
let failed = 0;

function step(name, args) {
  const { ok, output } = node(args, { quiet: true });
  if (ok) passed++;
  else failed++;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
  if (!ok) console.log(output);
}

step('generated files are up to date', ['packages/language/generate.mjs', '--check']);
step('lint and format', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.']);
step('types', ['node_modules/typescript/bin/tsc', '-p', '.']);

const folder = mkdtempSync(join(tmpdir(), 'jixiao-test-'));
const report = join(folder, 'report.json');
try {
  const { ok } = node([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
  // A file that cannot be loaded fails no test of its own.
  if (!ok && numFailedTests === 0) failed += Math.max(1, numFailedTestSuites);
} catch (error) {
  failed++;
  console.error(error);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
