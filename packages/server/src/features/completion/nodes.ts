import {
  type ast,
  type EffectiveForm,
  type EffectiveLevel,
  type EffectiveRow,
  fieldByName,
  findLevel,
  rowByName,
} from '@jixiao/language';
import type { AstNode } from 'langium';
import { begin } from '../../lookup/owners.js';
import type { CaretContext } from './caret-context.js';

/** Nodes that do not begin on the caret's line, which is being written anew. */
export function elsewhere<T extends AstNode>(nodes: readonly T[] | undefined, { line }: CaretContext): T[] {
  return (nodes ?? []).filter((node) => begin(node) < line.start || begin(node) > line.end);
}

/** The fields of the form that the report has no line for, in the order of the form. */
export function missingFields(caret: CaretContext, form: EffectiveForm): ast.FormField[] {
  const { word, owners } = caret;
  const given = new Set<string>();
  // Further fields of the caret's own line are given; the one under the caret is being written.
  for (const entry of owners.report?.entries ?? [])
    if (entry.$type === 'Field' && begin(entry) !== word.start)
      given.add(fieldByName(form, entry.field.$refText)?.name ?? '');
  return [...form.fields.values()].filter(({ name }) => name !== undefined && !given.has(name));
}

/** Rows of the form that are not among the given ones. */
export function missingRows(rows: readonly EffectiveRow[], given: readonly (string | undefined)[]): EffectiveRow[] {
  const found = new Set(given.map((name) => rowByName(rows, name ?? '')?.name));
  return rows.filter(({ name }) => !found.has(name));
}

/** The first levels that the report lacks; where goals have indicators of their own, those that the open goal lacks. */
export function missingLevels(caret: CaretContext, form: EffectiveForm): EffectiveLevel[] {
  const { report, goals } = caret.owners;
  const levels = form.indicators?.levels ?? [];
  let entries = report?.entries ?? [];
  if (form.goals?.grouped) {
    const from = goals ? entries.indexOf(goals) : -1;
    const next = entries.findIndex((entry, index) => index > from && entry.$type === 'Goals');
    entries = entries.slice(from + 1, next < 0 ? undefined : next);
  }
  const given = elsewhere(entries, caret).map((entry) =>
    entry.$type === 'Category' ? findLevel(levels, entry.level?.$refText ?? '')?.name : undefined,
  );
  return levels.filter(({ name }) => !given.includes(name));
}

/** The second levels that the open first level lacks; all of them where it is none of the form's. */
export function missingSublevels(caret: CaretContext, form: EffectiveForm): EffectiveLevel[] {
  const { category } = caret.owners;
  const level = findLevel(form.indicators?.levels ?? [], category?.level?.$refText ?? '');
  const sublevels = level?.sublevels ?? [];
  const given = elsewhere(category?.items, caret).map((item) =>
    item.$type === 'Subcategory' ? findLevel(sublevels, item.level?.$refText ?? '')?.name : undefined,
  );
  return sublevels.filter(({ name }) => !given.includes(name));
}
