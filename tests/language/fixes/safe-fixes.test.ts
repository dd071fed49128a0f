import { readdirSync, readFileSync } from 'node:fs';
import {
  applyFix,
  checkDocument,
  type Finding,
  type Fix,
  type JixiaoLexer,
  readDocument,
  rules,
  safeFixes,
} from '@jixiao/language';
import fc from 'fast-check';
import { URI } from 'langium';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fixRule } from '../../../packages/language/src/findings/apply-fixes.js';
import { inReport } from '../rules/check-rule.js';
import { marked, services } from '../services.js';
import { placeBefore } from './place-before.js';

const uri = URI.parse('file:///test.jx');
const fixed = (text: string) => safeFixes(services, text, uri);
const findingsIn = (text: string) => checkDocument(services, readDocument(services, text, uri));
const fix = (...edits: [start: number, end: number, text: string][]): Fix => ({
  title: { text: { zh: '', en: '' }, args: {} },
  edits: edits.map(([start, end, text]) => ({ start, end, text })),
  safe: true,
});

/** The text with edits in its own offsets, which must be in its order and apart. */
function replaced(text: string, edits: Fix['edits']): string {
  let at = 0;
  const parts = edits.map(({ start, end, text: written }) => {
    expect(start).toBeGreaterThanOrEqual(at);
    const before = text.slice(at, start);
    at = end;
    return before + written;
  });
  return parts.join('') + text.slice(at);
}

describe('applyFix', () => {
  it.each([
    ['replaces', 'abc', fix([1, 2, 'XY']), 'aXYc'],
    ['inserts at both ends', 'abc', fix([3, 3, '>'], [0, 0, '<']), '<abc>'],
    ['counts in UTF-16', '𠮷b', fix([2, 3, 'c']), '𠮷c'],
    ['counts a byte order mark', '\ufeffab', fix([1, 2, 'c']), '\ufeffcb'],
    ['writes LF', 'a\nb', fix([2, 2, 'x\n']), 'a\nx\nb'],
    ['writes CRLF', 'a\r\nb', fix([3, 3, 'x\n']), 'a\r\nx\r\nb'],
    ['writes CR', 'a\rb', fix([2, 2, 'x\n']), 'a\rx\rb'],
    ['keeps mixed line ends', 'a\r\nb\nc', fix([5, 5, 'x\n']), 'a\r\nb\nx\r\nc'],
  ])('%s', (_, text, change, expected) => {
    expect(applyFix(text, change)).toBe(expected);
  });
});

