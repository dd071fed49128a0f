import { fold } from '@jixiao/core';
import type { EvaluatedIndicator } from '../evaluation/indicators.js';
import { printedName } from './judged-scores.js';
import { remembered } from './remembered.js';

/** A result or a target that says that something was done, and not how much. */
const doneWords =
  /^(?:已经?|均已?|都已?)?(?:全面|全部|基本|圆满|按时|按期|如期|及时|按计划|按要求|按进度|顺利|较好|很好|有效|超额)*地?(?:完成|达成|达到|实现|达标|落实|执行)(?:了|到位)?(?:年度|年初|全年|预期|预定|既定|计划|绩效|工作|各项)*的?(?:目标|指标|任务|要求|计划|值|标准|情况|效果)?(?:良好)?[。.]?$|^(?:done|completed|finished|achieved|as planned)\.?$/i;

export function isVaguelyDone(text: string): boolean {
  return doneWords.test(fold(text).trim().replaceAll(' ', '')) || doneWords.test(text.trim());
}

/** The name of an indicator as it is compared with lists of words: without what stands in brackets at its end. */
export const bareName = remembered((row: EvaluatedIndicator): string => {
  const { node, name } = row;
  const text =
    node.$type === 'Indicator' && node.text.length > 0 ? printedName(row).slice((node.name ?? '').length) : name;
  return bare(text) || bare(name);
});

function bare(name: string): string {
  return fold(name)
    .trim()
    .replace(/\([^()]*\)$/, '')
    .trim();
}

/** Rates that everyone wants high, by the end of their name. Rates that may be wanted either way (使用率, 控制率, 就业率) are not here. */
const highRates = [
  ...[
    '合格率',
    '优良率',
    '达标率',
    '完成率',
    '及时率',
    '按时率',
    '按期率',
    '满意度',
    '满意率',
    '准确率',
    '正确率',
    '符合率',
  ],
  ...[
    '到位率',
    '办结率',
    '结案率',
    '落实率',
    '通过率',
    '完好率',
    '知晓率',
    '发放率',
    '验收率',
    '入学率',
    '巩固率',
    '参保率',
  ],
  ...[
    '兑现率',
    '整改率',
    '处理率',
    '处置率',
    '回复率',
    '回访率',
    '调处率',
    '配备率',
    '结业率',
    '毕业率',
    '入住率',
    '成活率',
  ],
  ...[
    '保存率',
    '治愈率',
    '履约率',
    '签约率',
    '响应率',
    '规范率',
    '公开率',
    '亮灯率',
    '转诊率',
    '接种率',
    '建档率',
    '抽检率',
  ],
];
const negations = /[不未无非误差]$/;
/** Coverage of land by trees or grass is far below a hundred by nature. */
const naturalCover = /(?:森林|植被|绿化|绿地|林草|林木)覆盖率$/;

/** Whether more of this rate is better beyond doubt. */
export function isHighRate(name: string): boolean {
  if (name.endsWith('覆盖率')) return !naturalCover.test(name);
  const ending = highRates.find((word) => name.endsWith(word));
  return (
    ending !== undefined && !negations.test(name.slice(0, -ending.length)) && !/不满意|不合格|未完成|逾期/.test(name)
  );
}

/** Ratios of spending that are wanted low. */
export function isLowRate(name: string): boolean {
  return /(?:三公|公用经费|在职人员|财政供养人员|人员经费|会议费|接待费)[^，。；]*(?:控制率|变动率)$/.test(
    name.replace(/[”"“]/g, ''),
  );
}

/** Changes and ratios that may well be above a hundred per cent. */
const boundless =
  /增|提高|提升|上升|超|翻番|倍|变动|变化|同比|环比|涨|发展速度|控制率|收益|回报|利润|利率|产值|保值|产出|负债|杠杆|拨备|毛入学|床位|病床|使用率|利用率|负荷|周转|产销|自给率|投入|带动|放大|比例|比率|growth|increase|change|ratio/i;
const boundlessDone = /(?:任务|计划|收入|税收|产值|投资|销售|募集|招商)[^，。；]*完成率$/;

export function mayPassHundred(name: string): boolean {
  return boundless.test(name) || boundlessDone.test(name);
}
