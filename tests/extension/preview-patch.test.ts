import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Latest } from '../../packages/extension/src/preview/latest.js';
import { QuietTime } from '../../packages/extension/src/preview/quiet-time.js';
import { staying } from '../../packages/extension/src/preview/webview/keyed-list.js';
import { fitZoom, nextZoom, wheelZoom } from '../../packages/extension/src/preview/webview/zoom-steps.js';

const stay = (current: string, wanted: string) => [...staying([...current], [...wanted])].sort().join('');

describe('rows that stay where they are', () => {
  it.each([
    ['甲乙丙', '甲乙丙', '甲乙丙'],
    ['甲乙丙', '甲丁乙丙', '甲乙丙'],
    ['甲乙丙', '甲丙', '甲丙'],
    // Only the one that was moved moves, in whichever direction.
    ['甲乙丙丁', '乙丙丁甲', '乙丙丁'],
    ['甲乙丙丁', '丁甲乙丙', '甲乙丙'],
    ['甲乙', '丙丁', ''],
  ])('of %s for %s are %s', (current, wanted, expected) => {
    expect(stay(current, wanted)).toBe([...expected].sort().join(''));
  });

  it('are in the same order in both, and as many as can be', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 9 }).map(String), { maxLength: 7 });
    fc.assert(
      fc.property(ids, ids, (current, wanted) => {
        const found = staying(current, wanted);
        const kept = current.filter((id) => found.has(id));
        expect(wanted.filter((id) => found.has(id))).toEqual(kept);
        expect(kept).toHaveLength(longestCommon(current, wanted));
      }),
    );
  });
});

/** By the textbook. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined || b.length === 0) return 0;
  const at = b.indexOf(first);
  const without = longestCommon(rest, b);
  return at < 0 ? without : Math.max(without, 1 + longestCommon(rest, b.slice(at + 1)));
}

describe('sizes', () => {
  it('go up and down by steps that one knows', () => {
    expect([nextZoom(1, 'in'), nextZoom(1, 'out'), nextZoom(1.23, 'in'), nextZoom(1.23, 'out')]).toEqual([
      1.1, 0.9, 1.25, 1.1,
    ]);
    expect([nextZoom(4, 'in'), nextZoom(0.25, 'out')]).toEqual([4, 0.25]);
  });

  it('go with the wheel, there and back', () => {
    expect(wheelZoom(1, -100)).toBeGreaterThan(1);
    expect(wheelZoom(wheelZoom(1, -100), 100)).toBeCloseTo(1);
    expect([wheelZoom(1, -1e6), wheelZoom(1, 1e6)]).toEqual([4, 0.25]);
  });

  it('make a page as wide as its room', () => {
    expect(fitZoom(800, 400)).toBe(0.5);
    expect([fitZoom(0, 400), fitZoom(800, -5)]).toEqual([1, 1]);
  });
});

describe('updates', () => {
  it('are made one at a time, and of those that wait only the newest', async () => {
    const ends: (() => void)[] = [];
    const updates = new Latest(() => new Promise((resolve) => ends.push(resolve)));
    const first = updates.request();
    const others = [updates.request(), updates.request(), updates.request()];
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await first;
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await Promise.all(others);
    expect(ends).toHaveLength(2);
    void updates.request();
    expect(ends).toHaveLength(3);
  });
});

describe('a quiet time', () => {
  it('is a window of time, which begins anew each time', () => {
    let now = 0;
    const quiet = new QuietTime(200, () => now);
    expect(quiet.isOver).toBe(true);
    quiet.begin();
    now = 150;
    quiet.begin();
    now = 349;
    expect(quiet.isOver).toBe(false);
    now = 350;
    expect(quiet.isOver).toBe(true);
  });
});
