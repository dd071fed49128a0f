import type { Page } from '@jixiao/page';
import type { ReportPage } from '@jixiao/protocol';
import { describe, expect, it } from 'vitest';
import { findingCounts } from '../../packages/server/src/requests/finding-counts.js';
import { page } from '../../packages/server/src/requests/page.js';
import type { Server } from '../../packages/server/src/server.js';
import type { Settings } from '../../packages/server/src/settings.js';
import { addressOf, noToken, testWorkspace } from './workspace.js';

const report = (name: string) => `报告 ${name} "绩效自评表"
  年度：2024
  项目名称：加装电梯
  主管部门：清河街道办事处
  资金 万元
    行 年度资金总额  500  480  456
`;

type Options = Partial<Parameters<typeof page>[1]> & { files?: Record<string, string>; rules?: Settings['rules'] };

async function pagesOf(name: string, text: string, { files, rules, ...options }: Options = {}) {
  const { context, open } = await testWorkspace(files, { settings: rules ? { rules } : {} });
  const file = await open(name, text);
  const params = { uri: file.uri, redact: false, charts: false, ...options };
  return page(context as unknown as Server, params, noToken);
}

const pageIn = ({ page: built }: ReportPage) => built as Page;

describe('the pages of a file', () => {
  it('come with its text as it is in the editor and with names for files', async () => {
    const text = report('甲').replaceAll('\n', '\r\n');
    const [only, ...others] = (await pagesOf('街道/河道2024.jx', text)) ?? [];
    expect(others).toEqual([]);
    expect(only).toMatchObject({ source: text, fileName: '清河街道办事处2024绩效自评表', stem: '河道2024' });
    expect(pageIn(only as ReportPage).properties).toMatchObject({ report: '甲', year: '2024' });
  });

  it('are plain data, with those that are worked out when they are asked for', async () => {
    const [only] = (await pagesOf('甲.jx', report('甲'))) ?? [];
    const sent: ReportPage = JSON.parse(JSON.stringify(only));
    expect(pageIn(sent)).toEqual(structuredClone(pageIn(only as ReportPage)));
    expect(pageIn(sent).data.fields.length).toBeGreaterThan(0);
  });

  it('are those of all reports, or of one', async () => {
    const text = `${report('甲')}\n${report('"乙/丙"')}\n${report('甲').replace(/^.*/, '报告')}`;
    const all = (await pagesOf('两份.jx', text)) ?? [];
    expect(all.map(({ stem }) => stem)).toEqual(['两份-甲', '两份-乙／丙', '两份-3']);
    const one = (await pagesOf('两份.jx', text, { report: '乙/丙' })) ?? [];
    expect(one.map(({ stem }) => stem)).toEqual(['两份-乙／丙']);
    expect(await pagesOf('两份.jx', text, { report: '丁' })).toEqual([]);
  });

  it('hold what is found by the severities of the user', async () => {
    const text = report('甲').replace('456\n', '456  执行率 80%\n');
    const severityOf = (pages: ReportPage[] | null) =>
      (pages ?? []).flatMap((each) => pageIn(each).findings.filter(({ rule }) => rule === 'rate-mismatch'));
    expect(severityOf(await pagesOf('甲.jx', text))).toMatchObject([{ severity: 'error' }]);
    expect(severityOf(await pagesOf('甲.jx', text, { rules: new Map([['rate-mismatch', 'hint']]) }))).toMatchObject([
      { severity: 'hint' },
    ]);
  });

  it('for publication hold nothing private, not even in their names, and no source', async () => {
    const text = `报告 江照野项目
  表式 衔接资金自评
  年度：2023，项目名称：产业路
  项目负责人及电话：江照野 0000-6067890
  主管部门：岚桥县江照野办公室
`;
    const [only] = (await pagesOf('产业路.jx', text, { redact: true })) ?? [];
    expect(JSON.stringify(only)).not.toMatch(/江照野|6067890/);
    expect(only?.source).toBeUndefined();
    expect(only?.fileName).toMatch(/（公开版）$/);
    const [open] = (await pagesOf('产业路.jx', text)) ?? [];
    expect(JSON.stringify(open)).toMatch(/江照野.*6067890|6067890.*江照野/);
  });

  it('have charts where they are asked for', async () => {
    const kinds = async (charts: boolean) =>
      pageIn(((await pagesOf('甲.jx', report('甲'), { charts })) ?? [])[0] as ReportPage).sections.map(
        ({ kind }) => kind,
      );
    expect(await kinds(false)).not.toContain('charts');
    expect(await kinds(true)).toContain('charts');
  });

  it('know the reports of other files', async () => {
    const files = { '甲2023.jx': report('甲2023') };
    const [only] = (await pagesOf('甲2024.jx', `${report('甲2024')}  上年 甲2023\n`, { files })) ?? [];
    expect(pageIn(only as ReportPage).findings.map(({ rule }) => rule)).not.toContain('reference');
  });

  it('are not there without the file', async () => {
    const { context } = await testWorkspace();
    const params = { uri: addressOf('无.jx'), redact: false, charts: false };
    expect(await page(context as unknown as Server, params, noToken)).toBeNull();
  });
});

describe('what is found in files', () => {
  const wrong = report('乙').replace('456\n', '456  执行率 80%\n');

  it('is counted, open or not, in the order they are asked for', async () => {
    const files = { '甲.jx': report('甲'), '乙.jx': wrong, '表.jx': '表式 区表\n' };
    const { context, open } = await testWorkspace(files);
    await open('甲.jx', `${wrong}\n${wrong.replace('乙', '丙')}`);
    const uris = ['乙.jx', '甲.jx', '无.jx', '表.jx'].map(addressOf);
    const counts = await findingCounts(context as unknown as Server, { uris }, noToken);
    expect(counts.map(({ uri }) => uri)).toEqual(['乙.jx', '甲.jx', '表.jx'].map(addressOf));
    expect(counts.map(({ reports }) => reports)).toEqual([1, 2, 0]);
    const [one, two, none] = counts.map(({ errors }) => errors);
    expect(one).toBeGreaterThan(0);
    expect(two).toBe(2 * (one as number));
    expect(none).toBe(0);
  });

  it('is counted no further when it is cancelled', async () => {
    const { context } = await testWorkspace({ '甲.jx': wrong });
    const token = { ...noToken, isCancellationRequested: true };
    expect(await findingCounts(context as unknown as Server, { uris: [addressOf('甲.jx')] }, token)).toEqual([]);
  });
});
