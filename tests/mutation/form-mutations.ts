import { insert, type Operator, otherDigit, replace } from './operator.js';
import type { ReportText, Word } from './report-text.js';

/** Changes of forms that stand above a report. */
export const formMutations: readonly Operator[] = [
  {
    name: '表式的分值改一位',
    rules: ['form-weights'],
    places: (report, next) =>
      inForm(report, /^(?:一级|category) \S+ (\d+)/).map((points) => [
        replace(points, otherDigit(points.text, next) ?? ''),
      ]),
  },
  {
    name: '表式的规则写错',
    rules: ['form-check'],
    places: (report) =>
      inForm(report, /^规则 \S+ (\S+)$/).flatMap((word) =>
        ['忽略', '提醒', '严重'].map((other) => [replace(word, other)]),
      ),
  },
  {
    name: '两张表式互相继承',
    rules: ['form-cycle'],
    places: (report) => {
      const [name] = inForm(report, /^(?:表式|form) (\S+)/);
      const [base] = inForm(report, /^继承 (\S+)/);
      const first = report.formLines[0];
      if (!name || !first) return [];
      const other = insert(first.start, `表式 又一张表式\n  继承 ${name.text}\n\n`);
      return [
        [
          other,
          base ? replace(base, '又一张表式') : insert(report.text.indexOf('\n', name.end), '\n  继承 又一张表式'),
        ],
      ];
    },
  },
  {
    name: '计算栏用到自己',
    rules: ['form-column-cycle'],
    places: (report) => [
      ...inForm(report, /^列 得分率 = (得分)/).map((word) => [replace(word, '得分率')]),
      ...inForm(report, /^列 结余 = (全年预算数)/).map((word) => [replace(word, '结余')]),
      ...inForm(report, /^columns unspent = (全年预算数)/).map((word) => [replace(word, 'unspent')]),
    ],
  },
  {
    name: '表式与内置的同名',
    rules: ['form-shadowed'],
    places: (report) => inForm(report, /^(?:表式|form) (\S+)/).map((word) => [replace(word, '河北项目自评')]),
  },
];

/** Matches of a pattern in the lines of a form, as words. */
function inForm(report: ReportText, pattern: RegExp): Word[] {
  return report.formLines.flatMap((line) => {
    const match = pattern.exec(line.text);
    if (!match) return [];
    const start = line.start + match.index + match[0].length - (match[1] ?? '').length;
    return [{ text: match[1] ?? '', start, end: start + (match[1] ?? '').length }];
  });
}
