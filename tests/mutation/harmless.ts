import { aliases } from './form-aliases.js';
import { type Edit, insert, isNumber, replace } from './operator.js';
import { pick, type Random } from './random.js';
import { linesOf, type ReportText, type Word } from './report-text.js';

/** One way to write the same thing otherwise; each edit by itself changes nothing that a rule may speak of. */
export interface Harmless {
  name: string;
  places(report: ReportText, next: Random): Edit[];
}

const attributes = (report: ReportText) => report.indicators.flatMap((indicator) => indicator.attributes);
const rows = (report: ReportText) => [...report.rows, ...report.tables.flatMap((table) => table.rows)];
const cells = (report: ReportText) => rows(report).flatMap((row) => row.cells);
const isMeasure = (text: string) => /^[≥≤=＝]?[\d.,]+\S*$/.test(text);
const measures = (report: ReportText) =>
  attributes(report).filter(({ keyword, value }) => /目标|调整|完成|分值|得分/.test(keyword) && isMeasure(value.text));
const fullWidth = (text: string) =>
  text.replace(/[\d.%=]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const grouped = (text: string) =>
  text.replace(/\d{4,}(?!\d*年)/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));

/** Lines of the report before its prose that do not stand under a comment, which may silence a rule of its line. */
function freeLines(report: ReportText): Word[] {
  const all = linesOf(report.text);
  const begin = all.findLastIndex(({ text }) => /^(?:报告|report)\s/.test(text));
  const prose = all.findLastIndex(({ text }) => /^\s*(?:正文|narrative)(?:\s|$)/.test(text));
  return all.filter(
    ({ text }, index) =>
      index > begin &&
      (prose < begin || index < prose) &&
      text.trim() !== '' &&
      !/^\s*(?:\/\/|\|)/.test(text) &&
      !/^\s*\/\//.test(all[index - 1]?.text ?? ''),
  );
}

/** Whether the line above is a comment, which may silence a rule of this line. */
function isUnderComment({ text }: ReportText, at: number): boolean {
  return /\n\s*\/\/[^\n]*\n[^\n]*$/.test(text.slice(0, at));
}

const lineWords: Record<string, string> = {
  资金: 'funds',
  行: 'row',
  其中: 'of_which',
  列: 'columns',
  年度目标: 'goals',
  一级: 'category',
  二级: 'subcategory',
  指标: 'indicator',
  表: 'table',
  勾稽: 'check',
  总分: 'total',
  预期: 'expected',
  完成: 'actual',
  目标: 'target',
  偏差: 'deviation',
  备注: 'note',
};
const attributeNames: Record<string, string> = {
  目标: 'target',
  完成: 'actual',
  分值: 'points',
  得分: 'score',
  执行率: 'rate',
};

function renamed(words: readonly Word[], names: Map<string, string[]>, next: Random): Edit[] {
  return words.flatMap((word) => {
    const others = names.get(word.text);
    const other = others?.[Math.floor(next() * others.length)];
    return other ? [replace(word, other)] : [];
  });
}

function names(report: ReportText): Word[] {
  const indicators = report.indicators.filter(({ text }) => !text);
  return [...indicators, ...rows(report), ...report.levels].map(({ name }) => name);
}

