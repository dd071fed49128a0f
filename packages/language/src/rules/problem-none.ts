import { fold } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { hasValue, showDecimal } from '../evaluation/figure.js';
import { isFilled } from '../evaluation/value.js';
import type { Span } from '../findings/finding.js';
import { isHeading } from '../generated/ast.js';
import { resultArgs } from './judged-scores.js';
import { proseOf } from './prose-text.js';
import { losses } from './reason-losses.js';
import type { Rule } from './rule.js';

/** 扣了分，却说没有问题。 */
export const problemNone: Rule = {
  id: 'problem-none',
  severity: 'warning',
  purpose: {
    zh: '扣了分的报告，“存在问题”一栏或正文的“存在的问题”一节不能写“无”',
    en: 'A report that lost points does not say that it has no problems, in a field or below a heading',
  },
  basis: {
    zh: '扣分处就是问题所在；写“无”与得分对不上，复核时会退回。',
    en: 'Where points were lost there was a problem; "none" does not go with the score and is sent back.',
  },
  examples: {
    good: [
      `${withProblems()}  指标 改造食堂\n    目标 ≥8所 完成 8所 分值 10 得分 10\n  存在问题：无`,
      `${withProblems()}  指标 改造食堂\n    目标 ≥8所 完成 7所 分值 10 得分 8.75\n正文\n# 存在的问题\n无。\n## 工期\n一所学校推迟到下年。\n# 建议\n无`,
      `${withProblems()}  指标 改造食堂\n    目标 ≥８所 完成 ７所 分值 １０ 得分 ８．７５\n  存在问题：无法按期交付的一所学校推迟到下年`,
    ],
    bad: [
      `${withProblems()}  指标 改造食堂\n    目标 ≥8所 完成 7所 分值 10 得分 8.75\n正文\n# 五、存在的主要问题\n⟦无。⟧\n# 建议\n早开工。`,
      `${withProblems()}  指标 改造食堂\n    目标 ≥8所 完成 7所 分值 10 得分 8.75\n  存在问题：⟦无⟧`,
      `${withProblems()}  指标 改造食堂\n    目标 ≥８所 完成 ７所 分值 １０ 得分 ８．７５\n  存在问题 ⟦| 暂无。⟧`,
    ],
  },
  check(report, found) {
    const places = [...fieldsWithout(report), ...sectionsWithout(report)];
    if (places.length === 0) return;
    const lost = losses(report);
    const [first] = lost;
    const rate = report.funds?.totals[0];
    // A rate a little below full is no problem in itself.
    const isRateLow =
      hasValue(rate?.score) &&
      hasValue(rate?.points) &&
      rate.score.value.scaleByPowerOfTen(1).lessThan(rate.points.value.scaleByPowerOfTen(1).minus(rate.points.value));
    if (!first && !isRateLow) return;
    for (const { name, text, at, node } of places)
      found({
        at,
        subject: node,
        message: !first ? rateMessage : first.scored ? message : missedMessage,
        args: {
          field: name,
          value: text,
          count: lost.length,
          ...(first && resultArgs(first.row)),
          ...(first?.scored && { gap: showDecimal(first.scored.points.minus(first.scored.score.value), 4) }),
          ...(!first && rate?.score.value && { score: showDecimal(rate.score.value, 4) }),
        },
        related: first ? [{ at: first.row.nameSpan, node: first.row.node, message: lossMessage }] : [],
      });
  },
};

function withProblems(): string {
  return '表式 甲\n  继承 项目支出自评\n  字段 存在问题 长文\n报告 例\n  表式 甲\n';
}

/** Where a report says that it has no problems, under which name. */
interface Place {
  name: string;
  text: string;
  at: Span;
  node: object;
}

function fieldsWithout({ fields }: EvaluatedReport): Place[] {
  return fields.flatMap(({ name, value, node }) => {
    const text = value.text.trim();
    return problemField.test(name) && isFilled(value) && nothing.test(fold(text))
      ? [{ name, text, at: value.span, node }]
      : [];
  });
}

/** Sections of the narrative that hold nothing but that. */
function sectionsWithout(report: EvaluatedReport): Place[] {
  const blocks = proseOf(report);
  return blocks.flatMap(({ node, text, spanOf }, index) => {
    const heading = blocks[index - 1];
    const next = blocks[index + 1];
    if (!heading || !isHeading(heading.node) || isHeading(node) || !nothing.test(fold(text).trim())) return [];
    const name = heading.text.replace(numbering, '').trim();
    const ends = !next || (isHeading(next.node) && next.node.mark.length <= heading.node.mark.length);
    return ends && problemSection.test(name) ? [{ name, text: text.trim(), at: spanOf(0, text.length), node }] : [];
  });
}

/** 五、 （二） 3. in front of a heading. */
const numbering = /^\s*(?:第?[一二三四五六七八九十]+[、.．章节]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．])\s*/;
const problemSection =
  /^(?:项目|工作中?|自评)?(?:存在的?|主要|存在的主要|主要存在的?)?问题(?:(?:和|及|与|、)(?:主要)?(?:原因|不足|困难)(?:分析)?)*$/;
const problemField = /^(?:存在的?|主要|存在的主要)?问题(?:和原因|及原因)?$|problem|difficult/i;
const nothing = /^(?:无|暂无|没有|无问题|暂无问题|没有问题|不存在(?:问题)?|none|no)[。.]?$/i;

const message = {
  zh: '“{field}”写了“{value}”，而“{name}”等 {count} 项指标扣了分（“{name}”扣 {gap} 分）；请写明问题',
  en: '"{field}" says "{value}", but {count} indicators lost points ("{name}" lost {gap}); write what went wrong',
};
const missedMessage = {
  zh: '“{field}”写了“{value}”，而“{name}”等 {count} 项指标没有达到目标（目标 {target}，完成 {actual}）；请写明问题',
  en: '"{field}" says "{value}", but {count} indicators missed their targets ("{name}": {actual} of {target}); write what went wrong',
};
const rateMessage = {
  zh: '“{field}”写了“{value}”，而预算执行率只得了 {score} 分；请写明问题',
  en: '"{field}" says "{value}", but the execution rate scores only {score}; write what went wrong',
};
const lossMessage = { zh: '扣了分的指标', en: 'An indicator that fell short' };
