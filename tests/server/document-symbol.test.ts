import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, Position, Range } from 'vscode-languageserver';
import { documentSymbols } from '../../packages/server/src/features/document-symbol.js';
import { samples } from './samples.js';
import { testWorkspace } from './workspace.js';

/** One for all tests of a language: they open the same file again and again. */
const shared = { zh: testWorkspace(), en: testWorkspace({}, { language: 'en' }) };

async function outline(text: string, language: 'zh' | 'en' = 'zh'): Promise<DocumentSymbol[]> {
  const { ask, open } = await shared[language];
  return ask(documentSymbols, await open('甲.jx', text), {});
}

/** `name (detail)` in a line each, indented by depth. */
function shown(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail ? ` (${detail})` : ''}`,
    ...shown(children ?? [], `${indent}  `),
  ]);
}

it('shows a report by its levels, with scores, and the headings of its narrative', async () => {
  const text = `报告 甲2024 "自评表"
  年度：2024，项目名称：[[年度]]河道
  资金 万元
    行 年度资金总额 100 100 90
    - 当年财政拨款 100 100 90
    - 其他资金
  年度目标
    预期 | 一
         | 二
  一级 产出指标 50
    二级 数量指标
      指标 清淤 | 清淤长度
        目标 ≥10公里 完成 10公里 分值 50 得分 50
        其中 上游
          完成 4公里
      指标 | 没有名称的
    二级 质量指标 不适用
  指标 散
  表 支出 万元
    行 合计 3
    -- 深
    - 浅
  勾稽 1 = 1
  总分 100 得分 99 等级 优
正文 "评价报告"
## 先
# 一
话
## 二
## 三
话
# 四[[年度]]
`;
  expect(shown(await outline(text))).toEqual([
    '甲2024 (自评表)',
    '  年度 (2024)',
    '  项目名称 ([[年度]]河道)',
    '  资金',
    '    年度资金总额 (100 100 90)',
    '      当年财政拨款 (100 100 90)',
    '      其他资金',
    '  年度目标',
    '  产出指标 (50/50)',
    '    数量指标 (50/50)',
    '      清淤 (50/50)',
    '        上游',
    '      没有名称的',
    '    质量指标',
    '      散',
    '  支出',
    '    合计 (3)',
    '      深',
    '      浅',
    '  总分 (99/100 优)',
    '  评价报告',
    '    先',
    '    一',
    '      二',
    '      三',
    '    四[[年度]]',
  ]);
});

it('shows a form', async () => {
  const text =
    '表式 甲表 "自评表"\n  总分 100\n  字段 年度 年份\n  资金 "资金（万元）" 分值 10\n    行 总额 "共计"\n    - 拨款\n' +
    '  年度目标 "目标"\n    预期\n  指标 "绩效指标"\n    列 三级\n    一级 产出 50\n      二级 数量 20\n  表 人员 人\n    列 甲\n    行 在职\n  版式\n    资金\n';
  expect(shown(await outline(text))).toEqual([
    '甲表 (自评表)',
    '  总分 (100)',
    '  年度 (年份)',
    '  资金 (资金（万元）)',
    '    总额 (共计)',
    '      拨款',
    '  年度目标 (目标)',
    '  指标 (绩效指标)',
    '    产出 (50)',
    '      数量 (20)',
    '  人员',
    '    在职',
    '  版式',
  ]);
});

it('calls what has no name by its keyword, in the language that it is written in', async () => {
  expect(shown(await outline('report\n  funds\n  table\n  category\n'))).toEqual([
    'report',
    '  funds',
    '  table',
    '  category',
  ]);
  expect(shown(await outline('年度：2024\n'))).toEqual([expect.any(String), '  年度 (2024)']);
  expect(await outline('')).toEqual([]);
});

it('says in the user’s language whether it is a score or points', async () => {
  const text = '报告 甲\n  指标 甲\n    分值 5\n';
  expect(shown(await outline(text))[1]).toBe('  甲 (分值 5)');
  expect(shown(await outline(text, 'en'))[1]).toBe('  甲 (points 5)');
});

describe('every outline', () => {
  it.each(
    samples.flatMap(([name, text]) => [
      [name, text] as const,
      [`${name} CRLF`, text.replaceAll('\n', '\r\n')] as const,
    ]),
  )('is a sound tree: %s', async (_, text) => {
    const check = (symbols: readonly DocumentSymbol[], within?: Range) => {
      let before: Range | undefined;
      for (const { name, range, selectionRange, children } of symbols) {
        expect(name).not.toBe('');
        expect(contains(range, selectionRange), name).toBe(true);
        if (within) expect(contains(within, range), name).toBe(true);
        if (before) expect(compare(before.end, range.start), name).toBeLessThanOrEqual(0);
        check(children ?? [], range);
        before = range;
      }
    };
    const symbols = await outline(text);
    expect(symbols.length).toBeGreaterThan(0);
    check(symbols);
  });
});

function contains(outer: Range, inner: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
