import { compareAtOwnPrecision, Decimal, scanOperator, scanQuantity, scanRange } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { hasValue, isTyped, showDecimal } from '../evaluation/figure.js';
import { replaceFix } from './fixes.js';
import { type Prose, proseOf } from './prose-text.js';
import { scoresSum } from './report-sums.js';
import type { Rule } from './rule.js';

/** 正文里的自评得分与表里的总分不一致。 */
export const scoreTextVsTable: Rule = {
  id: 'score-text-vs-table',
  severity: 'error',
  purpose: {
    zh: '正文里的自评得分应与表里的总分一致',
    en: 'The score the narrative gives is the total of the form',
  },
  basis: {
    zh: '自评报告与自评表一并报送、公开，两处的得分要一致。',
    en: 'Report and form are handed in and published together, so their scores agree.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '总分 100 得分 98.36\n正文\n经自评，本项目自评得分为98.36分，等级为优。',
      '总分 100 得分 98.36\n正文\n产出指标自评得分48分；2020年自评得分95分。综合评分90-100分为优，自评得分９８．４分。',
      '总分 100 得分 98.36\n正文\n自评得分为[[总分.得分]]分，综合评分在90分以上。',
    ],
    bad: [
      '总分 100 得分 94\n正文\n经自评，本项目自评得分为⟦98⟧分，等级为优。',
      '总分 100 得分 98.36\n正文\n按照评分标准，综合评分：⟦１００⟧分。',
      '指标 甲\n  分值 5 得分 4.5\n总分 100 得分 98\n正文\n自评总分共计⟦[[甲.得分]]⟧分。',
    ],
  },
  check(report, found) {
    const { score } = report.total;
    const full = report.total.points.value ?? report.form.total?.points ?? Decimal.hundred;
    const sum = scoresSum(report);
    if (!hasValue(score) || (!isTyped(score) && !sum?.complete)) return;
    const mentions = proseOf(report).flatMap((prose) => [...mentionsIn(prose, report)]);
    // Three different scores are a list of projects, not one score told wrongly twice.
    if (new Set(mentions.map(({ value }) => value.normalized().toString())).size > 2) return;
    for (const { prose, value, start, end } of mentions) {
      if (value.greaterThan(full) || value.sign() <= 0) continue;
      // Full points are claimed, not rounded.
      const isSame = (total: Decimal | undefined) =>
        total && (value.equals(full) ? total.equals(full) : compareAtOwnPrecision(value, total).verdict !== 'apart');
      // A table that is added up wrongly has its own finding.
      if (isSame(score.value) || (sum?.complete && isSame(sum.value))) continue;
      const at = prose.spanOf(start, end);
      const total = showDecimal(score.value);
      found({
        at,
        subject: prose,
        message,
        args: { value: showDecimal(value, 4), total, gap: showDecimal(value.minus(score.value).abs(), 4) },
        related: [{ at: score.span, node: score.node, message: totalMessage, args: { total } }],
        fixes: [replaceFix(at, total, { name: '得分', formula: '总分.得分' }, false)],
      });
    }
  },
};

const label = /自评(?:总得分|总分|得分|分数)|综合(?:评分|得分)|评价(?:总分|得分)/g;
/** Between the words and the number. */
const filler = /(?:最终|总计|共计|合计|共|得分|总分|为|是|达到|达|计|[：:\s“”"])*/y;
/** In front of the words in their clause: the score of a part, of another year, of something else. */
const other =
  /指标|执行|产出|效益|满意度|成本|决策|过程|管理|投入|一级|二级|三级|单项|平均|各项|上年|去年|上一年|最高|最低/;

/** How far back a clause is looked at. */
const longestClause = 60;

interface Mention {
  prose: Prose;
  value: Decimal;
  start: number;
  end: number;
}

function* mentionsIn(prose: Prose, report: EvaluatedReport): Iterable<Mention> {
  const { text } = prose;
  const isDepartment = /部门|整体/.test(`${report.form.title}${report.node.title ?? ''}`);
  for (const match of text.matchAll(label)) {
    const before = text.slice(Math.max(0, match.index - longestClause), match.index);
    const clause = before.split(/[，。；、！,;]/).at(-1) ?? '';
    if (other.test(clause) || isOtherYear(clause, report) || (isDepartment && /项目|专项|经费|资金/.test(clause)))
      continue;
    const behind = match.index + match[0].length;
    filler.lastIndex = behind;
    const start = behind + (filler.exec(text)?.[0].length ?? 0);
    if (start - behind > 6 || scanOperator(text, start) || scanRange(text, start)) continue;
    const quantity = scanQuantity(text, start);
    if (!quantity || (quantity.unit && !/^分(?!制|值|档|段)/.test(quantity.unit.text))) continue;
    const end = quantity.end - (quantity.unit?.text.length ?? 0);
    if (/^分?\s*(?:[（(]含|以上|以下|及以上|左右|[-－—~～至到])/.test(text.slice(end))) continue;
    yield { prose, value: quantity.value, start, end };
  }
}

function isOtherYear(clause: string, report: EvaluatedReport): boolean {
  const years = clause.match(/(?<!\d)(?:19|20)\d\d(?=年)/g) ?? [];
  const own = report.field('年度')?.value.text ?? '';
  return years.some((year) => !own.includes(year));
}

const message = {
  zh: '正文的得分 {value} 与表中总分 {total} 相差 {gap}',
  en: 'The score {value} in the text differs from the total {total} of the form by {gap}',
};
const totalMessage = { zh: '表中总分 {total}', en: 'Total of the form: {total}' };
