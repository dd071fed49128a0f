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

/**
 * Finds the names of forms and reports without parsing: one look at the beginning of each line, ended by the narrative. It may find a
 * name too many (in a line that the language cannot read), never one too few.
 */
export function scanNames(text: string): ScannedNames {
  const found: ScannedNames = { forms: [], reports: [] };
  head.lastIndex = 0;
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const keyword = fold(match[1] as string).toLowerCase();
    if (keyword === '正文' || keyword === 'narrative') break;
    const isReport = keyword === '报告' || keyword === 'report';
    // Behind the first report 表式 names the form that a report is written by.
    if (!isReport && found.reports.length > 0) continue;
    const typed = name
      .exec(match[2] as string)
      ?.slice(1)
      .find((part) => part !== undefined);
    if (typed !== undefined) (isReport ? found.reports : found.forms).push(fold(typed.replaceAll('\\"', '"')));
    else if (isReport) found.reports.push('');
  }
  return found;
}
