import { fold } from '@jixiao/core';
import { countedTarget } from '../evaluation/indicators.js';
import { shown } from './judged-scores.js';
import type { Rule } from './rule.js';
import { hasIndicatorColumn, levelWords, valueRows } from './value-rows.js';

/** 该量化的指标值没有数。 */
export const valueNotQuantified: Rule = {
  id: 'value-not-quantified',
  severity: 'warning',
  purpose: {
    zh: '数量、时效、成本、满意度指标的目标应写成数或时间',
    en: 'Targets of quantity, timeliness, cost and satisfaction are numbers or times',
  },
  basis: {
    zh: '指标值没有量化，完成了多少就无从比较；复核自评表时最常退回的就是这一类。',
    en: 'Without a number nobody can tell how much was reached; it is what reviewers send back most often.',
  },
  supersedes: ['struct-kind-mismatch'],
  examples: {
    good: [
      '一级 产出指标\n  二级 数量指标\n    指标 培训\n      目标 ≥１２次\n    指标 会议\n      目标 召开三次\n  二级 质量指标\n    指标 环境整治\n      目标 全面完成',
      '一级 产出指标\n  二级 时效指标\n    指标 竣工\n      目标 年底前\n    指标 拨付\n      目标 9月底前\n  二级 成本指标\n    指标 工程造价\n      目标 控制在预算以内',
      '一级 产出指标\n  二级 数量指标\n    指标 医保参保\n      目标 应保尽保\n    指标 巡查\n      目标',
    ],
    bad: [
      '一级 产出指标\n  二级 数量指标\n    指标 增设电梯\n      目标：⟦全面完成⟧',
      '一级 产出指标\n  二级 时效指标\n    指标 项目完工\n      目标 ⟦按时完成⟧ 完成 ９月完工\n  二级 成本指标\n    指标 资金使用\n      目标：⟦合理，节约⟧',
      '一级 满意度指标\n  二级 服务对象满意度指标\n    指标 群众满意度\n      目标 ⟦较高⟧',
    ],
  },
  check(report, found) {
    if (!hasIndicatorColumn(report, '目标')) return;
    for (const row of valueRows(report)) {
      const target = countedTarget(row);
      const kind = kinds.find(({ words }) => words.test(levelWords(report, row)));
      if (!kind || target.kind !== 'text' || target.text === '') continue;
      const text = fold(target.text);
      if (numbers.test(text) || text.includes('[[') || text.includes('【【') || kind.measured?.test(text)) continue;
      found({
        at: target.span,
        subject: row,
        message: kind.message,
        args: { name: row.name, target: shown(target) },
      });
    }
  },
};

const numbers = /[\d一二三四五六七八九十百千万两]/;

interface Kind {
  words: RegExp;
  /** Words that measure without a number. */
  measured?: RegExp;
  message: { zh: string; en: string };
}

const kinds: Kind[] = [
  {
    words: /数量/,
    measured: /全覆盖|全部|所有|应\S尽\S|每[个户村社人所家校]|逐[个户村人]/,
    message: {
      zh: '数量指标“{name}”的目标“{target}”没有数；请写数和单位，如：≥5次',
      en: 'The target of the quantity "{name}", "{target}", has no number; write one with its unit, such as ≥5次',
    },
  },
  {
    words: /时效/,
    measured:
      /[年月季周旬]底|[年月季周旬]末|[年季]初|年内|年中|当[年月季周日天]|全年|本年|每[年月季周日天]|按[年月季周日]|逐月|即时|实时|立即|随时|节前|汛期|汛前|开学前|学期|春节|国庆|半年|按合同|合同约定|规定时|规定期|时限内|工期/,
    message: {
      zh: '时效指标“{name}”的目标“{target}”没有时间；请写完成时间或天数，如：9月底前、≤5天',
      en: 'The target of the timeliness "{name}", "{target}", names no time; write a date or a number of days, such as 9月底前',
    },
  },
  {
    words: /成本/,
    measured: /预算|概算|标准|定额|限额|批复|合同|上年|去年|市场价|最低|免费|零/,
    message: {
      zh: '成本指标“{name}”的目标“{target}”没有数；请写金额，如：≤90万元',
      en: 'The target of the cost "{name}", "{target}", has no number; write an amount, such as ≤90万元',
    },
  },
  {
    words: /满意度/,
    message: {
      zh: '满意度指标“{name}”的目标“{target}”没有数；请写百分比，如：≥90%',
      en: 'The target of the satisfaction "{name}", "{target}", has no number; write a percentage, such as ≥90%',
    },
  },
];
