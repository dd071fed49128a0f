import { fold } from '@jixiao/core';
import type { ast, EffectiveForm } from '@jixiao/language';
import { type Grid, type GridCell, ownCells } from './grid.js';
import { plainLabel } from './labels.js';

/** What the rows around amounts and indicators say about the report as a whole. */
export interface Entries {
  /** Texts by the field of the form. */
  fields: Map<ast.FormField, string>;
  /** Texts of 年度目标 by their word. */
  goals: Map<GoalWord, string>;
  grade?: string;
  /** The rows that are something else, and the cells that are left of the others. */
  rest: GridCell[][];
}

export type GoalWord = '预期' | '完成';

const goalLabels: Record<GoalWord, readonly string[]> = {
  预期: ['预期目标', '年度预期目标', '年初设定目标', '年初目标', '预期绩效目标', '项目年度目标', '年度绩效目标'],
  完成: ['实际完成情况', '全年实际完成情况', '年度目标完成情况', '目标完成情况', '完成情况', '目标实际完成情况'],
};

/** Reads labels with what stands beside or below them. Rows that `isOther` knows are left alone. */
export function readEntries(
  rows: readonly GridCell[][],
  form: EffectiveForm | undefined,
  isOther: (row: readonly GridCell[]) => boolean = () => false,
): Entries {
  const entries: Entries = { fields: new Map(), goals: new Map(), rest: [] };
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as GridCell[];
    if (isOther(row)) {
      entries.rest.push(row);
      continue;
    }
    const below = goalsBelow(rows, index, form, entries.goals, isOther);
    if (below > 0) {
      index += below;
      continue;
    }
    const left = readPairs(row, form, entries);
    if (left) {
      if (left.length > 0) entries.rest.push(left);
    } else entries.rest.push(row);
  }
  return entries;
}

/** The column of a table of goals that belongs to the text behind a word of 年度目标. */
export function goalColumn(
  { rows }: Grid,
  textWord: string | undefined,
  form: EffectiveForm | undefined,
): string | undefined {
  return textWord === '预期' || textWord === '完成' ? readEntries(rows, form).goals.get(textWord) : undefined;
}

/** The year of a title such as `（2024年度）`; undefined where the form asks for none. */
export function titleYear(
  texts: readonly string[],
  form: EffectiveForm | undefined,
): [ast.FormField, string] | undefined {
  const field = form?.fields.get('年度');
  for (const text of field ? texts : []) {
    const flat = fold(text).replace(/\s/g, '');
    const year =
      /^\(?(20\d\d)年度?\)?$/.exec(flat)?.[1] ?? /(20\d\d)年.*(?:自评|目标|绩效|评价).*[表告]/.exec(flat)?.[1];
    if (field && year) return [field, year];
  }
  return undefined;
}

/** The word of 年度目标 that a label names, as the form calls it or as forms mostly do. */
export function goalWord(label: string, form: EffectiveForm | undefined): GoalWord | undefined {
  const plain = plainLabel(label);
  if (plain === '') return undefined;
  const own = form?.goals?.texts.find((text) => text.label !== undefined && plainLabel(text.label) === plain);
  const words = Object.keys(goalLabels) as GoalWord[];
  return words.find((word) => (own ? own.kind === word : goalLabels[word].includes(plain)));
}

export function fieldCalled(label: string, form: EffectiveForm | undefined): ast.FormField | undefined {
  const plain = plainLabel(label);
  if (plain === '') return undefined;
  return [...(form?.fields.values() ?? [])].find(({ name, label: printed, aliases }) =>
    [name, printed, ...aliases].some((word) => word !== undefined && plainLabel(word) === plain),
  );
}

export function isGradeLabel(label: string): boolean {
  return /^.{0,6}(等级|等次)$/.test(plainLabel(label));
}

/** Takes the texts below labels of goals. Returns how many rows it took below the labels. */
function goalsBelow(
  rows: readonly GridCell[][],
  index: number,
  form: EffectiveForm | undefined,
  goals: Map<GoalWord, string>,
  isOther: (row: readonly GridCell[]) => boolean,
): number {
  const labels = (rows[index] as GridCell[]).map(({ text, begins }) => (begins ? goalWord(text, form) : undefined));
  const isText = (row: readonly GridCell[], column: number) => row[column]?.begins && row[column].text !== '';
  // The label of the goals as a whole may be called like one of them, but goes on below.
  const next = rows[index + 1];
  const columns = labels.flatMap((word, column) => (word && next && isText(next, column) ? [column] : []));
  if (columns.length === 0) return 0;
  let taken = 0;
  for (let below = next; below; below = rows[index + 1 + taken]) {
    const stub = below.slice(0, columns[0]);
    const goesOn = taken === 0 || stub.every(({ text, begins }) => text === '' || !begins);
    const own = ownCells(below);
    const isNext = own.some(({ text }) => fieldCalled(text, form) !== undefined || goalWord(text, form) !== undefined);
    if (!goesOn || isNext || isOther(below) || !columns.some((column) => isText(below, column))) break;
    for (const column of columns) {
      const word = labels[column] as GoalWord;
      if (isText(below, column)) goals.set(word, [goals.get(word) ?? [], below[column]?.text ?? ''].flat().join('\n'));
    }
    taken++;
  }
  return taken;
}

/** Takes labels with the texts beside them, or behind their colon. Returns the cells that are left; undefined where there was none. */
function readPairs(
  row: readonly GridCell[],
  form: EffectiveForm | undefined,
  entries: Entries,
): GridCell[] | undefined {
  const cells = ownCells(row);
  const left: GridCell[] = [];
  let any = false;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] as GridCell;
    const [label, behind] = labelOf(cell.text);
    const beside = cells[index + 1];
    const isBare = behind === '';
    const value = isBare ? (beside && !isLabel(beside.text, form) ? beside.text : '') : behind;
    if (!isLabel(label, form) || !take(label, value, form, entries)) {
      left.push(cell);
      continue;
    }
    any = true;
    if (isBare && value !== '') index++;
  }
  return any ? left : undefined;
}

function take(label: string, value: string, form: EffectiveForm | undefined, entries: Entries): boolean {
  const field = fieldCalled(label, form);
  const word = goalWord(label, form);
  if (field) {
    if (value !== '' && !entries.fields.has(field)) entries.fields.set(field, value);
    return value === '' || entries.fields.get(field) === value;
  }
  if (value === '') return false;
  if (word) {
    if (entries.goals.has(word)) return false;
    entries.goals.set(word, value);
    return true;
  }
  if (entries.grade !== undefined || !isGrade(value, form)) return false;
  entries.grade = value;
  return true;
}

function isLabel(text: string, form: EffectiveForm | undefined): boolean {
  const [label] = labelOf(text);
  return fieldCalled(label, form) !== undefined || goalWord(label, form) !== undefined || isGradeLabel(label);
}

/** A label and what stands behind its colon. */
function labelOf(text: string): [label: string, behind: string] {
  const [, label = text, behind = ''] = /^([^:：\n]{1,24})[:：]\s*(.*)$/s.exec(text) ?? [];
  return [label, behind];
}

function isGrade(text: string, form: EffectiveForm | undefined): boolean {
  const grades = form?.grades ?? [];
  return grades.length > 0
    ? grades.some(({ name }) => name === text)
    : /^[优良中差]$|^(?:优秀|良好|合格|不合格)$/.test(text);
}
