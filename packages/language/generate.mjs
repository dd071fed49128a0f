/**
 * Writes src/generated: the syntax tree's types from the grammar (langium-cli) and the texts of the built-in forms.
 * `--check` changes nothing and exits with 1 when what is there is out of date.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const target = join(here, 'src/generated');
const check = process.argv.includes('--check');

/** Generates everything into `folder`. */
function generate(folder) {
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
  writeFileSync(join(folder, 'form-texts.ts'), formTexts());
}

function formTexts() {
  const folder = join(here, 'forms');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jx'))
    .sort();
  const entries = files.map(
    (name) => `  ${JSON.stringify(name.slice(0, -3))}: ${JSON.stringify(readFileSync(join(folder, name), 'utf8'))},\n`,
  );
  return `// Written by generate.mjs from packages/language/forms. Do not edit.\n\n/** The built-in forms: source by name. */\nexport const formTexts: Record<string, string> = {\n${entries.join('')}};\n`;
}

// In a folder of its own: langium-cli asks what to do with files it does not know.
const fresh = mkdtempSync(join(tmpdir(), 'jixiao-generated-'));
try {
  generate(fresh);
  const stale = readdirSync(fresh).filter((name) => contentOf(join(fresh, name)) !== contentOf(join(target, name)));
  if (!check) for (const name of stale) writeFileSync(join(target, name), contentOf(join(fresh, name)));
  else if (stale.length > 0) {
    console.error(`out of date: ${stale.join(', ')}; run npm run generate`);
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

function contentOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
