import { compareAmounts, type Decimal, type Unit } from '@jixiao/core';
import { addsUp, valueIn } from '../evaluation/cells.js';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { type Figure, hasValue, isTyped } from '../evaluation/figure.js';
import { replaceFix, typedLike } from './fixes.js';
import { money, tidy } from './fund-sums.js';
import { isTreeSum, rowNamed, totalRow, totalWords } from './fund-totals.js';
import { compareMentions, inYuan, onlyMention, yearOf } from './prose-amounts.js';
import { type Prose, proseOf } from './prose-text.js';
import type { Found, Rule } from './rule.js';

/** 基本支出加项目支出等于总支出。 */
export const fundBasicProject: Rule = {
  id: 'fund-basic-project',
  severity: 'error',
  purpose: {
    zh: '基本支出与项目支出之和应等于总支出',
    en: 'Basic and project expenditure add up to the total expenditure',
  },
  basis: {
    zh: '部门支出分为基本支出和项目支出，决算和报告都按此核对；另有经营支出等的一并计入。',
    en: 'A department’s expenditure is either basic or of projects; accounts and reports are checked by it.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '表 支出 万元\n  行 决算总支出 7597.95\n  行 基本支出 1926.56\n  行 项目支出 ５６７１．３９',
      '表 支出 万元\n  行 总支出 110\n  行 基本支出 40\n  行 项目支出 60\n  行 经营支出 10',
      '报告 例\n表式 部门整体自评\n正文\n全年总支出 １００ 万元，其中基本支出40万元，项目支出600,000元。',
      '正文\n总支出1.38亿元，其中基本支出5,000.12万元，项目支出8801.33万元。',
      '正文\n总支出100万元。上年基本支出40万元，项目支出70万元。',
    ],
    bad: [
      '表 支出 万元\n  行 决算总支出 ⟦7597.95⟧\n  行 基本支出 1926.86\n  行 项目支出 5671.39',
      '表 支出 万元\n  列 预算数 决算数\n  行 总支出 100 ⟦110⟧\n  其中 基本支出 40 40\n  其中 项目支出 60 50',
      '报告 例\n表式 部门整体自评\n正文\n２０２１年决算总支出⟦７５９７．９５万元⟧，其中：基本支出1926.86万元，项目支出5671.39 万元。',
      '正文\n上述支出中，基本支出40.5万元、项目支出60.00万元，总支出⟦100.00万元⟧。',
    ],
  },
  check(report, found) {
    // Where a 勾稽 of the report says the same, it is the one that is raised.
    const isDeclared = report.checks.some((check) => check.node.rule === 'fund-basic-project');
    if (!isDeclared) for (const table of report.tables) checkTable(table, found);
    for (const prose of proseOf(report)) checkProse(prose, yearOf(report), found);
  },
};

const basicName = /^基本支出(?:[（(].*)?$/;
const projectName = /^项目支出(?:[（(].*)?$/;
/** What some departments spend besides. */
const otherNames = /^(?:上缴上级支出|经营支出|对?附属单位补助支出|对附属单位补助|其他支出)/;

function checkTable(table: EvaluatedReport['tables'][number], found: Found): void {
  const total = totalRow(table);
  const basic = rowNamed(table, basicName);
  const project = rowNamed(table, projectName);
  if (!total || !basic || !project || isTreeSum(total, [basic, project])) return;
  const others = table.rows.filter((row) => otherNames.test(row.name) && row.depth === basic.depth);
  for (const column of table.columns) {
    const figures = [total, basic, project].map((row) => row.cells.get(column));
    const [whole, first, second] = figures;
    if (!isTyped(whole) || !hasValue(first) || !hasValue(second) || !addsUp(column, figures)) continue;
    const values = [first, second].map((figure) => valueIn(figure, whole.unit));
    const rest = others.flatMap((row) => valueIn(row.cells.get(column), whole.unit) ?? []);
    if (!isComplete(values)) continue;
    const agreement = [values, [...values, ...rest]]
      .map((parts) => compareAmounts([whole.value], parts))
      .find(({ verdict }, index) => verdict !== 'apart' || index === (rest.length > 0 ? 1 : 0));
    if (!agreement || agreement.verdict === 'equal') continue;
    report(found, whole, agreement, { basic: first, project: second, values, unit: whole.unit });
  }
}

function isComplete(values: readonly (Decimal | undefined)[]): values is Decimal[] {
  return values.every((value) => value !== undefined);
}

function report(
  found: Found,
  total: Figure & { value: Decimal },
  { verdict, gap }: { verdict: string; gap: Decimal },
  parts: { basic: Figure; project: Figure; values: Decimal[]; unit?: Unit | undefined },
): void {
  const [basic, project] = parts.values as [Decimal, Decimal];
  const sum = total.value.minus(gap);
  const within = verdict === 'within';
  found({
    at: total.span,
    subject: total,
    severity: within ? 'hint' : 'error',
    message: within ? roundingMessage : message,
    args: {
      total: money(total.value, parts.unit),
      basic: money(basic, parts.unit),
      project: money(project, parts.unit),
      gap: money(gap.abs(), parts.unit),
    },
    related: [
      { at: parts.basic.span, node: parts.basic.node, message: basicMessage },
      { at: parts.project.span, node: parts.project.node, message: projectMessage },
    ],
    fixes: within
      ? []
      : [
          replaceFix(
            total.span,
            typedLike(total, tidy(sum)),
            { name: '总支出', formula: `${basic}+${project}` },
            false,
          ),
        ],
  });
}

/** Only where each of the three is named once in the paragraph with an exact amount. */
function checkProse(prose: Prose, year: string | undefined, found: Found): void {
  if (!prose.text.includes('基本支出') || !prose.text.includes('项目支出')) return;
  const [total, basic, project] = [totalWords, '基本支出', '项目支出'].map((label) => onlyMention(prose, label, year));
  if (!total || !basic || !project) return;
  const { verdict, gap } = compareMentions(total, [basic, project]);
  if (verdict !== 'apart') return;
  // What else is spent, or left over, explains a total that is larger.
  if (gap.sign() > 0 && /上缴上级|经营支出|附属单位|其他支出|结转|结余|年末/.test(prose.text)) return;
  const sum = inYuan(basic).plus(inYuan(project)).scaleByPowerOfTen(-total.unit.power);
  const at = prose.spanOf(total.from, total.end);
  found({
    at,
    subject: prose.node,
    message,
    args: { total: total.text, basic: basic.text, project: project.text, gap: money(gap.abs(), total.unit) },
    related: [
      { at: prose.spanOf(basic.from, basic.end), node: prose.node, message: basicMessage },
      { at: prose.spanOf(project.from, project.end), node: prose.node, message: projectMessage },
    ],
    fixes: prose.isTyped(total.from, total.end)
      ? [replaceFix(at, money(sum, total.unit), { name: total.label, formula: `${basic.text}+${project.text}` }, false)]
      : [],
  });
}

const message = {
  zh: '基本支出 {basic} 与项目支出 {project} 之和不等于总支出 {total}，相差 {gap}',
  en: 'Basic expenditure {basic} and project expenditure {project} do not add up to the total of {total}; they differ by {gap}',
};
const roundingMessage = {
  zh: '基本支出 {basic} 与项目支出 {project} 之和与总支出 {total} 相差 {gap}，在四舍五入范围内',
  en: 'Basic {basic} and project {project} differ from the total of {total} by {gap}, which rounding explains',
};
const basicMessage = { zh: '基本支出', en: 'Basic expenditure' };
const projectMessage = { zh: '项目支出', en: 'Project expenditure' };
