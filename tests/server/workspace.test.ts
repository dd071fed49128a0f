import type { Finding } from '@jixiao/language';
import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { generateReport } from '../bench/generate-report.js';
import { addressOf, testWorkspace } from './workspace.js';

const form = (field: string) => `表式 甲表\n  字段 ${field} 文本\n`;
const report = '报告 甲2024\n  表式 甲表\n  地点：城南\n';

const place = ({ rule, start, end }: Finding) => [rule, start, end];

describe('the files of a workspace', () => {
  it('finds forms in files that are closed', async () => {
    const { workspace, open } = await testWorkspace({ '甲表.jx': form('地点') });
    const file = await open('甲.jx', report);
    expect(workspace.findings(file).filter(({ rule }) => rule === 'reference')).toEqual([]);
  });

  it('reads a report anew when its form changes, and only then', async () => {
    const { workspace, open } = await testWorkspace();
    await open('甲表.jx', form('地点'));
    const other = await open('乙.jx', '报告 乙2024\n  年度：2024\n');
    const before = await open('甲.jx', report);
    expect(workspace.findings(before).map(({ rule }) => rule)).not.toContain('reference');

    await open('甲表.jx', form('位置'));
    const after = await workspace.file(before.uri);
    expect(after).not.toBe(before);
    expect(after && workspace.findings(after).map(({ rule }) => rule)).toContain('reference');
    expect(await workspace.file(other.uri)).toBe(other);
  });

  it('says which open documents a change concerns, also over a form in between', async () => {
    const { workspace, open } = await testWorkspace({ '乙表.jx': '表式 乙表\n  继承 甲表\n' });
    const base = await open('甲表.jx', form('地点'));
    const file = await open('乙.jx', '报告 乙2024\n  表式 乙表\n  地点：城南\n');
    await open('丙.jx', '报告 丙2024\n');
    const { document } = base;
    expect([...workspace.change(document.textDocument as never)]).toEqual([file.uri]);
  });

  it('holds trees of the documents that were used last, and knows what all of them refer to', async () => {
    const { workspace, open } = await testWorkspace();
    await open('甲表.jx', form('地点'));
    const files = [];
    for (let i = 0; i < 40; i++) {
      const evidence = i % 2 ? '' : '指标 甲 目标 1个 佐证 "验收单.pdf"\n';
      files.push(await open(`甲${i}.jx`, `报告 甲${i}\n  表式 甲表\n  地点：城南\n${evidence}`));
    }
    const last = files.at(-1);
    expect(last && workspace.current(last.uri)).toBe(last);
    const first = files[0];
    const again = first && (await workspace.file(first.uri));
    expect(again).not.toBe(first);
    expect(again && workspace.findings(again).map(place)).toEqual(first && workspace.findings(first).map(place));

    expect((await workspace.refresh(URI.parse(addressOf('验收单.pdf')).toString())).size).toBe(20);
    const form2 = TextDocument.create(addressOf('甲表.jx'), 'jixiao', 100, form('位置'));
    expect(workspace.change(form2).size).toBe(40);
  });

  it('gives a file only when all that it refers to has been read, also what an edit has just named', async () => {
    const { workspace, open } = await testWorkspace({ '前年.jx': '报告 前年\n' });
    const { uri } = await open('今年.jx', '报告 今年\n指标 甲 佐证 "验收单.pdf"\n');
    const asked = workspace.file(uri);
    workspace.change(TextDocument.create(uri, 'jixiao', 100, '报告 今年\n上年 前年\n'));
    const file = await asked;
    expect(file && workspace.findings(file).map(({ rule }) => rule)).not.toContain('reference');
  });

  it('knows whom a form concerns over a file that nobody has looked at for long', async () => {
    const others = Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`旧${i}.jx`, `报告 旧${i}\n`]));
    const { workspace, open } = await testWorkspace({ ...others, '丙表.jx': form('地点'), '乙.jx': report });
    const { uri } = await open('甲.jx', '报告 甲2025\n  上年 甲2024\n');
    for (let i = 0; i < 70; i++) await open('看.jx', `报告 看\n  上年 旧${i}\n`);
    const changed = TextDocument.create(addressOf('丙表.jx'), 'jixiao', 100, form('位置'));
    expect([...workspace.change(changed)]).toContain(uri);
  });

  it('lets an open document stand for its file, and the file again when it is closed', async () => {
    const { workspace, open } = await testWorkspace({ '甲表.jx': form('地点') });
    await open('甲表.jx', form('位置'));
    const file = await open('甲.jx', report);
    expect(workspace.findings(file).map(({ rule }) => rule)).toContain('reference');
    expect([...(await workspace.close(addressOf('甲表.jx')))]).toEqual([file.uri]);
    const again = await workspace.file(file.uri);
    expect(again && workspace.findings(again).map(({ rule }) => rule)).not.toContain('reference');
  });

  it('lets others have their turn during a check, and gives up one that an edit has made useless', async () => {
    const { workspace, open } = await testWorkspace();
    const { text } = generateReport(3, 1500);
    const file = await open('长.jx', text);
    const turn = new Promise<string>((resolve) => setTimeout(() => resolve('another request')));
    const check = workspace.check(file).then(() => 'the check');
    expect(await Promise.race([check, turn])).toBe('another request');

    const edited = workspace.check(await open('长.jx', `${text}\n`));
    await open('长.jx', text);
    expect(await edited).toBe(false);

    const last = await workspace.file(file.uri);
    expect(last && (await workspace.check(last))).toBe(true);
    const fresh = await testWorkspace();
    const findings = fresh.workspace.findings(await fresh.open('长.jx', text));
    expect(last?.findings?.map(place)).toEqual(findings.map(place));
  });

  it('checks anew what was being checked while severities changed', async () => {
    const { workspace, open } = await testWorkspace();
    const file = await open('长.jx', generateReport(3, 1500).text);
    const check = workspace.check(file);
    workspace.forgetFindings();
    expect(await check).toBe(false);
    expect(file.findings).toBeUndefined();
  });

  it('keeps a built-in form that is shown out of the workspace', async () => {
    const { workspace, open } = await testWorkspace();
    await open('jixiao:/项目支出自评.jx', '表式 项目支出自评\n');
    expect([...workspace.names.formNames()]).toEqual([]);
  });
});
