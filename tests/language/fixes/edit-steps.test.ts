import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterEdits, type Piece, replacements, wholeText } from '../../../packages/language/src/findings/edit-steps.js';

type Edits = Parameters<typeof afterEdits>[1];

const replaced = (text: string, edits: Edits) =>
  [...edits]
    .reverse()
    .reduce((after, { start, end, text: written }) => after.slice(0, start) + written + after.slice(end), text);

/** Edits of a text of that length, in its order and apart. */
const editsOf = (length: number) =>
  fc.array(fc.tuple(fc.nat(length), fc.constantFrom('', '甲', 'xyz')), { maxLength: 8 }).map((list) => {
    const offsets = list.map(([offset]) => offset).sort((a, b) => a - b);
    const pairs = offsets.flatMap((start, index) => (index % 2 === 0 ? [[start, offsets[index + 1] ?? start]] : []));
    return pairs.map(([start = 0, end = 0], index): Edits[number] => ({ start, end, text: list[index]?.[1] ?? '' }));
  });

/** Several steps, each of edits of what the steps before it made. */
const steps = fc.string({ maxLength: 20 }).chain((text) =>
  editsOf(text.length).chain((first) =>
    editsOf(replaced(text, first).length).chain((second) =>
      editsOf(replaced(replaced(text, first), second).length).map((third) => ({
        text,
        steps: [first, second, third],
      })),
    ),
  ),
);

describe('edits made one step after the other', () => {
  it('are the same as their replacements, which are in order and apart', () => {
    fc.assert(
      fc.property(steps, ({ text, steps }) => {
        const pieces = steps.reduce<Piece[]>((before, edits) => afterEdits(before, edits), wholeText(text));
        const edits = replacements(pieces, text.length);
        expect(replaced(text, edits)).toBe(steps.reduce(replaced, text));
        edits.forEach(({ start, end }, index) => {
          expect(end).toBeGreaterThanOrEqual(start);
          expect(start).toBeGreaterThan(edits[index - 1]?.end ?? -1);
        });
      }),
    );
  });

  it.each<[string, string, Edits[], Edits]>([
    [
      'stay apart',
      '甲乙丙',
      [[{ start: 0, end: 1, text: 'a' }], [{ start: 2, end: 3, text: 'c' }]],
      [
        { start: 0, end: 1, text: 'a' },
        { start: 2, end: 3, text: 'c' },
      ],
    ],
    [
      'at one place are one',
      '甲乙丙',
      [[{ start: 1, end: 2, text: 'bb' }], [{ start: 2, end: 3, text: 'c' }]],
      [{ start: 1, end: 2, text: 'bc' }],
    ],
    [
      'reach the end',
      '甲乙',
      [[{ start: 2, end: 2, text: '丙' }], [{ start: 1, end: 3, text: '' }]],
      [{ start: 1, end: 2, text: '' }],
    ],
  ])('%s', (_, text, given, expected) => {
    const pieces = given.reduce<Piece[]>((before, edits) => afterEdits(before, edits), wholeText(text));
    expect(replacements(pieces, text.length)).toEqual(expected);
  });
});