describe('safeFixes', () => {
  const rate = (percent: string) => `报告 例\n资金 万元\n  行 年度资金总额 100 100 90 10 ${percent} 9\n`;

  it('mends what is certain and tells what it did', () => {
    const { text, applied } = fixed(rate('95%'));
    expect(text).toBe(rate('90%'));
    expect(applied.map(({ finding, fix: { edits } }) => [finding.rule, edits.length])).toEqual([['rate-mismatch', 1]]);
  });

  it('leaves alone what is right, and what is only suggested', () => {
    const suggested = '报告 例\n指标 甲\n  目标 ≥25台 完成 23台 分值 5 得分 5\n';
    expect(findingsIn(suggested).flatMap(({ fixes }) => fixes)).not.toEqual([]);
    for (const text of ['', rate('90%'), suggested]) expect(fixed(text)).toEqual({ text, applied: [], edits: [] });
  });

  it('keeps a byte order mark, CRLF and everything around', () => {
    const text = `\ufeff// 注\t\n${rate('95%')}  \n`.replaceAll('\n', '\r\n');
    expect(fixed(text).text).toBe(text.replace('95%', '90%'));
  });

  it('heeds what is silenced and what is set', () => {
    const silenced = rate('95%').replace('  行', '  // 忽略 rate-mismatch\n  行');
    expect(fixed(silenced).text).toBe(silenced);
    const off = safeFixes(services, rate('95%'), uri, new Map([['rate-mismatch', 'off']]));
    expect(off).toEqual({ text: rate('95%'), applied: [], edits: [] });
  });

  it('goes on with what a fix brings out', () => {
    const report = (score: number, total: number) =>
      `报告 例\n资金 万元\n  行 年度资金总额 100 100 90 10 90% ${score}\n` +
      `指标 甲\n  目标 ≥5次 完成 5次 分值 90 得分 90\n总分 100 得分 ${total}\n`;
    const { text, applied } = fixed(report(5, 95));
    expect(text).toBe(report(9, 99));
    expect(applied.map(({ finding }) => finding.rule)).toEqual(['rate-score', 'score-total']);
  });

  it('tells what replaces what, one a place, in the text before all of them', () => {
    const report = (rate: string, score: number, total: number) =>
      `报告 例\n资金 万元\n  行 年度资金总额 100 100 90 10 ${rate} ${score}\n` +
      `指标 甲\n  目标 ≥5次 完成 5次 分值 90 得分 90\n总分 100 得分 ${total}`;
    const text = report('95%', 5, 95);
    const { edits } = fixed(text);
    expect(edits.map(({ start, end, text: written }) => [text.slice(start, end), written])).toEqual([
      ['95%', '90%'],
      ['5', '9'],
      ['95', '99'],
    ]);
    expect(replaced(text, edits)).toBe(report('90%', 9, 99));
  });

  it('mends amounts before what is computed from them', () => {
    const report = (total: string) =>
      `报告 例\n资金 万元\n  行 年度资金总额 100 100 ${total} 10 90.0% 9分\n  - 当年财政拨款 100 100 90\n`;
    const { text, applied } = fixed(report('0'));
    expect(text).toBe(report('90'));
    expect(applied.map(({ finding }) => finding.rule)).toEqual(['fund-total-zero']);
  });

  it('puts the blank where it is missing', () => {
    const text = '报告 例\n指标甲\n  目标≥5次 完成 5次 分值 5\n';
    expect(fixed(text).text).toBe(text.replace('指标甲', '指标 甲'));
  });
});

/** Rules of a language in which every `bad` word has a fix. */
vi.mock('../../../packages/language/src/findings/check-document.js', async (original) => {
  const { checkDocument: real } = await original<{ checkDocument: typeof checkDocument }>();
  return {
    checkDocument: (...args: Parameters<typeof checkDocument>) =>
      planned ? planned(args[1].textDocument.getText()) : real(...args),
  };
});
let planned: ((text: string) => Finding[]) | undefined;

describe('fixes that go wrong', () => {
  afterEach(() => {
    planned = undefined;
  });
  /** Finds a word, and offers what stands behind the arrow in its place. */
  const plan =
    (words: Record<string, { to?: string; rule?: string; severity?: Finding['severity'] }>) => (text: string) =>
      [...text.matchAll(/\w+/g)].flatMap(({ 0: word, index: start }): Finding[] => {
        const entry = Object.hasOwn(words, word) ? words[word] : undefined;
        if (!entry) return [];
        const { to, rule = word, severity = 'warning' } = entry;
        const message = { text: { zh: word, en: word }, args: {} };
        const fixes = to === undefined ? [] : [fix([start, start + word.length, to])];
        return [{ rule, severity, message, start, end: start + word.length, related: [], fixes }];
      });

  it.each([
    ['a new error', { bad: { to: 'worse' }, worse: { severity: 'error' } }],
    ['a line that cannot be read', { bad: { to: 'worse' }, worse: { rule: 'syntax' } }],
  ] as const)('are left out when they bring %s, and the others stay', (_, words) => {
    planned = plan({ ...words, typo: { to: 'word', rule: 'syntax', severity: 'error' } });
    const { text, applied } = safeFixes(services, 'typo bad typo good typo bad', uri);
    expect(text).toBe('word bad word good word bad');
    expect(applied.map(({ finding }) => finding.start)).toEqual([0, 9, 19]);
  });

  it('may put one error in the place of another', () => {
    planned = plan({ bad: { to: 'other', severity: 'error' }, other: { to: 'good', severity: 'error' } });
    expect(safeFixes(services, 'bad', uri).text).toBe('good');
  });

  it('stop when they undo each other or never end', () => {
    planned = plan({ a: { to: 'b' }, b: { to: 'a' } });
    expect(safeFixes(services, 'a', uri)).toEqual({ text: 'a', applied: [], edits: [] });
    planned = (text) => plan({ [text]: { to: `${text}x`, rule: 'grows' } })(text);
    expect(safeFixes(services, 'x', uri).text).toHaveLength(11);
  });

  it('wait for each other when they touch', () => {
    planned = plan({ ab: { to: 'c' } });
    const twice = planned;
    planned = (text) => [...twice(text), ...twice(text)];
    expect(safeFixes(services, 'ab ab', uri)).toMatchObject({ text: 'c c', applied: [{}, {}] });
  });

  it('are many without a check for each', () => {
    let checks = 0;
    const words = plan({ bad: { to: 'worse' }, worse: { severity: 'error' }, typo: { to: 'word' } });
    planned = (text) => {
      checks++;
      return words(text);
    };
    expect(safeFixes(services, `${'typo '.repeat(500)}bad ${'typo '.repeat(500)}`, uri).applied).toHaveLength(1000);
    expect(checks).toBeLessThan(40);
  });
});

