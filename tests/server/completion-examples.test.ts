import { readdirSync, readFileSync } from 'node:fs';
import {
  columnRoleOf,
  fieldKindOf,
  formWordOf,
  type JixiaoLexer,
  keywordOf,
  type LineLexingReport,
  nameOf,
} from '@jixiao/language';
import { beforeAll, describe, expect, it } from 'vitest';
import { CompletionItemKind } from 'vscode-languageserver';
import { caretContext } from '../../packages/server/src/features/completion/caret-context.js';
import { knownLine } from '../../packages/server/src/features/completion/known-line.js';
import { offerAt } from './completion-offer.js';
import { type TestWorkspace, testWorkspace } from './workspace.js';

const folder = new URL('../../examples/', import.meta.url);
/** The others are wrong on purpose: what stands in them is not what should. */
const names = readdirSync(folder).filter((name) => name.endsWith('.jx') && !/有错|噩梦/.test(name));
const texts = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
/** Every so many places of a file are looked at; together with the different lengths of the files all kinds of places are met. */
const EVERY = 9;

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await testWorkspace(texts, { settings: { keywords: 'both' } });
});

/** Types of tokens that are chosen from what is known, as are all keywords. */
const chosen = new Set(['FIELD', 'FIELD_KIND', 'RULE_ID', 'FUNCTION', 'FORMAT', 'CHECK_RULE']);

/** A token as it may be offered: as it is, or as the word that it means. */
function meanings(typed: string): Set<string> {
  const name = nameOf(typed);
  const words = (['structure', 'attribute', 'form', 'function'] as const).map((use) => keywordOf(name, use));
  const all = [typed, name, ...words, columnRoleOf(name), fieldKindOf(name), formWordOf(name)];
  return new Set(all.filter((word) => word !== undefined));
}

describe('at the beginning of every token of the examples', () => {
  it.each(names)('%s: what stands there is among what is offered', async (name) => {
    const file = await workspace.open(name, texts[name] as string);
    const tokens = file.tokens.tokens.filter(({ tokenType }) => {
      const isKeyword = /^\p{Script=Han}/u.test(tokenType.name);
      return isKeyword || chosen.has(tokenType.name) || tokenType.name === 'NAME';
    });
    let asked = 0;
    for (const [index, { tokenType, startOffset, image, startLine }] of tokens.entries()) {
      if (index % EVERY !== 0) continue;
      const { where } = caretContext(file, startOffset, workspace.workspace);
      const known = where.kind === 'name' || where.kind === 'operand';
      if (tokenType.name === 'NAME' && !known) continue;
      const { items } = await offerAt(workspace, file, startOffset);
      // Tables and levels that no form knows have any name.
      if (where.kind === 'name' && items.length === 0) continue;
      asked++;
      const wanted = meanings(image);
      const offered = items.some(({ label, filterText }) =>
        [label, ...label.split(' '), ...(filterText ?? '').split(' ')].some((word) => wanted.has(word)),
      );
      expect([startLine, image, where.kind, offered]).toEqual([startLine, image, where.kind, true]);
    }
    expect(asked).toBeGreaterThan(5);
  });
});

/** What completes a line that begins with a keyword; the others may stand alone. */
const rest: Record<string, string> = {
  报告: '甲',
  表式: '甲',
  上年: '甲',
  一级: '甲',
  二级: '甲',
  指标: '甲',
  表: '甲',
  列: '甲',
  行: '甲',
  其中: '甲',
  继承: '甲',
  勾稽: '1 = 1',
  执行率: '1',
  依据: '"甲"',
  金额单位: '元',
  页面: '横向',
  字段: '甲 文本',
  参数: '甲 1',
  规则: 'weight-single 关闭',
  空格: '"/"',
  零预算: '0',
  佐证: '"甲"',
};

describe('every keyword that is offered on a new line of the examples', () => {
  const problems = (text: string): number => {
    const { report } = (workspace.workspace.services.parser.Lexer as JixiaoLexer).tokenizeAll(text);
    return (report as LineLexingReport).problems.length;
  };

  it.each(names)('%s: leaves everything readable', async (name) => {
    const text = texts[name] as string;
    const before = problems(text);
    const lineStarts = [...text.matchAll(/^/gm)].map(({ index }) => index);
    let taken = 0;
    for (const at of lineStarts.filter((_, index) => index % EVERY === 4)) {
      const edited = `${text.slice(0, at)}\n${text.slice(at)}`;
      const file = await workspace.open(`新/${name}`, edited);
      const list = await offerAt(workspace, file, at);
      for (const { label, kind } of list.items) {
        if (kind !== CompletionItemKind.Keyword) continue;
        const keyword =
          keywordOf(label, 'structure') ?? keywordOf(label, 'attribute') ?? keywordOf(label, 'form') ?? label;
        const inForm = caretContext(file, at, workspace.workspace).owners.form !== undefined;
        const more = keyword === '执行率' && !inForm ? '' : (rest[keyword] ?? '');
        const edit = list.taken(label, kind);
        const behind = edit.length - (edited.length - at);
        const complete = `${edit.slice(0, behind)} ${more}${edit.slice(behind)}`;
        taken++;
        expect([at, label, problems(complete)]).toEqual([at, label, before]);
      }
    }
    expect(taken).toBeGreaterThan(10);
  });
});

describe('the lines above a caret', () => {
  it.each(names)('%s: need not be read where the tree tells what is open', async (name) => {
    const file = await workspace.open(name, texts[name] as string);
    const lexer = workspace.workspace.services.parser.Lexer as JixiaoLexer;
    let known = 0;
    for (const { index } of file.text.matchAll(/^/gm)) {
      const shortcut = knownLine(file, index);
      if (shortcut) known++;
      expect([index, lexer.openLine(file.text, index, shortcut).before]).toEqual([
        index,
        lexer.openLine(file.text, index).before,
      ]);
    }
    expect(known).toBeGreaterThan(5);
  });
});
