import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chineseTexts } from './translate.js';

const json = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8'));
const manifest = readFileSync('package.json', 'utf8');
const english = json('package.nls.json');
const chinese = json('package.nls.zh-cn.json');

const placeholders = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([found]) => found).sort();

describe('texts of the manifest', () => {
  const used = [...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key as string);

  it('are there in both languages, and none for nothing', () => {
    expect(Object.keys(english).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
  });

  it('are in the language they are said to be in', () => {
    const chineseIn = (text: string) => /\p{Script=Han}/u.test(text);
    expect(Object.entries(chinese).filter(([, text]) => !chineseIn(text))).toEqual([]);
    expect(Object.values(english).filter((text) => !/[a-z]{2}/i.test(text))).toEqual([]);
  });

  it('lead to the same commands', () => {
    const commands = (text = '') => [...text.matchAll(/\]\((command:[^)]+)\)/g)].map(([, command]) => command);
    for (const key of Object.keys(english)) expect(commands(chinese[key]), key).toEqual(commands(english[key]));
  });
});

describe('texts of the source', () => {
  const source = readdirSync('packages/extension/src', { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  const used = [...source.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text as string);

  it('are there in Chinese, and none for nothing', () => {
    expect(Object.keys(chineseTexts).sort()).toEqual([...new Set(used)].sort());
  });

  it('are literals, so that this test sees them', () => {
    const calls = [...source.matchAll(/\bt\(/g)].length;
    expect(calls).toBe(used.length);
  });

  it('have the same places for values', () => {
    for (const [text, translation] of Object.entries(chineseTexts))
      expect(placeholders(translation), text).toEqual(placeholders(text));
  });
});
