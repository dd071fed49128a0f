import type { ExistingLevel, Home, PastePlace, RowTarget } from '@jixiao/intake';
import { amountColumns, type ast, type Block, type EffectiveForm, findLevel } from '@jixiao/language';
import type { AstNode } from 'langium';
import { lineAround } from '../features/completion/line-text.js';
import { begin, lastBefore, type Owners, ownersAt } from '../features/completion/owners.js';

/** Where something is pasted: the caret of a text from which what was selected is gone, and what the tree has around it. */
export interface PasteSite {
  text: string;
  /** UTF-16 offset. */
  caret: number;
  report: ast.Report;
  form: EffectiveForm | undefined;
  owners: Owners;
}

/** Where whole lines go: below a line, above it, or in place of an empty one. */
export interface LineSpot {
  start: number;
  end: number;
  side: 'below' | 'above' | 'instead';
}

export function pasteSite(
  text: string,
  caret: number,
  file: ast.File,
  block: Block,
  formOf: (report: ast.Report) => EffectiveForm | undefined,
): PasteSite | undefined {
  const owners = ownersAt(file, caret, block);
  const { report } = owners;
  return report && { text, caret, report, form: formOf(report), owners };
}

/** What the report has, as far as it matters to what is pasted. */
export function placeOf(site: PasteSite, block: PastePlace['block'], inText: boolean): PastePlace {
  const { form, owners, report } = site;
  const total = report.entries.find((entry) => entry.$type === 'Total');
  const open = { category: levelName(owners.category, form), subcategory: levelName(owners.subcategory, form) };
  const rows = openRows(site);
  return {
    form,
    block,
    inText,
    ...(rows && { rows }),
    ...(form?.funds && { funds: fundRows(form) }),
    hasFunds: report.entries.some((entry) => entry.$type === 'Funds'),
    currency: form?.currency.text ?? '万元',
    levels: categoriesAround(site).map((category) => existingLevel(category, form)),
    open: {
      ...(open.category !== undefined && { category: open.category }),
      ...(open.subcategory !== undefined && { subcategory: open.subcategory }),
    },
    ...(total && {
      total: {
        ...(total.points !== undefined && { points: total.points }),
        ...(total.score !== undefined && { score: total.score }),
      },
    }),
  };
}

/** Where the lines of a home go: at the caret where that belongs to it, but never between something and what goes on with it. */
export function spotOf(home: Home, site: PasteSite): LineSpot {
  const { form, owners, report } = site;
  const caret = caretSpot(site);
  switch (home.kind) {
    case 'rows': {
      const { table, funds, row } = owners;
      const above = row ?? table?.columns.at(-1);
      const block = funds ?? table;
      return later(above ? below(site, end(above)) : below(site, block ? begin(block) : 0), caret);
    }
    case 'funds': {
      const funds = report.entries.find((entry) => entry.$type === 'Funds');
      return funds ? below(site, end(funds)) : entrySpot(site);
    }
    case 'open':
      if (!owners.category) return entrySpot(site);
      return owners.indicator ? later(below(site, end(owners.indicator)), caret) : caret;
    case 'level': {
      const category = categoriesAround(site).find((node) => levelName(node, form) === home.category);
      const subcategory = category?.items.find(
        (item): item is ast.Subcategory =>
          item.$type === 'Subcategory' && home.subcategory === levelName(item, form, category),
      );
      if (subcategory && subcategory === owners.subcategory) return spotOf({ kind: 'open' }, site);
      const node = subcategory ?? category;
      if (!node) return entrySpot(site);
      return node === owners.category ? later(below(site, end(node)), caret) : below(site, end(node));
    }
    case 'levels': {
      const last = owners.category ? undefined : categoriesAround(site).at(-1);
      return last ? below(site, end(last)) : entrySpot(site);
    }
    case 'entry':
      return entrySpot(site);
  }
}

/** At the caret, or behind the entry that the caret is in. */
function entrySpot(site: PasteSite): LineSpot {
  const caret = caretSpot(site);
  // Of several fields on one line the last goes on below it.
  const entry = lastBefore(site.report.entries, Math.max(site.caret, caret.start));
  return later(entry && below(site, end(entry)), caret);
}

export function caretSpot({ text, caret }: PasteSite): LineSpot {
  const { start, end } = lineAround(text, caret);
  if (text.slice(start, caret).trim() !== '') return { start: end, end, side: 'below' };
  return text.slice(caret, end).trim() === '' ? { start, end, side: 'instead' } : { start, end: start, side: 'above' };
}

function below({ text }: PasteSite, offset: number): LineSpot {
  const { end } = lineAround(text, offset);
  return { start: end, end, side: 'below' };
}

function later(one: LineSpot | undefined, other: LineSpot): LineSpot {
  return one && one.start > other.start ? one : other;
}

function end(node: AstNode): number {
  return node.$cstNode?.end ?? 0;
}

/** The levels that must not be written twice: those of the report, or of one of its goals where it has several. */
function categoriesAround({ report, owners }: PasteSite): ast.Category[] {
  const goals = report.entries.filter((entry) => entry.$type === 'Goals');
  const around = owners.goals ?? goals[0];
  let current = goals[0];
  const found: ast.Category[] = [];
  for (const entry of report.entries) {
    if (entry.$type === 'Goals') current = entry;
    if (entry.$type === 'Category' && (goals.length < 2 || current === around)) found.push(entry);
  }
  return found;
}

function existingLevel(category: ast.Category, form: EffectiveForm | undefined): ExistingLevel {
  return {
    name: levelName(category, form) ?? '',
    subcategories: category.items.flatMap((item) =>
      item.$type === 'Subcategory' ? [levelName(item, form, category) ?? ''] : [],
    ),
  };
}

/** The name of a level as the form calls it. */
function levelName(
  node: ast.Category | ast.Subcategory | undefined,
  form: EffectiveForm | undefined,
  parent = node?.$type === 'Subcategory' && node.$container.$type === 'Category' ? node.$container : undefined,
): string | undefined {
  const typed = node?.level?.$refText;
  if (typed === undefined) return undefined;
  const categories = form?.indicators?.levels ?? [];
  const levels = parent ? (findLevel(categories, parent.level?.$refText ?? '')?.sublevels ?? []) : categories;
  return findLevel(levels, typed)?.name ?? typed;
}

function openRows({ form, owners }: PasteSite): RowTarget | undefined {
  const { funds, table } = owners;
  if (funds) return fundRows(form);
  if (!table) return undefined;
  const declared = form?.tables.get(table.name ?? '');
  const typed = table.columns.map(({ name }) => name ?? '');
  const columns = typed.length > 0 ? typed : amountColumns(declared?.columns ?? []).map(({ name }) => name);
  // A table may do without columns where it has one amount in each row.
  const known = columns.length > 0 ? columns : [''];
  const takesColumns = columns.length === 0 && table.rows.length === 0;
  return { columns: known, printed: known, rows: declared?.rows ?? [], scored: false, takesColumns };
}

function fundRows(form: EffectiveForm | undefined): RowTarget {
  const columns = form?.funds?.columns ?? [];
  return {
    columns: amountColumns(columns).map(({ name }) => name),
    printed: columns.filter(({ expression }) => !expression).map(({ name }) => name),
    rows: form?.funds?.rows ?? [],
    scored: true,
  };
}
