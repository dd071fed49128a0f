import { attributeTwice } from './attribute-twice.js';
import { cellExtra } from './cell-extra.js';
import { checkFailed } from './check-failed.js';
import { expression } from './expression.js';
import { formCheck } from './form-check.js';
import { formColumnCycle } from './form-column-cycle.js';
import { formCycle } from './form-cycle.js';
import { formShadowed } from './form-shadowed.js';
import { formWeights } from './form-weights.js';
import { fundAdjustLarge } from './fund-adjust-large.js';
import { fundBasicProject } from './fund-basic-project.js';
import { fundBlankInitial } from './fund-blank-initial.js';
import { fundCarryoverYear } from './fund-carryover-year.js';
import { fundEcoSum } from './fund-eco-sum.js';
import { fundExecOverBudget } from './fund-exec-over-budget.js';
import { fundItemOver } from './fund-item-over.js';
import { fundSourceMislabel } from './fund-source-mislabel.js';
import { fundSplitMismatch } from './fund-split-mismatch.js';
import { fundTotalSum } from './fund-total-sum.js';
import { fundTotalZero } from './fund-total-zero.js';
import { levelTwice } from './level-twice.js';
import { rateBaseInitial } from './rate-base-initial.js';
import { rateLowNoReason } from './rate-low-no-reason.js';
import { rateMismatch } from './rate-mismatch.js';
import { rateMissing } from './rate-missing.js';
import { rateOver100 } from './rate-over-100.js';
import { rateScore } from './rate-score.js';
import { rateSubrowScore } from './rate-subrow-score.js';
import { rateZeroBudget } from './rate-zero-budget.js';
import { referenceFormat } from './reference-format.js';
import { rowDepth } from './row-depth.js';
import { rowMark } from './row-mark.js';
import { rowTwice } from './row-twice.js';
import type { Rule } from './rule.js';
import { scoreAllFull } from './score-all-full.js';
import { scoreDecimals } from './score-decimals.js';
import { scoreDeflated } from './score-deflated.js';
import { scoreFormulaDiff } from './score-formula-diff.js';
import { scoreGrade } from './score-grade.js';
import { scoreInflated } from './score-inflated.js';
import { scoreMissing } from './score-missing.js';
import { scoreNegative } from './score-negative.js';
import { scoreOver } from './score-over.js';
import { scoreQualRange } from './score-qual-range.js';
import { scoreReverse } from './score-reverse.js';
import { scoreTextVsTable } from './score-text-vs-table.js';
import { scoreTotal } from './score-total.js';
import { structCount } from './struct-count.js';
import { structKindMismatch } from './struct-kind-mismatch.js';
import { structL1Missing } from './struct-l1-missing.js';
import { structL2Empty } from './struct-l2-empty.js';
import { structL2WrongParent } from './struct-l2-wrong-parent.js';
import { structRubric } from './struct-rubric.js';
import { weightGoals } from './weight-goals.js';
import { weightL1 } from './weight-l1.js';
import { weightProfile } from './weight-profile.js';
import { weightRate } from './weight-rate.js';
import { weightSingle } from './weight-single.js';
import { weightTotal } from './weight-total.js';
import { weightZero } from './weight-zero.js';

/** Every rule of the language, in the order of the reference. */
export const rules: readonly Rule[] = [
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
  scoreOver,
  scoreNegative,
  scoreMissing,
  scoreTotal,
  scoreInflated,
  scoreDeflated,
  scoreFormulaDiff,
  scoreReverse,
  scoreQualRange,
  scoreAllFull,
  scoreGrade,
  scoreTextVsTable,
  scoreDecimals,
  weightTotal,
  weightRate,
  weightL1,
  weightGoals,
  weightProfile,
  weightSingle,
  weightZero,
  structL1Missing,
  structL2WrongParent,
  structL2Empty,
  structKindMismatch,
  structCount,
  structRubric,
  attributeTwice,
  cellExtra,
  rowDepth,
  rowMark,
  rowTwice,
  levelTwice,
  checkFailed,
  referenceFormat,
  expression,
  formCheck,
  formWeights,
  formColumnCycle,
  formCycle,
  formShadowed,
];
