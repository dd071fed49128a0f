import { formatText, type Language } from '@jixiao/core';
import { messages } from '../messages.js';

export interface Counts {
  files: number;
  errors: number;
  warnings: number;
  /** Of severity info as well. */
  hints: number;
  /** Files that could not be read. */
  unread: number;
}

/** `检查 12 个文件：3 个错误，2 个警告，1 个提示` */
export function summaryText(counts: Counts, language: Language): string {
  const { unread, ...found } = counts;
  const args =
    language === 'zh'
      ? found
      : {
          files: plural(found.files, 'file'),
          errors: plural(found.errors, 'error'),
          warnings: plural(found.warnings, 'warning'),
          hints: plural(found.hints, 'hint'),
        };
  const tail = unread > 0 ? formatText(messages.summaryUnread, language, { count: unread }) : '';
  return formatText(messages.summary, language, args) + tail;
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
