import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  displayWidth,
  fold,
  nearest,
  operatorBehind,
  parseQuantity,
  parseRange,
  parseTime,
  parseUnit,
  parseValue,
  scanOperator,
  scanQuantity,
  scanRange,
  scanTime,
  scanUnitText,
} from '../../packages/core/src/index.js';

// Strings made of the pieces the scanners look for, among arbitrary code units.
const piece = fc.constantFrom(
  ...'0 1 2 9 ９ . ． , ， - － — – + % ％ ‰ / · * × ( ) （ ） 年 月 日 号 底 前 内 上 半年 季度 第 三 万 亿 余 多 元 m 以上 以内 及 含 ≥ ＞ ＝ 不 超过 2022 12'.split(
    ' ',
  ),
  ' ',
  '\u3000',
  '\ud840',
  '\udc00',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 15 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 15 }).map((units) => String.fromCharCode(...units)),
);

it('scans never leave the text and give back what stands there', () => {
  fc.assert(
    fc.property(text, fc.nat(16), (line, start) => {
      const quantity = scanQuantity(line, start);
      const time = scanTime(line, start);
      const range = scanRange(line, start);
      const operators = [scanOperator(line, start), operatorBehind(line, start)];
      const found = [
        quantity && { text: quantity.text, end: quantity.end },
        time && { text: time.time.text, end: time.end },
        range && { text: range.range.text, end: range.end },
        ...operators.map((operator) => operator && { text: operator.typed, end: operator.end }),
      ];
      for (const one of found) {
        if (one === undefined) continue;
        expect(one.end).toBeGreaterThan(start);
        expect(one.end).toBeLessThanOrEqual(line.length);
        expect(line.slice(start, one.end)).toBe(one.text);
      }
      expect(scanUnitText(line, start)).toBeGreaterThanOrEqual(start);
    }),
    { numRuns: 5000 },
  );
});

it('parsing answers for every text', () => {
  fc.assert(
    fc.property(text, (line) => {
      for (const parse of [parseQuantity, parseRange, parseTime, parseUnit]) {
        const parsed = parse(line);
        if (parsed) expect(parsed.text).toBe(line);
      }
      expect(parseValue(line).kind).toMatch(/^(blank|range|time|quantity|text)$/);
    }),
    { numRuns: 5000 },
  );
});

it('folding does not change what is read', () => {
  fc.assert(
    fc.property(
      text.filter((line) => !line.includes('，')),
      (line) => {
        const parsed = parseValue(line);
        const folded = parseValue(fold(line));
        expect(folded.kind).toBe(parsed.kind);
        if (parsed.kind === 'quantity' && folded.kind === 'quantity') {
          expect(folded.quantity.value).toEqual(parsed.quantity.value);
          expect(folded.quantity.unit?.base).toBe(parsed.quantity.unit?.base);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

// The limit is far above what a linear scan takes and far below what a quadratic one does.
describe('takes linear time on', () => {
  it.each([
    ['digits', '1'.repeat(1_000_000)],
    ['groups', `1${',000'.repeat(250_000)}`],
    ['decimals', `1.${'5'.repeat(1_000_000)}`],
    ['brackets', `1元${'('.repeat(100_000)}`],
    ['bracket pairs', `1元${'(人)'.repeat(100_000)}`],
    ['joiners', `1${'元/'.repeat(300_000)}`],
    ['scales', `1${'亿'.repeat(1_000_000)}`],
    ['approximations', `1${'余'.repeat(1_000_000)}`],
    ['operator beginnings', `1${'以'.repeat(500_000)}`],
    ['letters', `1${'元'.repeat(1_000_000)}`],
    ['blanks', `≥${' '.repeat(1_000_000)}x`],
    ['dashes', '-'.repeat(1_000_000)],
  ])(
    '%s',
    (_, line) => {
      const begun = performance.now();
      parseValue(line);
      parseUnit(line.slice(1));
      scanRange(line, 0);
      displayWidth(line);
      nearest(line, [line.slice(1), '支出']);
      expect(performance.now() - begun).toBeLessThan(10_000);
    },
    30_000,
  );
});
