import { fundAdjustLarge } from '../../../packages/language/src/rules/fund-adjust-large.js';
import { fundBasicProject } from '../../../packages/language/src/rules/fund-basic-project.js';
import { fundBlankInitial } from '../../../packages/language/src/rules/fund-blank-initial.js';
import { fundCarryoverYear } from '../../../packages/language/src/rules/fund-carryover-year.js';
import { fundEcoSum } from '../../../packages/language/src/rules/fund-eco-sum.js';
import { fundExecOverBudget } from '../../../packages/language/src/rules/fund-exec-over-budget.js';
import { fundItemOver } from '../../../packages/language/src/rules/fund-item-over.js';
import { fundSourceMislabel } from '../../../packages/language/src/rules/fund-source-mislabel.js';
import { fundSplitMismatch } from '../../../packages/language/src/rules/fund-split-mismatch.js';
import { fundTotalSum } from '../../../packages/language/src/rules/fund-total-sum.js';
import { fundTotalZero } from '../../../packages/language/src/rules/fund-total-zero.js';
import { rateBaseInitial } from '../../../packages/language/src/rules/rate-base-initial.js';
import { rateLowNoReason } from '../../../packages/language/src/rules/rate-low-no-reason.js';
import { rateMismatch } from '../../../packages/language/src/rules/rate-mismatch.js';
import { rateMissing } from '../../../packages/language/src/rules/rate-missing.js';
import { rateOver100 } from '../../../packages/language/src/rules/rate-over-100.js';
import { rateScore } from '../../../packages/language/src/rules/rate-score.js';
import { rateSubrowScore } from '../../../packages/language/src/rules/rate-subrow-score.js';
import { rateZeroBudget } from '../../../packages/language/src/rules/rate-zero-budget.js';
import { checkRule } from './check-rule.js';

for (const rule of [
  fundTotalSum,
  fundTotalZero,
  fundExecOverBudget,
  fundSplitMismatch,
  fundBasicProject,
  fundEcoSum,
  fundAdjustLarge,
  fundCarryoverYear,
  fundSourceMislabel,
  fundItemOver,
  fundBlankInitial,
  rateMismatch,
  rateMissing,
  rateOver100,
  rateBaseInitial,
  rateLowNoReason,
  rateScore,
  rateZeroBudget,
  rateSubrowScore,
])
  checkRule(rule);
