import { describe, expect, it } from 'vitest';
import { documentHighlights } from '../../packages/server/src/features/document-highlight.js';
import { references } from '../../packages/server/src/features/references.js';
import { markedWorkspace, placesOf, placeText } from './marked.js';
import { addressOf, noToken, testWorkspace } from './workspace.js';

type Options = Parameters<typeof markedWorkspace>[1];

/** Every naming of what is under the caret is marked, in whatever file. */
async function finds(snippets: Record<string, string>, options?: Options): Promise<void> {
  const { ask, file, position, marks } = await markedWorkspace(snippets, options);
  const found = await ask(references, file, { position, context: { includeDeclaration: true } });
  expect(placesOf(found).sort()).toEqual([...marks].sort());
  const highlights = await ask(documentHighlights, file, { position });
  const name = decodeURIComponent(file.uri).split('/').at(-1) as string;
  expect(highlights.map(({ range }) => placeText(name, range))).toEqual(
    marks.filter((mark) => mark.startsWith(`${name} `)),
  );
}

/** Only uses are marked; whatever says what the thing is is left out. */
async function usedAt(snippets: Record<string, string>): Promise<void> {
  const { ask, file, position, marks } = await markedWorkspace(snippets);
  const found = await ask(references, file, { position, context: { includeDeclaration: false } });
  expect(placesOf(found).sort()).toEqual([...marks].sort());
}

const form = '表式 甲表\n  字段 ⟦地点⟧ 文本 别名 ⟦位置⟧\n  版式\n    行 ⟦地点⟧\n';
const user = (caret = '') => `报告 甲2024\n  表式 甲表\n  ⟦地${caret}点⟧：城南\n正文\n在[[⟦地点⟧]]，即[[⟦位置⟧]]。\n`;

describe('references to what a form declares', () => {
  it('are found from the form, in closed files and by other names', () =>
    finds({
      '甲表.jx': form.replace('⟦地点⟧', '⟦<|>地点⟧'),
      '甲.jx': user(),
      '乙.jx': '报告 乙2024\n  表式 甲表\n  ⟦位置⟧：城北\n',
      '丙.jx': '报告 丙2024\n  年度：2024\n  地点：城西\n',
      '丁.jx': '报告 丁2024\n正文\n地点：城东\n',
    }));
  it('are found from a line of a report and from a path', async () => {
    await finds({ '甲表.jx': form, '甲.jx': user('<|>'), '乙.jx': user().replace('甲2024', '乙2024') });
    await finds({ '甲表.jx': form, '甲.jx': user().replace('⟦位置⟧', '⟦位<|>置⟧') });
  });
  it('are found over inheritance, also where it is declared anew', () =>
    finds({
      '甲表.jx': form.replace('⟦地点⟧ 文本', '⟦<|>地点⟧ 文本'),
      '乙表.jx': '表式 乙表\n  继承 甲表\n  字段 ⟦地点⟧ 长文 别名 ⟦地址⟧\n  勾稽 ⟦地点⟧ = 1\n',
      '乙.jx': '报告 乙2024\n  表式 乙表\n  ⟦地址⟧：城北\n',
    }));
  it('are lines and paths of rows, their columns and levels', async () => {
    const rows = '表式 甲表\n  资金\n    列 预算数 决算数 结余 = 预算数 - 决算数\n    行 ⟦总额⟧\n    - 拨款\n';
    await finds({
      '甲表.jx': rows,
      '甲.jx': '报告 甲\n  表式 甲表\n  资金\n    行 ⟦<|>总额⟧ 3 4\n  勾稽 资金.⟦总额⟧.结余 ≥ 0\n',
      '去年.jx': '报告 乙\n  表式 甲表\n  上年 甲\n  勾稽 上年.资金.⟦总额⟧.结余 ≥ 0\n',
    });
    await finds({
      '甲表.jx':
        '表式 甲表\n  资金\n    列 预算数 决算数 ⟦结余⟧ = 预算数 - 决算数\n    行 总额\n    小数 ⟦结<|>余⟧ 2\n',
      '甲.jx': '报告 甲\n  表式 甲表\n  资金\n    行 总额 3 4\n  勾稽 资金.总额.⟦结余⟧ ≥ 0\n',
    });
    await finds({
      '甲表.jx': '表式 甲表\n  指标\n    列 三级 得分\n    一级 ⟦产出指标⟧ 50\n      二级 数量指标\n',
      '甲.jx': '报告 甲\n  表式 甲表\n  一级 ⟦产<|>出指标⟧ 50\n  勾稽 ⟦产出指标⟧.得分 ≥ 0\n',
    });
  });
  it('are tables of reports with their rows and columns', () =>
    finds({
      '甲表.jx': '表式 甲表\n  表 人员 人\n    列 编制 ⟦实有⟧ 率 = ⟦实有⟧ / 编制\n    行 在职\n',
      '甲.jx': '报告 甲\n  表式 甲表\n  表 人员\n    行 在职 3 4\n正文\n[[人员.在职.⟦实<|>有⟧]]\n',
    }));
  it('are uses of a form and of a report', async () => {
    await finds({
      '甲表.jx': '表式 ⟦甲<|>表⟧\n  总分 100\n',
      '乙表.jx': '表式 乙表\n  继承 ⟦甲表⟧\n',
      '甲.jx': '报告 甲表\n  表式 “⟦甲表⟧”\n'.replace('“⟦', '⟦“').replace('⟧”', '”⟧'),
    });
    await finds({
      '甲.jx': '报告 ⟦<|>甲2023⟧\n  年度：2023\n',
      '乙.jx': '报告 乙2024\n  上年 ⟦甲2023⟧\n正文\n[[⟦上年⟧.年度]]，甲2023。\n',
    });
  });
  it('of a built-in form lead into it where the editor can show it', async () => {
    const snippets = {
      '甲.jx': '报告 甲\n  表式 长沙部门整体\n  人员<|>编制：55\n',
      '乙.jx': '报告 乙\n  年度：2024\n',
    };
    const { ask, file, position, context } = await markedWorkspace(snippets);
    const all = () => ask(references, file, { position, context: { includeDeclaration: true } });
    expect(placesOf(await all()).map((place) => place.split(' ')[0])).toEqual([
      '甲.jx',
      'jixiao:/长沙部门整体.jx',
      'jixiao:/长沙部门整体.jx',
    ]);
    (context.client as { builtInForms: boolean }).builtInForms = false;
    expect(placesOf(await all())).toEqual(['甲.jx 2:2-2:6']);
  });
});

