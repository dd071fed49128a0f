import { has, hasDeviation, isChinese, isText, judged, scored, whole, word } from './indicator-places.js';
import {
  counted,
  digit,
  get,
  hasPoints,
  insert,
  isFull,
  numberOf,
  type Operator,
  otherDigit,
  remove,
  replace,
  scaled,
} from './operator.js';
import { attributeOf, type Word } from './report-text.js';

const scoreRules = [
  'score-inflated',
  'score-formula-diff',
  'score-reverse',
  'score-deflated',
  'score-over',
  'score-total',
  'reason-missing',
];
const pointRules = [
  'weight-total',
  'weight-l1',
  'weight-profile',
  'score-over',
  'score-deflated',
  'score-inflated',
  'reason-missing',
  'weight-single',
  'form-weights',
];

/** Changes of scores, points, totals and the reasons of losses. */
export const scoreMutations: readonly Operator[] = [
  {
    name: '得分高于分值',
    rules: ['score-over'],
    places: (report) =>
      judged(report).map((indicator) => [
        replace(word(indicator, '得分')[0] as Word, String(numberOf(word(indicator, '分值')[0]?.text) + 1)),
      ]),
  },
  {
    name: '得分写成负数',
    rules: ['score-negative'],
    places: (report) => scored(report).map((indicator) => [insert(word(indicator, '得分')[0]?.start ?? 0, '-')]),
  },
  {
    name: '得分改一位',
    rules: scoreRules,
    arithmetic: true,
    places: (report, next) =>
      scored(report).flatMap((indicator) =>
        word(indicator, '完成')[0]?.text.startsWith('[[') ? [] : digit(word(indicator, '得分')[0], next),
      ),
  },
  {
    name: '得分写成三位小数',
    rules: ['score-decimals'],
    places: (report) =>
      scored(report).map((indicator) => {
        const score = word(indicator, '得分')[0] as Word;
        const [digits = '', decimals = ''] = score.text.split('.');
        return [replace(score, `${digits}.${decimals.padEnd(2, '0')}4`)];
      }),
  },
  {
    name: '达标的扣分',
    rules: ['score-deflated', 'reason-missing', 'score-formula-diff'],
    places: (report) =>
      counted(report).flatMap(({ indicator, score, points }) =>
        score &&
        isFull({ score, ...(points && { points }) }) &&
        hasPoints(report) &&
        !has(indicator, '解释') &&
        !has(indicator, '备注') &&
        !has(indicator, '偏差') &&
        !/重庆/.test(report.form)
          ? [[replace(score, (numberOf(score.text) * 0.8).toFixed(2))]]
          : [],
      ),
  },
  {
    name: '没有达标的比按比例还低',
    rules: ['score-formula-diff'],
    arithmetic: true,
    places: (report) =>
      counted(report).flatMap(({ operator, goal, result, score }) =>
        operator === '≥' && result < goal && score && hasPoints(report)
          ? [0.8, 0.5].map((share) => [replace(score, (numberOf(score.text) * share).toFixed(2))])
          : [],
      ),
  },
  {
    name: '总分改一位',
    rules: ['score-total', 'score-grade'],
    arithmetic: true,
    places: (report, next) => digit(get(report.total?.attributes, '得分'), next),
  },
  {
    name: '等级写错',
    rules: ['score-grade'],
    places: (report) => {
      const grade = get(report.total?.attributes, '等级');
      if (!grade || numberOf(get(report.total?.attributes, '得分')?.text) < 90) return [];
      return (isChinese(report) ? ['良', '中', '差'] : ['fair', 'poor']).map((other) => [replace(grade, other)]);
    },
  },
  {
    name: '总分的分值改写',
    rules: ['weight-total'],
    places: (report) => {
      const points = get(report.total?.attributes, isChinese(report) ? '总分' : '总分');
      return points && hasPoints(report) ? ['90', '110', '120'].map((other) => [replace(points, other)]) : [];
    },
  },
  {
    name: '指标的分值改一位',
    rules: pointRules,
    places: (report, next) =>
      hasPoints(report) ? whole(report).flatMap((indicator) => digit(word(indicator, '分值')[0], next)) : [],
  },
  {
    name: '一项分值写成60',
    rules: ['weight-single', 'weight-total', 'weight-l1', 'weight-profile'],
    places: (report) =>
      hasPoints(report)
        ? whole(report).flatMap((indicator) => word(indicator, '分值').map((points) => [replace(points, '60')]))
        : [],
  },
  {
    name: '删去一项分值',
    rules: ['weight-zero'],
    places: (report) =>
      hasPoints(report)
        ? whole(report).flatMap((indicator) => {
            const points = attributeOf(indicator.attributes, '分值');
            return points ? [[remove(points)]] : [];
          })
        : [],
  },
  {
    name: '一级分值改一位',
    rules: ['weight-l1'],
    places: (report, next) =>
      report.levels.flatMap((level) => (level.depth === 1 && hasPoints(report) ? digit(level.points, next) : [])),
  },
  {
    name: '定性指标删去得分',
    rules: ['score-missing'],
    places: (report) =>
      judged(report).flatMap((indicator) => {
        const score = attributeOf(indicator.attributes, '得分');
        return score && isText(word(indicator, '目标')[0]) ? [[remove(score)]] : [];
      }),
  },
  {
    name: '完成低于目标仍得满分',
    rules: ['score-inflated'],
    arithmetic: true,
    places: (report) =>
      counted(report).flatMap((item) =>
        item.operator === '≥' && isFull(item) && item.goal > 0
          ? [[replace(item.actual, scaled(item.target.text.slice(1), 0.9))]]
          : [],
      ),
  },
  {
    name: '成本高于目标仍得满分',
    rules: ['score-reverse', 'score-inflated'],
    arithmetic: true,
    places: (report) =>
      counted(report).flatMap((item) =>
        item.operator === '≤' && isFull(item) && item.goal > 0
          ? [[replace(item.actual, scaled(item.target.text.slice(1), 1.2))]]
          : [],
      ),
  },
  {
    name: '删去偏差原因',
    rules: ['reason-missing', 'score-deflated'],
    places: (report) =>
      hasDeviation(report)
        ? report.indicators.flatMap((indicator) => {
            const reason = attributeOf(indicator.attributes, '偏差');
            return reason ? [[remove(reason)]] : [];
          })
        : [],
  },
  {
    name: '偏差原因写“无”',
    rules: ['reason-empty-phrase', 'reason-missing'],
    places: (report) =>
      report.indicators.flatMap((indicator) => {
        const reason = attributeOf(indicator.attributes, '偏差');
        return reason ? [[{ start: reason.start, end: reason.end, text: '偏差 无' }]] : [];
      }),
  },
  {
    name: '刚好达标还写偏差',
    rules: ['reason-superfluous'],
    places: (report) =>
      hasDeviation(report)
        ? counted(report).flatMap((item) => {
            const { indicator, goal, result } = item;
            return isFull(item) &&
              goal === result &&
              !has(indicator, '偏差') &&
              indicator.attributes.every(({ keyword }) => !/佐证|解释|备注|标准|核心/.test(keyword))
              ? [
                  [
                    insert(
                      indicator.attributes.find(({ keyword }) => keyword === '得分')?.end ?? 0,
                      '\n        偏差 受天气影响，少做了两次',
                    ),
                  ],
                ]
              : [];
          })
        : [],
  },
  {
    name: '部分达成的定性指标得满分',
    rules: ['score-qual-range'],
    places: (report) =>
      judged(report).flatMap((indicator) => {
        const [target, actual] = [get(indicator.attributes, '目标'), get(indicator.attributes, '完成')];
        return isText(target) &&
          actual &&
          isFull({ score: word(indicator, '得分')[0], points: word(indicator, '分值')[0] } as {
            score: Word;
            points: Word;
          })
          ? [[replace(actual, '部分达成年度指标并具有一定效果')]]
          : [];
      }),
  },
  {
    name: '采购执行率不到100%得满分',
    rules: ['ratio-purchase', 'score-inflated', 'score-formula-diff'],
    places: (report) =>
      report.indicators.flatMap((indicator) => {
        const [target, score] = [get(indicator.attributes, '目标'), get(indicator.attributes, '得分')];
        const actual = get(indicator.attributes, '完成');
        return indicator.name.text === '政府采购执行率' && target && score && actual?.text === '100%'
          ? [[replace(actual, '91.5%')], [replace(actual, '88%'), replace(target, '按采购预算执行')]]
          : [];
      }),
  },
  {
    name: '评分标准的分数改一位',
    rules: ['struct-rubric'],
    places: (report, next) =>
      report.indicators.flatMap((indicator) =>
        [...(get(indicator.attributes, '标准')?.text.matchAll(/\d+(?=分)/g) ?? [])].flatMap((match) => {
          const start = (get(indicator.attributes, '标准')?.start ?? 0) + match.index;
          return [[{ start, end: start + match[0].length, text: otherDigit(match[0], next) ?? '' }]];
        }),
      ),
  },
  {
    name: '指标写两遍',
    rules: ['dup-indicator', 'weight-total', 'weight-l1', 'weight-profile', 'score-total'],
    places: (report) =>
      whole(report).flatMap((indicator) =>
        hasPoints(report) && has(indicator, '分值')
          ? [
              [
                insert(
                  indicator.end,
                  `\n${report.text.slice(report.text.lastIndexOf('\n', indicator.start) + 1, indicator.end).replace(/(指标|indicator) /, '$1 再')}`,
                ),
              ],
            ]
          : [],
      ),
  },
  {
    name: '一级不写分值，其下一项分值改一位',
    rules: ['weight-profile', 'weight-l1', 'weight-total'],
    places: (report, next) =>
      hasPoints(report)
        ? report.levels.flatMap((level) => {
            const leaf = whole(report).find((indicator) => indicator.category === level.category);
            const [edit] = leaf ? digit(word(leaf, '分值')[0], next) : [];
            return level.depth === 1 && level.points && edit ? [[remove(level.points), ...edit]] : [];
          })
        : [],
  },
];
