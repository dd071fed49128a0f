import type { Properties } from './page.js';
import { cleanText } from './print/clean-text.js';

/** UTF-8 bytes of a name without its ending: Linux allows 255 with it, and a number may have to follow. */
const MOST_BYTES = 220;

/**
 * A text as a name of a file, without its ending, that every system takes: what Windows reserves becomes the full-width character that
 * looks like it, its device names get a `_`. Empty where nothing of the text can stand in a name.
 */
export function safeFileName(text: string): string {
  const name = cleanText(text)
    .normalize('NFC')
    // Marks that nobody sees, some of which turn the direction of writing: `gpj.exe` for `exe.jpg`.
    .replace(/\p{Cf}/gu, '')
    .replace(/[<>:"/\\|?*]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
    .replace(/\s+/g, ' ')
    // A point at the beginning hides a file, one at the end is cut off by Windows.
    .replace(/^[. ]+/, '');
  return shortened(name.replace(reserved, '$1_')).replace(/[. ]+$/, '');
}

/** How a report is proposed to be called: `<部门><年度><标题>`. */
export function proposedFileName({ department = '', year = '', title, report }: Properties): string {
  const words = title.includes(department) ? [title] : [department, title];
  if (year !== '' && !words.some((word) => word.includes(year))) words.splice(-1, 0, year);
  return safeFileName(words.join('')) || safeFileName(report);
}

/** How the file of a report is called after its source; `report` is its name where the source holds several. */
export function nameAfterSource(source: string, report: string | undefined): string {
  return safeFileName([source, ...(report === undefined ? [] : [report])].join('-')) || FALLBACK;
}

const FALLBACK = 'report';

const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/i;

function shortened(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)) {
    bytes += new TextEncoder().encode(segment).length;
    if (bytes > MOST_BYTES) break;
    kept += segment;
  }
  return kept;
}
