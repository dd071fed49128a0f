import { compareAtOwnPrecision, convert } from '@jixiao/core';
import { type Figure, hasValue } from '../evaluation/figure.js';
import type { EvaluatedFundRow } from '../evaluation/funds.js';
import { money, namesOf } from './fund-sums.js';
import { type Mention, mentionsOf, yearOf } from './prose-amounts.js';
import { proseOf } from './prose-text.js';
import type { Rule } from './rule.js';

/** 正文里说是某一来源的资金，不是全部资金。 */
export const fundSourceMislabel: Rule = {
  id: 'fund-source-mislabel',
  severity: 'warning',
  purpose: {
    zh: '正文里说是某一来源的资金，不应写成全部资金的数',
    en: 'What the narrative calls money of one source is not the total of all',
  },
  basis: {
    zh: '中央、省、县各级资金在表中分行填列，正文把合计说成其中一级的，是常见的混淆。',
    en: 'Money of each source has its row in the form; narratives often call the total by the name of one source.',
  },
  examples: {
    good: [
      `${bySource()}正文\n全年安排资金61.8万元，其中中央财政资金 ３０．９ 万元，县级资金30.9万元。`,
      `${bySource()}正文\n中央和县级资金61.8万元已全部到位。`,
      '资金\n  行 年度资金总额 100 100 90\n  - 当年财政拨款 100 100 90\n正文\n财政拨款100万元。',
      '资金\n  行 年度资金总额 100 100 90\n  - 当年财政拨款 60 60 50\n  - 其他资金 40 40 40\n正文\n上年财政拨款100万元。',
    ],
    bad: [
      `${bySource()}正文\n下达中央财政资金⟦６１．８万元⟧，已全部支付。`,
      `${bySource()}正文\n一、其中：县级配套资金⟦618,000元⟧。`,
      '资金\n  行 年度资金总额 120 100 90\n  - 当年财政拨款 80 60 50\n  - 其他资金 40 40 40\n正文\n全年财政拨款为⟦100.00 万元⟧。',
    ],
  },
  check(report, found) {
    const total = report.funds?.totals[0];
    if (!total) return;
    const year = yearOf(report);
    for (const source of sources) {
      const rows =
        report.funds?.rows.filter((row) => row !== total && namesOf(row).some((name) => source.row.test(name))) ?? [];
      const [row, another] = rows;
      if (!row || another) continue;
      for (const prose of proseOf(report)) {
        for (const mention of mentionsOf(prose, source.words, year)) {
          const columns = [...total.amounts].filter(([, figure]) => isSame(mention, figure));
          // The amount must be the total in some column and in none of them the source's own.
          const own = [...row.amounts.values()];
          if (columns.length === 0 || own.some((figure) => isSame(mention, figure)) || isShared(mention)) continue;
          const [column = '', whole] = columns[0] as [string, Figure];
          const figure = row.amounts.get(column);
          if (!hasValue(figure) || !hasValue(whole) || !hasOtherSource(total, row, column)) continue;
          found({
            at: prose.spanOf(mention.from, mention.end),
            subject: prose.node,
            message,
            args: {
              label: mention.label,
              amount: mention.text,
              row: row.name,
              column,
              value: money(figure.value, figure.unit),
              gap: money(whole.value.minus(figure.value), figure.unit),
            },
            related: [{ at: figure.span, node: figure.node, message: rowMessage, args: { row: row.name } }],
          });
        }
      }
    }
  },
};

function bySource(): string {
  return '表式 按来源\n  资金 分值 10\n    列 全年预算数 全年执行数 执行率 得分\n    行 年度资金总额\n    - 中央资金\n    - 县级资金\n报告 例\n表式 按来源\n资金 万元\n  行 年度资金总额 61.8 61.8\n  - 中央资金 30.9 30.9\n  - 县级资金 30.9 30.9\n';
}

const kind = '(?:财政)?(?:专项|补助|配套|衔接|转移支付)*资金';
const sources = [
  { row: /^中央/, words: `中央(?:级)?${kind}` },
  { row: /^省/, words: `省(?:级)?${kind}` },
  { row: /^市/, words: `市(?:级|本级)?${kind}` },
  { row: /^[县区]/, words: `(?:县|区|县区)(?:级|本级)?${kind}` },
  { row: /财政拨款|^财政资金/, words: '(?:当年|本年)?财政拨款(?:资金|收入)?' },
];

/** Whether money of another kind is in the column: what is carried over, or of the treasury too, may be called by the same name. */
function hasOtherSource(total: EvaluatedFundRow, row: EvaluatedFundRow, column: string): boolean {
  const isTreasury = row.name.includes('财政');
  return total.parts.some((part) => {
    if (
      part === row ||
      part.partial ||
      namesOf(part).some((name) => name.includes('结转')) ||
      (isTreasury && part.name.includes('财政'))
    )
      return false;
    return (part.amounts.get(column)?.value?.sign() ?? 0) > 0;
  });
}

/** Whether the prose speaks of the amount of a figure, at the decimals of the prose. */
function isSame({ value, unit }: Mention, figure: Figure): boolean {
  if (!hasValue(figure) || figure.value.isZero()) return false;
  const exact = figure.unit ? convert(figure.value, figure.unit, unit) : figure.value;
  return exact !== undefined && compareAtOwnPrecision(value, exact).verdict !== 'apart';
}

/** Several sources named together, or an amount that is split up behind it. */
function isShared({ prose, start, end }: Mention): boolean {
  const before = prose.text.slice(Math.max(0, start - 8), start);
  const behind = prose.text.slice(end, end + 12);
  return /[和与及、]$|各级|两级|上级|以上/.test(before) || /^[（(，,：:；]?\s*(?:其中|含|包括|包含)/.test(behind);
}

const message = {
  zh: '正文说{label} {amount}，而表中“{row}”{column}是 {value}，{amount} 是全部资金，相差 {gap}',
  en: 'The narrative gives {label} as {amount}, but {row} ({column}) has {value}; {amount} is the total of all, {gap} more',
};
const rowMessage = { zh: '表中的“{row}”', en: '{row} in the form' };
