import { has, isChinese, scored, whole } from './indicator-places.js';
import { counted, get, insert, isFull, numberOf, type Operator, remove, replace, scaled } from './operator.js';
import { attributeOf, type Indicator, type ReportText } from './report-text.js';

const rateName = /满意度$|(?:合格|达标|办结|覆盖|完成|及时|知晓|落实|归档|配备|符合|转诊|入住|检疫)率$/;

/** Changes of what indicators are, what they aim at and what they reached. */
export const valueMutations: readonly Operator[] = [
  {
    name: '删去完成',
    rules: ['value-missing', 'score-missing'],
    places: (report) =>
      scored(report).flatMap((indicator) => {
        const actual = attributeOf(indicator.attributes, '完成');
        // Parts may speak for the whole.
        const [next] = report.indicators.filter(({ start }) => start > indicator.start);
        return actual && !next?.isPart ? [[remove(actual)]] : [];
      }),
  },
  {
    name: '删去目标',
    rules: ['value-missing', 'value-in-name'],
    places: (report) =>
      scored(report).flatMap((indicator) => {
        const target = attributeOf(indicator.attributes, '目标');
        const [next] = report.indicators.filter(({ start }) => start > indicator.start);
        return target && !has(indicator, '调整') && !next?.isPart ? [[remove(target)]] : [];
      }),
  },
  {
    name: '≥改成≤',
    rules: ['value-direction', 'score-reverse', 'score-inflated', 'reason-missing'],
    arithmetic: true,
    byMeaning: ['value-direction'],
    places: (report) =>
      counted(report).flatMap((item) =>
        item.operator === '≥' && isFull(item) ? [[{ ...item.target, end: item.target.start + 1, text: '≤' }]] : [],
      ),
  },
  {
    name: '成本的≤改成≥',
    rules: ['value-direction', 'score-inflated', 'score-formula-diff'],
    places: (report) =>
      counted(report).flatMap((item) =>
        item.operator === '≤' && /成本$|费用$/.test(item.indicator.name.text) && /元/.test(item.unit)
          ? [[{ ...item.target, end: item.target.start + 1, text: '≥' }]]
          : [],
      ),
  },
  {
    name: '目标删去比较符号',
    rules: ['value-no-operator'],
    places: (report) =>
      /四川|重庆/.test(report.form)
        ? []
        : counted(report).map(({ target }) => [{ start: target.start, end: target.start + 1, text: '' }]),
  },
  {
    name: '完成带比较符号',
    rules: ['value-op-in-actual'],
    places: (report) => counted(report).map(({ actual }) => [insert(actual.start, '≥')]),
  },
  {
    name: '完成换了单位',
    rules: ['value-unit-mismatch'],
    places: (report) =>
      counted(report).flatMap(({ actual, unit }) =>
        unit && !/[a-z]/.test(unit)
          ? [[replace(actual, `${numberOf(actual.text)}${/吨/.test(unit) ? '公里' : '吨'}`)]]
          : [],
      ),
  },
  {
    name: '完成的计量单位换成“盏”“栋”',
    rules: ['value-unit-mismatch'],
    places: (report) =>
      counted(report).flatMap(({ actual, unit }) =>
        /^(?:万?元|%|吨|公里|亩|平方米|㎡|天|小时)$/.test(unit)
          ? ['盏', '栋'].map((other) => [replace(actual, `${numberOf(actual.text)}${other}`)])
          : [],
      ),
  },
  {
    name: '完成超过目标一半',
    rules: ['value-over-30'],
    places: (report) => overshot(report, 1.5),
  },
  {
    name: '完成超过目标四分之一',
    rules: ['value-over-20'],
    places: (report) => overshot(report, 1.25),
  },
  {
    name: '合格率超过100%',
    rules: ['value-percent-over'],
    places: (report) =>
      counted(report).flatMap(({ indicator, actual, unit }) =>
        unit === '%' && rateName.test(indicator.name.text) ? [[replace(actual, '106%')]] : [],
      ),
  },
  {
    name: '满意度、合格率目标定成70%',
    rules: ['value-target-low'],
    places: (report) =>
      counted(report).flatMap(({ indicator, target, unit }) =>
        unit === '%' && /满意度$|合格率$|办结率$/.test(indicator.name.text) ? [[replace(target, '≥70%')]] : [],
      ),
  },
  {
    name: '目标只写“全面完成”',
    rules: ['value-not-quantified', 'value-in-name', 'struct-kind-mismatch'],
    places: (report) =>
      counted(report).flatMap(({ indicator, target }) =>
        /数量|时效|成本|满意度/.test(indicator.level) && !indicator.isPart ? [[replace(target, '全面完成')]] : [],
      ),
  },
  {
    name: '完成只写“已完成”',
    rules: ['value-actual-vague'],
    places: (report) =>
      counted(report).flatMap(({ indicator, actual }) =>
        indicator.isPart || !isChinese(report) ? [] : [[replace(actual, '已完成')]],
      ),
  },
  {
    name: '目标写进名称',
    rules: ['value-in-name'],
    places: (report) =>
      counted(report).flatMap(({ indicator, target, unit }) => {
        const whole = attributeOf(indicator.attributes, '目标');
        return whole &&
          unit &&
          !/元|%|天|分钟/.test(unit) &&
          !indicator.text &&
          /数量/.test(indicator.level) &&
          !indicator.isPart &&
          !report.text.includes(`[[${indicator.name.text}`)
          ? [[insert(indicator.name.end, target.text.slice(1)), remove(whole)]]
          : [];
      }),
  },
  {
    name: '总成本与执行数不符',
    rules: ['value-cost-vs-exec'],
    places: (report) =>
      counted(report).flatMap(({ indicator, actual }) =>
        /^项目总成本$/.test(indicator.name.text) ? [[replace(actual, scaled(actual.text, 0.93))]] : [],
      ),
  },
  {
    name: '总成本换了叫法，与执行数不符',
    rules: ['value-cost-vs-exec'],
    places: (report) =>
      counted(report).flatMap(({ indicator, actual }) =>
        /^项目总成本$/.test(indicator.name.text) && !report.text.includes('[[项目总成本')
          ? ['总支出成本', '总投入成本', '项目总支出', '财政资金总投入'].map((name) => [
              replace(indicator.name, name),
              replace(actual, scaled(actual.text, 0.93)),
            ])
          : [],
      ),
  },
  {
    name: '完成时间晚于目标仍得满分',
    rules: ['time-target', 'score-inflated'],
    places: (report) =>
      report.indicators.flatMap((indicator) => {
        const [target, actual] = [get(indicator.attributes, '目标'), get(indicator.attributes, '完成')];
        const time = /^(\d{4})年(\d+)月/.exec(target?.text ?? '');
        return time && actual && !has(indicator, '偏差')
          ? [[replace(actual, `${time[1]}年12月${29 + (Number(time[2]) % 3)}日`)]].filter(() => Number(time[2]) < 12)
          : [];
      }),
  },
  {
    name: '时效指标的年份写错',
    rules: ['date-year'],
    places: (report) =>
      report.indicators.flatMap((indicator) =>
        ['目标', '完成'].flatMap((keyword) => {
          const value = get(indicator.attributes, keyword);
          const year = /^\d{4}(?=年)/.exec(value?.text ?? '')?.[0];
          return value && year && /时效/.test(indicator.level)
            ? [[{ start: value.start, end: value.start + 4, text: String(Number(year) - 3) }]]
            : [];
        }),
      ),
  },
  {
    name: '同一件事写成两个指标',
    rules: ['dup-indicator'],
    places: (report) => {
      const all = whole(report).filter(({ name, level }) => name.text && level);
      const said = '组织社区志愿者逐户走访孤寡老人，登记困难并逐项帮助解决';
      return all.slice(1).map((indicator, index) => {
        const put = (item: Indicator, text: string) =>
          item.text ? replace(item.text, text) : insert(item.name.end, ` | ${text}`);
        return [put(all[index] as Indicator, said), put(indicator, `${said}，每月一次`)];
      });
    },
  },
  {
    name: '佐证的文件找不到',
    rules: ['evidence-missing'],
    places: (report) =>
      report.indicators.flatMap((indicator) => {
        const value = get(indicator.attributes, '佐证');
        return value
          ? [...value.text.matchAll(/["“「][^"”」]+["”」]/g)].map(({ index }) => [
              insert(value.start + index + 1, '缺'),
            ])
          : [];
      }),
  },
  {
    name: '完成写两遍',
    rules: ['attribute-twice'],
    places: (report) =>
      report.indicators.flatMap((indicator) => {
        const actual = attributeOf(indicator.attributes, '完成');
        return actual ? [[insert(actual.start, `${report.text.slice(actual.start, actual.end)}  `)]] : [];
      }),
  },
  {
    name: '目标写在“|”后面',
    rules: ['mark-inside-text'],
    places: insideText,
  },
];

/** A line of attributes joined to the text above it. */
function insideText(report: ReportText) {
  return isChinese(report)
    ? report.indicators.flatMap((indicator) => {
        const first = indicator.attributes[0];
        const until = first ? report.text.indexOf('\n', first.start) : -1;
        const joins = indicator.text && first?.keyword === '目标' && /\d/.test(first.value.text);
        return joins && until > 0 ? [[{ start: indicator.line.end, end: first.start, text: ' ' }]] : [];
      })
    : [];
}

function overshot(report: ReportText, factor: number) {
  if (/湖北|河北/.test(report.form)) return [];
  return counted(report).flatMap((item) =>
    item.operator === '≥' &&
    item.unit !== '%' &&
    item.goal >= 8 &&
    !/余|多/.test(item.unit) &&
    !item.indicator.isPart &&
    !report.indicators.some(
      (part) => part.isPart && part.start > item.indicator.start && part.start < item.indicator.end + 40,
    ) &&
    !has(item.indicator, '偏差') &&
    !has(item.indicator, '解释') &&
    !has(item.indicator, '备注')
      ? [[replace(item.actual, scaled(item.target.text.slice(1), factor))]]
      : [],
  );
}
