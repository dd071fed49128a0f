import { attributeTwice } from './attribute-twice.js';
import { basicVsPay } from './basic-vs-pay.js';
import { cellExtra } from './cell-extra.js';
import { checkFailed } from './check-failed.js';
import { dateBeforeEnd } from './date-before-end.js';
import { dateVsReport } from './date-vs-report.js';
import { dateYear } from './date-year.js';
import { dupIndicator } from './dup-indicator.js';
import { evidenceMissing } from './evidence-missing.js';
import { expression } from './expression.js';
import { fieldKind } from './field-kind.js';
import { fieldRequired } from './field-required.js';
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
import { goalCopied } from './goal-copied.js';
import { levelTwice } from './level-twice.js';
import { markInsideText } from './mark-inside-text.js';
import { problemNone } from './problem-none.js';
import { rateBaseInitial } from './rate-base-initial.js';
import { rateLowNoReason } from './rate-low-no-reason.js';
import { rateMismatch } from './rate-mismatch.js';
import { rateMissing } from './rate-missing.js';
import { rateOver100 } from './rate-over-100.js';
import { rateScore } from './rate-score.js';
import { rateSubrowScore } from './rate-subrow-score.js';
import { rateZeroBudget } from './rate-zero-budget.js';
import { ratioPublic } from './ratio-public.js';
import { ratioPurchase } from './ratio-purchase.js';
import { reasonEmptyPhrase } from './reason-empty-phrase.js';
import { reasonMissing } from './reason-missing.js';
import { reasonSuperfluous } from './reason-superfluous.js';
import { referenceFormat } from './reference-format.js';
import { rowDepth } from './row-depth.js';
import { rowMark } from './row-mark.js';
import { rowTwice } from './row-twice.js';
import type { Rule } from './rule.js';
import { sangongClaim } from './sangong-claim.js';
import { sangongGrowth } from './sangong-growth.js';
import { sangongOverBudget } from './sangong-over-budget.js';
import { sangongSum } from './sangong-sum.js';
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
import { staffOver } from './staff-over.js';
import { staffRate } from './staff-rate.js';
import { staffRetired } from './staff-retired.js';
import { structCount } from './struct-count.js';
import { structKindMismatch } from './struct-kind-mismatch.js';
import { structL1Missing } from './struct-l1-missing.js';
import { structL2Empty } from './struct-l2-empty.js';
import { structL2WrongParent } from './struct-l2-wrong-parent.js';
import { structRubric } from './struct-rubric.js';
import { timeTarget } from './time-target.js';
import { unitHeaderMissing } from './unit-header-missing.js';
import { unitInCell } from './unit-in-cell.js';
import { unitMagnitude } from './unit-magnitude.js';
import { unitMixed } from './unit-mixed.js';
import { valueActualVague } from './value-actual-vague.js';
import { valueCostVsExec } from './value-cost-vs-exec.js';
import { valueDirection } from './value-direction.js';
import { valueInName } from './value-in-name.js';
import { valueMissing } from './value-missing.js';
import { valueNoOperator } from './value-no-operator.js';
import { valueNotQuantified } from './value-not-quantified.js';
import { valueOpInActual } from './value-op-in-actual.js';
import { valueOver20 } from './value-over-20.js';
import { valueOver30 } from './value-over-30.js';
import { valuePercentOver } from './value-percent-over.js';
import { valueTargetLow } from './value-target-low.js';
import { valueUnitMismatch } from './value-unit-mismatch.js';
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
  valueNotQuantified,
  valueActualVague,
  valueInName,
  valueNoOperator,
  valueOpInActual,
  valueDirection,
  valueUnitMismatch,
  valueCostVsExec,
  valueOver30,
  valueOver20,
  valueTargetLow,
  valuePercentOver,
  valueMissing,
  reasonMissing,
  reasonEmptyPhrase,
  reasonSuperfluous,
  evidenceMissing,
  fieldRequired,
  fieldKind,
  goalCopied,
  dupIndicator,
  problemNone,
  markInsideText,
  unitMixed,
  unitMagnitude,
  unitInCell,
  unitHeaderMissing,
  dateYear,
  dateBeforeEnd,
  dateVsReport,
  timeTarget,
  staffOver,
  staffRate,
  staffRetired,
  sangongOverBudget,
  sangongGrowth,
  sangongSum,
  sangongClaim,
  ratioPublic,
  ratioPurchase,
  basicVsPay,
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
