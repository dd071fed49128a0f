import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { prepareRename } from '../../packages/server/src/features/prepare-rename.js';
import { rename } from '../../packages/server/src/features/rename.js';
import { namedAt } from '../../packages/server/src/lookup/named.js';
import { markedWorkspace } from './marked.js';
import { addressOf, noToken, testWorkspace } from './workspace.js';

type Snippets = Record<string, string>;

/** The texts of the files behind a rename; `<|>` in one of them is where the name is changed. */
async function renamed(snippets: Snippets, newName: string): Promise<Snippets> {
  const { ask, file, position } = await markedWorkspace(snippets);
  const edit = await ask(rename, file, { position, newName });
  const texts = Object.fromEntries(Object.entries(snippets).map(([name, text]) => [name, text.replace('<|>', '')]));
  return edit ? applied(texts, edit) : texts;
}

function applied(texts: Snippets, { documentChanges = [] }: WorkspaceEdit): Snippets {
  const changed = { ...texts };
  for (const change of documentChanges) {
    if (!('textDocument' in change)) throw new Error('files are not moved');
    const name = decodeURIComponent(change.textDocument.uri).split('/').at(-1) as string;
    const document = TextDocument.create('', '', 0, texts[name] as string);
    changed[name] = TextDocument.applyEdits(document, change.edits as never);
  }
  return changed;
}

/** After the rename every `旧` of the snippets reads `新`; nothing else changes. */
async function changes(snippets: Snippets, from: string, to: string): Promise<void> {
  const expected = Object.fromEntries(
    Object.entries(snippets).map(([name, text]) => [name, text.replace('<|>', '').replaceAll(`⟦${from}⟧`, to)]),
  );
  const plain = Object.fromEntries(Object.entries(snippets).map(([name, text]) => [name, text.replace(/[⟦⟧]/g, '')]));
  expect(await renamed(plain, to)).toEqual(expected);
}

const form = '表式 甲表\n  字段 ⟦地点⟧ 文本 别名 位置\n  版式\n    行 ⟦地点⟧\n';

