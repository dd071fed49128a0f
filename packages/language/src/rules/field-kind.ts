import { fold, isMoney, nearest, parseTime, parseValue, type Quantity } from '@jixiao/core';
import type { EvaluatedField } from '../evaluation/evaluated-report.js';
import type { Fix } from '../findings/finding.js';
import type { FormField } from '../generated/ast.js';
import { replaceFix } from './fixes.js';
import type { Rule } from './rule.js';
import { isEmpty } from './value-rows.js';

/** 栏目里填的不是这一类内容。 */
export const fieldKind: Rule = {
  id: 'field-kind',
  severity: 'warning',
  purpose: {
    zh: '整数、金额、年份、日期、选项等栏目应填相应的内容',
    en: 'Fields for numbers, years, dates and choices hold what they are for',
  },
  basis: {
    zh: '系统按栏目的类型录入，填了别的就录不进去；程序也要用年份和数来核对。',
    en: 'Budget systems accept only what fits a field, and checks need its year or number.',
  },
  fix: 'suggested',
  examples: {
    good: [
      `${withStaff()}  年度：２０２１年度，人员编制：55人，实有人数：—\n  联系电话：见附件`,
      `${withChoices()}  年度：2021-2023，填报日期：2024年3月12日\n  项目类别：☑部门预算项目 □专项资金项目\n  项目属性：持续性项目\n  项目类型：1.常年性项目`,
      '表式 甲\n  字段 已公开 是否\n  字段 范围 多选 选项 城区，乡镇，其他\n  字段 金额 金额\n  字段 占比 百分率\n报告 例\n  表式 甲\n  已公开：是☑ 否□\n  范围：城区、其他（开发区）\n  金额：12.5万元，占比：80％',
    ],
    bad: [
      `${withStaff()}  年度：⟦本年度⟧，人员编制：⟦五十多⟧，实有人数：⟦54.5⟧`,
      `${withChoices()}  填报日期：⟦三月中旬⟧\n  项目类别：⟦部门预算⟧\n  项目属性：⟦☑持续性项目 ☑新增性项目⟧\n  项目类型：⟦□常年性项目 □一次性项目⟧`,
      '表式 甲\n  字段 已公开 是否\n  字段 范围 多选 选项 城区，乡镇\n  字段 金额 金额\n  字段 占比 百分率\n报告 例\n  表式 甲\n  已公开：⟦部分⟧\n  范围：⟦城区、海岛⟧\n  金额：⟦12人⟧，占比：⟦较高⟧',
    ],
  },
  check(report, found) {
    for (const field of report.fields) {
      const { declared, value } = field;
      if (!declared || isEmpty(value) || value.kind === 'reference' || value.text.includes('[[')) continue;
      const wrong = problemOf(declared, value.text.trim());
      if (!wrong) continue;
      found({
        at: value.span,
        subject: field.node,
        message: wrong.message,
        args: { name: field.name, value: value.text.trim().split('\n')[0] ?? '', choices: declared.choices.join('、') },
        fixes: wrong.choose ? choiceFix(field, declared) : [],
      });
    }
  },
};

interface Problem {
  message: { zh: string; en: string };
  /** Nothing is ticked: the written word may stand for the nearest choice. */
  choose?: boolean;
}

function problemOf(declared: FormField, text: string): Problem | undefined {
  switch (declared.kind) {
    case '整数':
      return quantityOf(text)?.value.normalized().decimals === 0 ? undefined : { message: integerMessage };
    case '数':
      return quantityOf(text) ? undefined : { message: numberMessage };
    case '金额': {
      const quantity = quantityOf(text);
      const isAmount = quantity && (!quantity.unit?.base || isMoney(quantity.unit));
      return isAmount ? undefined : { message: moneyMessage };
    }
    case '百分率': {
      const quantity = quantityOf(text);
      const isRate = quantity && (!quantity.unit || /^[%‰]/.test(quantity.unit.base));
      return isRate ? undefined : { message: percentMessage };
    }
    case '年份':
      return years.test(fold(text)) ? undefined : { message: yearMessage };
    case '日期':
      return parseTime(text) || /^\d{8}$/.test(fold(text)) || /^\d{4}年?$/.test(fold(text))
        ? undefined
        : { message: dateMessage };
    case '单选':
      return choiceProblem(declared.choices, text, true);
    case '多选':
      return choiceProblem(declared.choices, text, false);
    case '是否':
      return yesOrNo.test(fold(text)) || ticks.test(text) ? undefined : { message: yesNoMessage };
    default:
      return undefined;
  }
}

