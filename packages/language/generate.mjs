/**
 * Writes what is made of something else: in src/generated the syntax tree's types from the grammar (langium-cli) and the texts of the
 * built-in forms, in docs/rules a page for every rule. `--check` changes nothing and exits with 1 when what is there is out of date.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const check = process.argv.includes('--check');

/** Generates src/generated into `folder`. */
function generateSource(folder) {
  const config = JSON.parse(readFileSync(join(root, 'langium-config.json'), 'utf8'));
  config.out = relative(root, folder);
  const configFile = join(root, `langium-config.${process.pid}.tmp.json`);
  writeFileSync(configFile, JSON.stringify(config));
  try {
    const polyfill = new URL('./object-group-by.mjs', import.meta.url).href;
    const cli = join(root, 'node_modules/langium-cli/bin/langium.js');
    const run = spawnSync(process.execPath, ['--import', polyfill, cli, 'generate', '-f', configFile], {
      cwd: root,
      encoding: 'utf8',
    });
    // An attribute may be written twice and the later counts, so each is assigned in a loop on purpose.
    const complaints = run.stderr
      .split('\n')
      .filter((line) => line !== '' && !line.includes('Found multiple assignments'));
    if (complaints.length > 0) console.error(complaints.join('\n'));
    if (run.status !== 0) throw new Error(`langium-cli ended with ${run.status}:\n${run.stdout}`);
  } finally {
    rmSync(configFile, { force: true });
  }
  writeFileSync(join(folder, 'form-texts.json'), formTexts());
}

/** The source of every built-in form by its name, as JSON: forms are data, which no code needs to spell out. */
function formTexts() {
  const folder = join(here, 'forms');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jx'))
    .sort();
  const texts = files.map((name) => [name.slice(0, -3), readFileSync(join(folder, name), 'utf8')]);
  return `${JSON.stringify(Object.fromEntries(texts), null, 2)}\n`;
}

/** Generates docs/rules into `folder`: a page for every rule, in Chinese and then in English, and a list of them. */
async function generateRulePages(folder) {
  const { rules, rulePage, ruleIndex, builtInForms, createJixiaoServices } = await languageFrom(`${folder}.mjs`);
  const forms = builtInForms(createJixiaoServices().Jixiao);
  for (const rule of rules) {
    const english = rulePage(rule, 'en', forms).replace(/^# .*\n/, '');
    writeFileSync(join(folder, `${rule.id}.md`), `${rulePage(rule, 'zh', forms)}\n## English\n${english}`);
  }
  writeFileSync(join(folder, 'index.md'), ruleIndex(rules));
}

/** The language as a module that node can load. */
async function languageFrom(file) {
  await build({
    entryPoints: [join(here, 'src/index.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    mainFields: ['module', 'main'],
    inject: [join(here, 'object-group-by.mjs')],
    logLevel: 'warning',
  });
  return import(pathToFileURL(file).href);
}

/** Generates a folder beside the one in use, and takes over or complains of what differs. */
async function refresh(target, generate) {
  // In a folder of its own: langium-cli asks what to do with files it does not know.
  const fresh = join(temporary, String(readdirSync(temporary).length));
  mkdirSync(fresh);
  await generate(fresh);
  const wanted = readdirSync(fresh);
  const stale = wanted.filter((name) => contentOf(join(fresh, name)) !== contentOf(join(target, name)));
  const superfluous = existsSync(target) ? readdirSync(target).filter((name) => !wanted.includes(name)) : [];
  if (!check) {
    mkdirSync(target, { recursive: true });
    for (const name of stale) writeFileSync(join(target, name), contentOf(join(fresh, name)));
    for (const name of superfluous) rmSync(join(target, name), { recursive: true });
  } else if (stale.length + superfluous.length > 0) {
    const list = [...stale, ...superfluous.map((name) => `${name} (superfluous)`)].join(', ');
    console.error(`${relative(root, target)} is out of date: ${list}; run npm run generate`);
    process.exitCode = 1;
  }
}

function contentOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

const temporary = mkdtempSync(join(tmpdir(), 'jixiao-generated-'));
try {
  await refresh(join(here, 'src/generated'), generateSource);
  // The rules are read with the source that has just been generated.
  await refresh(join(here, 'docs/rules'), generateRulePages);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
