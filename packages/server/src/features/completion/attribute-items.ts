import { formatText } from '@jixiao/core';
import { type EffectiveForm, findColumn, keywordOf } from '@jixiao/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import type { CaretContext } from './caret-context.js';
import type { Draft } from './draft.js';
import { messages } from './messages.js';
import { literal } from './snippet-text.js';
import { keywordDrafts } from './spelling.js';

/** Attribute words whose value is one number: an English one ends a phrase without a colon. */
const numeric = new Set(['分值', '得分', '执行率', '完成率']);
/** Words whose value can be offered. */
const offered = new Set(['目标', '调整', '等级', '规则', '列']);
/** Of an indicator, what says nothing where the form does not print it; all else may be noted anyway. */
const printed = new Set(['目标', '调整', '完成', '分值', '得分']);

/** The attribute words of what is open that it lacks, those of the form first. With `indent` they begin a line. */
export function attributeDrafts(
  caret: CaretContext,
  server: ServerContext,
  words: readonly string[],
  rank: number,
  indent?: number,
): Draft[] {
  const known = usualWords(caret);
  return words
    .filter((word) => !caret.given.has(word) && isUseful(word, caret))
    .sort((a, b) => place(known, a) - place(known, b))
    .flatMap((word) => {
      const own = known.length === 0 || known.includes(word);
      const draft = {
        rank: own ? rank : rank + 5,
        ...(indent !== undefined && { indent }),
        ...(offered.has(word) && { again: true }),
      };
      return keywordDrafts(word, server, draft, (spelling, english) =>
        written(word, spelling, english, indent !== undefined),
      );
    });
}

/** 核心 may have one, two or three stars. */
export function starDrafts({ language }: ServerContext): Draft[] {
  return [1, 2, 3].map((count) => ({
    label: String(count),
    text: String(count),
    kind: CompletionItemKind.Value,
    rank: 10,
    aside: formatText(messages.stars, language, { count }),
  }));
}

function written(
  word: string,
  spelling: string,
  english: boolean,
  beginsLine: boolean,
): Pick<Draft, 'text' | 'snippet'> {
  if (word === '核心' || word === '不适用') return { text: spelling };
  if (word === '佐证') return { text: `${spelling} `, snippet: `${literal(spelling)} "$1"` };
  // Behind a phrase an English word would be the next word of it.
  const colon = english && !beginsLine && !numeric.has(word) && word !== '规则' && word !== '列';
  return { text: `${spelling}${colon ? ': ' : ' '}` };
}

/** The attribute words of the form for what is open, in the order in which it prints them. */
function usualWords({ block, form }: CaretContext): string[] {
  if (!form) return [];
  if (block === 'goals') return goalWords(form);
  if (block === 'indicator') return indicatorWords(form);
  if (block === 'funds') return (form.funds?.columns ?? []).map(({ name }) => name);
  return [];
}

/** The texts that goals have by the form. */
export function goalWords({ goals }: EffectiveForm): string[] {
  return (goals?.texts ?? []).map(({ kind }) => keywordOf(kind, 'form') ?? kind);
}

export function indicatorWords(form: EffectiveForm): string[] {
  const columns = form.indicators?.columns ?? [];
  const all = ['目标', '调整', '完成', '分值', '得分', '核心', '偏差', '解释', '标准', '备注', '佐证'];
  return all.filter((word) => hasColumn(columns, word));
}

function hasColumn(columns: Parameters<typeof findColumn>[0], word: string): boolean {
  return findColumn(columns, word) !== undefined || (word === '目标' && findColumn(columns, '目标符号') !== undefined);
}

/** Whether the form knows what such a word says here. */
function isUseful(word: string, { block, form, owners }: CaretContext): boolean {
  if (!form) return true;
  switch (block) {
    case 'indicator': {
      const isPoints = word === '分值' || word === '得分';
      if (owners.part && isPoints) return form.indicators?.scoredParts === true;
      return !printed.has(word) || hasColumn(form.indicators?.columns ?? [], word);
    }
    case 'goals': {
      if (word === '分值') return form.goals?.grouped === true;
      const known = goalWords(form);
      return known.length > 0 ? known.includes(word) : word === '预期' || word === '完成';
    }
    case 'funds': {
      // Only the first row of all carries points and rate; a reason may be given anywhere.
      if (word === '原因') return true;
      return findColumn(form.funds?.columns ?? [], word) !== undefined && owners.row === owners.funds?.rows[0];
    }
    case 'table':
      return word === '列' || word === '规则';
    case 'total':
      return word !== '等级' || form.grades.length > 0;
    default:
      return true;
  }
}

function place(known: readonly string[], word: string): number {
  const at = known.indexOf(word);
  return at < 0 ? known.length : at;
}
