import { showDecimal } from '../evaluation/figure.js';
import { replaceFix } from './fixes.js';
import { hasFundColumn } from './fund-limits.js';
import { printedRate } from './fund-rates.js';
import { judgeRateScore, rateScoreText } from './fund-scores.js';
import type { Rule } from './rule.js';

/** 执行率得分按表式的办法计算。 */
export const rateScore: Rule = {
  id: 'rate-score',
  severity: 'error',
  purpose: {
    zh: '执行率得分应按表式的计分办法由执行率得出',
    en: 'The score of the execution rate follows from the rate by the form’s way of scoring',
  },
  basis: {
    zh: '多数表式按执行率乘以分值计分，超过 100% 按满分，保留两位小数；也有分档计分的。',
    en: 'Most forms multiply the rate by its points, cap it at full points and keep two decimals; some score by steps.',
  },
  fix: 'safe',
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 300 250 执行率 83.33% 得分 8.33',
      '资金 万元\n  行 年度资金总额 100 300 250 执行率 83% 得分 ８．３',
      '资金 万元\n  行 年度资金总额 100 300 330 得分 10',
      '表式 甲\n  继承 项目支出自评\n  资金 分值 20\n报告 例\n表式 甲\n资金\n  行 年度资金总额 100 100 97.75 执行率 97.75% 得分 19.55',
      `${bySteps()}资金\n  行 年度资金总额 100 95 得分 7`,
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 300 250 执行率 83.33% 得分 ⟦9⟧',
      '资金 万元\n  行 年度资金总额 100 100 98.18 执行率 ９８．１８％ 得分 ⟦１０⟧',
      '表式 甲\n  继承 项目支出自评\n  资金 分值 20\n报告 例\n表式 甲\n资金\n  行 年度资金总额 100 100 97.75 执行率 97.75% 得分 ⟦20⟧',
      `${bySteps()}资金\n  行 年度资金总额 100 95 得分 ⟦9.5⟧`,
    ],
  },
  check(report, found) {
    const { form } = report;
    const total = report.funds?.totals[0];
    const judged = total && hasFundColumn(form, '得分') ? judgeRateScore(total, form) : undefined;
    if (!total || judged?.verdict === undefined || judged.verdict === 'right') return;
    const { typed, exact, points, right } = judged;
    const rounding = judged.verdict === 'rounding';
    const text = rateScoreText(total, right.value);
    found({
      at: total.score.span,
      subject: total,
      severity: rounding ? 'hint' : 'error',
      message: rounding ? roundingMessage : message,
      args: {
        score: showDecimal(typed, 6),
        rate: `${printedRate(exact, form)}%`,
        points: points.toString(),
        expected: text,
        gap: typed.minus(right.value).abs().round(2).normalized().toString(),
      },
      from: [...(total.rate.expected?.from ?? [total.rate]), total.points],
      fixes: [replaceFix(total.score.span, text, { name: '执行率得分', formula: right.formula }, !rounding)],
    });
  },
};

function bySteps(): string {
  return '表式 分档\n  继承 项目支出自评\n  资金\n    列 全年预算数 全年执行数 执行率 得分\n    计分 分档 100% 10，80% 7，60% 5\n报告 例\n表式 分档\n';
}

const message = {
  zh: '执行率得分 {score}，按执行率 {rate} 和分值 {points} 应为 {expected}，相差 {gap}',
  en: 'The rate scores {score}, but {rate} of {points} points is {expected}, a difference of {gap}',
};
const roundingMessage = {
  zh: '执行率得分 {score}，按执行率 {rate} 和分值 {points} 是 {expected}，相差 {gap}，在四舍五入范围内',
  en: 'The rate scores {score} and {rate} of {points} points is {expected}; rounding explains the difference of {gap}',
};
