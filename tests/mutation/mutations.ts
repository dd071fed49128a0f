import { formMutations } from './form-mutations.js';
import { fundMutations } from './fund-mutations.js';
import type { Operator } from './operator.js';
import { scoreMutations } from './score-mutations.js';
import { tableMutations } from './table-mutations.js';
import { textMutations } from './text-mutations.js';
import { valueMutations } from './value-mutations.js';

/** Every way in which a clean report is spoilt; each at one place, or at the two that belong together. */
export const mutations: readonly Operator[] = [
  ...fundMutations,
  ...tableMutations,
  ...scoreMutations,
  ...valueMutations,
  ...textMutations,
  ...formMutations,
];