/** 2021, 2021年度, 2021-2023, 二〇二一年. */
const years = /^(?:(?:19|20)\d\d(?!\d).*|[一二][〇零○一二三四五六七八九]{3}年?度?)$/s;
const yesOrNo = /^(?:是|否|有|无|yes|no|y|n|√|×|✓|✗|☑|□)[。.]?$/i;

function quantityOf(text: string): Quantity | undefined {
  const value = parseValue(text);
  return value.kind === 'quantity' ? value.quantity : undefined;
}

const ticks = /[☑☒√✓✔■●□○☐]/;

function choiceProblem(choices: readonly string[], text: string, single: boolean): Problem | undefined {
  if (choices.length === 0) return undefined;
  if (ticks.test(text)) return tickProblem(text, single);
  const words = single ? [text] : text.split(/[、，,；;/\s]+/).filter((word) => word !== '');
  return words.every((word) => isChoice(choices, word)) ? undefined : { message: choiceMessage, choose: single };
}

/** Ticked boxes before the words; marks behind them are not judged. */
function tickProblem(text: string, single: boolean): Problem | undefined {
  if (!ticks.test(text.charAt(0))) return undefined;
  const ticked = text.match(/[☑☒√✓✔■●]/g)?.length ?? 0;
  if (ticked === 0) return { message: noneMessage };
  return single && ticked > 1 ? { message: severalMessage } : undefined;
}

function isChoice(choices: readonly string[], word: string): boolean {
  const typed = fold(word)
    .replace(/^[（(]?\d{1,2}[)）.、]\s*/, '')
    .replace(/[。.;；]$/, '')
    .trim();
  // `其他（开发区）` says which other.
  return choices.some(
    (choice) => typed === fold(choice) || (/^其[他它]/.test(choice) && typed.startsWith(fold(choice))),
  );
}

function choiceFix({ value }: EvaluatedField, { choices }: FormField): Fix[] {
  const word = value.text.trim();
  const meant = nearest(word, choices) ?? choices.find((choice) => word.length > 1 && choice.includes(word));
  return meant ? [replaceFix(value.span, meant, { name: word, formula: choices.join('、') }, false)] : [];
}

function withStaff(): string {
  return '表式 甲\n  继承 部门整体自评\n  字段 人员编制 整数\n  字段 实有人数 整数\n报告 例\n  表式 甲\n';
}

function withChoices(): string {
  return '表式 甲\n  字段 年度 年份\n  字段 填报日期 日期\n  字段 项目类别 单选 选项 部门预算项目，专项资金项目\n  字段 项目属性 单选 选项 持续性项目，新增性项目\n  字段 项目类型 单选 选项 常年性项目，一次性项目\n报告 例\n  表式 甲\n';
}

const integerMessage = {
  zh: '“{name}”应填整数，现在是“{value}”；请写成如：55',
  en: '"{name}" takes a whole number, not "{value}"; write it like 55',
};
const numberMessage = {
  zh: '“{name}”应填数，现在是“{value}”；请写成如：12.5',
  en: '"{name}" takes a number, not "{value}"; write it like 12.5',
};
const moneyMessage = {
  zh: '“{name}”应填金额，现在是“{value}”；请写成如：12.50万元',
  en: '"{name}" takes an amount, not "{value}"; write it like 12.50万元',
};
const percentMessage = {
  zh: '“{name}”应填百分率，现在是“{value}”；请写成如：95%',
  en: '"{name}" takes a percentage, not "{value}"; write it like 95%',
};
const yearMessage = {
  zh: '“{name}”应填四位数的年份，现在是“{value}”；请写成如：2021',
  en: '"{name}" takes a year of four digits, not "{value}"; write it like 2021',
};
const dateMessage = {
  zh: '“{name}”应填日期，现在是“{value}”；请写成如：2022年3月15日',
  en: '"{name}" takes a date, not "{value}"; write it like 2022-03-15',
};
const choiceMessage = {
  zh: '“{name}”没有“{value}”这一项；可选的是：{choices}',
  en: '"{name}" has no choice "{value}"; choose from {choices}',
};
const noneMessage = {
  zh: '“{name}”一项也没有勾选；请在选中的一项前写 ☑',
  en: 'Nothing is ticked in "{name}"; write ☑ before the choice',
};
const severalMessage = {
  zh: '“{name}”只能选一项，现在勾选了几项；请只留一个 ☑',
  en: '"{name}" takes one choice, but several are ticked; leave one ☑',
};
const yesNoMessage = {
  zh: '“{name}”应填“是”或“否”，现在是“{value}”',
  en: '"{name}" takes yes or no, not "{value}"',
};
