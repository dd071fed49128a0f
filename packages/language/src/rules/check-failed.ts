import type { Decimal, Operator } from '@jixiao/core';
import { type Amount, inUnit } from '../evaluation/amount.js';
import type { EvaluatedCheck } from '../evaluation/checks.js';
import { isValue } from '../evaluation/expressions.js';
import { type Figure, showDecimal, showFigure } from '../evaluation/figure.js';
import { nodeSpan } from '../evaluation/written.js';
import type { Span } from '../findings/finding.js';
import { reportSpan } from './places.js';
import type { Rule } from './rule.js';

/** 勾稽关系不成立。 */
export const checkFailed: Rule = {
  id: 'check-failed',
  severity: 'error',
  purpose: { zh: '“勾稽”写明的关系应成立', en: 'A check of the report or its form holds' },
  basis: {
    zh: '报告或表式写明的勾稽关系，按各数所保留的小数位比较，四舍五入的差不算错。',
    en: 'What a report or a form demands is compared at the decimals of its numbers; rounding is no mistake.',
  },
  examples: {
    good: [
      '表 支出 万元\n  行 决算总支出 10\n  - 基本支出 6\n  - 项目支出 4\n勾稽 支出.决算总支出 = 支出.基本支出 + 支出.项目支出',
      '表 支出 万元\n  行 决算总支出 １０\n  - 基本支出 ６\n勾稽 支出.决算总支出 ＞ 支出.基本支出',
      '表 支出 万元\n  行 决算总支出\n勾稽 支出.决算总支出 = 10万元',
    ],
    bad: [
      '表 支出 万元\n  行 决算总支出 10\n  - 基本支出 6\n  - 项目支出 5\n勾稽 ⟦支出.决算总支出 = 支出.基本支出 + 支出.项目支出 * 2⟧ "合计不符"',
      '表 支出 万元\n  行 决算总支出 10.00\n  - 基本支出 10.01\n勾稽 ⟦支出.决算总支出 = 支出.基本支出⟧',
      '表 支出 万元\n  行 决算总支出 １０\n  - 基本支出 １２\n勾稽：⟦支出.决算总支出 ≥ 支出.基本支出⟧',
      '表式 甲\n  字段 编制 整数\n  字段 实有 整数\n  勾稽 实有 ≤ 编制 "实有人数不能超过编制"\n报告 ⟦例⟧\n  表式 甲\n  编制：５５人\n  实有：６０人',
    ],
  },
  check(report, found) {
    for (const check of report.checks) {
      const { node, left, right, operator, fromForm } = check;
      if (!isValue(left) || !isValue(right)) continue;
      const verdict = compare(left, right, operator);
      if (verdict === 'holds') continue;
      const said = node.message ? `${node.message}：` : '';
      const gap = verdict === 'incomparable' ? undefined : verdict.gap;
      found({
        at: fromForm ? reportSpan(report) : comparisonSpan(check),
        subject: node,
        ...(node.rule && { as: node.rule }),
        ...(verdict !== 'incomparable' && verdict.within && { severity: 'hint' as const }),
        message: verdict === 'incomparable' ? unitMessage : verdict.within ? roundingMessage : message,
        args: {
          said,
          saidEn: node.message ? `${node.message}: ` : '',
          check: `${node.left.$cstNode?.text ?? ''} ${operator} ${node.right.$cstNode?.text ?? ''}`,
          left: showAmount(left),
          right: showAmount(right),
          gap: gap ? `${showDecimal(gap.abs(), 6)}${(left.unit ?? right.unit)?.text ?? ''}` : '',
        },
        related: [
          ...[...left.from, ...right.from].map((figure: Figure) => ({
            at: figure.span,
            node: figure.node,
            message: partMessage,
            args: { name: figure.path, value: showFigure(figure) },
          })),
          ...(fromForm ? [{ at: nodeSpan(node), node, message: formMessage, args: { form: report.form.name } }] : []),
        ],
      });
    }
  },
};

type Verdict = 'holds' | 'incomparable' | { gap: Decimal; within: boolean };

/** `within` where rounding may explain that it does not hold to the last digit. */
function compare(left: Amount, typedRight: Amount, operator: Operator): Verdict {
  const right = inUnit(typedRight, left.unit);
  if (!right) return 'incomparable';
  const gap = left.value.minus(right.value);
  const width = left.half.plus(right.half);
  const missing = operator === '≥' || operator === '>' ? gap.negated() : gap;
  if (operator === '=') return gap.isZero() ? 'holds' : { gap, within: !gap.abs().greaterThan(width) };
  if (missing.sign() < 0) return 'holds';
  // Rounding does not turn equal numbers into different ones.
  if (missing.isZero()) return operator === '>' || operator === '<' ? { gap, within: false } : 'holds';
  return { gap, within: !missing.greaterThan(width) };
}

function comparisonSpan({ node }: EvaluatedCheck): Span {
  const [first, last] = [node.left.$cstNode, node.right.$cstNode];
  return first && last ? { start: first.offset, end: last.end } : nodeSpan(node);
}

function showAmount({ value, unit }: Amount): string {
  return `${showDecimal(value, 6)}${unit?.text ?? ''}`;
}

const message = {
  zh: '{said}{check} 不成立，左边 {left}，右边 {right}，相差 {gap}',
  en: '{saidEn}{check} does not hold: left {left}, right {right}, a difference of {gap}',
};
const roundingMessage = {
  zh: '{said}{check}，左边 {left}，右边 {right}，相差 {gap}，在四舍五入范围内',
  en: '{saidEn}{check}: left {left}, right {right}; the difference of {gap} is explained by rounding',
};
const unitMessage = {
  zh: '{said}{check} 两边的单位不同（左边 {left}，右边 {right}），不能比较；请改用单位相同的数',
  en: '{saidEn}{check} compares different units (left {left}, right {right}); use numbers of one unit',
};
const partMessage = { zh: '{name} {value}', en: '{name} {value}' };
const formMessage = { zh: '表式“{form}”的勾稽', en: 'The check of the form "{form}"' };
