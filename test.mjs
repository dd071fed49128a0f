/** `npm test`: sets up, runs everything that can fail, and ends with `N passed, N failed`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { node, root, setUp } from './setup.mjs';

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

step('generated files of the language are up to date', ['packages/language/generate.mjs', '--check']);
step('the generated grammar of the colours is up to date', ['syntaxes/generate.mjs', '--check']);
step('texts and settings of the extension are up to date', ['packages/extension/generate.mjs', '--check']);
step('lint and format', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.']);
step('types', ['node_modules/typescript/bin/tsc', '-p', '.']);
step('types of the preview', ['node_modules/typescript/bin/tsc', '-p', 'packages/extension/src/preview/webview']);

/** Runs tests and counts each of them. */
function tests(options) {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-test-'));
  const report = join(folder, 'report.json');
  try {
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile=${report}`, ...options];
    const { ok, output } = node(vitest, { quiet: true, env: { NO_COLOR: '1' } });
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    let broken = 0;
    for (const file of testResults) {
      const name = relative(root, file.name);
      const wrong = file.assertionResults.filter((test) => test.status === 'failed');
      console.log(`${file.status === 'passed' ? 'ok  ' : 'FAIL'} ${name} (${file.assertionResults.length})`);
      for (const test of wrong) console.log(`     ${test.fullName}\n${test.failureMessages.join('\n')}`);
      // A file that cannot be loaded has no test that could fail.
      if (file.status !== 'passed' && wrong.length === 0) console.log(file.message);
      broken += Math.max(wrong.length, file.status === 'passed' ? 0 : 1);
    }
    passed += numPassedTests;
    failed += broken;
    if (!ok && broken === 0) {
      failed++;
      console.log(output);
    }
  } catch (error) {
    failed++;
    console.error(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

tests([]);
// The VS Code that a browser shows is there for Linux only.
if (process.platform === 'linux') tests(['--config', 'tests/e2e/vitest.config.mts']);
else console.log('---- tests/e2e: not on this system');

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
