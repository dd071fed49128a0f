import { describe, expect, it } from 'vitest';
import { scoreAllFull } from '../../../packages/language/src/rules/score-all-full.js';
import { scoreDecimals } from '../../../packages/language/src/rules/score-decimals.js';
import { scoreDeflated } from '../../../packages/language/src/rules/score-deflated.js';
import { scoreFormulaDiff } from '../../../packages/language/src/rules/score-formula-diff.js';
import { scoreGrade } from '../../../packages/language/src/rules/score-grade.js';
import { scoreInflated } from '../../../packages/language/src/rules/score-inflated.js';
import { scoreMissing } from '../../../packages/language/src/rules/score-missing.js';
import { scoreNegative } from '../../../packages/language/src/rules/score-negative.js';
import { scoreOver } from '../../../packages/language/src/rules/score-over.js';
import { scoreQualRange } from '../../../packages/language/src/rules/score-qual-range.js';
import { scoreReverse } from '../../../packages/language/src/rules/score-reverse.js';
import { scoreTextVsTable } from '../../../packages/language/src/rules/score-text-vs-table.js';
import { scoreTotal } from '../../../packages/language/src/rules/score-total.js';
import { checkRule, expectFindings } from './check-rule.js';

const rules = [
  ...[scoreOver, scoreNegative, scoreMissing, scoreTotal, scoreInflated, scoreDeflated, scoreFormulaDiff, scoreReverse],
  ...[scoreQualRange, scoreAllFull, scoreGrade, scoreTextVsTable, scoreDecimals],
];
for (const rule of rules) checkRule(rule);
