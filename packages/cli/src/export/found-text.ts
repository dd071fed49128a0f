import type { Message } from '@jixiao/language';
import { messages } from '../messages.js';

/** `3 个错误、2 个警告，照样导出`; undefined without an error: warnings alone are for the check to tell. */
export function foundText({ errors, warnings }: { errors: number; warnings: number }): Message | undefined {
  if (errors === 0) return undefined;
  return {
    text: warnings === 0 ? messages.exportedWithErrors : messages.exportedWithBoth,
    args: { errors, warnings },
  };
}
