import {
  type Language,
  type Localized,
  type Operator,
  operatorSigns,
  operatorWordsBefore,
  operatorWordsBehind,
} from '@jixiao/core';
import { bold, fill, join, type Markdown } from './markdown.js';
import { comma, messages } from './messages.js';

/** What the comparison signs are called. */
export const operatorNames: Readonly<Record<Operator, Localized>> = {
  '≥': { zh: '不小于', en: 'at least' },
  '≤': { zh: '不大于', en: 'at most' },
  '=': { zh: '等于', en: 'equal to' },
  '>': { zh: '大于', en: 'more than' },
  '<': { zh: '小于', en: 'less than' },
};

/** A comparison sign: its name, and the other signs and words that stand for it. */
export function explainOperator(operator: Operator, language: Language): Markdown[] {
  const spelled = (spellings: typeof operatorSigns) =>
    spellings.filter((one) => one.operator === operator && one.spelling !== operator).map(({ spelling }) => spelling);
  const before = [...spelled(operatorSigns), ...spelled(operatorWordsBefore)];
  const behind = spelled(operatorWordsBehind);
  const words = (list: readonly string[]) => ({ words: join(list, comma[language]) });
  return [
    join([bold(operator), operatorNames[operator][language]], ' '),
    ...(before.length > 0 ? [fill(messages.wordsBefore, language, words(before))] : []),
    ...(behind.length > 0 ? [fill(messages.wordsBehind, language, words(behind))] : []),
  ];
}

/** A word that was typed in place of a sign; nothing for the sign itself. */
export function explainOperatorWord(typed: string, operator: Operator, language: Language): Markdown[] {
  if (typed === operator) return [];
  const name = operatorNames[operator][language];
  return [fill(messages.operatorWord, language, { word: typed, sign: operator, name })];
}
