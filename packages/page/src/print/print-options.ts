import type { Unit } from '@jixiao/core';
import { isMoney, parseQuantity } from '@jixiao/core';
import type { ast, EffectiveForm } from '@jixiao/language';

/** How numbers and empty cells of one block are printed. */
export interface PrintOptions {
  /** What stands in a cell for a number that there is none of. */
  blank: string;
  /** What stands in an empty cell for words: nothing, unless the form says 空格. */
  blankText: string;
  /** Digits behind the point in a column; undefined where they are printed as they come. */
  decimals(column: string): number | undefined;
}

/** Of what is said twice, the later counts, and the block's own word before that of the whole form. */
export function printOptions(form: EffectiveForm, own: readonly ast.PrintOption[] = [], unit?: Unit): PrintOptions {
  const options = [...form.options, ...own];
  const blank = options.findLast((option) => option.blank !== undefined)?.blank;
  return {
    blank: blank ?? '—',
    blankText: blank ?? '',
    decimals(column) {
      const named = options.findLast((option) => option.decimals !== undefined && option.column === column);
      const general = own.findLast((option) => option.decimals !== undefined && option.column === undefined);
      // What the form says of all its numbers is about money; people and pieces are whole.
      const ofForm = form.options.findLast((option) => option.decimals !== undefined && option.column === undefined);
      const found = named ?? (isWhole(column) ? undefined : (general ?? (unit && !isMoney(unit) ? undefined : ofForm)));
      const decimals = found?.decimals === undefined ? undefined : parseQuantity(found.decimals)?.value.toNumber();
      return decimals === undefined || decimals < 0 || decimals > 20 ? undefined : Math.floor(decimals);
    },
  };
}

/** Points are printed as they are written unless their column is named. */
function isWhole(column: string): boolean {
  return column === '分值';
}
