import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import type { EvaluatedLevel } from '../evaluation/indicators.js';
import { type EffectiveLevel, findLevel } from '../forms/effective-form.js';
import { moveLevel } from './move-level.js';
import type { Rule } from './rule.js';

/** 二级指标写在了别的一级指标下面。 */
export const structL2WrongParent: Rule = {
  id: 'struct-l2-wrong-parent',
  severity: 'warning',
  purpose: { zh: '二级指标应写在它所属的一级指标下面', en: 'A level-2 stands below the level-1 it belongs to' },
  basis: {
    zh: '经济成本指标等在单设“成本指标”的表式里归成本指标，公开的表中有写在产出指标下面的。',
    en: 'Where a form has costs as a level of their own, cost indicators belong there; published forms put them under output.',
  },
  fix: 'suggested',
  explainsName: true,
  examples: {
    good: [
      '一级 产出指标\n  二级 成本指标 不适用',
      '表式 甲\n  指标\n    列 一级 二级 三级\n    一级 成本指标\n      二级 经济成本指标\n    一级 产出指标\n      二级 数量指标\n报告 例\n  表式 甲\n  一级 成本指标\n    二级 经济成本指标 不适用',
    ],
    bad: [
      '表式 甲\n  指标\n    列 一级 二级 三级\n    一级 成本指标\n      二级 经济成本指标 别名 经济成本\n    一级 产出指标\n      二级 数量指标\n报告 例\n  表式 甲\n  一级 产出指标\n    二级 ⟦经济成本⟧ 不适用',
      '一级：产出指标\n  二级：质量指标\n    指标 甲\n  二级：⟦社会效益指标⟧\n    指标 乙\n      目标 ≥１０人\n  二级：时效指标\n    指标 丙\n一级：效益指标\n  二级：可持续影响指标\n    指标 丁',
    ],
  },
  check(report, found) {
    for (const category of report.indicators.levels) {
      if (!category.declared) continue;
      for (const level of category.levels) {
        const home = homeOf(report, level);
        if (!home) continue;
        found({
          at: level.nameSpan,
          subject: level,
          message,
          args: { name: level.name, parent: category.name, home: home.name },
          fixes: moveLevel(report, category, level, home),
        });
      }
    }
  },
};

/** The 一级 of the form that a 二级 belongs to which the one above it does not have. */
function homeOf(report: EvaluatedReport, level: EvaluatedLevel): EffectiveLevel | undefined {
  if (level.declared || level.name === '') return undefined;
  return report.form.indicators?.levels.find((candidate) => findLevel(candidate.sublevels, level.name));
}

const message = {
  zh: '“{name}”属于“{home}”，写在了“{parent}”下面；请移到“一级 {home}”下面',
  en: '"{name}" belongs to "{home}", not to "{parent}"; move it below "category {home}"',
};
