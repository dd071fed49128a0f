import { attributeTwice } from '../../../packages/language/src/rules/attribute-twice.js';
import { cellExtra } from '../../../packages/language/src/rules/cell-extra.js';
import { checkFailed } from '../../../packages/language/src/rules/check-failed.js';
import { expression } from '../../../packages/language/src/rules/expression.js';
import { formCheck } from '../../../packages/language/src/rules/form-check.js';
import { formColumnCycle } from '../../../packages/language/src/rules/form-column-cycle.js';
import { formCycle } from '../../../packages/language/src/rules/form-cycle.js';
import { formShadowed } from '../../../packages/language/src/rules/form-shadowed.js';
import { referenceFormat } from '../../../packages/language/src/rules/reference-format.js';
import { rowDepth } from '../../../packages/language/src/rules/row-depth.js';
import { rowMark } from '../../../packages/language/src/rules/row-mark.js';
import { rowTwice } from '../../../packages/language/src/rules/row-twice.js';
import { checkRule } from './check-rule.js';

const rules = [
  ...[attributeTwice, cellExtra, rowTwice, rowMark, rowDepth, expression, referenceFormat, checkFailed],
  ...[formCycle, formShadowed, formColumnCycle, formCheck],
];
for (const rule of rules) checkRule(rule);
