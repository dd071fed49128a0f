/**
 * Writes what the editor reads of `texts.mjs` and of the rules: package.nls.json (English) and package.nls.zh-cn.json, the l10n
 * bundle, and in package.json the settings of the rules. `--check` changes nothing and exits with 1 when something is out of date.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { manifestTexts, messages } from './texts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const severities = ['error', 'warning', 'info', 'hint', 'off'];

const rules = await readRules();
const texts = {
  ...manifestTexts,
  ...Object.fromEntries(rules.map(({ id, purpose }) => [`rule.${id}`, purpose])),
};
const inLanguage = (language) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[language]]));

const outdated = [
  ['package.nls.json', inLanguage('en')],
  ['package.nls.zh-cn.json', inLanguage('zh')],
  ['packages/extension/l10n/bundle.l10n.zh-cn.json', messages],
  ['package.json', manifestWithRules()],
].filter(([name, content]) => refresh(join(root, name), `${JSON.stringify(content, null, 2)}\n`));

if (process.argv.includes('--check') && outdated.length > 0) {
  console.error(`${outdated.map(([name]) => name).join(', ')} out of date; run npm run generate`);
  process.exitCode = 1;
}

/** The manifest with a setting for each rule: the editor offers their names and says what each is for. */
function manifestWithRules() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const setting = manifest.contributes.configuration.find(({ properties }) => properties['jixiao.rules']);
  setting.properties['jixiao.rules'].properties = Object.fromEntries(
    rules.map(({ id }) => [id, { type: 'string', description: `%rule.${id}%`, enum: severities }]),
  );
  return manifest;
}

/** Whether the file did not have this content. */
function refresh(file, content) {
  if (readIfThere(file) === content) return false;
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return true;
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  }
}

/** The rules are TypeScript: they are bundled to be read here. */
async function readRules() {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-rules-'));
  try {
    const outfile = join(folder, 'rules.mjs');
    await build({
      entryPoints: [join(root, 'packages/language/src/rules/index.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      mainFields: ['module', 'main'],
      inject: [join(root, 'packages/language/object-group-by.mjs')],
      logLevel: 'warning',
    });
    return (await import(pathToFileURL(outfile).href)).rules;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
