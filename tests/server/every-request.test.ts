import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capabilities } from '../../packages/server/src/capabilities.js';
import { type RunningServer, serverOverStdio } from './editor.js';

const uri = 'untitled:每一项';
const text = readFileSync(new URL('../../examples/街道整体支出2021（有错）.jx', import.meta.url), 'utf8');
const lines = text.split('\n');
const textDocument = { uri };
const options = { tabSize: 2, insertSpaces: true };

/** The place behind a text that stands in the report. */
function behind(found: string): { line: number; character: number } {
  const line = lines.findIndex((candidate) => candidate.includes(found));
  if (line < 0) throw new Error(`"${found}" does not stand there`);
  return { line, character: (lines[line] as string).indexOf(found) + found.length };
}

const start = { line: 0, character: 0 };
const whole = { start, end: { line: lines.length - 1, character: 0 } };
const atTotal = { textDocument, position: behind('年度资金总') };
const atPath = { textDocument, position: behind('勾稽 支出.决算总') };
const evidence = new URL('../../examples/河北项目自评.jx', import.meta.url);

/** One question for every capability the server declares; to each it has something to say. */
const questions: Record<string, [method: string, params: object]> = {
  codeActionProvider: ['codeAction', { textDocument, range: whole, context: { diagnostics: [] } }],
  codeLensProvider: ['codeLens', { textDocument }],
  completionProvider: ['completion', { textDocument, position: behind('年度资金总额') }],
  definitionProvider: ['definition', atPath],
  documentFormattingProvider: ['formatting', { textDocument: { uri: 'untitled:歪' }, options }],
  documentHighlightProvider: ['documentHighlight', atTotal],
  documentLinkProvider: ['documentLink', { textDocument: { uri: evidence.toString() } }],
  documentOnTypeFormattingProvider: [
    'onTypeFormatting',
    { textDocument: { uri: 'untitled:歪' }, position: { line: 2, character: 0 }, ch: '\n', options },
  ],
  documentRangeFormattingProvider: [
    'rangeFormatting',
    { textDocument: { uri: 'untitled:歪' }, range: { start, end: { line: 2, character: 0 } }, options },
  ],
  documentSymbolProvider: ['documentSymbol', { textDocument }],
  foldingRangeProvider: ['foldingRange', { textDocument }],
  hoverProvider: ['hover', atTotal],
  inlayHintProvider: ['inlayHint', { textDocument, range: whole }],
  referencesProvider: ['references', { ...atTotal, context: { includeDeclaration: true } }],
  renameProvider: ['rename', { textDocument, position: behind('报告 云'), newName: '新名称' }],
  selectionRangeProvider: ['selectionRange', { textDocument, positions: [atTotal.position] }],
  semanticTokensProvider: ['semanticTokens/full', { textDocument }],
  signatureHelpProvider: [
    'signatureHelp',
    { textDocument: { uri: 'untitled:歪' }, position: { line: 4, character: 6 } },
  ],
};

describe('over standard input and output', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serverOverStdio();
    await server.editor.start();
    await server.editor.open(uri, text);
    await server.editor.open(
      'untitled:歪',
      '报告 歪2024\n资金 万元\n行 年度资金总额 1 2 3\n正文\n共[[合计(资金)]]万元\n',
    );
    await server.editor.open(evidence.toString(), readFileSync(evidence, 'utf8'));
  });
  afterAll(() => server.stop());

  const others = ['textDocumentSync', 'workspace', 'workspaceSymbolProvider'];

  it.each(Object.keys(capabilities).filter((name) => !others.includes(name)))(
    'answers what it declares: %s',
    async (name) => {
      const [method, params] = questions[name] ?? [];
      if (!method) throw new Error(`${name} is never asked for`);
      const answer = await server.editor.connection.sendRequest(`textDocument/${method}`, params);
      const said = Array.isArray(answer) ? answer : Object.values(answer as object).flat();
      expect(said.length).toBeGreaterThan(0);
      expect(server.editor.log).toEqual([]);
    },
  );

  it('answers where a name may be renamed, what a range is coloured, and what an item is about', async () => {
    const { connection } = server.editor;
    const renamed = await connection.sendRequest('textDocument/prepareRename', {
      textDocument,
      position: behind('报告 云'),
    });
    expect(renamed).not.toBeNull();
    const tokens = await connection.sendRequest('textDocument/semanticTokens/range', { textDocument, range: whole });
    expect((tokens as { data: number[] }).data.length).toBeGreaterThan(0);
    const list = await connection.sendRequest('textDocument/completion', {
      textDocument,
      position: { line: 1, character: 0 },
    });
    const [item] = (list as { items: object[] }).items;
    expect(await connection.sendRequest('completionItem/resolve', item as object)).toMatchObject({ documentation: {} });
  });
});
