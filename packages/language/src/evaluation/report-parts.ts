import { parseValue, type Unit } from '@jixiao/core';
import type { Span } from '../findings/finding.js';
import type { EffectiveForm } from '../forms/effective-form.js';
import type { Field, FormField, Goals, Report, Total } from '../generated/ast.js';
import { fieldByName } from '../references/members.js';
import { attributeFigure, cellFigure, missingFigure } from './cells.js';
import { type Figure, percent } from './figure.js';
import { isFilled, type WrittenValue, writtenValue } from './value.js';
import { lastGroup, nodeSpan, spanOf, writtenGroups } from './written.js';

export interface EvaluatedField {
  node: Field;
  declared?: FormField;
  /** As the form calls it. */
  name: string;
  nameSpan: Span;
  value: WrittenValue;
  /** Its number, where it holds one. */
  figure: Figure;
}

export interface EvaluatedGoals {
  node: Goals;
  points: Figure;
  progress: Figure;
  /** By 年初, 调整, 预期 and 完成, those that are written. */
  texts: Map<string, WrittenValue>;
}

export interface EvaluatedTotal {
  /** Undefined where the report leaves its 总分 line out. */
  node?: Total;
  /** Points of everything: indicators and execution rate. */
  points: Figure;
  score: Figure;
  grade?: { text: string; span: Span };
  /** By the form's bands; undefined without bands or score. */
  expectedGrade?: string;
}

export function evaluateField(node: Field, form: EffectiveForm): EvaluatedField {
  const declared = fieldByName(form, node.field.$refText);
  const items = writtenGroups(node)[0]?.items.filter((item) => item.property === 'value') ?? [];
  const nameSpan = node.field.$refNode ? spanOf(node.field.$refNode) : nodeSpan(node);
  const name = declared?.name ?? node.field.$refText;
  const value = writtenValue({ span: nameSpan, items }, node.value);
  const figure = typedNumber(value, missingFigure(node, name, nameSpan), fieldUnit(declared, form));
  return { node, ...(declared && { declared }), name, nameSpan, value, figure };
}

function typedNumber(value: WrittenValue, missing: Figure, unit: Unit | undefined): Figure {
  if (!isFilled(value) || value.kind === 'reference') return missing;
  const parsed = parseValue(value.text);
  if (parsed.kind !== 'quantity') return missing;
  const { quantity } = parsed;
  const own = quantity.unit ?? unit;
  return {
    ...missing,
    origin: 'typed',
    value: quantity.value,
    decimals: quantity.value.decimals,
    text: value.text,
    span: value.span,
    ...(own && { unit: own }),
  };
}

/** The unit of a bare number in a field of this kind. */
function fieldUnit(declared: FormField | undefined, form: EffectiveForm): Unit | undefined {
  if (declared?.kind === '金额') return form.currency;
  return declared?.kind === '百分率' ? percent : undefined;
}

export function evaluateGoals(node: Goals): EvaluatedGoals {
  const groups = writtenGroups(node);
  const span = nodeSpan(node);
  const lists: Record<string, Goals['initial']> = {
    年初: node.initial,
    调整: node.adjusted,
    预期: node.expected,
    完成: node.actual,
  };
  const texts = new Map<string, WrittenValue>();
  for (const [word, parts] of Object.entries(lists)) {
    const group = lastGroup(groups, word);
    if (group) texts.set(word, writtenValue(group, parts));
  }
  return {
    node,
    points: attributeFigure(lastGroup(groups, '分值'), node, '年度目标.分值', span),
    progress: attributeFigure(lastGroup(groups, '完成率'), node, '年度目标.完成率', span, percent),
    texts,
  };
}

/** The 总分 line as it is written; what it should be is computed when everything else is known. */
export function writtenTotal(node: Total | undefined, report: Report): EvaluatedTotal {
  const owner = node ?? report;
  const span = nodeSpan(owner);
  const groups = node ? writtenGroups(node) : [];
  const points = groups[0]?.items.find((item) => item.property === 'points');
  const grade = lastGroup(groups, '等级')?.items[0];
  return {
    ...(node && { node }),
    points: points ? cellFigure(points.node, owner, '总分.分值', undefined) : missingFigure(owner, '总分.分值', span),
    score: attributeFigure(lastGroup(groups, '得分'), owner, '总分.得分', span),
    ...(grade && { grade: { text: grade.node.text, span: spanOf(grade.node) } }),
  };
}
