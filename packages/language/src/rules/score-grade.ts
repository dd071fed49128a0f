import { hasValue, showDecimal } from '../evaluation/figure.js';
import { replaceFix } from './fixes.js';
import { scoresSum } from './report-sums.js';
import type { Rule } from './rule.js';

/** 等级与总分不符。 */
export const scoreGrade: Rule = {
  id: 'score-grade',
  severity: 'error',
  purpose: { zh: '等级应与总分所在的区间一致', en: 'The grade is that of the total score' },
  basis: {
    zh: '绩效评价结果通常分优、良、中、差四级：90 分以上为优，80 分以上为良，60 分以上为中，60 分以下为差；以表式规定的区间为准。',
    en: 'Results are usually graded 优 from 90, 良 from 80, 中 from 60 and 差 below; the form’s own bands count.',
  },
  fix: 'safe',
  examples: {
    good: [
      '总分 100 得分 96 等级 优',
      '总分 100 得分 ８０ 等级 良好',
      '表式 甲\n  总分 100\n报告 例\n  表式 甲\n  总分 100 得分 50 等级 优',
    ],
    bad: ['总分 100 得分 89.9 等级 ⟦优⟧', '总分：１００ 得分：９６分 等级：⟦良好⟧', '总分 得分 59.99 等级 ⟦中⟧'],
  },
  check(report, found) {
    const { score, grade, expectedGrade } = report.total;
    if (!grade || !expectedGrade || !hasValue(score) || grade.text.startsWith(expectedGrade)) return;
    // A word that is no grade of the form says something else.
    if (!report.form.grades.some(({ name }) => grade.text.startsWith(name))) return;
    // A total that is added up wrongly is one mistake, not two.
    const sum = scoresSum(report);
    const ofSum = sum?.complete ? report.form.grades.find(({ from }) => !sum.value.lessThan(from)) : undefined;
    if (ofSum && !sum?.value.equals(score.value) && grade.text.startsWith(ofSum.name)) return;
    const from = report.form.grades.find(({ name }) => name === expectedGrade)?.from;
    found({
      at: grade.span,
      subject: grade,
      message,
      args: { grade: grade.text, expected: expectedGrade, score: showDecimal(score.value) },
      from: [score],
      fixes: [
        replaceFix(
          grade.span,
          expectedGrade,
          { name: '等级', formula: `${showDecimal(score.value)}≥${from ? showDecimal(from) : ''}` },
          true,
        ),
      ],
    });
  },
};

const message = {
  zh: '总分得分 {score} 的等级应是“{expected}”，写的是“{grade}”',
  en: 'A total of {score} is graded "{expected}", not "{grade}"',
};
