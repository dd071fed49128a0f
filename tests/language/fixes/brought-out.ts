/**
 * Rules that ask whoever writes the report to say why. What they find after a fix is no number that it left wrong: the fix has written
 * what the other figures say, and only the writer knows the reason for it. An invented one would be the worse mistake, and a blank mark
 * one of the same rule; so the title of a fix that lowers a score says that the reason is still to be written.
 */
const asksWhy = new Set([
  'reason-missing',
  'reason-empty-phrase',
  'value-over-30',
  'fund-adjust-large',
  'rate-low-no-reason',
  'sangong-growth',
]);

/** Other findings that a fix rightly brings out, `rule: found`; `*` for any rule. */
const others: Record<string, string> = {
  'mark-inside-text: *': 'what stood in the text was not read before, with whatever mistakes it holds',
  'reference-format: reference-format': 'of several formats that cannot be read one is told at a time',
  'struct-l1-missing: struct-l2-empty': 'the level that is inserted waits to be filled in',
};

/** The entries of the list that let a finding of one rule be new after a fix of another. */
export function entriesFor(fixed: string, found: string): string[] {
  const asked = asksWhy.has(found) ? [found] : [];
  return [...asked, ...[`${fixed}: ${found}`, `${fixed}: *`].filter((entry) => entry in others)];
}

export const everyEntry: readonly string[] = [...asksWhy, ...Object.keys(others)];
