import { fold } from '@jixiao/core';
import { isFilled } from '../evaluation/value.js';
import type { Rule } from './rule.js';

/** 完成情况照抄目标。 */
export const goalCopied: Rule = {
  id: 'goal-copied',
  severity: 'warning',
  purpose: {
    zh: '年度目标的完成情况应写实际做到的，不能照抄预期目标',
    en: 'What was achieved is told, not copied from what was planned',
  },
  basis: {
    zh: '照抄目标看不出做到没有；公开的表里，这是常见的退回原因。',
    en: 'A copied goal does not say whether it was reached; forms are often sent back for it.',
  },
  examples: {
    good: [
      '年度目标\n  预期 清淤12公里，居民满意度达到90%\n  完成 清淤12.6公里，居民满意度93%',
      '年度目标\n  预期 完成任务\n  完成 完成任务。',
      '年度目标\n  预期 改造老旧管网８公里\n  完成',
    ],
    bad: [
      '年度目标\n  预期 清淤12公里，居民满意度达到90%\n  完成 ⟦清淤12公里，居民满意度达到90%。⟧',
      '年度目标\n  预期 | 改造老旧管网８公里；\n       | 居民满意。\n  完成 ⟦改造老旧管网8公里; 居民满意⟧',
      '表式 甲\n  年度目标\n    年初\n    完成\n报告 例\n  表式 甲\n  年度目标\n    年初 清扫道路520万平方米\n    完成 ⟦清扫道路520万平方米⟧',
    ],
  },
  check(report, found) {
    for (const goals of report.goals) {
      const actual = goals.texts.get('完成');
      if (!actual || !isFilled(actual)) continue;
      const text = compared(actual.text);
      if (Array.from(text).length < least) continue;
      const planned = ['预期', '调整', '年初']
        .map((word) => goals.texts.get(word))
        .find((candidate) => candidate && compared(candidate.text) === text);
      if (!planned) continue;
      found({
        at: actual.span,
        subject: goals.node,
        message,
        related: [{ at: planned.span, node: goals.node, message: plannedMessage }],
      });
    }
  },
};

/** Characters from which equal texts are no coincidence. */
const least = 8;

function compared(text: string): string {
  return fold(text).replace(/[\s，。；、：,.;:|]/g, '');
}

const message = {
  zh: '完成情况与目标一字不差；请写实际完成了多少、效果怎样',
  en: 'What was achieved is word for word what was planned; write what was reached, and how well',
};
const plannedMessage = { zh: '与这里相同', en: 'The same as here' };
