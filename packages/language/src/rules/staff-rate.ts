import { compareAtOwnPrecision, Decimal } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { type Figure, hasValue, isTyped, showDecimal, showFigure } from '../evaluation/figure.js';
import type { EvaluatedIndicator } from '../evaluation/indicators.js';
import { replaceFix } from './fixes.js';
import { printedName } from './judged-scores.js';
import { resultFixes } from './result-fixes.js';
import type { Found, Rule } from './rule.js';
import { type StaffCount, staffCounts } from './staff-counts.js';

/** 人员控制率等于实有除以编制。 */
export const staffRate: Rule = {
  id: 'staff-rate',
  severity: 'error',
  purpose: {
    zh: '人员控制率应等于实有（在职）人数除以编制人数；指标里填的控制率只作警告',
    en: 'The printed control rate is the number of staff over the number of posts; as a result of an indicator it is a warning',
  },
  basis: {
    zh: '“在职人员控制率”＝在职人员数÷编制数；按填写的小数位四舍五入核对。',
    en: 'The rate is defined as staff over posts; it is checked at the decimals it is written with.',
  },
  fix: 'safe',
  examples: {
    good: [
      '表 人员 人\n  列 编制 实有 控制率\n  行 在职 214 205 95.79%\n  - 行政 46 44 ９６％\n  - 事业 168 161 95.8',
      '表式 甲\n  继承 部门整体自评\n  字段 人员编制 整数\n  字段 实有人数 整数\n报告 例\n  表式 甲\n  人员编制：55，实有人数：54\n  一级 产出指标\n    二级 成本指标\n      指标 在职人员控制率\n        目标 ≤100% 完成 98.2% 分值 5 得分 5',
      '表 人员 人\n  列 编制 实有 控制率\n  行 在职 0 3 —\n  行 工勤 4 4 1.00',
    ],
    bad: [
      '表 人员 人\n  列 编制 实有 控制率\n  行 在职 214 205 ⟦96.79%⟧\n  - 行政 46 44 ⟦９５％⟧\n  - 事业 168 161 95.83%',
      '表式 甲\n  继承 部门整体自评\n  字段 人员编制 整数\n  字段 实有人数 整数\n报告 例\n  表式 甲\n  人员编制：５５，实有人数：６０\n  一级 产出指标\n    二级 成本指标\n      指标 人员 | 在职人员控制率\n        目标 ≤100% 完成 ⟦100%⟧ 分值 5 得分 5',
      '表式 甲\n  字段 编制人数 整数\n  字段 在职人数 整数\n  字段 在职人员控制率 百分率\n报告 例\n  表式 甲\n  编制人数：46\n  在职人数：50\n  在职人员控制率：⟦108.07⟧',
    ],
  },
  check(report, found) {
    const counts = staffCounts(report);
    for (const { quota, serving, rate, name } of counts) {
      if (hasValue(quota) && hasValue(serving) && isTyped(rate)) judge({ rate, quota, serving, name }, found);
    }
    judgeIndicators(report, counts, found);
  },
};

/** An indicator speaks of the department, whose posts the report gives only once. */
function judgeIndicators(report: EvaluatedReport, counts: readonly StaffCount[], found: Found): void {
  const parts = new Set(counts.flatMap((count) => count.parts));
  const [whole, another] = counts.filter((count) => hasValue(count.serving) && !parts.has(count));
  if (!whole || another || !hasValue(whole.serving) || !hasValue(whole.quota)) return;
  for (const indicator of report.indicators.all) {
    if (!rateName.test(printedName(indicator)) || indicator.actual.operator) continue;
    const rate = report.valueFigure(indicator, '完成');
    if (!isTyped(rate) || rate.unit?.base !== '%') continue;
    judge({ rate, quota: whole.quota, serving: whole.serving, name: indicator.name, of: { report, indicator } }, found);
  }
}

const rateName = /(?:在职|财政供养|在编)人员控制率$/;

interface Judged {
  rate: Figure & { value: Decimal };
  quota: Figure & { value: Decimal };
  serving: Figure & { value: Decimal };
  name: string;
  /** The indicator whose result the rate is. */
  of?: { report: EvaluatedReport; indicator: EvaluatedIndicator };
}

function judge({ rate, quota, serving, name, of }: Judged, found: Found): void {
  const share = serving.value.dividedBy(quota.value);
  const exact = serving.value.times(Decimal.hundred).dividedBy(quota.value);
  if (!share || !exact) return;
  const isPercent = /[%％]/.test(rate.text ?? '');
  const isRight = [exact, ...(isPercent ? [] : [share])].some(
    (value) => compareAtOwnPrecision(rate.value, value).verdict !== 'apart',
  );
  if (isRight) return;
  const digits = exact.round(2);
  const expected = `${showDecimal(digits)}%`;
  const counts = `${showDecimal(serving.value)}÷${showDecimal(quota.value)}`;
  found({
    at: rate.span,
    subject: rate,
    ...(of && { severity: 'warning' as const }),
    message,
    args: {
      who: name ? `“${name}”` : '',
      whoEn: name ? `${name}: ` : '',
      rate: showFigure(rate),
      counts,
      expected,
      gap: showDecimal(rate.value.minus(exact).abs()),
    },
    related: [
      { at: serving.span, node: serving.node, message: servingMessage },
      { at: quota.span, node: quota.node, message: quotaMessage },
    ],
    from: [serving, quota],
    advice,
    fixes: of
      ? resultFixes(of.report, of.indicator, { value: digits, text: expected, formula: counts }, true)
      : [replaceFix(rate.span, isPercent ? expected : showDecimal(digits), { name: '控制率', formula: counts }, true)],
  });
}

const advice = { zh: '；应写 {expected}', en: '; write {expected}' };
const message = {
  zh: '{who}控制率 {rate}，而 {counts} 是 {expected}，相差 {gap} 个百分点',
  en: '{whoEn}the control rate is {rate}, but {counts} is {expected}, {gap} percentage points off',
};
const servingMessage = { zh: '实有人数', en: 'Staff' };
const quotaMessage = { zh: '编制', en: 'Posts' };
