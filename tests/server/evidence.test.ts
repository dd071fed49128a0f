import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Workspace } from '../../packages/server/src/workspace/workspace.js';
import { memoryHost } from './workspace.js';

const uri = 'file:///%E7%94%B2.jx';
const text = '报告 甲2024\n指标 电梯\n佐证 "a.pdf"\n';

it('checks a report anew when its evidence has come', async () => {
  const files: Record<string, string> = {};
  const workspace = new Workspace(memoryHost(files));
  workspace.change(TextDocument.create(uri, 'jixiao', 1, text));
  const found = async () => {
    const file = await workspace.file(uri);
    return file && workspace.findings(file).filter(({ rule }) => rule === 'evidence-missing').length;
  };
  expect(await found()).toBe(1);
  files['file:///a.pdf'] = '';
  expect([...(await workspace.refresh('file:///a.pdf'))]).toEqual([uri]);
  expect(await found()).toBe(0);
});
