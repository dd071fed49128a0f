import { fold } from '@jixiao/core';

/** The names a file offers to other files. */
export interface ScannedNames {
  forms: string[];
  reports: string[];
}

// A keyword as the first word of a line, behind blanks and comments, in either language and width.
const head =
  /^[ \t\v\f\u00a0\u3000\ufeff]*(?:\/\*(?:(?!\*\/)[^\r\n])*\*\/[ \t\u3000]*)*(报告|表式|正文|report|form|narrative|ｒｅｐｏｒｔ|ｆｏｒｍ|ｎａｒｒａｔｉｖｅ)(?=[\s：:"“「|｜\d]|$)([^\r\n]*)/gim;
const name = /^[\s：:]*(?:"((?:\\"|[^"])*)"|“((?:\\"|[^”])*)”|「((?:\\"|[^」])*)」|([^\s|｜：:，,；;"“「]+))/;

/** The first line of a form or a report: its name, and where that stands. */
export interface ScannedHead {
  kind: 'form' | 'report';
  /** Empty for a report without a name. */
  name: string;
  /** UTF-16 offsets of the name without quotes, of the keyword where there is none; end exclusive. */
  start: number;
  end: number;
}

/**
 * Finds the names of forms and reports without parsing: one look at the beginning of each line, ended by the narrative. It may find a
 * name too many (in a line that the language cannot read), never one too few.
 */
export function scanNames(text: string): ScannedNames {
  const found: ScannedNames = { forms: [], reports: [] };
  for (const { kind, name } of scanHeads(text)) (kind === 'report' ? found.reports : found.forms).push(name);
  return found;
}

/** As `scanNames`, with the places of the names, in the order of the text. */
export function scanHeads(text: string): ScannedHead[] {
  const found: ScannedHead[] = [];
  let reportSeen = false;
  head.lastIndex = 0;
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const keyword = fold(match[1] as string).toLowerCase();
    if (keyword === '正文' || keyword === 'narrative') break;
    const isReport = keyword === '报告' || keyword === 'report';
    // Behind the first report 表式 names the form that a report is written by.
    if (!isReport && reportSeen) continue;
    reportSeen ||= isReport;
    const rest = match[2] as string;
    const restStart = match.index + match[0].length - rest.length;
    const written = name.exec(rest);
    const typed = written?.slice(1).find((part) => part !== undefined);
    if (written && typed !== undefined) {
      const start = restStart + written[0].lastIndexOf(typed);
      const kind = isReport ? 'report' : 'form';
      found.push({ kind, name: fold(typed.replaceAll('\\"', '"')), start, end: start + typed.length });
    } else if (isReport)
      found.push({ kind: 'report', name: '', start: restStart - (match[1] as string).length, end: restStart });
  }
  return found;
}
