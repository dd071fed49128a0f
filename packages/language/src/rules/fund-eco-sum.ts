import { compareAmounts, Decimal } from '@jixiao/core';
import { addsUp, valueIn } from '../evaluation/cells.js';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { hasValue, isTyped } from '../evaluation/figure.js';
import { money } from './fund-sums.js';
import { isBelow, isTreeSum, rowNamed, totalRow, totalWords } from './fund-totals.js';
import { compareMentions, inYuan, mentionsOf, yearOf } from './prose-amounts.js';
import { type Prose, proseOf } from './prose-text.js';
import type { Found, Rule } from './rule.js';

/** 经济分类各项之和等于总支出。 */
export const fundEcoSum: Rule = {
  id: 'fund-eco-sum',
  severity: 'error',
  purpose: {
    zh: '工资福利、商品和服务、对个人和家庭的补助、资本性等支出之和应等于总支出',
    en: 'Expenditure by economic category adds up to the total expenditure',
  },
  basis: {
    zh: '支出按经济分类编列，各类之和就是总支出；只列出一部分的，不应超过总支出。',
    en: 'Expenditure is classed by economic category; all classes make up the total, and some of them do not exceed it.',
  },
  examples: {
    good: [
      '正文\n2021年决算总支出 7597.95 万元，其中工资福利支出2465.62万元、商品和服务支出813.52 万元、对个人和家庭的补助２１９１．６９万元、其他资本性支出89.95万元、其他支出（社区支出）2037.17万元。',
      '正文\n总支出100万元，其中工资福利支出40万元、商品和服务支出20万元。',
      '正文\n总支出100万元，其中基本支出60万元，包括工资福利支出40万元、商品和服务支出15万元、对个人和家庭的补助4万元、资本性支出1万元。',
      '报告 例\n表式 部门整体自评\n表 支出 万元\n  行 总支出 100\n  行 工资福利支出 40\n  行 商品和服务支出 30\n  行 对个人和家庭的补助 20\n  行 资本性支出 100000元',
    ],
    bad: [
      '正文\n全年总支出⟦100万元⟧，其中工资福利支出40万元、商品和服务支出20万元、对个人和家庭的补助10万元、其他支出20万元。',
      '正文\n总支出⟦１００．００万元⟧，其中：工资福利支出 60.00 万元，商品和服务支出 50.00 万元。',
      '报告 例\n表式 部门整体自评\n表 支出 万元\n  行 总支出 ⟦100⟧\n  行 工资福利支出 40\n  行 商品和服务支出 30\n  行 对个人和家庭的补助 20\n  行 其他资本性支出 5',
    ],
  },
  check(report, found) {
    for (const table of report.tables) checkTable(table, found);
    for (const prose of proseOf(report)) checkProse(prose, yearOf(report), found);
  },
};

/** The categories, each as a pattern. */
const categories = [
  '工资福利支出',
  '商品和?服务支出',
  '对个人和?家庭的?补助(?:支出)?',
  '(?:其他)?资本性支出(?:[（(]基本建设[）)])?',
  '债务利息(?:及费用)?支出',
  '对企业补助(?:支出)?',
  '对社会保障基金补助(?:支出)?',
  '其他支出',
];

function checkTable(table: EvaluatedReport['tables'][number], found: Found): void {
  const total = totalRow(table);
  const rows = categories.flatMap((category) => rowNamed(table, new RegExp(`^${category}(?:[（(].*)?$`, 'u')) ?? []);
  if (!total || rows.length < 2 || isTreeSum(total, rows)) return;
  // Categories below 基本支出 or another row are parts of that row.
  if (table.rows.some((row) => row !== total && rows.some((part) => isBelow(part, row)))) return;
  const basic = rowNamed(table, /^基本支出/);
  for (const column of table.columns) {
    const whole = total.cells.get(column);
    const parts = rows.flatMap((row) => {
      const figure = row.cells.get(column);
      return hasValue(figure) ? [figure] : [];
    });
    if (!isTyped(whole) || parts.length < 2 || !addsUp(column, [whole, ...parts])) continue;
    const values = parts.flatMap((figure) => valueIn(figure, whole.unit) ?? []);
    if (values.length < parts.length) continue;
    const { verdict, gap } = compareAmounts([whole.value], values);
    if (verdict === 'equal' || (gap.sign() > 0 && !areAll(rows.map((row) => row.name)))) continue;
    const ofBasic = valueIn(basic?.cells.get(column), whole.unit);
    if (ofBasic && compareAmounts([ofBasic], values).verdict !== 'apart') continue;
    const within = verdict === 'within';
    found({
      at: whole.span,
      subject: whole,
      severity: within ? 'hint' : 'error',
      message: within ? roundingMessage : message,
      args: {
        total: money(whole.value, whole.unit),
        sum: money(Decimal.sum(values), whole.unit),
        gap: money(gap.abs(), whole.unit),
      },
      related: parts.map((figure) => ({ at: figure.span, node: figure.node, message: partMessage })),
    });
  }
}

/** Whether the list looks complete: with a rest, or with all but one of the usual ones. */
function areAll(names: readonly string[]): boolean {
  return names.length >= 4 || names.some((name) => name.startsWith('其他支出'));
}

/** Sentence by sentence: a total and the categories of it. */
function checkProse(prose: Prose, year: string | undefined, found: Found): void {
  if (!/工资福利|商品和?服务/.test(prose.text)) return;
  const [total, another] = mentionsOf(prose, totalWords, year);
  if (!total || another) return;
  const start = prose.text.lastIndexOf('。', total.start) + 1;
  const end = prose.text.indexOf('。', total.start);
  const sentence = prose.text.slice(start, end < 0 ? undefined : end);
  if (/基本支出|项目支出|人员经费|公用经费/.test(sentence)) return;
  const parts = categories.map((category) =>
    mentionsOf(prose, category, year).filter((part) => part.start > total.end && part.start < start + sentence.length),
  );
  if (parts.some((mentions) => mentions.length > 1)) return;
  const listed = parts.flat();
  if (listed.length < 2) return;
  const { verdict, gap } = compareMentions(total, listed);
  if (verdict !== 'apart') return;
  const named = categories.filter((category) => new RegExp(category, 'u').test(sentence)).length;
  const open = named > listed.length || /等(?:[，,；]|$)/.test(sentence) || !areAll(listed.map((part) => part.label));
  if (gap.sign() > 0 && open) return;
  const sum = Decimal.sum(listed.map(inYuan)).scaleByPowerOfTen(-total.unit.power);
  found({
    at: prose.spanOf(total.from, total.end),
    subject: prose.node,
    message,
    args: { total: total.text, sum: money(sum, total.unit), gap: money(gap.abs(), total.unit) },
    related: listed.map((part) => ({
      at: prose.spanOf(part.start, part.end),
      node: prose.node,
      message: partMessage,
    })),
  });
}

const message = {
  zh: '按经济分类列出的各项之和 {sum} 不等于总支出 {total}，相差 {gap}',
  en: 'The economic categories add up to {sum}, not to the total expenditure of {total}; they differ by {gap}',
};
const roundingMessage = {
  zh: '按经济分类列出的各项之和 {sum} 与总支出 {total} 相差 {gap}，在四舍五入范围内',
  en: 'The economic categories add up to {sum}; rounding explains the difference of {gap} to the total of {total}',
};
const partMessage = { zh: '其中一项', en: 'One of the categories' };
