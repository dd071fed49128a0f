import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What the files of each package may import, besides files of their own. Nothing else, and never the other way round. */
const allowed: Record<string, RegExp> = {
  core: /^$/,
  language: /^(langium|chevrotain|@jixiao\/core)$/,
  protocol: /^$/,
  disk: /^(node:[a-z/]+|ignore|@jixiao\/(core|language))$/,
  page: /^(langium|docx|fflate|hucre|@myriaddreamin\/typst-ts-web-compiler|@jixiao\/(core|language))$/,
  intake: /^(langium|htmlparser2|@jixiao\/(core|language))$/,
  server:
    /^(node:[a-z/_]+|langium|pinyin-pro|vscode-languageserver(\/(node|browser))?|vscode-languageserver-textdocument|@jixiao\/(core|language|page(\/writers)?|intake|protocol|disk))$/,
  extension: /^(vscode|vscode-languageclient(\/(node|browser))?|node:worker_threads|@jixiao\/protocol)$/,
  cli: /^(node:[a-z/]+|langium|vscode-languageserver\/node|@jixiao\/(core|language|page|intake|server|disk))$/,
};

const imports = /(?:^import|^(?:import|export)\b.* from|^\} from) ['"]([^'"]+)['"]/gm;

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The provinces in Chinese and in Latin letters, except Fujian, which is also how 附件 sounds. */
const provinces = [
  '北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南',
  '四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾',
  'Beijing|Tianjin|Shanghai|Chongqing|Hebei|Shanxi|Mongolia|Liaoning|Jilin|Heilongjiang|Jiangsu|Zhejiang|Anhui|Jiangxi',
  'Shandong|Henan|Hubei|Hunan|Guangdong|Guangxi|Hainan|Sichuan|Guizhou|Yunnan|Tibet|Xizang|Shaanxi|Gansu|Qinghai',
  'Ningxia|Xinjiang|Taiwan',
];

describe('imports go one way: core ← language ← page ← server, cli', () => {
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

describe('what differs between places lives in the forms', () => {
  const forms = readdirSync('packages/language/forms').map((file) => file.replace(/\.jx$/, ''));
  // 长沙部门整体 is named after 长沙.
  const cities = forms.flatMap((form) => /^(.+?)(?:项目|部门)/.exec(form)?.[1] ?? []);
  const sources = readdirSync('packages').flatMap((name) => sourceFiles(`packages/${name}/src`));
  const mentions = (pattern: RegExp) =>
    sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(pattern)].map(([text]) => `${file.replaceAll('\\', '/')}: ${text}`),
    );

  it('so code names no province or city', () => {
    expect(cities).toContain('长沙');
    expect(mentions(new RegExp([...provinces, ...cities].join('|'), 'gi'))).toEqual([]);
  });

  it('and no form but the default', () => {
    const quoted = new RegExp(`(['"\`])(?:${forms.join('|')})\\1`, 'g');
    expect(mentions(quoted)).toEqual(["packages/language/src/references/form-library.ts: '项目支出自评'"]);
  });
});
