import type { Language, Localized } from '@jixiao/core';

/** Words that the printer adds to a page, in the language of the document, not of its reader. */
export const words = {
  ofWhich: { zh: '其中：', en: 'of which: ' },
  notApplicable: { zh: '不适用', en: 'n/a' },
  qualitative: { zh: '定性', en: 'qualitative' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  item: { zh: '项目', en: 'Item' },
  amount: { zh: '金额', en: 'Amount' },
  number: { zh: '数量', en: 'Number' },
  unit: { zh: '单位：{unit}', en: 'Unit: {unit}' },
  colon: { zh: '：', en: ': ' },
  points: { zh: '（{points}分）', en: ' ({points} points)' },
  goals: { zh: '年度目标', en: 'Goals' },
  goal: { zh: '年度目标{ordinal}', en: 'Goal {ordinal}' },
  initial: { zh: '年初目标', en: 'Initial goals' },
  adjusted: { zh: '调整后目标', en: 'Adjusted goals' },
  expected: { zh: '预期目标', en: 'Planned' },
  actual: { zh: '实际完成情况', en: 'Achieved' },
  progress: { zh: '目标完成率', en: 'Progress' },
  year: { zh: '（{year}年度）', en: '{year}' },
  grade: { zh: '（{grade}）', en: ' ({grade})' },
  charts: { zh: '图表', en: 'Charts' },
  fundsChart: { zh: '资金情况（{unit}）', en: 'Funds ({unit})' },
  scoresChart: { zh: '得分与分值（分）', en: 'Scores against points' },
  fundsOfYears: { zh: '{row}：两年对比（{unit}）', en: '{row}: both years ({unit})' },
  scoresOfYears: { zh: '得分：两年对比（分）', en: 'Scores of both years' },
  part: { zh: '（{part}/{parts}）', en: ' ({part}/{parts})' },
  score: { zh: '得分', en: 'Score' },
  total: { zh: '总分', en: 'Total' },
  rate: { zh: '预算执行率', en: 'Execution rate' },
  lastYear: { zh: '上年', en: 'Last year' },
  thisYear: { zh: '本年', en: 'This year' },
  ofYear: { zh: '{year}年', en: '{year}' },
  fields: { zh: '基本信息', en: 'Particulars' },
} satisfies Record<string, Localized>;

const han = /\p{Script=Han}/u;

/** The language a text is written in: whatever has a Han character is Chinese. */
export function languageOf(text: string): Language {
  return han.test(text) ? 'zh' : 'en';
}
