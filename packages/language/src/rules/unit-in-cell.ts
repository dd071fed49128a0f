import { replaceFix } from './fixes.js';
import { cellName } from './fund-sums.js';
import type { Rule } from './rule.js';
import { amountIn, moneyBlocks, withoutUnit } from './unit-money.js';

/** 金额单元格里不带单位。 */
export const unitInCell: Rule = {
  id: 'unit-in-cell',
  severity: 'hint',
  purpose: {
    zh: '表头已注明金额单位的，单元格里只写数，不再写单位',
    en: 'Where the head of a block names the money unit, its cells hold numbers only',
  },
  basis: {
    zh: '自评表的金额单位统一写在表头，系统的金额栏只收数字。',
    en: 'Forms name the unit once at the top, and the systems accept numbers only.',
  },
  fix: 'safe',
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 90 80',
      '表 支出\n  行 总支出 100万元\n  行 项目支出 ６００,０００元',
      '表 基础数据 万元\n  行 在职人员 55人\n  行 公用经费（元） 6000元\n  行 三公经费 7',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 ⟦90万元⟧ ⟦８０．５０万⟧',
      '表 支出 万元\n  行 总支出 ⟦1.38亿元⟧\n  - 基本支出 ⟦50,000,000元⟧\n  - 项目支出 8800',
      '表式 甲\n  继承 项目支出自评\n  金额单位 元\n报告 例\n表式 甲\n资金\n  行 年度资金总额 ⟦1,260,000.00元⟧ 1,312,400.00 1,298,760.00',
    ],
  },
  check(report, found) {
    for (const { unit: head, cells } of moneyBlocks(report)) {
      if (!head) continue;
      for (const cell of cells) {
        if (!cell.unit) continue;
        const isSame = cell.unit.power === head.power;
        const text = isSame ? withoutUnit(cell) : amountIn(cell, head);
        const name = cellName(cell.row, cell.column);
        found({
          at: cell.figure.span,
          subject: cell,
          message: isSame ? message : otherMessage,
          args: { name, typed: cell.figure.text, unit: head.text, text },
          fixes: [replaceFix(cell.figure.span, text, { name, formula: head.text }, true)],
        });
      }
    }
  },
};

const message = {
  zh: '“{name}”{typed} 带了单位；表头已注明{unit}，只写 {text}',
  en: '{name}: {typed} repeats the unit {unit} of the head; write {text}',
};
const otherMessage = {
  zh: '“{name}”{typed} 带了单位，而表头是{unit}；按表头的单位写 {text}',
  en: '{name}: {typed} has a unit of its own under {unit}; write {text}',
};