const folder = new URL('../../../examples/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.jx'))
  .map((name) => readFileSync(new URL(encodeURIComponent(name), folder), 'utf8'));
const snippets = rules.flatMap(({ examples: { good, bad } }) => [...good, ...bad]);
const snippet = fc.constantFrom(...snippets).map((example) => marked(inReport(example)).text);
/** Lines of different snippets under one head. */
const mixture = fc
  .array(fc.constantFrom(...snippets.flatMap((example) => marked(example).text.split('\n'))), { maxLength: 30 })
  .map((lines) => `报告 例\n${lines.join('\n')}`);
const figure = fc.constantFrom('0', '7', '12.5', '100%', '９０％', '—', '1,234.5万元');
/** An example with some of its figures changed, blanks lost and lines gone. */
const damaged = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.array(fc.tuple(fc.nat(), figure), { maxLength: 8 }),
    fc.array(fc.nat(), { maxLength: 3 }),
  )
  .map(([text, figures, lost]) => {
    const parts = text.split(/(\d[\d.,]*%?)/);
    for (const [at, figure] of figures) if (parts.length > 1) parts[(at % (parts.length >> 1)) * 2 + 1] = figure;
    const lines = parts.join('').split('\n');
    for (const at of lost) lines.splice(at % lines.length, 1);
    return lines.join('\n');
  });
const anyText = fc.oneof(
  snippet,
  mixture,
  damaged,
  mixture.map((text) => text.replaceAll('\n', '\r\n')),
);

describe('whatever is mended', () => {
  it('stays when it is mended again, and is no worse', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: mended, applied, edits } = fixed(text);
        expect(fixed(mended)).toEqual({ text: mended, applied: [], edits: [] });
        expect(replaced(text, edits)).toBe(mended);
        if (applied.length === 0) expect(mended).toBe(text);
        const count = (findings: Finding[], what: (finding: Finding) => boolean) => findings.filter(what).length;
        const [before, after] = [findingsIn(text), findingsIn(mended)];
        for (const what of [({ rule }: Finding) => rule === 'syntax', ({ severity }: Finding) => severity === 'error'])
          expect(count(after, what)).toBeLessThanOrEqual(count(before, what));
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every token that no fix names', () => {
    const tokensOf = (text: string) => (services.parser.Lexer as JixiaoLexer).tokenizeAll(text).tokens;
    const text = anyText.map((text) => text.replaceAll('\r\n', '\n'));
    fc.assert(
      fc.property(text, (text) => {
        const check = (text: string) => ({ text, findings: findingsIn(text) });
        const before = check(text);
        const safe = before.findings.filter(({ fixes }) => fixes.some((fix) => fix.safe));
        for (const rule of new Set(safe.map(({ rule }) => rule))) {
          const { checked, applied } = fixRule(before, rule, check);
          const mended = checked.text;
          const edits = applied.flatMap(({ fix }) => fix.edits);
          const kept = new Set(
            tokensOf(mended).map(({ startOffset, image }) => `${placeBefore(edits, startOffset)} ${image}`),
          );
          const named = (start: number, end: number) => edits.some((edit) => start <= edit.end && edit.start <= end);
          for (const { startOffset, image } of tokensOf(text))
            if (!named(startOffset, startOffset + image.length)) expect(kept).toContain(`${startOffset} ${image}`);
        }
      }),
      { numRuns: 400 },
    );
  });
});
