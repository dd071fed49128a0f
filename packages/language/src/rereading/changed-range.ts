/** What has become of a text: UTF-16 offsets of the stretch that is no longer the same, in the text before and after. */
export interface ChangedRange {
  start: number;
  /** Ends, exclusive. */
  before: number;
  after: number;
}

/** How much is compared at once: the runtime compares equal stretches far faster than a loop over their characters. */
const STRETCH = 4096;

/** The one stretch outside of which two texts are the same. */
export function changedRange(before: string, after: string): ChangedRange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (
    start + STRETCH <= shorter &&
    before.substring(start, start + STRETCH) === after.substring(start, start + STRETCH)
  )
    start += STRETCH;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const most = shorter - start;
  let same = 0;
  while (
    same + STRETCH <= most &&
    before.substring(before.length - same - STRETCH, before.length - same) ===
      after.substring(after.length - same - STRETCH, after.length - same)
  )
    same += STRETCH;
  while (same < most && before.charCodeAt(before.length - same - 1) === after.charCodeAt(after.length - same - 1))
    same++;
  return { start, before: before.length - same, after: after.length - same };
}
