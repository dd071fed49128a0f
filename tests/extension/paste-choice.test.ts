import { describe, expect, it } from 'vitest';
import { isWorthAsking, yieldsToWords } from '../../packages/extension/src/paste-choice.js';

const table = '<table><tr><td>合计</td><td>１００</td></tr></table>';

describe('what is pasted as it is, without asking', () => {
  it.each([
    { text: '加装电梯' },
    { text: '  加装电梯 ≥２５台\r\n' },
    // One cell of a sheet.
    { html: '<table><tr><td>100</td></tr></table>', text: '100\r\n' },
    { html: '<b>加装电梯</b>' },
    { text: '', html: '' },
    {},
  ])('%o', (pasted) => expect(isWorthAsking(pasted)).toBe(false));
});

describe('what may become lines of the report', () => {
  it.each([
    { text: '合计\t100' },
    { text: '第一段\r\n第二段' },
    { text: '第一段\r第二段' },
    // A paragraph, which gets a bar on an empty line below a text.
    { text: '群众满意度达到九成。' },
    { text: '建成２５台电梯并全部通过验收且交付使用满一年无投诉无事故无返修' },
    { html: table, text: '合计\t１００\r\n' },
    { html: table },
    { html: '<P class=MsoNormal>第一段</P>' },
  ])('%o', (pasted) => expect(isWorthAsking(pasted)).toBe(true));
});

describe('words come first', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const result = (kind: 'indicators' | 'rows' | 'text') => ({ range, text: '', kind, leftOver: 0 });

  it('before rows that were guessed from loose lines', () => {
    expect(yieldsToWords({ text: '合计 100\n其中 50' }, result('rows'))).toBe(true);
    expect(yieldsToWords({ html: '<p>合计 100</p>', text: '合计 100\n其中 50' }, result('indicators'))).toBe(true);
  });

  it('never before cells, nor before text in the form of its place', () => {
    expect(yieldsToWords({ text: '合计\t100\n' }, result('rows'))).toBe(false);
    expect(yieldsToWords({ html: table }, result('indicators'))).toBe(false);
    expect(yieldsToWords({ text: '第一段\n第二段' }, result('text'))).toBe(false);
  });
});
