import { fundTotalSum } from './fund-total-sum.js';
import type { Rule } from './rule.js';

/** Every rule of the language, in the order of the reference. */
export const rules: readonly Rule[] = [fundTotalSum];
