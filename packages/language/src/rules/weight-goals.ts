import { Decimal } from '@jixiao/core';
import { hasValue, isTyped, showDecimal } from '../evaluation/figure.js';
import type { Rule } from './rule.js';

/** 各绩效目标的分值合起来等于表式给的分。 */
export const weightGoals: Rule = {
  id: 'weight-goals',
  severity: 'error',
  purpose: {
    zh: '年度目标分组计分的，各组分值之和应等于表式规定的分值',
    en: 'Where goals carry points, those of all goals come to what the form gives them',
  },
  basis: {
    zh: '分组的表式把指标部分的分值分给各个目标，如两个目标 50 分和 30 分，合计 80 分。',
    en: 'Such a form splits the points of the indicators among the goals, for example 80 into 50 and 30.',
  },
  examples: {
    good: [
      `${grouped()}  年度目标 培训 分值 50\n    预期 办班\n  年度目标 就业 分值 ３０\n    预期 上岗`,
      `${grouped()}  年度目标 培训\n    预期 办班`,
    ],
    bad: [
      `${grouped()}  年度目标 培训 分值 50\n    预期 办班\n  年度目标 就业 分值 ⟦40⟧\n    预期 上岗`,
      `${grouped()}  年度目标 培训 分值 ⟦９０⟧\n    预期 办班`,
    ],
  },
  check(report, found) {
    const { form, goals } = report;
    const due = form.goals?.grouped && (form.indicators?.points ?? pointsOf(form.goals.points));
    const typed = goals.filter((group) => isTyped(group.points));
    if (!due || typed.length === 0 || typed.length < goals.length) return;
    const sum = Decimal.sum(
      typed
        .map((group) => group.points)
        .filter(hasValue)
        .map((points) => points.value),
    );
    if (sum.equals(due)) return;
    const last = typed.at(-1) as (typeof typed)[number];
    found({
      at: last.points.span,
      subject: last.points,
      message,
      args: { sum: showDecimal(sum), due: showDecimal(due), gap: showDecimal(sum.minus(due).abs()) },
      related: typed.slice(0, -1).map((group) => ({
        at: group.points.span,
        node: group.node,
        message: partMessage,
        args: { name: group.node.name ?? '', points: group.points.text ?? '' },
      })),
    });
  },
};

function pointsOf(typed: string | undefined): Decimal | undefined {
  return typed === undefined ? undefined : Decimal.parse(typed);
}

function grouped(): string {
  return '表式 分组\n  继承 项目支出自评\n  年度目标 分组 分值 80\n    预期\n报告 例\n  表式 分组\n';
}

const message = {
  zh: '各目标的分值合计 {sum}，表式规定 {due}，相差 {gap}',
  en: 'The points of the goals come to {sum}; the form gives them {due}, a difference of {gap}',
};
const partMessage = { zh: '{name} {points} 分', en: '{name}: {points}' };
