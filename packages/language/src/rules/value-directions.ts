import { isMoney, type Operator } from '@jixiao/core';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import { comparedValues } from './value-rows.js';
import { bareName, isHighRate, isLowRate, mayPassHundred } from './value-words.js';

/** Which sign the target of an indicator should have instead, and why. */
export interface WrongDirection {
  sign: '≥' | '≤' | '=';
  reason: 'rate' | 'count' | 'cost' | 'ratio' | 'whole';
}

/** How many of what was made or served, at the end of a name. */
const growingCount =
  /(?:培训|改造|新建|建设|建成|新增|受益|服务|帮扶|资助|救助|慰问|发放|种植|造林|绿化|清淤|整治|修建|修缮|安装|招引|引进|走访|演出|巡演|义诊|体检|检测|监测|宣传)(?:活动)?(?:人数|人次|个数|数量|次数|场次|户数|户次|面积|长度|里程|台数|套数|件数|家数|座数|株数|所数|村数|期数)$/;
/** What there should be little of, however it is counted. */
const unwanted =
  /会议|三公|接待|出国|用车|编外|聘用|临聘|投诉|事故|险情|故障|上访|信访|违规|违法|死亡|伤亡|排放|返贫|辍学|控制|压减|减少|停用|能耗|未|不/;

const costName = /成本|费用|造价|单价|总投资|开支|支出/;
/** Amounts that stand beside costs and are wanted high. */
const wantedAmount =
  /节约|节省|降低|减少|压减|减免|完成|到位|拨付|补助|补贴|补偿|筹集|筹措|收入|发放|标准|奖励|救助|自筹|配套|带动|投入|保障|占比|比重/;

/**
 * Whether `sign` goes against what the indicator's name means, beyond doubt: more is better of what is made, of rates of success; less of
 * costs; nothing is above a hundred per cent of what there is.
 */
export function wrongDirection(row: EvaluatedIndicator, sign: Operator, level: string): WrongDirection | undefined {
  const { quantity } = countedTarget(row);
  const name = bareName(row);
  if (!quantity) return undefined;
  const isPercent = quantity.unit?.base === '%';
  if (sign === '≤' || sign === '<') {
    if (isPercent && isHighRate(name)) return { sign: isHundred(row) ? '=' : '≥', reason: 'rate' };
    const values = comparedValues(row);
    // A result below the limit shows that a limit was meant.
    const isLimit = values?.result.lessThan(values.goal) ?? false;
    if (/数量/.test(level) && growingCount.test(name) && !unwanted.test(name) && !isPercent && !isLimit)
      return { sign: '≥', reason: 'count' };
    return undefined;
  }
  if (sign !== '≥' && sign !== '>') return undefined;
  if (isPercent && isLowRate(name)) return { sign: '≤', reason: 'ratio' };
  if (isMoney(quantity.unit) || quantity.unit?.base.startsWith('元/')) {
    const isCost = /成本/.test(level) ? costName.test(name) : /(?:成本|造价|单价)$/.test(name);
    return isCost && !wantedAmount.test(name) ? { sign: '≤', reason: 'cost' } : undefined;
  }
  const values = comparedValues(row);
  if (isPercent && isHundred(row) && /[率度]$/.test(name) && !mayPassHundred(name)) {
    const isPassed = values?.result.greaterThan(values.goal) ?? false;
    return isPassed ? undefined : { sign: '=', reason: 'whole' };
  }
  return undefined;
}

function isHundred(row: EvaluatedIndicator): boolean {
  return countedTarget(row).quantity?.value.normalized().toString() === '100';
}
