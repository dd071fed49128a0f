import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { messageText } from '@jixiao/language';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes, WorkDoneProgress } from 'vscode-languageserver/node';
import { check } from '../language/services.js';
import { type RunningServer, serverInWorker, serverOverStdio } from './editor.js';

const example = readFileSync(new URL('../../examples/街道整体支出2021（有错）.jx', import.meta.url), 'utf8');

describe('over standard input and output', () => {
  let server: RunningServer;
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-单位-'));
  const uri = (name: string) => pathToFileURL(join(folder, name)).toString();

  beforeAll(async () => {
    writeFileSync(join(folder, '甲表.jx'), '表式 甲表\n  字段 地点 文本\n');
    server = await serverOverStdio();
    await server.editor.start({ folder: pathToFileURL(folder).toString() });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds what the command line finds, in the same words', async () => {
    const { editor } = server;
    await editor.open(uri('有错.jx'), example);
    const diagnostics = await editor.diagnostics(uri('有错.jx'));
    const expected = check(example);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual(
      expected.map(({ rule, message }) => [rule, messageText(message, 'zh')]),
    );
  });

  it('says how the document stands', async () => {
    const status = await server.editor.status(uri('有错.jx'));
    expect(status.errors).toBe(check(example).filter(({ severity }) => severity === 'error').length);
    expect(status.score).toMatch(/^\d+(\.\d+)?$/);
  });

  it('finds a form in a closed file of the folder', async () => {
    await server.editor.open(uri('甲.jx'), '报告 甲2024\n  表式 甲表\n  地点：城南\n');
    expect((await server.editor.diagnostics(uri('甲.jx'))).map(({ code }) => code)).not.toContain('reference');
  });

  it('checks a report again when its form changes on the disk', async () => {
    const { editor } = server;
    writeFileSync(join(folder, '甲表.jx'), '表式 甲表\n  字段 位置 文本\n');
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri('甲表.jx'), type: 2 }],
    });
    await editor.diagnosticsWhere(uri('甲.jx'), (all) => all.some(({ code }) => code === 'reference'));
  });

  it('has the editor show hints and lenses again when a form or a setting has changed', async () => {
    const { editor } = server;
    await editor.open(uri('乙表.jx'), '表式 乙表\n  字段 地点 文本\n');
    await editor.open(uri('乙.jx'), '报告 乙2024\n  表式 乙表\n  地点：城南\n');
    await editor.diagnosticsWhere(uri('乙.jx'), (all) => all.every(({ code }) => code !== 'reference'));
    const start = { line: 1, character: 5 };
    await editor.change(uri('乙表.jx'), [{ range: { start, end: { line: 1, character: 7 } }, text: '位置' }]);
    await editor.viewsRefreshed();
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.viewsRefreshed();
    for (const name of ['乙表.jx', '乙.jx']) await editor.close(uri(name));
  });

  it('knows a document that is closed and opened again at once', async () => {
    const { editor } = server;
    await editor.open(uri('丙.jx'), '报告 丙2024\n');
    await editor.diagnostics(uri('丙.jx'));
    void editor.close(uri('丙.jx'));
    await editor.open(uri('丙.jx'), '报告 丙2025\n单位 甲\n');
    const outline = await editor.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri: uri('丙.jx') },
    });
    expect(JSON.stringify(outline)).toContain('丙2025');
    await editor.diagnosticsWhere(uri('丙.jx'), (all) => all.length > 0);
    await editor.close(uri('丙.jx'));
  });

  it('checks documents of an editor that refuses to tell it of changes', async () => {
    const refused = await serverOverStdio(false);
    await refused.editor.start();
    await refused.editor.open('untitled:甲', example);
    expect((await refused.editor.diagnostics('untitled:甲')).length).toBeGreaterThan(0);
    expect(refused.editor.log.join('\n')).toContain('refused');
    await refused.stop();
  });

  it('takes back what it has said of a document that is closed', async () => {
    const { editor } = server;
    await editor.close(uri('有错.jx'));
    await editor.diagnosticsWhere(uri('有错.jx'), (all) => all.length === 0);
  });

  it('makes a new report after a form', async () => {
    const forms = (await server.editor.connection.sendRequest('jixiao/forms', {})) as {
      name: string;
      builtIn: boolean;
    }[];
    expect(forms[0]).toMatchObject({ name: '甲表', builtIn: false });
    const made = await server.editor.connection.sendRequest('jixiao/newReport', { form: '甲表' });
    expect((made as { text: string }).text).toContain('表式 甲表');
  });

  it('checks every file of the folder, tells how far it is, and keeps what it has said up to date', async () => {
    const { editor } = server;
    const closed = uri('关着.jx');
    writeFileSync(join(folder, '关着.jx'), '报告 关着2024\n  表式 无此表式\n');
    writeFileSync(join(folder, '旧编码.jx'), Buffer.from([0xb1, 0xa8, 0xb8, 0xe6]));
    const told: { kind: string }[] = [];
    editor.connection.onProgress(WorkDoneProgress.type, 'all', (value) => {
      told.push(value);
    });
    const check = await editor.connection.sendRequest('jixiao/checkWorkspace', { workDoneToken: 'all' });
    expect(check).toMatchObject({ files: 3, unread: [uri('旧编码.jx')] });
    await editor.diagnosticsWhere(closed, (all) => all.some(({ code }) => code === 'reference'));
    expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['begin', 'end']));

    rmSync(join(folder, '关着.jx'));
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: closed, type: 3 }],
    });
    await editor.diagnosticsWhere(closed, (all) => all.length === 0);
  });

  it('stops checking when it is told to', async () => {
    for (let i = 0; i < 100; i++) writeFileSync(join(folder, `${i}.jx`), example);
    const cancel = new CancellationTokenSource();
    const checked = server.editor.connection.sendRequest('jixiao/checkWorkspace', {}, cancel.token);
    cancel.cancel();
    await expect(checked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  it('answers of documents that are not there with nothing, and logs no fault', async () => {
    const position = { line: 0, character: 0 };
    const textDocument = { uri: uri('无.jx') };
    expect(await server.editor.connection.sendRequest('textDocument/hover', { textDocument, position })).toBeNull();
    expect(server.editor.log).toEqual([]);
  });
});

describe('in a worker without a disk', () => {
  let server: RunningServer;
  const files = { 'vscode-vfs://单位/甲表.jx': '表式 甲表\n  字段 地点 文本\n' };

  beforeAll(async () => {
    server = await serverInWorker(files);
    await server.editor.start({ folder: 'vscode-vfs://单位', locale: 'en', readsFiles: true });
  });
  afterAll(() => server.stop());

  it('asks the editor for the files that a document names', async () => {
    const { editor } = server;
    await editor.open('vscode-vfs://单位/甲.jx', '报告 甲2024\n  表式 甲表\n  地点：城南\n');
    expect((await editor.diagnostics('vscode-vfs://单位/甲.jx')).map(({ code }) => code)).not.toContain('reference');
  });

  it('answers no request before it knows the names of all files', async () => {
    const slow = await serverInWorker(files, 300);
    const { editor } = slow;
    await editor.start({ folder: 'vscode-vfs://单位', readsFiles: true });
    const uri = 'vscode-vfs://单位/早.jx';
    await editor.open(uri, '报告 早2024\n  表式 甲表\n  地点：城南\n');
    const lenses = await editor.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
    expect(JSON.stringify(lenses)).not.toContain('个错误');
    expect((await editor.diagnostics(uri)).map(({ code }) => code)).not.toContain('reference');
    await slow.stop();
  });

  it('speaks the language of the editor', async () => {
    const { editor } = server;
    await editor.open('untitled:有错', example);
    const [first] = await editor.diagnostics('untitled:有错');
    const [expected] = check(example);
    expect(first?.message).toBe(expected && messageText(expected.message, 'en'));
    expect(editor.log).toEqual([]);
  });
});
