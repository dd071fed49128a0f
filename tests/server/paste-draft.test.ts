/** What is pasted into a draft takes the place of what the draft leaves to be filled in, and of nothing else. */
import { builtInForms, formatDocument, readDocument, skeleton, syntaxFindings } from '@jixiao/language';
import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { paste } from '../../packages/server/src/requests/paste.js';
import type { Server } from '../../packages/server/src/server.js';
import { services } from '../language/services.js';
import { filledForm } from './paste-clipboards.js';
import { noToken, testWorkspace } from './workspace.js';

async function pastedAt(text: string, offset: number, html = filledForm): Promise<string> {
  const { context, open } = await testWorkspace();
  const file = await open('甲.jx', text);
  const { textDocument } = file.document;
  const caret = textDocument.positionAt(offset);
  const range = { start: caret, end: caret };
  const result = await paste(context as unknown as Server, { uri: file.uri, range, html }, noToken);
  if (!result) throw new Error('nothing was pasted');
  const [start, end] = [textDocument.offsetAt(result.range.start), textDocument.offsetAt(result.range.end)];
  return text.slice(0, start) + result.text + text.slice(end);
}

const problems = (text: string) => syntaxFindings(readDocument(services, text, URI.parse('file:///甲.jx'))).length;
const count = (text: string, line: RegExp) => text.split('\n').filter((other) => line.test(other)).length;
const draftOf = (name: string, language: 'zh' | 'en' = 'zh') => {
  const form = builtInForms(services).find((other) => other.name === name);
  if (!form) throw new Error(name);
  return formatDocument(services, skeleton(form, language));
};

const funds = `  资金 万元
    // 每行依次填：年初预算数 全年预算数 全年执行数；没有数的写“—”
    行 年度资金总额  12,600,000元  13124000.00元  12,861,500元  分值 10  执行率 98%  得分 9.8
    - 当年财政拨款  12600000元  12800000元  12543500元  执行率 98%
    - 上年结转资金  /  324000元  318000元
`;

describe('pasting a form that was filled in into a draft', () => {
  it.each(['zh', 'en'] as const)('fills in fields, rows, goals, indicators and the total (%s)', async (language) => {
    const draft = draftOf('项目支出自评', language);
    const after = await pastedAt(draft, draft.indexOf('资金 万元') + 5);
    expect(after).toContain(
      '  年度：2024\n  项目名称：学生午餐补助\n  主管部门：教育局\n  实施单位：营养办\n  填报人：虞青禾\n',
    );
    if (language === 'zh') expect(after).toContain(funds);
    expect(after).toContain('    预期 | 62所学校供餐；\n         | 零事故。\n    完成 | 已全部供餐\n');
    expect(after).toMatch(
      /二级 数量指标\n {6}指标 供餐学校数\n {8}目标 ≥62所 {2}完成 62所 {2}分值 50 {2}得分 50\n {4}二级 质量指标\n {6}指标 质量(指标|_indicator_)1/,
    );
    expect(after).toMatch(/\n {2}总分 100 得分 99\.8 等级 优 +\/\/ /);
    expect(count(after, /年度资金总额|其他资金/)).toBe(2);
    expect(problems(after)).toBe(0);
  });

  it('takes the place of the indicator of a form without levels, and tears no goals and amounts apart', async () => {
    const draft = draftOf('重庆部门整体');
    const after = await pastedAt(draft, draft.indexOf('资金 万元') + 5);
    expect(count(after, /指标 指标1/)).toBe(0);
    expect(after).toMatch(/年度目标\n[\s\S]*\n {2}一级 产出指标\n[\s\S]*\n {2}总分 100 得分 99\.8 等级 优/);
  });

  it('writes fields above the indicator that it takes the place of', async () => {
    const after = await pastedAt('报告 甲\n  表式 重庆部门整体\n  指标 指标1\n    目标\n', 30);
    expect(after).toMatch(/^报告 甲\n {2}表式 重庆部门整体\n {2}主管部门：教育局\n/);
    expect(count(after, /指标 指标1/)).toBe(0);
    expect(count(after, /主管部门：/)).toBe(1);
  });

  it.each(builtInForms(services).flatMap(({ name, funds: has }) => (has ? name : [])))(
    'reads without a mistake wherever the caret is, and doubles nothing: %s',
    async (name) => {
      const draft = draftOf(name);
      const lines = [...draft.matchAll(/\n/g)].map(({ index }) => index);
      // Every line is too much; these are at least one in each block.
      for (const offset of lines.filter((_, index) => index > 3 && index % 7 === 0)) {
        const after = await pastedAt(draft, offset);
        const where = `${after.slice(0, offset)}⟦⟧`;
        expect(problems(after), where).toBe(0);
        for (const line of [
          /^ *项目名称：/,
          /^ *一级 产出指标/,
          /^ *资金( |$)/,
          /^ *总分( |$)/,
          /^ *(行|-) +(年度资金总额|总额)/,
        ])
          expect(count(after, line), `${line} in ${after}`).toBeLessThan(2);
      }
    },
  );
});

describe('what somebody has written in a draft', () => {
  it('stays: fields, amounts, goals, indicators and notes', async () => {
    const draft = draftOf('项目支出自评')
      .replace(/项目名称：.*/, '项目名称：营养午餐')
      .replace(/(当年财政拨款 +)—/, '$11260')
      .replace(/预期 .*/, '预期 全县学校供餐')
      .replace(/完成 .*可另起.*/, '完成\n         | 都供上了')
      .replace(/(指标 数量指标1.*\n {8}目标).*/, '$1 ≥60所')
      .replace(/(指标 社会效益指标1).*/, '$1 // 问一下教育局')
      .replace(/(指标 服务对象满意度指标1.*\n)/, '$1        // 自己的话\n')
      .replace(/(上年结转资金 +— +— +—).*/, '$1 // 等财务');
    const after = await pastedAt(draft, draft.indexOf('年度目标') + 4);
    for (const line of [
      '  项目名称：营养午餐',
      '    预期 全县学校供餐',
      '    完成',
      '         | 都供上了',
      '        目标 ≥60所',
      '      指标 社会效益指标1 // 问一下教育局',
      '        // 自己的话',
    ])
      expect(after.split('\n')).toContain(line);
    expect(after).toMatch(/- +当年财政拨款 +1260 +— +—\n/);
    expect(after).toContain('    // 等财务\n    - 上年结转资金  /  324000元  318000元\n');
    expect(after).toContain('// 项目名称：学生午餐补助');
    expect(after).toContain('// - 当年财政拨款  12600000元');
    expect(after).toContain('// 预期：62所学校供餐');
    expect(after).toMatch(/目标 ≥60所\n(.*\n)*? {6}指标 供餐学校数\n/);
    expect(problems(after)).toBe(0);
  });

  it('stays in lines with CR LF, which what is pasted gets too', async () => {
    const draft = draftOf('项目支出自评').replaceAll('\n', '\r\n');
    const after = await pastedAt(draft, draft.indexOf('\r\n  年度目标'));
    expect(after).not.toMatch(/[^\r]\n/);
    expect(count(after, /指标 数量指标1/)).toBe(0);
    expect(problems(after)).toBe(0);
  });
});
