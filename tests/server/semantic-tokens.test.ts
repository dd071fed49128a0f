import { describe, expect, it } from 'vitest';
import { legend } from '../../packages/server/src/features/semantic-tokens/legend.js';
import { semanticTokens, semanticTokensInRange } from '../../packages/server/src/features/semantic-tokens.js';
import { samples } from './samples.js';
import { testWorkspace } from './workspace.js';

/** One for all tests: they open the same file again and again. */
const shared = testWorkspace();

interface Token {
  line: number;
  start: number;
  end: number;
  type: string;
  modifiers: string[];
}

function decoded(data: readonly number[]): Token[] {
  const tokens: Token[] = [];
  let [line, start] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lines, characters, length, type, bits] = data.slice(index, index + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    line += lines;
    start = lines > 0 ? characters : start + characters;
    const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    tokens.push({ line, start, end: start + length, type: legend.tokenTypes[type] as string, modifiers });
  }
  return tokens;
}

async function tokensOf(text: string): Promise<Token[]> {
  const { ask, open } = await shared;
  return decoded((await ask(semanticTokens, await open('甲.jx', text), {})).data);
}

/** `文字 type modifier…` of every token that is neither a keyword nor a mark. */
async function coloured(text: string): Promise<string[]> {
  const lines = text.split(/\r\n|\n/);
  return (await tokensOf(text))
    .filter(({ type }) => type !== 'keyword' && type !== 'operator')
    .map(({ line, start, end, type, modifiers }) =>
      [(lines[line] as string).slice(start, end), type, ...modifiers].join(' '),
    );
}

describe('semantic tokens', () => {
  it('tell the names of a report apart', async () => {
    expect(
      await coloured(`报告 甲2024 "题" // 注
  表式 甲表
  上年 甲2023
  部门：城管局，年度：2024
  资金 万元
    行 总额 4,176.65 — 得分 10
    -其中 拨款
  年度目标 培训 分值 80
  一级 产出指标 50
    二级 质量指标 不适用
    二级 数量指标
      指标 学习 | 学习[[上年.学习.完成]]
        目标 ≥12次 完成 9月底前
        其中 讲课
          完成 90-95%
  表 三公 万元 "题"
    列 预算数
    行 合计 3
  总分 100 等级 优
`),
    ).toEqual([
      '甲2024 namespace declaration',
      '"题" string',
      '// 注 comment',
      '甲表 class',
      '甲2023 namespace',
      '部门 property',
      '年度 property',
      '万元 type',
      '总额 property',
      '4,176.65 number',
      '— number',
      '10 number',
      '拨款 property',
      '培训 variable declaration',
      '80 number',
      '产出指标 property',
      '50 number',
      '质量指标 property deprecated',
      '数量指标 property',
      '学习 variable declaration',
      '学习 property',
      '完成 property',
      '12 number',
      '次 type',
      '9月底前 number',
      '讲课 variable declaration',
      '90-95% number',
      '三公 variable declaration',
      '万元 type',
      '"题" string',
      '预算数 variable declaration',
      '合计 property',
      '3 number',
      '100 number',
      '优 enumMember',
    ]);
  });
  it('tell the names of a form apart', async () => {
    expect(
      await coloured(`表式 甲表
  继承 乙表
  页面 横向
  字段 部门 单选 选项 甲，乙 别名 单位
  资金
    列 预算数 "预算" 结余 "结" = 预算数 - 1
    行 总额 别名 合计
    小数 结余 2
  指标
    列 三级
    一级 产出 50
  规则 weight-profile 提示
  勾稽 绝对值(部门) ≥ 0 规则 weight-zero
  版式
    副标题 "（[[年度]]年）"
    行 部门
    表 人员
报告 甲
  表式 甲表
`),
    ).toEqual([
      '甲表 class declaration',
      '乙表 class',
      '横向 enumMember',
      '部门 property declaration',
      '单选 type',
      '甲 enumMember',
      '乙 enumMember',
      '单位 property',
      '预算数 variable declaration',
      '"预算" string',
      '结余 variable declaration readonly',
      '"结" string',
      '预算数 variable',
      '1 number',
      '总额 property declaration',
      '合计 property',
      '结余 variable',
      '2 number',
      '三级 variable declaration',
      '产出 property declaration',
      '50 number',
      'weight-profile decorator',
      '提示 enumMember',
      '绝对值 function',
      '部门 variable',
      '0 number',
      'weight-zero decorator',
      '" string',
      '（ string',
      '年度 variable',
      '年） string',
      '" string',
      '部门 property',
      '人员 variable',
      '甲 namespace declaration',
      '甲表 class',
    ]);
  });
  it('leave running text alone, and find the references in it', async () => {
    expect(await coloured('报告 甲\n正文 "题"\n# 一、概况\n收入３亿元，[[支出.合计 亿元]]。\n// 注\n')).toEqual([
      '甲 namespace declaration',
      '"题" string',
      '支出 variable',
      '合计 property',
      '亿元 type',
      '// 注 comment',
    ]);
  });
  it('of a range are those of its lines', async () => {
    const text = '报告 甲\n  年度：2024\n  部门：乙\n  总分 100\n';
    const { ask, open } = await shared;
    const range = { start: { line: 1, character: 3 }, end: { line: 2, character: 0 } };
    const part = decoded((await ask(semanticTokensInRange, await open('甲.jx', text), { range })).data);
    expect(part).toEqual((await tokensOf(text)).filter(({ line }) => line === 1 || line === 2));
  });
  it.each(
    samples.flatMap(([name, text]) => [
      [name, text] as const,
      [`${name} CRLF`, text.replaceAll('\n', '\r\n')] as const,
    ]),
  )('are in order, within their lines and apart: %s', async (_, text) => {
    const lines = text.split(/\r\n|\n/);
    const tokens = await tokensOf(text);
    expect(tokens.length).toBeGreaterThan(0);
    for (const [index, token] of tokens.entries()) {
      const before = tokens[index - 1];
      expect(token.end).toBeGreaterThan(token.start);
      expect(token.end).toBeLessThanOrEqual((lines[token.line] as string).length);
      if (before?.line === token.line) expect(token.start).toBeGreaterThanOrEqual(before.end);
      expect(token.type).toBeDefined();
    }
  });
});
