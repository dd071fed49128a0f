import { Decimal } from '@jixiao/core';
import { AstUtils, GrammarUtils } from 'langium';
import { showDecimal } from '../evaluation/figure.js';
import { nodeSpan, spanOf } from '../evaluation/written.js';
import type { Span } from '../findings/finding.js';
import type { EffectiveForm, EffectiveLevel } from '../forms/effective-form.js';
import { type FormLevel, type FormSublevel, type FormTotal, isForm } from '../generated/ast.js';
import type { Rule } from './rule.js';

/** 表式自己的分值要加得起来。 */
export const formWeights: Rule = {
  id: 'form-weights',
  severity: 'error',
  purpose: {
    zh: '表式里各级的分值应加得起来：二级合成一级，一级和执行率合成总分',
    en: 'The points of a form add up: subcategories to their category, categories and the rate to the total',
  },
  basis: {
    zh: '按表式写的报告都以这些分值为准，表式自己加不起来，每份报告都会错。',
    en: 'Every report by the form is held to these points; where the form does not add up, every report is wrong.',
  },
  examples: {
    good: [
      '表式 甲\n  资金 分值 10\n  指标\n    一级 产出指标 50\n      二级 数量指标 30\n      二级 质量指标 ２０\n    一级 效益指标 40\n  总分 100',
      '表式 甲\n  指标\n    一级 产出指标\n      二级 数量指标 30\n    一级 效益指标 40\n  总分 100',
      '表式 甲\n  继承 项目支出自评',
    ],
    bad: [
      '表式 甲\n  资金 分值 10\n  指标\n    一级 产出指标 ⟦50⟧\n      二级 数量指标 30\n      二级 质量指标 16\n    一级 效益指标 40\n  总分 100',
      '表式 甲\n  资金 分值 １０\n  指标\n    一级 产出指标 ５０\n    一级 效益指标 ４０\n  总分 ⟦１１０⟧',
      '表式 甲\n  资金 分值 10\n  指标\n    一级 产出指标 ⟦50⟧ "产出指标（60分）"\n    一级 效益指标 40\n  总分 100',
    ],
  },
  checkForm(form, found) {
    const levels = form.indicators?.levels ?? [];
    const raise = (at: Span, subject: object, name: string, written: Decimal, sum: Decimal) =>
      found({
        at,
        subject,
        message,
        args: {
          name,
          written: showDecimal(written),
          sum: showDecimal(sum),
          gap: showDecimal(written.minus(sum).abs()),
        },
      });
    for (const level of levels) {
      if (!level.points || !isOwn(form, level.node)) continue;
      const below = pointsOf(level.sublevels);
      if (below && !below.equals(level.points))
        raise(placeOfPoints(level.node), level.node, level.name, level.points, below);
      const labelled = labelPoints(level.label);
      if (labelled && !labelled.equals(level.points)) {
        raise(placeOfPoints(level.node), level.node, level.label, level.points, labelled);
      }
    }
    const total = form.total;
    const sum = pointsOf(levels);
    if (!total?.points || !sum || !isOwn(form, total.node)) return;
    const all = sum.plus(form.funds?.points ?? Decimal.zero);
    if (!all.equals(total.points)) raise(placeOfPoints(total.node), total.node, total.label, total.points, all);
  },
};

/** What a form inherits is told in the form that says it. */
function isOwn(form: EffectiveForm, node: FormLevel | FormSublevel | FormTotal): boolean {
  return AstUtils.getContainerOfType(node, isForm) === form.node;
}

/** Σ of the points where every level has some; undefined otherwise. */
function pointsOf(levels: readonly EffectiveLevel[]): Decimal | undefined {
  const points = levels.map((level) => level.points).filter((value) => value !== undefined);
  return levels.length > 0 && points.length === levels.length ? Decimal.sum(points) : undefined;
}

function labelPoints(label: string): Decimal | undefined {
  const typed = /[（(]\s*([\d.]+)\s*分\s*[）)]/.exec(label)?.[1];
  return typed === undefined ? undefined : Decimal.parse(typed);
}

function placeOfPoints(node: FormLevel | FormSublevel | FormTotal): Span {
  const place = GrammarUtils.findNodeForProperty(node.$cstNode, 'points');
  return place ? spanOf(place) : nodeSpan(node);
}

const message = {
  zh: '“{name}”写的是 {written} 分，合起来是 {sum} 分，相差 {gap} 分',
  en: '"{name}" says {written} points; they come to {sum}, a difference of {gap}',
};
