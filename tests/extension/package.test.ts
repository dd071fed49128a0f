import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFiles, PackageManager } from '@vscode/vsce';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pdfFiles } from '../../packages/page/build.mjs';

let folder: string;
let bundles: string[];
const ofPdf = [pdfFiles.compiler, ...pdfFiles.fonts, pdfFiles.license].map(
  (name) => `packages/extension/out/pdf/${name}`,
);

// A tree of empty files in the shape of the project, with what has been built and what comes with development.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-package-'));
  ({ bundles } = await import(pathToFileURL('packages/extension/build.mjs').href).then((build) => ({
    bundles: [...Object.keys(build.bundles), 'server/main.mjs', 'server/chunk-A1B2C3.mjs'].map(
      (name) => `packages/extension/out/${name}`,
    ),
  })));
  const sources = readdirSync('.')
    .filter((name) => name !== '.git' && name !== 'node_modules')
    .flatMap((name) => filesIn(name))
    .filter((file) => !/[\\/](node_modules|out)[\\/]/.test(file));
  const others = ['node_modules/a/index.js', 'packages/cli/out/jixiao.mjs', 'packages/extension/out/jixiao-0.1.0.vsix'];
  for (const file of [...sources, ...ofPdf, ...bundles, ...bundles.map((name) => `${name}.map`), ...others]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  for (const file of ['package.json', '.vscodeignore']) cpSync(file, join(folder, file));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('packs what the editor reads, and nothing else', async () => {
  const files = await listFiles({ cwd: folder, packageManager: PackageManager.None });
  const media = ['icon.png', 'report-dark.svg', 'report-light.svg'];
  const steps = ['check', 'fix', 'new', 'rules', 'write'].map((step) => `walkthrough-${step}.svg`);
  expect(files.sort()).toEqual(
    [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'package.json',
      'package.nls.json',
      'package.nls.zh-cn.json',
      'packages/extension/l10n/bundle.l10n.zh-cn.json',
      ...[...media, ...steps].map((file) => `packages/extension/media/${file}`),
      ...bundles,
      ...ofPdf,
      'syntaxes/jixiao.tmLanguage.json',
      'syntaxes/language-configuration.json',
    ].sort(),
  );
});

function filesIn(path: string): string[] {
  const entries = statSync(path).isDirectory()
    ? readdirSync(path, { withFileTypes: true, recursive: true })
    : undefined;
  return entries?.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) ?? [path];
}
