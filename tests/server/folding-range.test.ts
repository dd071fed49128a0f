import { expect, it } from 'vitest';
import { foldingRanges } from '../../packages/server/src/features/folding-range.js';
import { samples } from './samples.js';
import { testWorkspace } from './workspace.js';

/** One for all tests: they open the same file again and again. */
const shared = testWorkspace();

async function folds(text: string): Promise<string[]> {
  const { ask, open } = await shared;
  const ranges = await ask(foldingRanges, await open('甲.jx', text), {});
  return ranges.map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`);
}

/** The folds that a snippet draws: each line ends with `«n` where the fold n begins and `»n` where it ends. */
async function drawn(snippet: string): Promise<void> {
  const starts = new Map<string, number>();
  const expected: [number, string][] = [];
  const lines = snippet.split('\n').map((line, number) => {
    for (const [, mark, id, kind] of line.matchAll(/([«»])(\w+)(?::(\w+))?/g)) {
      if (mark === '«') starts.set(id as string, number);
      else expected.push([starts.get(id as string) as number, `-${number}${kind ? ` ${kind}` : ''}`]);
    }
    return line.replace(/ *[«»]\w+(?::\w+)?/g, '');
  });
  const wanted = expected.sort((a, b) => a[0] - b[0]).map(([start, rest]) => `${start}${rest}`);
  expect(await folds(lines.join('\n'))).toEqual(wanted);
  expect(await folds(lines.join('\r\n'))).toEqual(wanted);
}

it('folds the blocks of a report, its texts and its narrative', () =>
  drawn(`报告 甲 «a
  部门职责 «b
    | 一
    | 二 »b
  资金 «c
    行 年度资金总额 3

    - 其他资金 3 »c
  年度目标 «d
    预期 | 一 «e
         | 二 »e
    完成 三 »d
  一级 产出指标 «f
    二级 数量指标 «g
      指标 甲 «h
        目标 3次 »h
      指标 乙 | 一 «i
        | 二
        完成 3次
        其中 丙 «j
          完成 1次 »j »i »g
    // 尾
    二级 质量指标 »f
  总分 100
正文 «k
# 一 «l
话
## 二 «m

话 »m »l
# 三 «n
### 四 «o
话 »a »k »n »o
`));

it('folds the blocks of a form', () =>
  drawn(
    `表式 甲 «a
  字段 年度 年份
  资金 «b
    行 总额 »b
  指标 «c
    列 三级
    一级 产出 «d
      二级 数量 »d
    一级 效益 »c
  表 人员 «e
    行 在职 »e
  版式 «f
    块 "甲" «g
      资金
      块 «h
        指标
      块完 »h
    块完 »g »f »a
`,
  ));

it('folds comments and regions', () =>
  drawn(
    `// 一 «a
// 二 »a:comment

// 独
报告 甲 «b
  // #region 资金 «c
  资金 // 注
  // 三 «d
  /* 四 */ »d:comment
  // #endregion »c:region
  // #endregion
  年度：2024
  总分 100
正文 «f
// 五 «e
// 六 »e:comment
话 »b »f
`,
  ));

it.each(samples)('gives folds that lie within each other: %s', async (_, text) => {
  const { ask, open } = await shared;
  const ranges = await ask(foldingRanges, await open('甲.jx', text), {});
  expect(ranges.length).toBeGreaterThan(0);
  const lines = text.split('\n').length;
  for (const [index, one] of ranges.entries()) {
    expect(one.startLine).toBeLessThan(one.endLine);
    expect(one.endLine).toBeLessThan(lines);
    for (const other of ranges.slice(index + 1))
      expect(other.startLine > one.endLine || (other.startLine > one.startLine && other.endLine <= one.endLine)).toBe(
        true,
      );
  }
});
