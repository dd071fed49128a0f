import { isMoney, parseUnit, type Unit } from '@jixiao/core';
import { GrammarUtils } from 'langium';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { isTyped } from '../evaluation/figure.js';
import { spanOf } from '../evaluation/written.js';
import type { Fix } from '../findings/finding.js';
import { insertFix } from './fixes.js';
import type { Rule } from './rule.js';
import { moneyBlocks, withoutUnit } from './unit-money.js';

/** 金额表注明单位。 */
export const unitHeaderMissing: Rule = {
  id: 'unit-header-missing',
  severity: 'warning',
  purpose: {
    zh: '列金额的表应注明金额单位',
    en: 'A table of amounts names its money unit',
  },
  basis: {
    zh: '没有注明元还是万元的金额不能核对，也不能汇总。',
    en: 'Amounts that may be 元 or 万元 can neither be checked nor added up.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '表 支出 万元\n  行 总支出 100',
      '表 支出\n  行 总支出 100万元\n  行 项目支出 ６０万元',
      '表 支出 "支出情况（单位：万元）"\n  行 总支出 100',
      '表 服务 "服务情况"\n  列 上年 本年\n  行 到馆人次 286400 314900',
      '表 人员\n  列 编制 实有\n  行 在职 55 54\n  行 经费自理人员 3 3',
      '表 支出\n  列 预算数（元） 执行数（元） 执行率\n  行 设备费 100 ９０ 90%',
    ],
    bad: [
      '表 ⟦支出⟧ "2021年决算支出"\n  行 决算总支出 7597.95\n  - 基本支出 1926.56\n  - 项目支出 5671.39',
      '表 ⟦明细⟧\n  列 预算数 支出数\n  行 清淤 １５８.００ 157.70\n  行 护岸 176.40 170.12万元',
    ],
  },
  check(report, found) {
    const { currency } = report.form;
    for (const block of moneyBlocks(report)) {
      const { table, unit, cells } = block;
      const name = table && GrammarUtils.findNodeForProperty(table.node.$cstNode, 'name');
      // A form that declares a table says its currency once for the page.
      if (!table || unit || !name || table.unit || table.declared || !isAboutMoney(table)) continue;
      const bare = cells.filter(
        ({ row, column, quantity }) => !quantity.unit && isMoneyCell(table, row, column) && !counted.test(row + column),
      );
      if (bare.length === 0) continue;
      found({
        at: spanOf(name),
        subject: table,
        message,
        args: { name: table.name, example: currency.text },
        fixes: fixesFor(name.end, cells, currency),
      });
    }
  },
};

type Table = EvaluatedReport['tables'][number];

const moneyWords =
  /支出|收入|资金|经费|金额|预算|决算|拨款|费用|[^免收]费$|费[（(]|补助|补贴|投资|成本|工资|budget|spending|expenditure|cost/i;
const unitWords = /[（(：:]\s*(?:单位[:：]?\s*)?(?:亿|百万|万|千)?元/;
/** Numbers of such names are no amounts. */
const counted =
  /人数|人次|人员|户|面积|数量|个数|次数|台|辆|率|占|比|幅|得分|分值|权重|编制|实有|序号|年份|时间|日期|%/;

/** Names of money, and no unit anywhere: not in the title, nor in a row or column. */
function isAboutMoney(table: Table): boolean {
  const title = `${table.name} ${table.node.title ?? ''}`;
  const names = [...table.rows.map((row) => row.name), ...table.columns];
  if (unitWords.test(title) || names.some((name) => unitWords.test(name))) return false;
  return table.rows.some((row) => [...row.cells.values()].some(isTyped));
}

/** In a row, a column or a table that is called money; the columns decide where they say anything. */
function isMoneyCell(table: Table, row: string, column: string): boolean {
  if (moneyWords.test(row) || moneyWords.test(column)) return true;
  return column === '' && moneyWords.test(`${table.name} ${table.node.title ?? ''}`);
}

/** Writes the unit that the cells have, else that of the form; the cells then hold numbers only. */
function fixesFor(at: number, cells: ReturnType<typeof moneyBlocks>[number]['cells'], currency: Unit): Fix[] {
  const typedUnits = cells.flatMap((cell) => cell.unit ?? []);
  const unit = typedUnits[0] ?? (isMoney(currency) ? currency : (parseUnit('万元') as Unit));
  if (typedUnits.some(({ power }) => power !== unit.power)) return [];
  const fix = insertFix(at, ` ${unit.text}`, '金额单位');
  const edits = cells.filter((cell) => cell.unit).map((cell) => ({ ...cell.figure.span, text: withoutUnit(cell) }));
  return [{ ...fix, edits: [...fix.edits, ...edits] }];
}

const message = {
  zh: '表“{name}”没有注明金额单位；请在表名后写上，例如“{example}”',
  en: 'The table "{name}" does not name its money unit; write it behind the name, for example {example}',
};
