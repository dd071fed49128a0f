import type { Language, Localized } from '@jixiao/core';
import { isEnglish, keywordOf } from '@jixiao/language';
import type { SignatureInformation } from 'vscode-languageserver';

interface Parameter {
  name: Localized;
  text: Localized;
}

interface Signature {
  text: Localized;
  example: { zh: string; en: string };
  parameters: Parameter[];
}

/** A function with its arguments, in the spelling in which it was typed. */
export function signatureOf(typed: string, language: Language): SignatureInformation {
  const { text, example, parameters } = signatures[keywordOf(typed, 'function') ?? ''] as Signature;
  const spelling = isEnglish(typed) ? 'en' : 'zh';
  let label = `${typed}(`;
  const informations = parameters.map(({ name, text: meaning }, index) => {
    if (index > 0) label += ', ';
    const start = label.length;
    label += name[spelling];
    return { label: [start, label.length] as [number, number], documentation: meaning[language] };
  });
  label += ')';
  const value = `${text[language]}\n\n\`${example[spelling]}\``;
  return { label, documentation: { kind: 'markdown', value }, parameters: informations };
}

const amount = (zh: string, en: string): Parameter => ({
  name: { zh, en },
  text: { zh: '一个数、一个名称，或一个算式', en: 'A number, a name or an expression' },
});

const signatures: Record<string, Signature> = {
  合计: {
    text: {
      zh: '各部分之和。资金和表里的行，加起来的是它的“-”各行；一级、二级要写明“.分值”或“.得分”。',
      en: 'The sum of the parts: of a row of the funds or of a table, those are the "-" rows below it; behind a level write .points or .score.',
    },
    example: { zh: '[[合计(支出.决算总支出)]]', en: '[[sum(spending.all)]]' },
    parameters: [
      {
        name: { zh: '有各部分的行', en: 'whole' },
        text: { zh: '合计行的名称，不写它的各部分', en: 'The name of the row that has the parts' },
      },
    ],
  },
  占比: {
    text: { zh: '前一个数占后一个数的百分比，结果带“%”。', en: 'The first as a percentage of the second.' },
    example: { zh: '[[占比(支出.基本支出, 支出.决算总支出) 1位]]', en: '[[share(spending.wages, spending.all) 1dp]]' },
    parameters: [amount('部分', 'part'), amount('总数', 'whole')],
  },
  增减: {
    text: { zh: '前一个数减后一个数，单位不变。', en: 'The first less the second, in their unit.' },
    example: {
      zh: '[[增减(三公.公务接待费.决算数, 三公.公务接待费.上年决算数)]]',
      en: '[[change(meals.actual, meals.target)]]',
    },
    parameters: [amount('现在的数', 'now'), amount('原来的数', 'before')],
  },
  增幅: {
    text: {
      zh: '前一个数比后一个数增长百分之几；减少的是负数。',
      en: 'By how many percent the first is more than the second; negative where it is less.',
    },
    example: {
      zh: '[[增幅(支出.决算总支出, 上年.支出.决算总支出) 1位]]',
      en: '[[growth(spending.all, last_year.spending.all) 1dp]]',
    },
    parameters: [amount('现在的数', 'now'), amount('原来的数', 'before')],
  },
  绝对值: {
    text: { zh: '去掉负号。', en: 'Without its minus sign.' },
    example: {
      zh: '[[绝对值(增减(支出.基本支出, 上年.支出.基本支出))]]',
      en: '[[abs(change(spending.wages, last_year.spending.wages))]]',
    },
    parameters: [amount('数', 'amount')],
  },
  计数: {
    text: {
      zh: '有几个：一级、二级下面的指标，行的部分，或表的行。',
      en: 'How many there are: indicators of a level, parts of a row, rows of a table.',
    },
    example: { zh: '[[计数(产出指标)]]', en: '[[count(outputs)]]' },
    parameters: [
      {
        name: { zh: '名称', en: 'name' },
        text: { zh: '一级、二级、行或表的名称', en: 'The name of a level, a row or a table' },
      },
    ],
  },
};
