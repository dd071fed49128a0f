import type { Localized } from '@jixiao/core';

/** What hovers, hints and lenses say. Arguments are escaped when they are put in; the texts themselves are Markdown. */
export const messages = {
  // Figures
  typed: { zh: '{value}，填写的', en: '{value}, as written' },
  computed: { zh: '{value}，没有写，自动算出', en: '{value}, left out and computed' },
  blank: { zh: '空着，打印时这一格是空的', en: 'Blank: printed as an empty cell' },
  missing: { zh: '没有填，也没有可以用来算它的数', en: 'Not written, and nothing to compute it from' },
  formula: { zh: '算法：{formula}', en: 'Derivation: {formula}' },
  more: { zh: '另有 {count} 项', en: 'and {count} more' },
  agrees: { zh: '与算出的一致', en: 'Agrees with what it follows from' },
  rounding: {
    zh: '与各部分之和相差 {gap}，在四舍五入范围内（{count} 个数各可能有 ±{half} 的尾差）',
    en: 'Differs from the sum of its parts by {gap}, which rounding explains ({count} amounts, each ±{half})',
  },
  differs: { zh: '算出来是 {expected}，相差 {gap}', en: 'Comes to {expected}, a difference of {gap}' },
  lastYear: { zh: '上年：{value}', en: 'Last year: {value}' },
  lastYearGrowth: { zh: '上年：{value}（比上年 {growth}）', en: 'Last year: {value} ({growth})' },

  // References
  prints: { zh: '打印为：{value}', en: 'Prints: {value}' },
  printsTable: { zh: '单独成段时打印这张表', en: 'Alone in a paragraph it prints this table' },
  noValue: { zh: '还没有值', en: 'Has no value yet' },
  place: { zh: '写在{place}', en: 'Written in {place}' },
  line: { zh: '第 {line} 行', en: 'line {line}' },
  lineOf: { zh: '“{report}”第 {line} 行', en: '"{report}", line {line}' },
  comparison: { zh: '左边 {left}，右边 {right}', en: 'Left {left}, right {right}' },
  result: { zh: '结果：{value}', en: 'Result: {value}' },

  // Amounts, units and signs
  literal: { zh: '写在算式里的数', en: 'A number of the expression' },
  inYuan: { zh: '即 {value}元', en: 'That is {value} yuan' },
  equalFigures: { zh: '报告里有与它相等的数：', en: 'The report has figures equal to it:' },
  unitMoney: {
    zh: '金额。元、万元、亿元可以混着写，比较和相加时自动换算',
    en: 'Money. 元, 万元 and 亿元 may be mixed: they are converted where they are compared or added',
  },
  unitScaled: { zh: '1{unit}＝{count}{base}', en: '1 {unit} = {count} {base}' },
  unitRate: { zh: '百分率；% 和 ‰ 自动换算', en: 'A rate; % and ‰ are converted' },
  unitCount: {
    zh: '目标和完成用同一个单位，才能核对',
    en: 'Target and result can be compared where they have the same unit',
  },
  unitAliases: { zh: '也可写作：{aliases}，算同一个单位', en: 'The same unit: {aliases}' },
  unitOfRows: { zh: '这一块里没有带单位的数，都以{unit}计', en: 'Numbers of this block without a unit are in {unit}' },
  wordsBefore: { zh: '也可写作：{words}', en: 'Also written: {words}' },
  wordsBehind: { zh: '写在数后面的：{words}', en: 'Behind the number: {words}' },
  operatorWord: { zh: '“{word}”就是 {sign}（{name}）', en: '"{word}" stands for {sign} ({name})' },
  coreLevel: { zh: '核心指标的星数：{count} 颗星', en: 'The stars of a core indicator: {count}' },
  dashes: {
    zh: '上面那一行的一个组成部分：同一层的“-”各行相加，应等于上面少一个“-”的那一行（没有“-”的写“行”）',
    en: 'A part of the row above: the rows with as many "-" add up to the row above with one less, which without any is a "row"',
  },
  suppression: {
    zh: '下一行的这些规则不再提示，例如 `// 忽略 weight-single`。',
    en: 'These rules say nothing of the next line, as in `// ignore weight-single`.',
  },

  // Numbers of a form
  limitOf: { zh: '“{name}”最多写 {limit} 字', en: '{name} takes at most {limit} characters' },
  pointsOfFunds: { zh: '预算执行率的满分', en: 'The most points of the execution rate' },
  pointsOfGoals: { zh: '年度目标的满分', en: 'The most points of the goals' },
  pointsOfIndicators: { zh: '全部指标的满分', en: 'The most points of all indicators' },
  pointsOfLevel: {
    zh: '“{name}”的满分：它下面各指标的分值加起来应等于它',
    en: 'The most points of {name}, to which the points of its indicators add up',
  },
  pointsOfAll: {
    zh: '总分的满分：预算执行率和各指标的分值加起来应等于它',
    en: 'The most points of all, to which those of the rate and the indicators add up',
  },
  gradeFrom: { zh: '{from} 分起', en: 'From {from} points' },
  gradeBetween: { zh: '{from} 分起，不到 {below} 分', en: 'From {from} points, below {below}' },
  scoringStep: { zh: '执行率达到 {from}，得 {points} 分', en: 'A rate from {from} scores {points}' },

  // Indicators and levels
  levelsOf: { zh: '属于 {levels}', en: 'In {levels}' },
  target: { zh: '目标 {value}', en: 'Target {value}' },
  adjusted: { zh: '调整为 {value}', en: 'Adjusted {value}' },
  actual: { zh: '完成 {value}', en: 'Result {value}' },
  completion: { zh: '完成÷目标：{ratio}', en: 'Result ÷ target: {ratio}' },
  met: { zh: '达到目标', en: 'target reached' },
  notMet: { zh: '没有达到目标', en: 'target missed' },
  fullScore: { zh: '达到目标，得满分 {points}', en: 'The target is reached: full points, {points}' },
  eitherScore: { zh: '按两种算法都可以：{formulas}', en: 'Either of these is right: {formulas}' },
  judgedScore: { zh: '得分由填报人评定', en: 'The score is a matter of judgement' },
  scoreTyped: { zh: '得分 {score}（填写的）', en: 'Score {score} (as written)' },
  scoreComputed: { zh: '得分 {score}（自动算出）', en: 'Score {score} (computed)' },
  pointsOf: { zh: '分值 {points}', en: 'Points {points}' },
  parts: { zh: '其中：{names}', en: 'Parts: {names}' },
  levelSums: { zh: '分值合计 {points}，得分合计 {score}', en: 'Points {points}, scores {score}' },
  indicatorCount: { zh: '{count} 个指标', en: '{count} indicators' },

  // What a form declares
  field: { zh: '栏目 {name}', en: 'Field {name}' },
  fundRow: { zh: '资金 › {name}', en: 'Funds › {name}' },
  tableRow: { zh: '表 {table} › {name}', en: 'Table {table} › {name}' },
  category: { zh: '一级 {name}', en: 'Category {name}' },
  subcategory: { zh: '二级 {name}', en: 'Subcategory {name}' },
  indicator: { zh: '指标 {name}', en: 'Indicator {name}' },
  part: { zh: '其中 {name}', en: 'Sub-row {name}' },
  table: { zh: '表 {name}', en: 'Table {name}' },
  column: { zh: '列 {name}', en: 'Column {name}' },
  form: { zh: '表式 {name}', en: 'Form {name}' },
  report: { zh: '报告 {name}', en: 'Report {name}' },
  label: { zh: '印作“{label}”', en: 'printed as "{label}"' },
  required: { zh: '必填', en: 'required' },
  private: { zh: '私密，公开时遮盖', en: 'private: masked for publication' },
  limit: { zh: '不超过 {limit} 字', en: 'at most {limit} characters' },
  optional: { zh: '可以没有', en: 'may be left out' },
  choices: { zh: '可选：{choices}', en: 'Choices: {choices}' },
  aliases: { zh: '也可写作：{aliases}', en: 'Also called: {aliases}' },
  partOf: { zh: '“{whole}”的一部分，各部分相加等于它', en: 'A part of "{whole}", to which the parts add up' },
  listedIn: { zh: '“{whole}”其中的一项，不要求加起来相等', en: 'Listed under "{whole}", without having to add up' },
  unit: { zh: '单位 {unit}', en: 'in {unit}' },
  columns: { zh: '列：{columns}', en: 'Columns: {columns}' },
  levels: { zh: '下面有：{levels}', en: 'Below it: {levels}' },
  computedColumn: { zh: '自动计算：{formula}', en: 'Computed: {formula}' },
  declared: { zh: '出自表式 {form}', en: 'Declared by the form {form}' },
  declaredBuiltIn: { zh: '出自内置表式 {form}', en: 'Declared by the built-in form {form}' },
  ownTable: { zh: '本报告自己的表', en: "A table of the report's own" },
  basis: { zh: '依据：{basis}', en: 'Basis: {basis}' },
  extends: { zh: '继承 {forms}', en: 'Extends {forms}' },
  builtIn: { zh: '内置表式', en: 'Built-in form' },
  elsewhere: { zh: '写在 {place}', en: 'Written in {place}' },
  totalPoints: { zh: '总分 {points}', en: '{points} points in all' },
  scoreSoFar: { zh: '得分 {score} / {points}', en: 'Score {score} of {points}' },
} as const satisfies Record<string, Localized>;

/** Between items of a list. */
export const comma = { zh: '、', en: ', ' };