function quoted(words: readonly Word[], next: Random): Edit[] {
  return words.flatMap((word) =>
    /["“”「」]/.test(word.text) || !word.text
      ? []
      : [replace(word, pick(next, [`"${word.text}"`, `“${word.text}”`, `「${word.text}」`]))],
  );
}

export const harmless: readonly Harmless[] = [
  {
    name: '金额的万元写成万',
    places: (report) =>
      cells(report).flatMap((cell) => (/\d万元$/.test(cell.text) ? [replace(cell, cell.text.slice(0, -1))] : [])),
  },
  {
    name: '平方米写成㎡',
    places: (report) =>
      measures(report).flatMap(({ value }) =>
        /平方米/.test(value.text) ? [replace(value, value.text.replace('平方米', '㎡'))] : [],
      ),
  },
  {
    name: '全角的数',
    places: (report) => [
      ...cells(report).flatMap((cell) =>
        isNumber(cell.text) && !cell.text.includes(',') ? [replace(cell, fullWidth(cell.text))] : [],
      ),
      ...measures(report).flatMap(({ value }) =>
        value.text.includes(',') ? [] : [replace(value, fullWidth(value.text))],
      ),
    ],
  },
  {
    name: '比较符号的其他写法',
    places: (report, next) =>
      measures(report).flatMap(({ value }) => {
        const others =
          { '≥': ['>=', '≧', '不少于', '不低于'], '≤': ['<=', '≦', '不超过', '不高于'], '=': ['＝', '═'] }[
            value.text[0] ?? ''
          ] ?? [];
        const other = others[Math.floor(next() * others.length)];
        return other ? [{ start: value.start, end: value.start + 1, text: other }] : [];
      }),
  },
  {
    name: '符号写在数后',
    places: (report) =>
      measures(report).flatMap(({ value }) =>
        /^[≥≤]\d/.test(value.text)
          ? [replace(value, `${value.text.slice(1)}${value.text[0] === '≥' ? '以上' : '以内'}`)]
          : [],
      ),
  },
  {
    name: '千分位',
    places: (report) =>
      [...cells(report).filter((cell) => isNumber(cell.text)), ...measures(report).map(({ value }) => value)].flatMap(
        (word) => {
          const text = word.text.includes(',') ? word.text.replaceAll(',', '') : grouped(word.text);
          return text === word.text ? [] : [replace(word, text)];
        },
      ),
  },
  {
    name: '空格子的其他写法',
    places: (report, next) =>
      cells(report).flatMap((cell) =>
        /^[—–-]$/.test(cell.text)
          ? [replace(cell, ['—', '–', '/', '／', '——', '-'][Math.floor(next() * 6)] ?? '')]
          : [],
      ),
  },
  {
    name: '栏目的冒号',
    places: (report) =>
      report.fields.flatMap(({ value, line }) => {
        const colon = report.text.lastIndexOf('：', value.start);
        return colon >= line.start ? [{ start: colon, end: value.start, text: ': ' }] : [];
      }),
  },
  {
    name: '关键字后面写冒号',
    places: (report) => [
      ...measures(report).map(({ start, value, keyword }) => ({
        start: value.start - 1,
        end: value.start,
        text: start < 0 ? keyword : '：',
      })),
      ...report.goals.flatMap((goals) =>
        goals.attributes.flatMap(({ value }) =>
          /^\|/.test(value.text) ? [] : [{ start: value.start - 1, end: value.start, text: '：' }],
        ),
      ),
      ...rows(report).flatMap((row) =>
        row.attributes.map(({ value }) => ({ start: value.start - 1, end: value.start, text: '：' })),
      ),
    ],
  },
  {
    name: '同一行几项换个先后',
    places: (report) =>
      report.indicators.flatMap(({ attributes: all }) => {
        const line = all.filter(({ start }) => !report.text.slice(all[0]?.start, start).includes('\n'));
        const [first, last] = [line[0], line.at(-1)];
        if (
          !first ||
          !last ||
          line.length < 2 ||
          line.some(({ keyword }) => /核心|偏差|佐证|解释|备注|标准/.test(keyword))
        )
          return [];
        return [
          {
            start: first.start,
            end: last.end,
            text: [...line]
              .reverse()
              .map(({ start, end }) => report.text.slice(start, end))
              .join('  '),
          },
        ];
      }),
  },
  {
    name: '每项各占一行',
    places: (report) =>
      report.indicators.flatMap(({ attributes: all }) =>
        all
          .slice(1)
          .flatMap(({ start }, index) =>
            report.text.slice(all[index]?.end, start).includes('\n') || isUnderComment(report, start)
              ? []
              : [{ start: all[index]?.end ?? start, end: start, text: '\n        ' }],
          ),
      ),
  },
  {
    name: '资金行的别名',
    places: (report, next) =>
      renamed(
        report.rows.map(({ name }) => name),
        aliases(report.form, /^(?:行|-+|其中|row)$/),
        next,
      ),
  },
  {
    name: '各级指标的别名',
    places: (report, next) =>
      renamed(
        report.levels.map(({ name }) => name),
        aliases(report.form, /^(?:一级|二级|category|subcategory)$/),
        next,
      ),
  },
  {
    name: '栏目的别名',
    places: (report, next) => {
      const names = aliases(report.form, /^(?:字段|field)$/);
      return report.fields.flatMap(({ name, value }) => {
        const others = names.get(name);
        const start = report.text.lastIndexOf(name, value.start);
        const other = others?.[Math.floor(next() * others.length)];
        return other ? [{ start, end: start + name.length, text: other }] : [];
      });
    },
  },
  { name: '空行', places: (report) => freeLines(report).map(({ start }) => insert(start, '\n')) },
  { name: '注释行', places: (report) => freeLines(report).map(({ start }) => insert(start, '    // 已与台账核对\n')) },
  {
    name: '行末注释',
    places: (report) =>
      [...rows(report).map(({ line }) => line), ...report.levels.map(({ line }) => line)].map(({ end }) =>
        insert(end, ' // 已核对'),
      ),
  },
  {
    name: '缩进',
    places: (report, next) =>
      freeLines(report).map(({ text, start }) => {
        const indent = /^\s*/.exec(text)?.[0].length ?? 0;
        return { start, end: start + indent, text: ['', ' ', '\t', '　', '          '][Math.floor(next() * 5)] ?? '' };
      }),
  },
  {
    name: '行末空格',
    places: (report) => freeLines(report).map(({ end }) => insert(end, '  ')),
  },
  {
    name: '栏间用制表符',
    places: (report) =>
      rows(report).flatMap((row) =>
        row.cells.map((cell) => ({
          start: report.text.slice(0, cell.start).trimEnd().length,
          end: cell.start,
          text: '\t',
        })),
      ),
  },
  {
    name: '行首的英文关键字',
    places: (report) =>
      freeLines(report).flatMap(({ text, start }) => {
        const [, indent = '', word = ''] = /^(\s*)(\S+)(?=\s)/.exec(text) ?? [];
        const other = lineWords[word];
        return other ? [{ start: start + indent.length, end: start + indent.length + word.length, text: other }] : [];
      }),
  },
  {
    name: '行内的英文关键字',
    places: (report) =>
      measures(report).flatMap(({ start, keyword, value }) => {
        const other = attributeNames[keyword];
        const isFirst = /\n\s*$/.test(report.text.slice(0, start));
        return other && !isFirst && report.text.startsWith(keyword, start) && value.text
          ? [{ start, end: start + keyword.length, text: other }]
          : [];
      }),
  },
  { name: '名称加引号', places: (report, next) => quoted(names(report), next) },
  {
    name: '文字加引号',
    places: (report) => [
      ...attributes(report).flatMap(({ keyword, value, end }) =>
        /目标|完成|偏差/.test(keyword) &&
        !/["“”「」|[]/.test(value.text) &&
        value.text &&
        !isMeasure(value.text) &&
        !/\d年/.test(value.text) &&
        end === value.end
          ? [replace(value, `"${value.text}"`)]
          : [],
      ),
    ],
  },
  {
    name: '名称里的括号',
    places: (report) =>
      rows(report).flatMap(({ name }) =>
        /（[^（）]*）/.test(name.text) ? [replace(name, name.text.replace('（', '(').replace('）', ')'))] : [],
      ),
  },
  {
    name: '全角竖线',
    places: (report) =>
      linesOf(report.text).flatMap(({ text, start }) =>
        /^\s*\| /.test(text)
          ? [{ start: start + text.indexOf('|'), end: start + text.indexOf('|') + 1, text: '｜' }]
          : [],
      ),
  },
  {
    name: '引用的括号',
    places: (report) =>
      [...report.text.matchAll(/\[\[([^[\]]+)\]\]/g)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        text: `【【${match[1]}】】`,
      })),
  },
  {
    name: '全角的分项标记',
    places: (report) =>
      rows(report).flatMap(({ mark }) =>
        /^-+$/.test(mark.text) ? [replace(mark, '－'.repeat(mark.text.length))] : [],
      ),
  },
];

/** Edits of the whole text. */
export const wholeEdits: readonly { name: string; change(text: string): string }[] = [
  { name: 'CRLF', change: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'BOM', change: (text) => `\ufeff${text}` },
  { name: '没有最后的换行', change: (text) => text.trimEnd() },
  { name: '全部顶格', change: (text) => text.replace(/^ +/gm, '') },
];
