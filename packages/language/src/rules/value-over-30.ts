import { Decimal } from '@jixiao/core';
import { showDecimal } from '../evaluation/figure.js';
import { percentSetting } from './fund-limits.js';
import { resultArgs } from './judged-scores.js';
import type { Rule } from './rule.js';
import { overshoots } from './value-overshoot.js';

/** With a target of zero: how much is far above it. */
const farFromZero = Decimal.of(30);

/** 完成超出目标三成，没有说明。 */
export const valueOver30: Rule = {
  id: 'value-over-30',
  severity: 'warning',
  purpose: {
    zh: '完成超出目标 30% 以上的，应说明原因',
    en: 'A result 30 % or more above its target comes with a reason',
  },
  basis: {
    zh: '超出太多，多半是目标定低了，有的系统不写原因不能保存；界限由表式的“参数 超额说明”规定，默认 30%。',
    en: 'So much more most often means a target set too low, and some systems refuse to save it unexplained; 参数 超额说明 of the form sets the limit.',
  },
  supersedes: ['value-over-20'],
  asksWhy: true,
  examples: {
    good: [
      '指标 培训\n  目标 ≥12次 完成 15次',
      '指标 培训\n  目标 ≥１２次 完成 １８次\n  偏差 区里年中追加六次\n指标 造价\n  目标 ≤100万元 完成 60万元\n指标 覆盖率\n  目标 ≥75% 完成 100%',
      '表式 宽松\n  继承 项目支出自评\n  参数 超额说明 60%\n报告 例\n  表式 宽松\n  指标 培训\n    目标 ≥12次 完成 18次',
    ],
    bad: [
      '指标 培训\n  目标 ≥10次 完成 ⟦13次⟧',
      '指标 帮扶人数\n  目标：１００人 完成：⟦２５０人⟧ 分值 ５ 得分 ５\n  偏差 无',
      '指标 新增项目\n  目标 ≥0个 完成 ⟦32个⟧\n指标 发明专利\n  目标 ≥0个 完成 2个',
    ],
  },
  check(report, found) {
    const limit = percentSetting(report.form, '超额说明', 30);
    for (const { row, result, percent } of overshoots(report)) {
      if (percent ? percent.lessThan(limit) : result.lessThan(farFromZero)) continue;
      found({
        at: row.actual.span,
        subject: row,
        message: percent ? message : zeroMessage,
        args: {
          ...resultArgs(row),
          percent: percent ? showDecimal(percent.round(2).normalized()) : '',
          limit: limit.toString(),
        },
      });
    }
  },
};

const message = {
  zh: '“{name}”完成 {actual}，超出目标 {target} 的 {percent}%，到了 {limit}% 就要说明；请写明原因，或把目标改准',
  en: '"{name}" reached {actual}, {percent} % above its target {target}; from {limit} % on give the reason, or set the target right',
};
const zeroMessage = {
  zh: '“{name}”的目标是 {target}，完成 {actual}，没有说明；请写明原因，或把目标改准',
  en: 'The target of "{name}" is {target}, its result {actual}; give the reason, or set the target right',
};
