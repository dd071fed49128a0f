import { expect, it } from 'vitest';
import { changedRange } from '../../../packages/language/src/rereading/changed-range.js';
import { between, random } from '../../mutation/random.js';

it.each([
  ['', '', { start: 0, before: 0, after: 0 }],
  ['甲乙丙', '甲乙丙', { start: 3, before: 3, after: 3 }],
  ['甲乙丙', '甲丁乙丙', { start: 1, before: 1, after: 2 }],
  ['甲乙乙丙', '甲乙丙', { start: 2, before: 3, after: 2 }],
  ['甲', '', { start: 0, before: 1, after: 0 }],
  ['𠀀', '𠀁', { start: 1, before: 2, after: 2 }],
])('what has changed from "%s" to "%s"', (before, after, range) => {
  expect(changedRange(before, after)).toEqual(range);
});

it('a text outside of which all is the same, however long', () => {
  const next = random(1);
  for (let i = 0; i < 200; i++) {
    const text = '一二三'.repeat(between(next, 0, 5_000));
    const [start, end] = [between(next, 0, text.length), between(next, 0, text.length)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    const after = `${text.slice(0, start)}${'甲'.repeat(between(next, 0, 3))}${text.slice(end)}`;
    const range = changedRange(text, after);
    expect(text.slice(0, range.start) + after.slice(range.start, range.after) + text.slice(range.before)).toBe(after);
    expect(range.start).toBeGreaterThanOrEqual(start);
    expect(range.before - range.start).toBeLessThanOrEqual(end - start);
  }
});