describe('references to what a report declares', () => {
  it('are paths of the report and of next year’s', () =>
    finds({
      '甲.jx': '报告 甲\n  指标 ⟦<|>学习⟧ | 学习[[⟦学习⟧.目标]]\n    目标 ３次 完成 4次\n正文\n学习[[⟦学习⟧.完成]]。\n',
      '乙.jx': '报告 乙\n  上年 甲\n  指标 学习\n正文\n[[上年.⟦学习⟧.完成]]，[[学习.完成]]\n',
    }));
  it('are those of one number: the word of its line, and the paths that end there', () =>
    finds({
      '甲.jx':
        '报告 甲\n  指标 学习\n    目标 3次 ⟦完成⟧ 4次\n  指标 宣传\n    完成 4次\n正文\n[[学习.⟦完<|>成⟧]]，[[学习.⟦actual⟧]]，[[宣传.完成]]\n',
      '乙.jx': '报告 乙\n  上年 甲\n正文\n[[上年.学习.⟦完成⟧]]\n',
    }));
  it('are a block by its keyword, a total by its word', async () => {
    await finds({ '甲.jx': '报告 甲\n  ⟦总分⟧ 100 得分 3\n正文\n[[⟦总<|>分⟧.得分]]，[[⟦total⟧.分值]]\n' });
    await finds({ '甲.jx': '报告 甲\n  总分 100 ⟦得<|>分⟧ 3\n正文\n[[总分.⟦得分⟧]]，[[总分.分值]]\n' });
  });
  it('are tables, rows, columns, parts and goals of their own', async () => {
    await finds({ '甲.jx': '报告 甲\n  表 ⟦三<|>公⟧\n    行 合计 3\n正文\n[[⟦三公⟧]]\n[[⟦三公⟧.合计]]\n' });
    await finds({
      '甲.jx': '报告 甲\n  表 三公\n    列 ⟦决算数⟧ 甲\n    行 合计 3 4\n正文\n[[三公.合计.⟦决算<|>数⟧]]\n',
    });
    await finds({ '甲.jx': '报告 甲\n  指标 培训\n    其中 ⟦<|>讲课⟧\n      完成 3次\n正文\n[[培训.⟦讲课⟧.完成]]\n' });
  });
  it('leave out what says what it is when only uses are wanted', async () => {
    await usedAt({ '甲.jx': '报告 甲\n  指标 <|>学习\n    完成 4次\n正文\n[[⟦学习⟧.完成]]\n' });
    await usedAt({
      '甲表.jx': '表式 甲表\n  字段 地点 文本 别名 位置\n',
      '甲.jx': '报告 甲\n  表式 甲表\n  ⟦地<|>点⟧：城南\n',
    });
  });
});

describe('looking through many files', () => {
  it('ends when it is cancelled', async () => {
    const files = Object.fromEntries([...Array(300)].map((_, i) => [`${i}.jx`, `报告 ${i}\n  年度：2024\n`]));
    const { context, open } = await testWorkspace(files);
    const file = await open('甲.jx', '报告 甲\n  年度：2024\n');
    const params = {
      textDocument: { uri: file.uri },
      position: { line: 1, character: 3 },
      context: { includeDeclaration: true },
    };
    expect(await references(file, params, context, noToken)).toHaveLength(301 + 2);
    const cancelled = { ...noToken, isCancellationRequested: true };
    await expect(references(file, params, context, cancelled)).rejects.toMatchObject({ code: -32800 });
  });
  it('keeps none of them', async () => {
    const files = Object.fromEntries([...Array(200)].map((_, i) => [`${i}.jx`, `报告 ${i}\n  年度：2024\n`]));
    const { ask, open, workspace } = await testWorkspace(files);
    const file = await open('甲.jx', '报告 甲\n  年度：2024\n');
    await ask(references, file, { position: { line: 1, character: 3 }, context: { includeDeclaration: false } });
    const kept = [...Array(200)].filter((_, i) => workspace.current(addressOf(`${i}.jx`)));
    expect(kept).toEqual([]);
  });
});
