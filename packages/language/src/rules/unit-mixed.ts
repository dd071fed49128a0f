import { convert, Decimal, isMoney, type Quantity, type Unit } from '@jixiao/core';
import type { CstNode } from 'langium';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import type { EvaluatedIndicator } from '../evaluation/indicators.js';
import { spanOf } from '../evaluation/written.js';
import { replaceFix } from './fixes.js';
import { cellName } from './fund-sums.js';
import { printedName } from './judged-scores.js';
import { remembered } from './remembered.js';
import type { Found, Rule } from './rule.js';
import { amountIn, type MoneyBlock, moneyBlocks, typed } from './unit-money.js';
import { valueToken } from './unit-tokens.js';
import { valueRows } from './value-rows.js';

/** 一处只用一种金额单位。 */
export const unitMixed: Rule = {
  id: 'unit-mixed',
  severity: 'warning',
  purpose: {
    zh: '资金、一张表、同一级指标里的金额应使用同一个单位，不混用元和万元',
    en: 'The funds, a table, or the indicators of one level use one money unit, not both 元 and 万元',
  },
  basis: {
    zh: '金额单位在表头统一注明；混用元和万元，汇总和录入系统时容易差一万倍。',
    en: 'Forms name one unit at the top; mixed units are how figures end up ten thousand times too large.',
  },
  supersedes: ['unit-in-cell'],
  fix: 'suggested',
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 90万元 80万',
      '表式 甲\n  继承 项目支出自评\n  金额单位 元\n报告 例\n表式 甲\n资金\n  行 年度资金总额 1,260,000.00元 1,312,400.00 1,298,760.00',
      '表 明细\n  行 设备 40万元\n  行 培训 ２０万元\n  行 单价 6000元/台',
      '一级 产出指标\n  二级 成本指标\n    指标 总成本\n      目标 ≤120万元 完成 118万元\n    指标 人均成本\n      目标 ≤12000元 完成 11800元\n    指标 每座造价\n      目标 ≤５０００元/座 完成 0.48万元/座\n    指标 工本费\n      目标 ≤800元 完成 780元',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 ⟦900,000元⟧ 80',
      '资金 元\n  行 年度资金总额 1260000 ⟦１３０万元⟧ 1298760',
      '表 明细\n  行 合计 60万元\n  - 设备 40万元\n  - 培训 ⟦２００,０００元⟧',
      '一级 产出指标\n  二级 成本指标\n    指标 设备购置费\n      目标 ≤120万元 完成 118万元\n    指标 培训费\n      目标 不高于⟦８００００元⟧ 完成 ⟦78,000元⟧',
    ],
  },
  check(report, found) {
    for (const block of moneyBlocks(report)) checkBlock(block, found);
    for (const amounts of amountsByLevel(report)) checkLevel(amounts, found);
  },
};

/** Cells in another unit than the head; without a head, than most cells. */
function checkBlock({ unit: head, cells }: MoneyBlock, found: Found): void {
  const unit = head ?? mostUsed(cells.flatMap((cell) => cell.unit ?? []));
  if (!unit) return;
  for (const cell of cells) {
    if (!cell.unit || cell.unit.power === unit.power) continue;
    const text = `${amountIn(cell, unit)}${head ? '' : unit.text}`;
    const name = cellName(cell.row, cell.column);
    found({
      at: cell.figure.span,
      subject: cell,
      message: head ? headMessage : message,
      args: { name, typed: cell.figure.text, unit: unit.text, text },
      fixes: [replaceFix(cell.figure.span, text, { name, formula: `${cell.unit.text}→${unit.text}` }, false)],
    });
  }
}

interface Amount {
  indicator: EvaluatedIndicator;
  token: CstNode;
  quantity: Quantity;
  unit: Unit;
}

function checkLevel(amounts: readonly Amount[], found: Found): void {
  const unit = mostUsed(amounts.map((amount) => amount.unit));
  if (!unit) return;
  for (const amount of amounts) {
    if (amount.unit.power === unit.power) continue;
    const { indicator, quantity } = amount;
    const at = spanOf(amount.token);
    const value = convert(quantity.value, amount.unit, unit);
    const text = value && `${typed(value, quantity.grouped)}${unit.text}`;
    if (text === undefined) continue;
    found({
      at,
      subject: indicator,
      message,
      args: { name: indicator.name, typed: quantity.text, unit: unit.text, text },
      fixes: [replaceFix(at, text, { name: indicator.name, formula: `${amount.unit.text}→${unit.text}` }, false)],
    });
  }
}

/** The unit most of them have, of two the one that comes first. */
function mostUsed(units: readonly Unit[]): Unit | undefined {
  const counts = new Map<number, number>();
  for (const { power } of units) counts.set(power, (counts.get(power) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return units.find(({ power }) => counts.get(power) === most);
}

const tenThousand = Decimal.of(10_000);
/** What one of something costs or brings is small by nature. */
const perUnit = /人均|户均|亩均|均|每|单价|单位|单次|单个|标准|定额|工资|薪|收入|增收|补[贴助]|奖励|低保|保障金/;

/** Amounts in 元 and 万元 of the indicators of each level. */
function amountsByLevel(report: EvaluatedReport): Amount[][] {
  const levels = new Map<string, Amount[]>();
  for (const indicator of valueRows(report)) {
    const own = amountsOf(indicator);
    if (own.length === 0) continue;
    const level = indicator.levels.join(' ');
    const amounts = levels.get(level) ?? [];
    levels.set(level, amounts);
    amounts.push(...own);
  }
  return [...levels.values()];
}

const amountsOf = remembered((indicator: EvaluatedIndicator): Amount[] =>
  perUnit.test(printedName(indicator))
    ? []
    : (['目标', '调整', '完成'] as const).flatMap((role) => amountOf(indicator, role)),
);

function amountOf(indicator: EvaluatedIndicator, role: '目标' | '调整' | '完成'): Amount[] {
  const token = valueToken(indicator, role, ['QUANTITY']);
  const { quantity } = { 目标: indicator.target, 调整: indicator.adjusted, 完成: indicator.actual }[role];
  const unit = quantity?.unit;
  if (!token || !quantity || !unit || !isMoney(unit) || unit.approximate) return [];
  if (unit.power !== 0 && unit.power !== 4) return [];
  // Less than 1万元 is naturally said in 元, and nothing at all in either.
  if (quantity.value.isZero() || (unit.power === 0 && quantity.value.abs().lessThan(tenThousand))) return [];
  return [{ indicator, token: token.node, quantity, unit }];
}

const message = {
  zh: '“{name}”写 {typed}，而同一处的其他金额用{unit}；统一写成 {text}',
  en: '{name}: {typed} stands beside amounts in {unit}; write {text}',
};
const headMessage = {
  zh: '“{name}”写 {typed}，而表头的金额单位是{unit}；改写成 {text}',
  en: '{name}: {typed} stands under the unit {unit}; write {text}',
};
