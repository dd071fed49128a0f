/**
 * Writes jixiao.tmLanguage.json from grammar.mjs and the tables of the language: keywords, attribute words, the lines of a form,
 * comparisons. `--check` changes nothing and exits with 1 when what is there is out of date.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { grammarOf } from './grammar.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = fileURLToPath(new URL('jixiao.tmLanguage.json', import.meta.url));

/** Where the tables stand; nothing of them is repeated in the grammar's source. */
const sources = `
  export { keywords, fieldKinds, columnRoles, formWords } from './packages/language/src/syntax/keywords.ts';
  export { blockAttributes } from './packages/language/src/syntax/attributes.ts';
  export { formLines, layoutLines } from './packages/language/src/syntax/form-lines.ts';
  export { operatorSigns, operatorWordsBefore, operatorWordsBehind } from './packages/core/src/operator.ts';
`;

async function loadTables() {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-tables-'));
  const outfile = join(folder, 'tables.mjs');
  try {
    await build({
      stdin: { contents: sources, resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      mainFields: ['module', 'main'],
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = `${JSON.stringify(grammarOf(await loadTables()), null, 2)}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(target, wanted);
} else if (readFileSync(target, 'utf8') !== wanted) {
  console.error('syntaxes/jixiao.tmLanguage.json is out of date; run node syntaxes/generate.mjs');
  process.exitCode = 1;
}