describe('a rename', () => {
  it('reaches closed files and paths, and leaves other names and other things alone', () =>
    changes(
      {
        '甲表.jx': form.replace('⟦地点⟧', '<|>⟦地点⟧'),
        '甲.jx': '报告 甲2024\n  表式 甲表\n  ⟦地点⟧：地点\n正文\n在[[⟦地点⟧]]，即[[位置]]。\n',
        '乙.jx': '报告 乙2024\n  表式 甲表\n  位置：城北\n',
        '丙.jx': '报告 丙2024\n  指标 地点\n    完成 1个\n正文\n[[地点.完成]]\n',
      },
      '地点',
      '所在地',
    ));
  it('of another name changes only that', () =>
    changes(
      {
        '甲表.jx': '表式 甲表\n  字段 地点 文本 别名 ⟦位置⟧，地址\n',
        '甲.jx': '报告 甲2024\n  表式 甲表\n  <|>⟦位置⟧：城南\n正文\n[[地点]][[⟦位置⟧]]\n',
        '乙.jx': '报告 乙2024\n  表式 甲表\n  地址：城北\n',
      },
      '位置',
      '方位',
    ));
  it('works from a row line, over forms that inherit it, with CRLF', () =>
    changes(
      {
        '甲表.jx': '表式 甲表\r\n  资金\r\n    列 预算数 决算数\r\n    行 ⟦总额⟧ "总额（万元）" 别名 合计\r\n',
        '乙表.jx': '表式 乙表\r\n  继承 甲表\r\n  勾稽 资金.⟦总额⟧.预算数 ≥ 0\r\n',
        '甲.jx': '报告 甲\r\n  表式 乙表\r\n  资金\r\n    行 <|>⟦总额⟧ 3 4\r\n正文\r\n[[资金.⟦总额⟧.预算数]]\r\n',
      },
      '总额',
      '资金总额',
    ));
  it('of a level, a table, a column, a part, goals', async () => {
    await changes(
      {
        '甲表.jx': '表式 甲表\n  指标\n    列 三级 得分\n    一级 ⟦产出⟧ 50\n      二级 数量\n',
        '甲.jx': '报告 甲\n  表式 甲表\n  一级 ⟦产出⟧\n    二级 数量\n  勾稽 <|>⟦产出⟧.得分 ≥ 0\n',
      },
      '产出',
      '产出类',
    );
    await changes(
      {
        '甲表.jx':
          '表式 甲表\n  表 ⟦人员⟧ 人\n    列 编制 实有\n    行 在职\n  勾稽 ⟦人员⟧.在职.实有 ≥ 0\n  版式\n    表 ⟦人员⟧\n',
        '甲.jx': '报告 甲\n  表式 甲表\n  表 <|>⟦人员⟧\n    行 在职 3 4\n正文\n[[⟦人员⟧]]\n',
      },
      '人员',
      '人员情况',
    );
    await changes(
      {
        '甲表.jx': '表式 甲表\n  表 人员 人\n    列 编制 ⟦实有⟧ 率 = ⟦实有⟧ / 编制\n    行 在职\n    小数 ⟦实有⟧ 1\n',
        '甲.jx': '报告 甲\n  表式 甲表\n  表 人员\n    行 在职 3 4\n正文\n[[人员.在职.<|>⟦实有⟧]]\n',
      },
      '实有',
      '在岗',
    );
    await changes(
      {
        '甲.jx':
          '报告 甲\n  指标 培训\n    其中 <|>⟦讲课⟧\n      完成 3次\n正文\n[[培训.⟦讲课⟧.完成]][[⟦讲课⟧.完成]]\n',
      },
      '讲课',
      '授课',
    );
  });
  it('of an indicator reaches next year’s paths, and not next year’s indicator', () =>
    changes(
      {
        '甲.jx': '报告 甲\n  指标 <|>⟦学习⟧ | 学习[[⟦学习⟧.目标]]\n    目标 3次 完成 4次\n',
        '乙.jx': '报告 乙\n  上年 甲\n  指标 学习\n    完成 5次\n正文\n[[上年.⟦学习⟧.完成]][[学习.完成]]\n',
      },
      '学习',
      '集中学习',
    ));
  it('of a report reaches next year’s, of a form its users', async () => {
    await changes(
      { '甲.jx': '报告 <|>⟦甲⟧ "甲"\n', '乙.jx': '报告 乙\n  上年 ⟦甲⟧\n正文\n[[上年.年度]]甲\n' },
      '甲',
      '甲单位2023',
    );
    await changes(
      {
        '甲表.jx': '表式 ⟦甲表⟧\n  总分 100\n',
        '乙表.jx': '表式 乙表\n  继承 ⟦甲表⟧\n',
        '甲.jx': '报告 甲表\n  表式 <|>⟦甲表⟧\n',
      },
      '甲表',
      '自评表',
    );
  });
});

describe('a new name is written as it must be at its place', () => {
  it('bare in the line of an indicator, quoted in a path', async () => {
    expect(
      await renamed({ '甲.jx': '报告 甲\n  指标 <|>学习\n    完成 3次\n正文\n[[学习.完成]]\n' }, '“三公”经费 支出'),
    ).toEqual({ '甲.jx': '报告 甲\n  指标 “三公”经费 支出\n    完成 3次\n正文\n[["“三公”经费 支出".完成]]\n' });
    expect(
      await renamed({ '甲.jx': '报告 甲\n  指标 学习\n    完成 3次\n  勾稽 <|>学习.完成 ≥ 0\n' }, '2024年 学习'),
    ).toEqual({ '甲.jx': '报告 甲\n  指标 2024年 学习\n    完成 3次\n  勾稽 "2024年 学习".完成 ≥ 0\n' });
  });
  it('bare where quotes are needed no more', async () => {
    expect(
      await renamed({ '甲.jx': '报告 甲\n  指标 甲 <|>乙\n    完成 3次\n正文\n[["甲 乙".完成]]\n' }, '学习'),
    ).toEqual({ '甲.jx': '报告 甲\n  指标 学习\n    完成 3次\n正文\n[[学习.完成]]\n' });
  });
  it('in other quotes inside a quoted text', async () => {
    expect(
      await renamed(
        { '甲.jx': '表式 甲\n  表 <|>人员 人\n    列 实有\n    行 在职\n  版式\n    注 "共[[人员.在职]]人"\n' },
        '人员 情况',
      ),
    ).toEqual({
      '甲.jx': '表式 甲\n  表 “人员 情况” 人\n    列 实有\n    行 在职\n  版式\n    注 "共[[“人员 情况”.在职]]人"\n',
    });
  });
  it('quoted in a row whose name holds amounts, with its quote marks escaped', async () => {
    expect(await renamed({ '甲.jx': '报告 甲\n  表 支出\n    行 <|>合计 3\n' }, '合计 5 人')).toEqual({
      '甲.jx': '报告 甲\n  表 支出\n    行 "合计 5 人" 3\n',
    });
    expect(await renamed({ '甲.jx': '报告 甲\n  表 支出\n    行 <|>合计 3\n' }, '"合计" 5 人')).toEqual({
      '甲.jx': '报告 甲\n  表 支出\n    行 "\\"合计\\" 5 人" 3\n',
    });
  });
  it('as typed, in full width too', async () => {
    expect(await renamed({ '甲.jx': '报告 <|>甲\n', '乙.jx': '报告 乙\n  上年 甲\n' }, '甲２０２３')).toEqual({
      '甲.jx': '报告 甲２０２３\n',
      '乙.jx': '报告 乙\n  上年 甲２０２３\n',
    });
  });
});

