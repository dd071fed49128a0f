import { fold, isBlankMark, parseQuantity } from '@jixiao/core';

/** Whether a cell holds an amount, or the mark for none. */
export function isAmount(text: string): boolean {
  const bare = text.replace(/\s/g, '');
  return isBlankMark(bare) || parseQuantity(fold(bare)) !== undefined;
}
