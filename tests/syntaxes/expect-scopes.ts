import { expect } from 'vitest';
import { colour, hasScope, loadGrammar, scopesAt } from './colour.js';

const grammar = await loadGrammar();

/** What stands before a line so that it belongs to a block. */
export const blocks = {
  file: '',
  report: '报告 甲\n',
  funds: '报告 甲\n资金 万元\n',
  goals: '报告 甲\n年度目标\n',
  category: '报告 甲\n一级 产出指标\n',
  indicator: '报告 甲\n一级 产出指标\n指标 乙\n',
  total: '报告 甲\n总分 100\n',
  table: '报告 甲\n表 乙\n',
  narrative: '报告 甲\n正文\n',
  form: '表式 甲\n',
  formFunds: '表式 甲\n资金\n',
  layout: '表式 甲\n版式\n',
};
export type BlockName = keyof typeof blocks;

/**
 * Expects each stretch that the snippet marks with ⟦…⟧, in this order, to have a scope throughout, blanks aside. `!scope` expects
 * that no character has it; several scopes stand with blanks between them.
 */
export function expectScopes(block: BlockName, snippet: string, ...expected: string[]): void {
  const { text, marks } = readMarks(blocks[block] + snippet);
  expect(marks.length).toBe(expected.length);
  const stretches = colour(grammar, text);
  for (const [index, [start, end]] of marks.entries()) {
    for (let offset = start; offset < end; offset++) {
      if (/\s/.test(text.charAt(offset))) continue;
      const scopes = scopesAt(stretches, offset);
      for (const wanted of (expected[index] as string).split(' ')) {
        const holds = wanted.startsWith('!') ? !hasScope(scopes, wanted.slice(1)) : hasScope(scopes, wanted);
        if (!holds)
          expect.fail(`“${text.slice(start, end)}” at ${offset}: expected ${wanted}, found ${scopes.join(' ')}`);
      }
    }
  }
}

/** Everything of a text with the innermost scope of each stretch, to compare two ways of handing it over. */
export function innermost(text: string, lineEnds = false): [text: string, scope: string | undefined][] {
  return colour(grammar, text, lineEnds)
    .map(({ text, scopes }): [string, string | undefined] => [text.replace('\r', ''), scopes.at(-1)])
    .filter(([text]) => text.trim() !== '');
}

function readMarks(snippet: string): { text: string; marks: [start: number, end: number][] } {
  const marks: [number, number][] = [];
  let text = '';
  for (const piece of snippet.split(/(?=[⟦⟧])/u)) {
    if (piece.startsWith('⟦')) marks.push([text.length, -1]);
    else if (piece.startsWith('⟧')) (marks.at(-1) as [number, number])[1] = text.length;
    text += piece.replace(/^[⟦⟧]/u, '');
  }
  return { text, marks };
}
