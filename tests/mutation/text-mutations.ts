import { digit, get, insert, type Operator, remove, replace } from './operator.js';
import { attributeOf, type ReportText, type Word } from './report-text.js';

const requiredFields: Record<string, RegExp> = { 文字报告: /^(?:部门|年度)$/ };
const usualRequired = /^(?:年度|项目名称|部门|主管部门)$/;

function required(report: ReportText, name: string): boolean {
  if (requiredFields[report.form]) return requiredFields[report.form]?.test(name) ?? false;
  if (/departmental|Community/.test(report.form)) return /^(?:year|Year|department|Project|Recipient)$/.test(name);
  if (/转移/.test(report.form)) return /^(?:年度|转移支付（项目）名称)$/.test(name);
  if (/云南|河北/.test(report.form)) return /^(?:年度|项目名称)$/.test(name);
  return usualRequired.test(name);
}

const references = (word: Word) =>
  [...word.text.matchAll(/\[\[([^\]]+)\]\]/g)].map((match) => ({
    start: word.start + match.index,
    end: word.start + match.index + match[0].length,
    inner: match[1] ?? '',
  }));

/** Changes of fields, goals, levels and the narrative. */
export const textMutations: readonly Operator[] = [
  {
    name: '必填的栏目空着',
    rules: ['field-required'],
    places: (report) =>
      report.fields.flatMap((field) =>
        required(report, field.name) && field.value.text ? [[remove(field.value)]] : [],
      ),
  },
  {
    name: '年份、人数、日期写成文字',
    rules: ['field-kind'],
    places: (report) =>
      report.fields.flatMap((field) =>
        /^(?:年度|Year|year|人员编制|实有人数|参加人数|填报日期|发布日期|项目类别|Kind|单位类型)$/.test(field.name)
          ? [[replace(field.value, '待定')]]
          : [],
      ),
  },
  {
    name: '填报日期早于年底',
    rules: ['date-before-end'],
    places: (report) =>
      report.fields.flatMap((field) =>
        /^(?:填报日期|发布日期)$/.test(field.name) && /^\d{4}-/.test(field.value.text)
          ? [[replace(field.value, `${Number(field.value.text.slice(0, 4)) - 1}-11-20`)]]
          : [],
      ),
  },
  {
    name: '日期的年份写错',
    rules: ['date-year'],
    places: (report) =>
      report.fields.flatMap((field) =>
        /^(?:填报日期|发布日期)$/.test(field.name)
          ? [
              [
                replace(
                  field.value,
                  field.value.text.replace(/^\d{4}/, (year) => String(Number(year) + 3)),
                ),
              ],
            ]
          : [],
      ),
  },
  {
    name: '填报晚于发布',
    rules: ['date-vs-report'],
    places: (report) =>
      report.fields.flatMap((field) =>
        field.name === '填报日期' && report.fields.some(({ name }) => name === '发布日期')
          ? [[replace(field.value, `${field.value.text.slice(0, 4)}-06-12`)]]
          : [],
      ),
  },
  {
    name: '预期抄成完成',
    rules: ['goal-copied'],
    places: (report) =>
      report.goals.flatMap((goals) => {
        const [expected, actual] = [
          attributeOf(goals.attributes, '预期') ?? attributeOf(goals.attributes, '年初'),
          attributeOf(goals.attributes, '完成'),
        ];
        return expected &&
          actual &&
          report.text.slice(expected.value.start, expected.end).replace(/[\s，。；：|]/g, '').length >= 8
          ? [
              [
                {
                  start: actual.value.start,
                  end: actual.end,
                  text: report.text.slice(expected.value.start, expected.end),
                },
              ],
            ]
          : [];
      }),
  },
  {
    name: '不写年度目标的预期或完成',
    rules: ['field-required'],
    places: (report) =>
      // 湖北 does not say which of them its goals have; without scores nothing is begun.
      (/湖北|转移/.test(report.form) ? [] : report.goals).flatMap((goals) =>
        goals.attributes.flatMap((attribute) =>
          /预期|完成$/.test(attribute.keyword)
            ? [[{ start: attribute.value.start, end: attribute.end, text: '' }]]
            : [],
        ),
      ),
  },
  {
    name: '目标组的分值改一位',
    rules: ['weight-goals'],
    places: (report, next) => report.goals.flatMap((goals) => digit(goals.points, next)),
  },
  {
    name: '扣了分写“无”问题',
    rules: ['problem-none'],
    places: (report) =>
      report.text.split('\n').flatMap((line) => {
        if (!/^ {2}存在问题/.test(line)) return [];
        const start = report.text.indexOf(line);
        const end = report.text.indexOf('\n  ', start + line.length + (line.includes('：') ? 0 : 6));
        return [[{ start, end: line.includes('：') ? start + line.length : end, text: '  存在问题：无' }]];
      }),
  },
  {
    name: '二级写两遍',
    rules: ['level-twice'],
    places: (report) =>
      report.levels.flatMap((level) =>
        level.depth === 2 && !level.notApplicable ? [[insert(level.line.end, `\n    ${level.line.text}`)]] : [],
      ),
  },
  {
    name: '删去“不适用”',
    rules: ['struct-l2-empty'],
    places: (report) => report.levels.flatMap((level) => (level.notApplicable ? [[remove(level.notApplicable)]] : [])),
  },
  {
    name: '删去整个一级',
    rules: ['struct-l1-missing', 'weight-total'],
    places: (report) => {
      const firsts = report.levels.filter(({ depth }) => depth === 1);
      return firsts.slice(1).map((level) => {
        const next = report.levels.find((other) => other.depth === 1 && other.line.start > level.line.start);
        const last = report.indicators
          .filter(({ start }) => start > level.line.start && (!next || start < next.line.start))
          .at(-1);
        return [{ start: level.line.start, end: last?.end ?? level.line.end, text: '' }];
      });
    },
  },
  {
    name: '二级写在别的一级下',
    rules: ['struct-l2-wrong-parent'],
    places: (report) =>
      report.levels.flatMap((level) =>
        /^项目支出自评/.test(report.form) &&
        level.depth === 2 &&
        /^(?:社会|生态|可持续)/.test(level.name.text) &&
        level.category === '效益指标'
          ? ['数量指标', '质量指标'].map((other) => [replace(level.name, other)])
          : [],
      ),
  },
  {
    name: '满意度指标改了名',
    rules: ['struct-kind-mismatch'],
    places: (report) =>
      report.indicators.flatMap((indicator) =>
        /满意度/.test(indicator.level) &&
        !indicator.text &&
        !report.text.includes(`[[${indicator.name.text}`) &&
        !report.text.includes(`(${indicator.name.text}`)
          ? [[replace(indicator.name, '参加人数占比')]]
          : [],
      ),
  },
  {
    name: '时效目标换成比例',
    rules: ['struct-kind-mismatch'],
    places: (report) =>
      report.indicators.flatMap((indicator) => {
        const target = get(indicator.attributes, '目标');
        return /时效/.test(indicator.level) &&
          target &&
          !indicator.text &&
          !report.text.includes(`[[${indicator.name.text}`)
          ? [[replace(indicator.name, '任务占比'), replace(target, '≥95%')]]
          : [];
      }),
  },
  {
    name: '正文的得分与总分不符',
    rules: ['score-text-vs-table'],
    places: (report) =>
      report.prose.flatMap((line) =>
        references(line).flatMap(({ start, end, inner }) =>
          inner === '总分.得分' && /自评(?:总分|得分)$/.test(report.text.slice(line.start, start))
            ? ['88', '93.15', '76'].map((score) => [{ start, end, text: score }])
            : [],
        ),
      ),
  },
  {
    name: '正文把全部资金说成财政拨款',
    rules: ['fund-source-mislabel'],
    places: (report) =>
      report.prose.flatMap((line) =>
        references(line).flatMap(({ start, end, inner }) =>
          /^资金\.[^.]*财政拨款\.全年执行数$/.test(inner) && report.text.slice(line.start, start).endsWith('财政拨款')
            ? [[{ start, end, text: `${report.rows[0]?.cells.at(-1)?.text}万元` }]]
            : [],
        ),
      ),
  },
  {
    name: '引用换成不合的单位',
    rules: ['reference-format'],
    places: (report) =>
      report.prose.flatMap((line) =>
        references(line).flatMap(({ end, inner }) =>
          /资金\..*数$/.test(inner) && /^[^ (（]*$/.test(inner) ? [[insert(end - 2, ' 公里')]] : [],
        ),
      ),
  },
  {
    name: '引用除以0',
    rules: ['expression'],
    places: (report) =>
      report.prose.flatMap((line) =>
        references(line).flatMap(({ end, inner }) =>
          /\./.test(inner) && /^[^ (（]*$/.test(inner) ? [[insert(end - 2, ' / (1 - 1)')]] : [],
        ),
      ),
  },
  {
    name: '勾稽的数改了',
    rules: ['check-failed', 'fund-total-sum'],
    places: (report) =>
      report.text.split('\n').flatMap((line) => {
        const match = /^ {2}(?:勾稽|check) ([^"=≤]+) = ([^"]+?) "/.exec(line);
        const start = match ? report.text.lastIndexOf(line) : -1;
        return match &&
          /\./.test(match[1] ?? '') &&
          start > report.text.lastIndexOf('\n报告 ') &&
          start > report.text.lastIndexOf('\nreport ')
          ? ['1.5', '0.5'].map((factor) => [
              insert(
                start + 2 + (line.trim().split(' ')[0]?.length ?? 0) + 1 + (match[1] ?? '').length,
                ` * ${factor}`,
              ),
            ])
          : [];
      }),
  },
];
