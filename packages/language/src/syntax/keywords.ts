import { fold } from '@jixiao/core';

/** Where a keyword counts as one: everywhere else it is an ordinary word. */
export type KeywordUse =
  /** The first word of a line. */
  | 'structure'
  /** Inside its block: at a line start or behind a blank. */
  | 'attribute'
  /** Directly before `(` where an operand begins. */
  | 'function'
  /** Inside a form. */
  | 'form';

export interface Keyword {
  /** The canonical, Chinese spelling; also the name of its token in the grammar. */
  zh: string;
  /** Its one English alias. */
  en: string;
  uses: KeywordUse[];
}

const table: [zh: string, en: string, ...uses: KeywordUse[]][] = [
  ['报告', 'report', 'structure'],
  ['表式', 'form', 'structure'],
  ['上年', 'last_year', 'structure'],
  ['资金', 'funds', 'structure', 'form'],
  ['行', 'row', 'structure', 'form'],
  ['其中', 'of_which', 'structure', 'form'],
  ['年度目标', 'goals', 'structure', 'form'],
  ['一级', 'category', 'structure', 'form'],
  ['二级', 'subcategory', 'structure', 'form'],
  ['指标', 'indicator', 'structure', 'form'],
  ['表', 'table', 'structure', 'form'],
  ['列', 'columns', 'structure', 'form'],
  ['勾稽', 'check', 'structure', 'form'],
  ['总分', 'total', 'structure', 'form'],
  ['正文', 'narrative', 'structure'],
  ['汇总', 'rollup', 'structure'],
  ['包含', 'include', 'structure'],
  ['排序', 'sort', 'structure'],

  ['分值', 'points', 'attribute', 'form'],
  ['得分', 'score', 'attribute'],
  ['执行率', 'rate', 'attribute', 'form'],
  ['原因', 'reason', 'attribute'],
  ['年初', 'initial', 'attribute', 'form'],
  ['调整', 'adjusted', 'attribute', 'form'],
  ['预期', 'expected', 'attribute', 'form'],
  ['完成', 'actual', 'attribute', 'form'],
  ['完成率', 'progress', 'attribute', 'form'],
  ['不适用', 'n_a', 'attribute'],
  ['目标', 'target', 'attribute'],
  ['偏差', 'deviation', 'attribute'],
  ['解释', 'explanation', 'attribute'],
  ['标准', 'criterion', 'attribute'],
  ['备注', 'note', 'attribute'],
  ['佐证', 'evidence', 'attribute'],
  ['核心', 'core', 'attribute'],
  ['等级', 'grade', 'attribute', 'form'],

  ['继承', 'extends', 'form'],
  ['依据', 'basis', 'form'],
  ['金额单位', 'currency', 'form'],
  ['页面', 'page', 'form'],
  ['字段', 'field', 'form'],
  ['必填', 'required', 'form'],
  ['限', 'limit', 'form'],
  ['选项', 'choices', 'form'],
  ['私密', 'private', 'form'],
  ['计分', 'scoring', 'form'],
  ['比例', 'proportional', 'form'],
  ['分档', 'steps', 'form'],
  ['参数', 'setting', 'form'],
  ['规则', 'rule', 'attribute', 'form'],
  ['版式', 'layout', 'form'],
  ['别名', 'alias', 'form'],
  ['可缺', 'optional', 'form'],
  ['分组', 'grouped', 'form'],
  ['编号', 'numbering', 'form'],
  ['分项计分', 'scored_parts', 'form'],
  ['空格', 'blank', 'form'],
  ['小数', 'decimals', 'form'],
  ['零预算', 'zero_budget', 'form'],
  ['标题', 'heading', 'form'],
  ['副标题', 'subheading', 'form'],
  ['抬头', 'head_line', 'form'],
  ['左', 'left', 'form'],
  ['右', 'right', 'form'],
  ['块', 'block', 'form'],
  ['块完', 'block_end', 'form'],
  ['注', 'remark', 'form'],
  ['签名', 'signature', 'form'],

  ['合计', 'sum', 'function'],
  ['占比', 'share', 'function'],
  ['增减', 'change', 'function'],
  ['增幅', 'growth', 'function'],
  ['绝对值', 'abs', 'function'],
  ['计数', 'count', 'function'],
];

