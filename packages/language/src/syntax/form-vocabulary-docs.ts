import type { Localized } from '@jixiao/core';
import type { ColumnRole, FieldKind } from './keywords.js';

/** What is written into a field of each kind. */
export const fieldKindDocs: Readonly<Record<FieldKind, Localized>> = {
  文本: { zh: '一行文字', en: 'a line of text' },
  长文: { zh: '可以有几段的文字', en: 'text of one or more paragraphs' },
  整数: { zh: '不带小数的数，如人数', en: 'a whole number, such as of people' },
  数: { zh: '任何数', en: 'any number' },
  金额: { zh: '金额，单位见“金额单位”', en: 'an amount, in the currency of the form' },
  百分率: { zh: '带 % 的数', en: 'a number with %' },
  年份: { zh: '四位的年份', en: 'a year of four digits' },
  日期: { zh: '年月日', en: 'a day' },
  人名: { zh: '姓名', en: 'the name of a person' },
  电话: { zh: '电话号码', en: 'a telephone number' },
  单选: { zh: '选项中的一个', en: 'one of its choices' },
  多选: { zh: '选项中的几个', en: 'some of its choices' },
  是否: { zh: '是或否', en: 'yes or no' },
};

/** What stands in a column of each role. */
export const columnRoleDocs: Readonly<Record<ColumnRole, Localized>> = {
  年初预算数: { zh: '年初批复的预算', en: 'the budget approved at the beginning of the year' },
  全年预算数: { zh: '调整后的预算，执行率的分母', en: 'the budget after changes: what the rate is divided by' },
  到位数: { zh: '实际到位', en: 'what was received' },
  全年执行数: { zh: '实际支出，执行率的分子', en: 'what was spent: what the rate divides' },
  分值: { zh: '满分', en: 'the most points' },
  执行率: { zh: '执行数除以预算数', en: 'spent divided by budgeted' },
  得分: { zh: '自评得分', en: 'the points scored' },
  原因: { zh: '执行率低、调整预算的说明', en: 'why the rate is low or the budget was changed' },
  一级: { zh: '一级指标的名称', en: 'the first level' },
  二级: { zh: '二级指标的名称', en: 'the second level' },
  三级: { zh: '指标本身', en: 'the indicator itself' },
  目标: { zh: '年度指标值，印在一格里', en: 'the target, in one cell' },
  目标符号: { zh: '年度指标值的比较符号', en: 'the comparison sign of the target' },
  目标数: { zh: '年度指标值的数', en: 'the number of the target' },
  目标单位: { zh: '年度指标值的单位', en: 'the unit of the target' },
  调整: { zh: '调整后的指标值', en: 'the target after a change' },
  完成: { zh: '实际完成值', en: 'the actual value' },
  系数: { zh: '得分除以分值', en: 'score divided by points' },
  偏差: { zh: '偏差原因和改进措施', en: 'why the target was missed' },
  解释: { zh: '指标的含义', en: 'what the indicator measures' },
  标准: { zh: '评分标准', en: 'how the score is given' },
  备注: { zh: '其他要说明的', en: 'anything else' },
  核心: { zh: '是不是核心指标', en: 'whether it is a core indicator' },
  佐证: { zh: '证明材料', en: 'the files that prove it' },
};

/** A limit that a form may set for rules: what it is, its default, and the values to choose from. */
export interface SettingDoc {
  text: Localized;
  values: readonly string[];
}

export const settingDocs: Readonly<Record<string, SettingDoc>> = {
  反向计分: {
    text: {
      zh: '越低越好的指标超过目标以后怎么算分；默认是任一。',
      en: 'How an indicator scores that is better the lower it is, past its target; either by default.',
    },
    values: ['系统', '填报说明', '任一'],
  },
  执行率上限: {
    text: {
      zh: '执行率超过 100% 算错误还是警告；默认是错误。',
      en: 'What a rate above 100 % is; an error by default.',
    },
    values: ['错误', '警告'],
  },
  低执行率: {
    text: { zh: '执行率低于它要写原因；默认是 90%。', en: 'A rate below it needs a reason; 90 % by default.' },
    values: ['90%'],
  },
  调整幅度: {
    text: {
      zh: '全年预算数比年初预算数变动超过它，要写原因；默认是 20%。',
      en: 'A budget that changed by more needs a reason; 20 % by default.',
    },
    values: ['20%'],
  },
  得分满分: {
    text: {
      zh: '单项得分有自己的满分（如百分制的 100）时写；默认是各指标的分值。',
      en: 'The full marks of every indicator where they are not its points, such as 100.',
    },
    values: ['100'],
  },
  超额说明: {
    text: {
      zh: '完成值超过目标这么多，要写原因；默认是 30%。',
      en: 'A result above its target by as much needs a reason; 30 % by default.',
    },
    values: ['30%'],
  },
  目标偏低: {
    text: {
      zh: '通常较高的率，目标低于它就提示；默认是 80%。',
      en: 'A target below it is told for rates that are high as a rule; 80 % by default.',
    },
    values: ['80%'],
  },
  单项分值上限: {
    text: {
      zh: '一个指标的分值超过它就提示；默认是 30。',
      en: 'An indicator with more points is told; 30 by default.',
    },
    values: ['30'],
  },
};