describe('a rename is refused', () => {
  const refuses = async (snippets: Snippets, newName: string, message: RegExp, language: 'zh' | 'en' = 'zh') => {
    const { ask, file, position } = await markedWorkspace(snippets, { language });
    await expect(ask(rename, file, { position, newName })).rejects.toMatchObject({
      code: -32803,
      message: expect.stringMatching(message),
    });
  };
  const report = '报告 甲\n  表 支出\n    行 <|>合计 3\n    - 其他 3\n';

  it.each([
    ['an empty name', report, '  '],
    ['a name in quotes with nothing in it', report, '""'],
    ['a line break', report, '甲\n乙'],
    ['a bar', report, '甲｜乙'],
    ['a reference', report, '甲[[乙]]'],
    ['the name of another row', report, '其他'],
    ['the same in full width', '报告 甲\n  表 支出\n    行 <|>合计 3\n    - A 3\n', 'Ａ'],
    ['the name of a table, for an indicator', '报告 甲\n  表 支出\n    行 合计 3\n  指标 <|>学习\n', '支出'],
    ['a word of the language', '报告 甲\n  指标 <|>学习\n', '总分'],
    ['a part that would hide a word', '报告 甲\n  指标 甲\n    其中 <|>乙\n', '完成'],
    ['a field that is no bare name', '表式 甲\n  字段 <|>地点 文本\n报告 甲\n  表式 甲\n  地点：城南\n', '地 点'],
    ['a field that is a keyword', '表式 甲\n  字段 <|>地点 文本\n报告 甲\n  表式 甲\n  地点：城南\n', '指标'],
    ['another name of the same field', '表式 甲\n  字段 <|>地点 文本 别名 位置\n', '位置'],
    ['the name of a built-in form', '表式 <|>甲\n  总分 100\n', '项目支出自评'],
    ['a fixed column', '表式 甲\n  资金\n    列 预算数 <|>结余 = 预算数\n    行 总额\n', '得分'],
  ])('for %s', (_, text, newName) => refuses({ '甲.jx': text }, newName, /./));

  it('when a path of a closed report would lead elsewhere', () =>
    refuses(
      {
        '甲表.jx': '表式 甲表\n  字段 <|>地点 文本\n',
        '甲.jx': '报告 甲\n  表式 甲表\n  指标 位置\n    完成 1个\n正文\n[[位置.完成]]\n',
      },
      '位置',
      /位置/,
    ));
  it('for what is built in, with the name of the form, also before a new name is asked for', async () => {
    for (const text of ['报告 甲\n  年<|>度：2024\n', '报告 甲\n正文\n[[资金.年度资金<|>总额]]\n']) {
      await refuses({ '甲.jx': text }, '年份', /项目支出自评/);
      const { ask, file, position } = await markedWorkspace({ '甲.jx': text });
      await expect(ask(prepareRename, file, { position })).rejects.toMatchObject({ code: -32803 });
    }
    await refuses({ '甲.jx': '报告 甲\n  年<|>度：2024\n' }, '年份', /built-in/, 'en');
    await refuses({ '甲.jx': '表式 甲\n  继承 部门整体自评\n  字段 年<|>度 年份\n' }, '年份', /部门整体自评/);
  });
  it('for a fixed column', () =>
    refuses({ '甲.jx': '表式 甲\n  资金\n    列 全年预算<|>数\n    行 总额\n' }, '预算', /全年预算数/));
});

