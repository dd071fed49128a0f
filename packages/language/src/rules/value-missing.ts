import { isTyped } from '../evaluation/figure.js';
import { countedTarget } from '../evaluation/indicators.js';
import type { Rule } from './rule.js';
import { hasIndicatorColumn, isEmpty } from './value-rows.js';

/** 有得分，目标或完成却空着。 */
export const valueMissing: Rule = {
  id: 'value-missing',
  severity: 'warning',
  purpose: {
    zh: '打了得分的指标，目标和完成都应填写',
    en: 'An indicator that is scored has a target and a result',
  },
  basis: {
    zh: '没有目标或没有完成，得分就没有依据；复核时按未填写退回。',
    en: 'Without target or result a score rests on nothing, and the form is sent back as incomplete.',
  },
  examples: {
    good: [
      '指标 培训\n  目标 ≥12次 完成 13次 分值 5 得分 5',
      '指标 培训\n  目标 ≥12次 分值 ５\n指标 造林\n  分值 5 得分 5\n  其中 人工\n    目标 ≥5亩 完成 5亩',
      '表式 甲\n  指标\n    列 三级 完成 分值 得分\n报告 例\n  表式 甲\n  指标 培训\n    完成 13次 分值 5 得分 5',
    ],
    bad: [
      '指标 ⟦培训⟧\n  完成 13次 分值 5 得分 5',
      '指标 培训\n  目标：≥１２次 完成：⟦—⟧ 分值：５ 得分：５\n指标 会议\n  目标 ≥2次 ⟦完成⟧ 分值 5 得分 4',
      '指标 ⟦培训⟧\n  分值 5 得分 0',
    ],
  },
  check(report, found) {
    for (const row of report.indicators.leaves) {
      if (!isTyped(row.score) || row.parts.some((part) => !isEmpty(countedTarget(part)) || !isEmpty(part.actual)))
        continue;
      const noTarget = hasIndicatorColumn(report, '目标') && isEmpty(countedTarget(row));
      const noActual = hasIndicatorColumn(report, '完成') && isEmpty(row.actual);
      if (!noTarget && !noActual) continue;
      const empty = noTarget ? countedTarget(row) : row.actual;
      found({
        at: empty.absent ? row.nameSpan : empty.span,
        subject: row,
        message: noTarget && noActual ? bothMessage : noTarget ? targetMessage : actualMessage,
        args: { name: row.name, score: row.score.text ?? '' },
      });
    }
  },
};

const targetMessage = {
  zh: '“{name}”得了 {score} 分，目标却没有填；请在“目标”后面写年度指标值',
  en: '"{name}" scores {score} but has no target; write it after "target"',
};
const actualMessage = {
  zh: '“{name}”得了 {score} 分，完成却没有填；请在“完成”后面写实际完成值',
  en: '"{name}" scores {score} but has no result; write it after "actual"',
};
const bothMessage = {
  zh: '“{name}”得了 {score} 分，目标和完成都没有填；请都写上',
  en: '"{name}" scores {score} but has neither target nor result; write both',
};
