import { structCount } from '../../../packages/language/src/rules/struct-count.js';
import { structKindMismatch } from '../../../packages/language/src/rules/struct-kind-mismatch.js';
import { structL1Missing } from '../../../packages/language/src/rules/struct-l1-missing.js';
import { structL2Empty } from '../../../packages/language/src/rules/struct-l2-empty.js';
import { structL2WrongParent } from '../../../packages/language/src/rules/struct-l2-wrong-parent.js';
import { structRubric } from '../../../packages/language/src/rules/struct-rubric.js';
import { weightL1 } from '../../../packages/language/src/rules/weight-l1.js';
import { weightProfile } from '../../../packages/language/src/rules/weight-profile.js';
import { weightRate } from '../../../packages/language/src/rules/weight-rate.js';
import { weightSingle } from '../../../packages/language/src/rules/weight-single.js';
import { weightTotal } from '../../../packages/language/src/rules/weight-total.js';
import { weightZero } from '../../../packages/language/src/rules/weight-zero.js';
import { checkRule } from './check-rule.js';

for (const rule of [weightTotal, weightRate, weightL1, weightProfile, weightSingle, weightZero]) checkRule(rule);
for (const rule of [structL1Missing, structL2Empty, structKindMismatch, structCount, structRubric]) checkRule(rule);
// What it finds is also a name that is not found there.
checkRule(structL2WrongParent, ['reference']);
