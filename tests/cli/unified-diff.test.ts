import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../packages/cli/src/writers/unified-diff.js';

const lines = (...names: string[]) => names.map((name) => `${name}\n`).join('');
const hunks = (before: string, after: string) => unifiedDiff('a.jx', before, after).split('\n').slice(2);

/** Applies the hunks, which must say exactly what stands in the text. */
function patched(before: string, diff: string): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const fresh: string[] = [];
  let at = 0;
  for (const part of diff.split(/^(?=@@ )/m).slice(1)) {
    const [, from, count, newCount] = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@\n/.exec(part) ?? [];
    const start = Number(from) - (count === '0' ? 0 : 1);
    fresh.push(...old.slice(at, start));
    at = start;
    const body = (part.slice(part.indexOf('\n') + 1).match(/[^\n]*\n/g) ?? []).flatMap((line, index, all) =>
      line.startsWith('\\') ? [] : [all[index + 1]?.startsWith('\\') ? line.slice(0, -1) : line],
    );
    let added = 0;
    for (const line of body) {
      if (line[0] !== '+') expect(line.slice(1)).toBe(old[at++]);
      if (line[0] !== '-') added = fresh.push(line.slice(1)) && added + 1;
    }
    expect(at - start).toBe(Number(count ?? 1));
    expect(added).toBe(Number(newCount ?? 1));
  }
  return [...fresh, ...old.slice(at)].join('');
}

describe('unifiedDiff', () => {
  it.each([
    ['a changed line', lines('a', 'b', 'c'), lines('a', 'x', 'c'), '@@ -1,3 +1,3 @@| a|-b|+x| c|'],
    ['an added line', lines('a', 'b'), lines('a', 'x', 'b'), '@@ -1,2 +1,3 @@| a|+x| b|'],
    ['a line that is gone', lines('a', 'b'), lines('a'), '@@ -1,2 +1 @@| a|-b|'],
    ['a new text', '', lines('a'), '@@ -0,0 +1 @@|+a|'],
    [
      'no line end',
      'a\nb',
      'a\nc',
      '@@ -1,2 +1,2 @@| a|-b|\\ No newline at end of file|+c|\\ No newline at end of file|',
    ],
    ['CRLF', 'a\r\nb\r\n', 'a\r\nc\r\n', '@@ -1,2 +1,2 @@| a\r|-b\r|+c\r|'],
    ['three lines around', lines(...'abcdefghi'), lines(...'abcdXfghi'), '@@ -2,7 +2,7 @@| b| c| d|-e|+X| f| g| h|'],
    [
      'changes far apart',
      lines(...'abcdefghij'),
      lines(...'XbcdefghiY'),
      '@@ -1,4 +1,4 @@|-a|+X| b| c| d|@@ -7,4 +7,4 @@| g| h| i|-j|+Y|',
    ],
  ])('shows %s', (_, before, after, expected) => {
    expect(hunks(before, after).join('|')).toBe(expected);
  });

  it('is empty where nothing has changed', () => {
    expect(unifiedDiff('a.jx', 'a\n', 'a\n')).toBe('');
  });

  it('names the file as git does', () => {
    expect(unifiedDiff('/tmp/甲 乙.jx', '', 'a\n')).toMatch(/^--- a\/tmp\/甲 乙\.jx\t\n\+\+\+ b\/tmp\/甲 乙\.jx\t\n/);
  });

  it('makes the one text of the other', () => {
    const text = fc
      .tuple(fc.array(fc.constantFrom('a', 'b', 'c', '', '\r', ' '), { maxLength: 30 }), fc.boolean())
      .map(([parts, ended]) => parts.join('\n') + (ended ? '\n' : ''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(patched(before, unifiedDiff('a.jx', before, after))).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });
});
