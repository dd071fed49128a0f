import { describe, expect, it } from 'vitest';
import { signatureHelp } from '../../packages/server/src/features/signature-help.js';
import { caretIn, testWorkspace } from './workspace.js';

/** The signature at `<|>` with the active argument in `‹…›`. */
async function helpAt(snippet: string, language: 'zh' | 'en' = 'zh') {
  const { text, offset } = caretIn(snippet);
  const { open, ask } = await testWorkspace({}, { language });
  const file = await open('甲.jx', text);
  const position = file.document.textDocument.positionAt(offset);
  const help = await ask(signatureHelp, file, { position });
  if (!help) return null;
  const [signature] = help.signatures;
  const active = signature?.parameters?.[help.activeParameter ?? 0]?.label as [number, number] | undefined;
  const label = signature?.label ?? '';
  return active ? `${label.slice(0, active[0])}‹${label.slice(...active)}›${label.slice(active[1])}` : label;
}

const below = (line: string) => `报告 甲\r\n  ${line}`;

describe('signature help', () => {
  it.each([
    ['[[合计(<|>', '合计(‹有各部分的行›)'],
    ['[[占比(<|>', '占比(‹部分›, 总数)'],
    ['[[占比（支出.基本支出，<|>', '占比(部分, ‹总数›)'],
    ['[[增减(甲, 乙<|>)]]', '增减(现在的数, ‹原来的数›)'],
    ['【【增幅(甲<|>, 乙)】】', '增幅(‹现在的数›, 原来的数)'],
    ['[[绝对值( 增减（甲，<|>', '增减(现在的数, ‹原来的数›)'],
    ['[[绝对值(增减（甲，乙）<|>', '绝对值(‹数›)'],
    ['[[甲]]，[[计数(<|>', '计数(‹名称›)'],
    ['[[占比((甲 + 乙<|>', '占比(‹部分›, 总数)'],
    ['[[占比("护岸，（一期）".完成, <|>', '占比(部分, ‹总数›)'],
    ['[[占比(三公.因公出国（境）费, <|>', '占比(部分, ‹总数›)'],
    ['[[占比("护<|>', '占比(‹部分›, 总数)'],
  ])('in a text: %s', async (text, shown) => {
    expect(await helpAt(below(`年度目标\r\n  完成 支出${text}`))).toBe(shown);
    expect(await helpAt(`报告 甲\n正文\n\n全年${text}`)).toBe(shown);
  });

  it('knows the English names, in the spelling that was typed', async () => {
    expect(await helpAt(below('goals\n actual [[share(spending.pools, <|>'))).toBe('share(part, ‹whole›)');
    expect(await helpAt(below('goals\n actual [[Growth(<|>'))).toBe('Growth(‹now›, before)');
  });

  it.each([
    ['勾稽 支出.决算总支出 = 合计(<|>', '合计(‹有各部分的行›)'],
    ['勾稽：占比(甲, <|>', '占比(部分, ‹总数›)'],
    ['check abs(<|>', 'abs(‹amount›)'],
  ])('in a check: %s', async (line, shown) => {
    expect(await helpAt(below(line))).toBe(shown);
  });

  it('in the expressions of a form', async () => {
    expect(await helpAt('表式 甲\n资金\n列 全年预算数 结余率 = 占比(全年预算数, <|>')).toBe('占比(部分, ‹总数›)');
    expect(await helpAt('表式 甲\n资金\n执行率 占比（<|>')).toBe('占比(‹部分›, 总数)');
  });

  it('shows no argument as active where there are too many', async () => {
    expect(await helpAt(below('勾稽 占比(甲, 乙, <|>'))).toBe('占比(部分, 总数)');
  });

  it.each([
    ['in running text', below('部门：支出合计(<|>')],
    ['behind the reference', below('部门：[[合计(甲)]]（<|>')],
    ['behind the brackets', below('勾稽 合计(甲)<|>')],
    ['where the brackets are escaped', below('部门：\\[[合计(<|>')],
    ['in a comment', below('// [[合计(<|>')],
    ['in the message of a check', below('勾稽 甲 = 乙 "合计(<|>')],
    ['for the name of a row', below('部门：[[支出.合计（<|>')],
    ['for a word that ends like a function', below('部门：[[支出合计（<|>')],
    ['in plain brackets', below('勾稽 (<|>')],
  ])('is silent %s', async (_, snippet) => {
    expect(await helpAt(snippet)).toBeNull();
  });

  it('explains itself in both languages', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { open, ask } = await testWorkspace({}, { language });
      for (const [index, word] of ['合计', '占比', '增减', '增幅', '绝对值', '计数'].entries()) {
        const file = await open(`${index}.jx`, `报告 甲\n勾稽 ${word}(`);
        const help = await ask(signatureHelp, file, { position: { line: 1, character: 4 + word.length } });
        const { documentation, parameters } = help?.signatures[0] ?? {};
        expect((documentation as { value: string }).value).toMatch(language === 'zh' ? /[\u4e00-\u9fff]/ : /^[A-Z]/);
        for (const parameter of parameters ?? []) expect(parameter.documentation ?? '').not.toBe('');
      }
    }
  });
});