export const keywords: readonly Keyword[] = table.map(([zh, en, ...uses]) => ({ zh, en, uses }));

/** Words that stand for the kind of a form field: `字段 年度 年份`. */
export const fieldKinds = {
  文本: 'text',
  长文: 'long_text',
  整数: 'integer',
  数: 'number',
  金额: 'money',
  百分率: 'percent',
  年份: 'year',
  日期: 'date',
  人名: 'person',
  电话: 'phone',
  单选: 'choice',
  多选: 'multiple_choice',
  是否: 'yes_no',
} as const;
export type FieldKind = keyof typeof fieldKinds;

/** What a column of a form is, in the order in which forms print them; a form may call it what it likes by a label. */
export const columnRoles = {
  年初预算数: 'initial_budget',
  全年预算数: 'budget',
  到位数: 'received',
  全年执行数: 'executed',
  分值: 'points',
  执行率: 'rate',
  得分: 'score',
  原因: 'reason',
  一级: 'category',
  二级: 'subcategory',
  三级: 'indicator',
  目标: 'target',
  目标符号: 'target_sign',
  目标数: 'target_number',
  目标单位: 'target_unit',
  调整: 'adjusted',
  完成: 'actual',
  系数: 'coefficient',
  偏差: 'deviation',
  解释: 'explanation',
  标准: 'criterion',
  备注: 'note',
  核心: 'core',
  佐证: 'evidence',
} as const;
export type ColumnRole = keyof typeof columnRoles;

/** Single words with a meaning of their own behind a form keyword. */
export const formWords = {
  横向: 'landscape',
  纵向: 'portrait',
  错误: 'error',
  警告: 'warning',
  提示: 'hint',
  关闭: 'off',
  系统: 'system',
  填报说明: 'fill_in_notes',
  任一: 'either',
} as const;
export type FormWord = keyof typeof formWords;

const byUse = new Map<KeywordUse, Map<string, string>>();
for (const keyword of keywords) {
  for (const use of keyword.uses) {
    const words = byUse.get(use) ?? new Map<string, string>();
    byUse.set(use, words.set(keyword.zh, keyword.zh).set(keyword.en, keyword.zh));
  }
}

/** The canonical spelling of a word used as `use`, in Chinese or English, full-width or half-width; undefined for an ordinary word. */
export function keywordOf(word: string, use: KeywordUse): string | undefined {
  const words = byUse.get(use) as Map<string, string>;
  return words.get(word) ?? words.get(fold(word).toLowerCase());
}

/** Canonical Chinese spelling of one of two fixed vocabularies, from its Chinese or English word. */
function canonical<T extends string>(vocabulary: Record<T, string>, word: string): T | undefined {
  const folded = fold(word).toLowerCase();
  for (const zh in vocabulary) if (zh === folded || vocabulary[zh] === folded) return zh;
  return undefined;
}

export const columnRoleOf = (word: string): ColumnRole | undefined => canonical(columnRoles, word);
export const fieldKindOf = (word: string): FieldKind | undefined => canonical(fieldKinds, word);
export const formWordOf = (word: string): FormWord | undefined => canonical(formWords, word);

/** All spellings of the keywords with the given use, Chinese first: what a misspelt word is compared with. */
export function spellings(use: KeywordUse): string[] {
  return [...(byUse.get(use) as Map<string, string>).keys()];
}

/** True for a word that is written in English letters: it ends a phrase under stricter conditions. */
export function isEnglish(word: string): boolean {
  const code = fold(word).charCodeAt(0);
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
