import { describe, expect, it } from 'vitest';
import { asksAboutView } from '../../packages/extension/src/document-views.js';

const about = (uri: string) => ({ textDocument: { uri } });

describe('a document is left alone', () => {
  it.each([
    about('git:/d/%E6%8A%A5%E5%91%8A.jx?%7B%22ref%22%3A%22~%22%7D'),
    about('vscode-local-history:/d/a.jx'),
    about('merge-conflict.conflict-diff:/d/a.jx'),
  ])('%o', (params) => expect(asksAboutView(params)).toBe(true));
});

describe('a document is checked', () => {
  it.each([
    about('file:///d/git/a.jx'),
    about('untitled:Untitled-1'),
    about('vscode-vfs://github/o/r/a.jx'),
    about('jixiao:/%E6%96%87%E5%AD%97%E6%8A%A5%E5%91%8A.jx'),
    { settings: null },
    undefined,
    null,
  ])('%o', (params) => expect(asksAboutView(params)).toBe(false));
});
