import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { isTyped } from '../evaluation/figure.js';
import { nodeSpan, writtenGroups } from '../evaluation/written.js';
import { keywordOf } from '../syntax/keywords.js';
import { reportSpan } from './places.js';
import type { Found, Rule } from './rule.js';
import { isEmpty } from './value-rows.js';

/** 必填的栏目没有填。 */
export const fieldRequired: Rule = {
  id: 'field-required',
  severity: 'error',
  purpose: {
    zh: '表式里标明“必填”的栏目都应填写，打了分的报告还应填写年度目标',
    en: 'Fields that the form requires are filled in, and so are the goals of a report that is scored',
  },
  basis: {
    zh: '系统里带星号的栏目不填不能保存，公开的表缺项会被退回。',
    en: 'Budget systems do not save a form whose starred fields are empty, and incomplete forms are sent back.',
  },
  examples: {
    good: [
      '年度：２０２１\n项目名称：河道治理\n主管部门：水利局\n年度目标\n  预期 清淤12公里\n  完成 清淤12.6公里\n指标 甲\n  目标 ≥1次 完成 1次 分值 5 得分 5',
      '报告 例\n  表式 部门整体自评\n  年度：2021\n  部门名称：文化馆\n  指标 甲\n    目标 ≥1次 完成 1次 分值 5',
      '报告 例\n表 支出 万元\n  行 合计 10',
    ],
    bad: [
      '报告 例\n年度：2021\n项目名称：河道治理\n⟦主管部门⟧：\n指标 甲',
      '报告 ⟦例⟧\n年度：２０２１\n⟦项目名称⟧：—\n指标 甲',
      '年度：2021\n项目名称：河道治理\n主管部门：水利局\n⟦年度目标⟧\n  预期 清淤12公里\n指标 甲\n  目标 ≥1次 完成 1次 分值 5 得分 5',
      '年度：2021\n项目名称：河道治理\n主管部门：水利局\n年度目标\n  预期 清淤12公里\n  ⟦完成⟧\n指标 甲\n  分值 5 得分 5',
      '表式 分组\n  年度目标 分组 分值 80\n    预期\n    完成\n  指标\n    列 三级 目标 完成 分值 得分\n报告 例\n  表式 分组\n  年度目标 培训 分值 50\n    预期 办班\n    ⟦完成⟧\n  指标 甲\n    目标 ≥5次 完成 5次 分值 50 得分 50\n  ⟦年度目标⟧ 就业 分值 30\n    完成 三人上岗\n  指标 乙\n    目标 ≥３人 完成 ３人 分值 ３０ 得分 ３０',
    ],
  },
  check(report, found) {
    if (!isBegun(report)) return;
    const absent: string[] = [];
    for (const [name, declared] of report.form.fields) {
      if (!declared.required) continue;
      const written = report.fields.filter((field) => field.declared === declared);
      if (written.length === 0) absent.push(name);
      else if (written.every(({ value }) => isEmpty(value))) {
        const field = written[written.length - 1];
        if (field)
          found({ at: field.nameSpan, subject: field.node, message, args: { name: field.node.field.$refText } });
      }
    }
    const goals = missingGoals(report, found);
    if (goals) absent.push(goals);
    if (absent.length > 0)
      found({
        at: reportSpan(report),
        subject: report.node,
        message: absentMessage,
        args: { names: absent.map((name) => `“${name}”`).join(''), list: absent.join(', ') },
      });
  },
};

/** A report that has just been begun lacks everything; tables and prose alone are no form that is filled in. */
function isBegun({ fields, funds, goals, indicators }: EvaluatedReport): boolean {
  return fields.length + goals.length + indicators.all.length > 0 || funds !== undefined;
}

/** Raises what the written goals lack, each group of a form that has several; the name of the block where there is none at all. */
function missingGoals(report: EvaluatedReport, found: Found): string | undefined {
  const words = (report.form.goals?.texts ?? []).map(({ kind }) => keywordOf(kind, 'form') ?? kind);
  const needed = words.filter((word) => word === '预期' || word === '完成');
  if (needed.length === 0 || !report.indicators.leaves.some(({ score }) => isTyped(score))) return undefined;
  if (report.goals.length === 0) return '年度目标';
  for (const goals of report.goals) {
    for (const word of needed) {
      const text = goals.texts.get(word);
      if (text && !isEmpty(text)) continue;
      const at = text?.span ?? writtenGroups(goals.node)[0]?.span ?? nodeSpan(goals.node);
      const { name } = goals.node;
      found({ at, subject: goals.node, message: name ? groupMessage : goalMessage, args: { word, name: name ?? '' } });
    }
  }
  return undefined;
}

const message = {
  zh: '“{name}”是必填的，没有填；请写在冒号后面',
  en: '"{name}" is required but empty; write it after the colon',
};
const absentMessage = {
  zh: '报告缺少必填的{names}；请各写一行',
  en: 'The report lacks what its form requires: {list}; write a line for each',
};
const groupMessage = {
  zh: '年度目标“{name}”的“{word}”没有填；指标已经打分，请写在“{word}”后面',
  en: 'The goal "{name}" has no "{word}" although indicators are scored; write it',
};
const goalMessage = {
  zh: '年度目标的“{word}”没有填；指标已经打分，请写在“{word}”后面',
  en: 'The goals have no "{word}" although indicators are scored; write it',
};
