import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formSample, problems, reportSample } from './check-syntax.js';

/** A slip of a typist: which, where, and with what. */
interface Slip {
  kind: 'delete' | 'insert' | 'replace' | 'swap' | 'double';
  what: 'character' | 'word' | 'line';
  place: number;
  other: number;
}

const slip: fc.Arbitrary<Slip> = fc.record({
  kind: fc.constantFrom('delete', 'insert', 'replace', 'swap', 'double'),
  what: fc.constantFrom('character', 'word', 'line'),
  place: fc.nat(1e6),
  other: fc.nat(1e6),
});

const characters = [...'，。：；|｜"“”「」[]【】（）()#-—/＋=≥≤％%0123９ \u3000\t的中目标完成行一x.、'];
const words =
  '目标 完成 得分 指标 一级 行 - 表 资金 其中 12次 3.5 — "甲" 待补充 （见附件） 年度：2021 | // /* [[甲]] ]]'.split(
    ' ',
  );
const lines = [
  '啊啊啊',
  '，，',
  '1234',
  '待补充',
  '（见附件）',
  '？？',
  '===',
  '***',
  '    待核实 3',
  '- - -',
  '# 概况',
  '部门：甲',
  '目标 3',
  '| 甲',
];

/** The text with the slip in it. */
function slipped(text: string, { kind, what, place, other }: Slip): string {
  const pieces =
    what === 'character' ? [...text] : what === 'line' ? text.split('\n') : text.split(/(?<=\S)(?=\s)|(?<=\s)(?=\S)/);
  const solid = [...pieces.keys()].filter((index) => (pieces[index] as string).trim() !== '');
  const at = solid[place % solid.length] as number;
  const stock = what === 'character' ? characters : what === 'word' ? words : lines;
  const another = stock[other % stock.length] as string;
  const behind = what === 'word' ? [another, ' '] : [another];
  if (kind === 'delete') pieces.splice(at, 1);
  else if (kind === 'insert') pieces.splice(at, 0, ...behind);
  else if (kind === 'replace') pieces[at] = another;
  else if (kind === 'double') pieces.splice(at, 0, pieces[at] as string, ...(what === 'word' ? [' '] : []));
  else {
    // Of two lines only whole ones change places: anything else is two slips.
    const next = solid[(place + 1) % solid.length] as number;
    if (what === 'line' || !pieces.slice(at, next).join('').includes('\n'))
      [pieces[at], pieces[next]] = [pieces[next] as string, pieces[at] as string];
  }
  return pieces.join(what === 'line' ? '\n' : '');
}

it.each([
  ['report', reportSample],
  ['form', formSample],
])('hardly ever does one slip in a %s cost more than one diagnostic', (_, sample) => {
  const slips = fc.sample(slip, { numRuns: 2000, seed: 20210412 });
  const costly = slips.filter((one) => problems(slipped(sample, one)).length > 1);
  expect(costly.length / slips.length).toBeLessThan(0.005);
});

it('the parser says nothing of its own, whatever slips', () => {
  fc.assert(
    fc.property(fc.constantFrom(reportSample, formSample), fc.array(slip, { maxLength: 6 }), (sample, slips) => {
      const found = problems(slips.reduce(slipped, sample));
      expect(found.filter(([code]) => code === 'parser')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
