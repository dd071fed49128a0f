import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What the files of each package may import, besides files of their own. Nothing else, and never the other way round. */
const allowed: Record<string, RegExp> = {
  core: /^$/,
  language: /^(langium|chevrotain|@jixiao\/core)$/,
  cli: /^(node:[a-z/]+|langium|ignore|@jixiao\/(core|language))$/,
};

const imports = /(?:^import|^(?:import|export)\b.* from|^\} from) ['"]([^'"]+)['"]/gm;

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('imports go one way: core ← language ← cli', () => {
  it('knows every package', () => {
    expect(readdirSync('packages').sort()).toEqual(Object.keys(allowed).sort());
  });

  it.each(Object.entries(allowed))('%s', (name, pattern) => {
    const wrong = sourceFiles(`packages/${name}/src`).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(imports)]
        .map((match) => match[1] as string)
        .filter((imported) => !imported.startsWith('.') && !pattern.test(imported))
        .map((imported) => `${file} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  it('never leaves a package by a relative path', () => {
    const wrong = Object.keys(allowed).flatMap((name) =>
      sourceFiles(`packages/${name}/src`).filter((file) =>
        [...readFileSync(file, 'utf8').matchAll(imports)].some(([, imported]) => {
          const depth = file.split(/[\\/]/).length - 3;
          return (imported?.match(/\.\.\//g)?.length ?? 0) > depth;
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