describe('what can be renamed', () => {
  const prepared = async (text: string) => {
    const { ask, file, position } = await markedWorkspace({ '甲.jx': text });
    return ask(prepareRename, file, { position });
  };
  it('is shown without quotes', async () => {
    expect(await prepared('报告 甲\n  指标 甲\n正文\n[["甲<|>".完成]]\n')).toEqual({
      range: { start: { line: 3, character: 2 }, end: { line: 3, character: 5 } },
      placeholder: '甲',
    });
  });
  it.each([
    ['报告 甲\n  总<|>分 100\n'],
    ['报告 甲\n  总分 100 得分 5\n正文\n[[总<|>分.得分]]\n'],
    ['报告 甲\n  指标 学习\n    完成 5次\n正文\n[[学习.完<|>成]]\n'],
    ['报告 甲\n  指标 学习\n    完成 5<|>次\n'],
    ['报告 甲\n  没有的：1\n  // 年<|>度\n'],
    ['报告 甲\n正文\n[[没<|>有]]\n'],
  ])('is nothing in %j', async (text) => {
    expect(await prepared(text)).toBeNull();
  });
});

it('versions go with open documents, and plain changes to an editor that knows no versions', async () => {
  const snippets = { '甲.jx': '报告 <|>甲\n', '乙.jx': '报告 乙\n  上年 甲\n' };
  const { ask, file, position, context } = await markedWorkspace(snippets);
  const versions = (await ask(rename, file, { position, newName: '丙' }))?.documentChanges?.map(
    (change) => 'textDocument' in change && change.textDocument.version,
  );
  expect(versions).toEqual([1, null]);
  (context.client as { documentChanges: boolean }).documentChanges = false;
  const edit = await ask(rename, file, { position, newName: '丙' });
  expect(Object.keys(edit?.changes ?? {}).map((uri) => decodeURIComponent(uri))).toEqual([
    addressOf('甲.jx'),
    addressOf('乙.jx'),
  ]);
});

describe('renaming in the examples', () => {
  const folder = new URL('../../examples/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.jx'));
  const texts: Snippets = Object.fromEntries(
    names.map((name) => [name, readFileSync(new URL(encodeURIComponent(name), folder), 'utf8')]),
  );

  let renames = 0;
  it.each(names)('brings no finding that was not there: %s', async (name) => {
    for (const [lineEnd, step] of [
      ['\n', 29],
      ['\r\n', 61],
    ] as const) {
      const text = (texts[name] as string).replaceAll('\n', lineEnd);
      const files = { ...texts, [name]: text };
      const before = await testWorkspace(files);
      const file = await before.open(name, text);
      const found = await rulesIn(before, name);
      let tried = 0;
      // Every so often a token: the same name is tried from several places.
      for (let index = 0; index < file.tokens.tokens.length && tried < 4; index += step) {
        const token = file.tokens.tokens[index];
        const named = token && namedAt(file, token.startOffset, before.workspace.services);
        if (!named || named.start !== token?.startOffset) continue;
        const params = {
          textDocument: { uri: file.uri },
          position: file.document.textDocument.positionAt(named.start),
          newName: '新的名称',
        };
        const edit = await Promise.resolve(rename(file, params, before.context, noToken)).catch((error) => {
          expect(error.code).toBe(-32803);
        });
        if (!edit) continue;
        tried++;
        renames++;
        const changed = applied(files, edit);
        const after = await testWorkspace(changed);
        await after.open(name, changed[name] as string);
        expect(await rulesIn(after, name), named.name).toEqual(found);
      }
    }
  });
  it('changes a good many names', () => {
    expect(renames).toBeGreaterThan(40);
  });
});

/** What is found in a file, without what rules read out of the names themselves. */
async function rulesIn({ workspace }: Awaited<ReturnType<typeof testWorkspace>>, name: string): Promise<string[]> {
  const file = await workspace.file(addressOf(name));
  if (!file) throw new Error(`${name} is not there`);
  return workspace
    .findings(file)
    .map(({ rule }) => rule)
    .filter((rule) => ['syntax', 'reference', 'expression', 'check-failed', 'form-check'].includes(rule));
}
