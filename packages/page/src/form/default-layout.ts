import type { Context } from '../context.js';
import { words } from '../print/words.js';
import { isPrivate, type PrintedField, printedField } from './fields.js';
import type { LayoutItem } from './layout-items.js';

/** A form without 版式 prints everything it has: the title, its fields, and its blocks in the order of every published form. */
export function defaultLayout(context: Context): LayoutItem[] {
  const { form, report } = context;
  const fields = [...form.fields.values()].flatMap((field) => printedField(context, field) ?? []);
  const year = fields.find(({ declared }) => declared.kind === '年份');
  const shown = fields.filter((field) => field !== year && !isPrivate(field.declared));
  const people = fields.filter(({ declared }) => isPrivate(declared));
  const title = form.title || report.node.title || form.name;
  const items: LayoutItem[] = [];
  if (title) items.push({ kind: 'title', parts: [title] });
  if (year?.written)
    items.push({ kind: 'subtitle', parts: [context.word(words.year, { year: year.written.value.text })] });
  items.push(...inPairs(shown));
  if (form.funds) items.push({ kind: 'funds' });
  if (form.goals && !(form.goals.grouped && form.indicators)) items.push({ kind: 'goals' });
  if (form.indicators) items.push({ kind: 'indicators' });
  for (const name of form.tables.keys()) items.push({ kind: 'tables', names: [name] });
  if (form.total) items.push({ kind: 'total' });
  if (people.length > 0) items.push({ kind: 'signature', fields: people });
  return items;
}

/** Two short fields on a line, a long one alone. */
function inPairs(fields: readonly PrintedField[]): LayoutItem[] {
  const items: LayoutItem[] = [];
  let open: PrintedField | undefined;
  for (const field of fields) {
    if (field.declared.kind === '长文') {
      if (open) items.push({ kind: 'fields', fields: [open] });
      open = undefined;
      items.push({ kind: 'fields', fields: [field] });
    } else if (open) {
      items.push({ kind: 'fields', fields: [open, field] });
      open = undefined;
    } else open = field;
  }
  if (open) items.push({ kind: 'fields', fields: [open] });
  return items;
}
