import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import type { Fix, Span } from '../findings/finding.js';
import type { EffectiveLevel } from '../forms/effective-form.js';
import { insertFix } from './fixes.js';
import { indentBefore, lineEnd, reportSpan, totalSpan } from './places.js';
import type { Rule } from './rule.js';

/**
 * 缺少必需的一级指标。 A report under a form with 总分 is finished once its 总分 is written; under one without it nothing tells, so every report
 * that has begun its levels is asked.
 */
export const structL1Missing: Rule = {
  id: 'struct-l1-missing',
  severity: 'warning',
  purpose: { zh: '表式规定的一级指标都应填写', en: 'Every level-1 the form requires is there' },
  basis: {
    zh: '自评指标应包含表式规定的各个一级指标；公开的表中常见缺少满意度指标的。',
    en: 'A self-evaluation holds every level the form asks for; published forms often lack satisfaction.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '一级 产出指标\n一级 效果\n一级 满意度\n总分 100',
      '一级 产出指标\n  二级 数量指标\n    指标 甲\n      分值 ５０',
      '表式 甲\n  指标\n    列 一级 三级 分值\n    一级 产出指标\n    一级 效益指标 可缺\n报告 例\n  表式 甲\n  一级 产出指标\n  总分 100',
      `${withoutTotal()}  指标 甲\n    目标 ≥5次`,
    ],
    bad: [
      '一级 产出指标\n一级 效益指标\n⟦总分⟧ 100',
      '表式 甲\n  指标\n    列 一级 三级 分值\n    一级 产出指标 别名 产出\n    一级 效益指标 可缺\n    一级 满意度指标 １０\n报告 例\n  表式 甲\n  一级：产出\n  ⟦总分⟧：１００',
      `${withoutTotal().replace('例', '⟦例⟧')}  一级 产出指标\n    指标 甲\n      目标 ≥5次`,
    ],
  },
  check(report, found) {
    const end = endOf(report);
    const { levels } = report.indicators;
    // A flat list, or a report without any indicator, names no levels; a level that is not found is a name to correct, not one to add.
    if (!end || levels.length === 0 || levels.some((level) => !level.declared)) return;
    for (const declared of report.form.indicators?.levels ?? []) {
      if (declared.optional || levels.some((level) => level.declared === declared)) continue;
      found({
        at: end.at,
        subject: declared,
        message,
        args: { name: declared.name, form: report.form.name },
        fixes: [end.insert(declared)],
      });
    }
  },
};

/** Where a report is said to lack something at its end, and how a level is written there; undefined while it is being written. */
function endOf(report: EvaluatedReport): { at: Span; insert(level: EffectiveLevel): Fix } | undefined {
  const { form, total, indicators } = report;
  const [at, node] = [totalSpan(report), total.node?.$cstNode];
  if (at && node) {
    const indent = indentBefore(node);
    return { at, insert: (level) => insertFix(node.offset, `${draft(level, indent)}\n${indent}`, form.name) };
  }
  const last = indicators.levels.at(-1)?.node.$cstNode;
  if (form.total || !last) return undefined;
  const indent = indentBefore(last);
  const end = lineEnd(last.root.fullText, last.end);
  return { at: reportSpan(report), insert: (level) => insertFix(end, `\n${indent}${draft(level, indent)}`, form.name) };
}

function draft(level: EffectiveLevel, indent: string): string {
  const lines = level.sublevels.filter((below) => !below.optional).map((below) => `${indent}  二级 ${below.name}`);
  return [`一级 ${level.name}`, ...lines].join('\n');
}

function withoutTotal(): string {
  return '表式 甲\n  指标\n    列 一级 三级 目标\n    一级 产出指标\n    一级 满意度指标\n报告 例\n  表式 甲\n';
}

const message = {
  zh: '缺少一级指标“{name}”（表式“{form}”规定）；请补写“一级 {name}”和它的指标',
  en: 'The level "{name}" that the form "{form}" requires is missing; add "category {name}" with its indicators',
};
