import { readFileSync } from 'node:fs';
import { messageText } from '@jixiao/language';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { between, pick, random } from '../mutation/random.js';
import { type RunningServer, serverOverStdio } from './editor.js';
import { testWorkspace } from './workspace.js';

const example = readFileSync(new URL('../../examples/街道整体支出2021.jx', import.meta.url), 'utf8');

/** What is found in a text by a check that knows nothing of how it came about. */
async function fresh(text: string): Promise<unknown[]> {
  const { workspace, open } = await testWorkspace();
  const file = await open('untitled:x', text);
  const { textDocument } = file.document;
  return workspace
    .findings(file)
    .map(({ rule, start, end, message }) => [
      rule,
      textDocument.positionAt(start),
      textDocument.positionAt(end),
      messageText(message, 'zh'),
    ]);
}

const told = (diagnostics: Diagnostic[]) =>
  diagnostics.map(({ code, range, message }) => [code, range.start, range.end, message]);

describe('a typing session', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serverOverStdio();
    await server.editor.start();
  });
  afterAll(() => server.stop());

  /** Replaces a stretch of the document in the editor and in the server, as one keystroke does. */
  const typed = (uri: string, document: TextDocument, start: number, end: number, text: string) => {
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    TextDocument.update(document, [{ range, text }], document.version + 1);
    return server.editor.change(uri, [{ range, text }]);
  };

  it('leaves the findings of a fresh check when a report is typed character by character', async () => {
    const uri = 'untitled:打字';
    const document = TextDocument.create(uri, 'jixiao', 1, '');
    await server.editor.open(uri, '');
    let next = 0;
    for (let at = 0; at < example.length; at++) {
      await typed(uri, document, at, at, example[at] as string);
      if (at < next) continue;
      next = at + 400;
      // Somewhere in the middle of a word the writer stops and reads.
      expect(told(await server.editor.diagnostics(uri))).toEqual(await fresh(document.getText()));
    }
    expect(document.getText()).toBe(example);
    expect(told(await server.editor.diagnostics(uri))).toEqual(await fresh(example));
    expect(server.editor.log).toEqual([]);
    await server.editor.close(uri);
  });

  it.each([1, 2, 3])('leaves the findings of a fresh check after random edits (%i)', async (seed) => {
    const next = random(seed);
    const uri = `untitled:乱改${seed}`;
    const document = TextDocument.create(uri, 'jixiao', 1, example);
    await server.editor.open(uri, example);
    for (let edit = 1; edit <= 200; edit++) {
      const length = document.getText().length;
      const start = between(next, 0, length);
      const end = Math.min(length, start + pick(next, [0, 0, 1, 1, 2, 12]));
      await typed(
        uri,
        document,
        start,
        end,
        pick(next, ['', '', '指', '，', '\n', '\r\n', '| ', '[[', '９', '"', '//', '得分 10', '𠀀', '  行 甲 1']),
      );
      if (edit % 25 === 0) expect(told(await server.editor.diagnostics(uri))).toEqual(await fresh(document.getText()));
    }
    expect(told(await server.editor.diagnostics(uri))).toEqual(await fresh(document.getText()));
    expect(server.editor.log).toEqual([]);
    await server.editor.close(uri);
  });
});
