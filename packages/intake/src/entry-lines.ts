import { isBlankMark } from '@jixiao/core';
import type { Entries } from './entries.js';
import { plainLabel } from './labels.js';
import type { Lines } from './lines.js';
import type { PastePlace, TotalWords } from './place.js';
import { escapeReferences, type Spelling } from './spelling.js';

/** Writes fields in place of those that the report leaves blank, else behind its fields. Returns how many were written. */
export function fieldLines(fields: Entries['fields'], place: PastePlace, spelling: Spelling, lines: Lines): number {
  let count = 0;
  for (const [{ name = '', kind }, typed] of fields) {
    if (isBlankMark(typed)) continue;
    const isText = kind === undefined || kind === '文本' || kind === '长文';
    const text = kind === '长文' ? typed : typed.replace(/\s*\n\s*/g, '');
    const line = spelling.field(name, text);
    const has = place.fields.get(name);
    if (has !== undefined && plainLabel(has) === plainLabel(text)) continue;
    if (has === '') lines.enter({ kind: 'field', name });
    else lines.enter({ kind: 'fields' });
    if (has || (line === undefined && !isText)) {
      lines.keep(`${name}：${text}`, 1);
      continue;
    }
    count++;
    if (line !== undefined) lines.add(1, line);
    else {
      lines.add(1, `${name}：`);
      for (const part of text.split('\n')) lines.add(2, `| ${escapeReferences(part)}`);
    }
  }
  return count;
}

/** Writes the texts of 年度目标, with their head where the report has none. Returns how many were written. */
export function goalLines(
  goals: Entries['goals'],
  { form, goals: slots }: PastePlace,
  spelling: Spelling,
  lines: Lines,
): number {
  // Where a form has several goals nothing tells which one a text belongs to.
  const known = form?.goals && !form.goals.grouped ? form.goals.texts.map(({ kind }) => kind) : [];
  const isNew = !slots && [...goals.keys()].some((word) => known.includes(word));
  if (isNew && lines.enter({ kind: 'goals' })) lines.add(1, '年度目标');
  let count = 0;
  for (const [word, text] of goals) {
    const slot = slots?.get(word);
    if (slot === 'blank') lines.enter({ kind: 'goal', word });
    else lines.enter({ kind: 'goals' });
    if (slot === 'written' || !known.includes(word)) {
      lines.keep(`${word}：${text}`, slots || isNew ? 2 : 1);
      continue;
    }
    count++;
    for (const barred of spelling.barred(word, text)) lines.add(2, barred);
  }
  return count;
}

/**
 * Writes the total: behind the levels, or what the line of the report does not say yet behind what it says. A grade needs a total to
 * stand on.
 */
export function totalLine(pasted: TotalWords, { total }: PastePlace, lines: Lines): void {
  const { points, score, grade } = pasted;
  const text = (words: TotalWords) =>
    [words.points, words.score && `得分 ${words.score}`, words.grade && `等级 ${words.grade}`]
      .filter(Boolean)
      .join(' ');
  if (total) {
    const agrees = (word: keyof TotalWords) =>
      pasted[word] === undefined || total[word] === undefined || pasted[word] === total[word];
    const isBare = Object.values(total).every((word) => word === undefined);
    const missing: TotalWords = {
      // Points stand first.
      ...(isBare && points && { points }),
      ...(total.score === undefined && score && { score }),
      ...(total.grade === undefined && grade && { grade }),
    };
    if (!(['points', 'score', 'grade'] as const).every(agrees)) {
      lines.enter({ kind: 'levels' });
      lines.keep(`总分 ${text(pasted)}`, 1);
    } else if (text(missing) !== '') {
      lines.enter({ kind: 'total' });
      lines.add(0, text(missing));
    }
  } else if (points !== undefined || score !== undefined) {
    lines.enter({ kind: 'levels' });
    lines.add(1, `总分 ${text(pasted)}`);
  } else if (grade !== undefined) {
    lines.enter({ kind: 'levels' });
    lines.keep(`等级：${grade}`, 1);
  }
}
