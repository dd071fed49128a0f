import { hasValue, isTyped } from '../evaluation/figure.js';
import { hasFundColumn, percentSetting } from './fund-limits.js';
import { printedRate, rateArgs } from './fund-rates.js';
import { explains, isReason } from './prose-reasons.js';
import type { Rule } from './rule.js';

/** 执行率低的说明原因。 */
export const rateLowNoReason: Rule = {
  id: 'rate-low-no-reason',
  severity: 'warning',
  purpose: {
    zh: '执行率低的，应说明原因',
    en: 'A low execution rate comes with a reason',
  },
  basis: {
    zh: '执行率没有达到要求的要写明原因；界限由表式的“参数 低执行率”规定，默认 90%。',
    en: 'A rate that falls short is explained; how low is low is set by 参数 低执行率 of the form, 90 % by default.',
  },
  asksWhy: true,
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 100 ９０',
      '资金 万元\n  行 年度资金总额 100 100 80 原因 尾款在验收后支付',
      '资金 万元\n  行 年度资金总额 100 100 80\n正文\n尚有两笔工程款未结算，执行率偏低。',
      '资金 万元\n  行 年度资金总额 0 0 0',
      '表式 宽松\n  继承 项目支出自评\n  参数 低执行率 75%\n报告 例\n表式 宽松\n资金\n  行 年度资金总额 100 100 80',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 100 ⟦８３．５⟧',
      '资金 万元\n  行 年度资金总额 150 150 125.25 执行率 ⟦83.5%⟧ 得分 8.35\n正文\n项目全面完成，群众满意。',
      '表式 甲\n  继承 项目支出自评\n  资金\n    列 全年预算数 全年执行数 执行率 原因\n报告 例\n表式 甲\n资金\n  行 年度资金总额 90 76.50 ⟦85%⟧ 原因 无',
    ],
  },
  check(report, found) {
    const { form } = report;
    const row = report.funds?.totals[0];
    if (!row || !hasFundColumn(form, '执行率') || row.budget?.value?.isZero()) return;
    const rate = row.rate.expected?.value ?? row.rate.value;
    const limit = percentSetting(form, '低执行率', 90);
    if (!rate?.round(2).lessThan(limit) || isReason(row.reason) || explains(report, reasons)) return;
    const { executed } = row;
    found({
      at: isTyped(row.rate) || !hasValue(executed) ? row.rate.span : executed.span,
      subject: row,
      message: hasFundColumn(form, '原因') ? columnMessage : message,
      args: {
        ...rateArgs(row, form),
        rate: `${printedRate(rate, form)}%`,
        limit: limit.toString(),
        gap: limit.minus(rate).round(2).normalized().toString(),
      },
    });
  },
};

/** Words that speak of money that was not spent. */
const reasons =
  /执行率[^。；\n]{0,20}(?:低|未|不足|不高|原因|差距|没有)|(?:低|未|不足)[^。；\n]{0,10}执行率|(?:支付|支出|执行|拨付|付款)进度|未(?:能)?(?:及时|全部|全额|足额)?(?:支付|支出|执行|拨付|付款|结算|使用|下达|到位)|尚(?:未|有|余)|结余|(?<!上年|年初)结转|尾款|质保金|(?:下|次)年度?[^。；\n]{0,4}支付|收回|跨年|节约[^。；\n]{0,4}(?:资金|经费|成本)|unspent|not yet paid|underspen/i;

const message = {
  zh: '“{row}”执行率 {rate}，低于 {limit}%，相差 {gap} 个百分点，没有说明原因；请在报告里写明',
  en: '{row}: the rate of {rate} is {gap} percentage points below {limit} % and no reason is given; write it in the report',
};
const columnMessage = {
  zh: '“{row}”执行率 {rate}，低于 {limit}%，相差 {gap} 个百分点，没有说明原因；请填“原因”',
  en: '{row}: the rate of {rate} is {gap} percentage points below {limit} % and no reason is given; fill in 原因',
};
