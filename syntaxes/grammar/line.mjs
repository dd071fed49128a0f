/**
 * How every line begins, as parts of a rule.
 */

import { B, COLON, LINE_START } from './characters.mjs';
import { scoped } from './sequence.mjs';

/** Blanks and comments before the first word; the comments get their scope. */
export const START = ['^', scoped('', LINE_START, 'comments')];
/** What may stand between a keyword and what it is about. */
export const GAP = `(?:${COLON})?${B}*`;
