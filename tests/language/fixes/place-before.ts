import type { Fix } from '@jixiao/language';

/** Where an offset into a text lay before these edits made it; what they wrote lies where they wrote it. Line ends are LF. */
export function placeBefore(edits: Fix['edits'], offset: number): number {
  let shift = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    if (offset < start + shift) break;
    if (offset < start + shift + text.length) return start;
    shift += text.length - (end - start);
  }
  return offset - shift;
}
