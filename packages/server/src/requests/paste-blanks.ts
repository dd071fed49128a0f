import { isBlankMark } from '@jixiao/core';
import type { PastePlace, RowTarget } from '@jixiao/intake';
import {
  type ast,
  type EffectiveForm,
  type EffectiveRow,
  fieldByName,
  rowByName,
  skeleton,
  writtenGroups,
} from '@jixiao/language';
import type { AstNode } from 'langium';
import { lineAround } from '../lookup/line-text.js';

/** A place of a report that is still to be filled in: whole lines, and the comment of its writer that must stay. */
export interface Blank {
  start: number;
  end: number;
  comment?: string;
}

type RowNode = ast.FundRow | ast.Row;
/** Words behind which nothing but text of a goal stands. */
const goalWords = ['预期', '完成'] as const;

/** The rows that a block has, blank or written. */
export function rowSlots(nodes: readonly RowNode[], rows: readonly EffectiveRow[], text: string): RowTarget['slots'] {
  return new Map(nodes.map((node) => [rowName(node, rows), isBlankRow(node, text) ? 'blank' : 'written'] as const));
}

export function blankRow(
  name: string,
  nodes: readonly RowNode[],
  form: EffectiveForm | undefined,
  rows: readonly EffectiveRow[],
  text: string,
): Blank | undefined {
  const node = nodes.findLast((row) => rowName(row, rows) === name);
  return node && blankAt(node.$cstNode?.offset ?? 0, node.$cstNode?.end ?? 0, form, text);
}

/** The texts of the fields that a report has by the form's names; empty where a field alone on its line has nothing yet. */
export function fieldTexts(report: ast.Report, form: EffectiveForm | undefined, text: string): PastePlace['fields'] {
  return new Map(
    fieldsOf(report).map((field) => {
      const { start, end } = fieldSpan(field, text);
      const written = text.slice(start, end).replace(/^[^:：\s]*\s*[:：]?\s*/, '');
      // A mark for nothing, where there is no room for more.
      return [fieldName(field, form), written === '' && !isAlone(start, end, text) ? '—' : written] as const;
    }),
  );
}

export function blankField(
  name: string,
  report: ast.Report,
  form: EffectiveForm | undefined,
  text: string,
): Blank | undefined {
  const field = fieldsOf(report).findLast((node) => fieldName(node, form) === name);
  const span = field && fieldSpan(field, text);
  return span && blankAt(span.start, span.end, form, text);
}

export function goalSlots(goals: ast.Goals, text: string): PastePlace['goals'] {
  return new Map(
    writtenGroups(goals).flatMap(({ keyword, span, items }) => {
      const isBlank = items.length === 0 && isAlone(span.start, span.end, text);
      return keyword === undefined ? [] : [[keyword, isBlank ? 'blank' : 'written'] as const];
    }),
  );
}

export function blankGoal(
  word: string,
  goals: ast.Goals,
  form: EffectiveForm | undefined,
  text: string,
): Blank | undefined {
  const group = goalWords.some((known) => known === word)
    ? writtenGroups(goals).findLast(({ keyword }) => keyword === word)
    : undefined;
  return group && blankAt(group.span.start, group.span.end, form, text);
}

/** The first of some indicators that stands as a new report has it, and says nothing yet. */
export function placeholder(
  nodes: readonly AstNode[],
  form: EffectiveForm | undefined,
  text: string,
): Blank | undefined {
  const indicators = nodes.filter((node): node is ast.Indicator => node.$type === 'Indicator');
  if (!form?.indicators || indicators.length === 0) return undefined;
  const samples = sampleIndicators(form);
  for (const { $cstNode } of indicators) {
    const { start } = lineAround(text, $cstNode?.offset ?? 0);
    const { end } = lineAround(text, $cstNode?.end ?? 0);
    const lines = text
      .slice(start, end)
      .split(/\r\n|\r|\n/)
      .map(tidy)
      .filter((line) => line !== '');
    if (samples.some((sample) => isSample(lines, sample))) return { start, end };
  }
  return undefined;
}

/** Every line as it was, or without its note; only the head must be there. */
function isSample(lines: readonly string[], sample: readonly string[]): boolean {
  let at = -1;
  return lines.every((line, index) => {
    at = sample.findIndex((known, place) => place > at && (line === known || line === withoutNote(known)));
    return at >= 0 && (index > 0 || at === 0);
  });
}

function sampleIndicators(form: EffectiveForm): string[][] {
  const samples: string[][] = [];
  let current: string[] | undefined;
  for (const line of skeletonLines(form)) {
    if (line.startsWith('指标 ')) samples.push((current = [line]));
    else if (/^(?:一级|二级|表|总分|正文)(?:\s|$)/.test(line)) current = undefined;
    else current?.push(line);
  }
  return samples;
}

function skeletonLines(form: EffectiveForm): string[] {
  return (['zh', 'en'] as const).flatMap((language) => skeleton(form, language).split('\n').map(tidy)).filter(Boolean);
}

function blankAt(start: number, end: number, form: EffectiveForm | undefined, text: string): Blank {
  const line = { start: lineAround(text, start).start, end: lineAround(text, end).end };
  const comment = text.slice(end, line.end).trim();
  const isNote = comment === '' || (form && skeletonLines(form).some((known) => known.endsWith(tidy(comment))));
  return { ...line, ...(!isNote && { comment }) };
}

function isBlankRow(node: RowNode, text: string): boolean {
  const { $cstNode, cells, label, points, rate, score, reason } = node;
  const isEmpty = cells.every(isBlankMark) && [label, points, rate, score].every((value) => value === undefined);
  return isEmpty && reason.length === 0 && $cstNode !== undefined && isAlone($cstNode.offset, $cstNode.end, text);
}

/** Whether nothing but a comment stands beside something on its one line. */
function isAlone(start: number, end: number, text: string): boolean {
  const line = lineAround(text, start);
  const behind = text.slice(end, line.end).trim();
  return end <= line.end && text.slice(line.start, start).trim() === '' && (behind === '' || behind.startsWith('//'));
}

function rowName({ $type, ...node }: RowNode, rows: readonly EffectiveRow[]): string {
  const typed = ('row' in node ? node.row?.$refText : (node as ast.Row).name) ?? '';
  return rowByName(rows, typed)?.name ?? typed;
}

function fieldsOf({ entries }: ast.Report): ast.Field[] {
  return entries.filter((entry) => entry.$type === 'Field');
}

/** Of a field without a text the colon is no part of its node. */
function fieldSpan({ $cstNode, value }: ast.Field, text: string): { start: number; end: number } {
  const { offset: start = 0, end = 0 } = $cstNode ?? {};
  const colon = value.length === 0 ? (/^[ \t]*[:：]/.exec(text.slice(end, end + 20))?.[0].length ?? 0) : 0;
  return { start, end: end + colon };
}

function fieldName({ field }: ast.Field, form: EffectiveForm | undefined): string {
  const typed = field.$refText;
  return (form && fieldByName(form, typed)?.name) ?? typed;
}

function tidy(line: string): string {
  return line.trim().replace(/\s+/g, ' ');
}

function withoutNote(line: string): string {
  return line.replace(/ ?\/\/.*$/, '');
}
