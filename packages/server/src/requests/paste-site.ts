import type { ExistingLevel, Home, PastePlace, RowTarget } from '@jixiao/intake';
import { amountColumns, type ast, type Block, type EffectiveForm, findLevel, writtenGroups } from '@jixiao/language';
import type { AstNode } from 'langium';
import { lineAround } from '../lookup/line-text.js';
import { begin, lastBefore, type Owners, ownersAt } from '../lookup/owners.js';
import {
  type Blank,
  blankField,
  blankGoal,
  blankRow,
  fieldTexts,
  goalSlots,
  placeholder,
  rowSlots,
} from './paste-blanks.js';

/** Where something is pasted: the caret of a text from which what was selected is gone, and what the tree has around it. */
export interface PasteSite {
  text: string;
  /** UTF-16 offset. */
  caret: number;
  report: ast.Report;
  form: EffectiveForm | undefined;
  owners: Owners;
}

/** Where whole lines go: below a line, above it, or in place of one that is still empty or to be filled in; words go behind others. */
export interface LineSpot extends Blank {
  side: 'below' | 'above' | 'instead' | 'behind';
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
  const { form, owners, report, text } = site;
  const [goals, funds] = [firstOf(report, 'Goals'), firstOf(report, 'Funds')];
  const total = totalWords(site);
  const open = { category: levelName(owners.category, form), subcategory: levelName(owners.subcategory, form) };
  const rows = openRows(site);
  return {
    form,
    block,
    inText,
    ...(rows && { rows }),
    ...(form?.funds && { funds: fundRows(site, funds) }),
    hasFunds: funds !== undefined,
    fields: fieldTexts(report, form, text),
    ...(goals && { goals: goalSlots(goals, text) }),
    levels: categoriesAround(site).map((category) => existingLevel(category, form)),
    open: {
      ...(open.category !== undefined && { category: open.category }),
      ...(open.subcategory !== undefined && { subcategory: open.subcategory }),
    },
    ...(total && { total }),
  };
}

/**
 * Where the lines of a home go: at the caret where that belongs to it, but never between something and what goes on with it; in place of
 * what is still to be filled in. `isIndicator` tells whether they begin with an indicator or a level.
 */
export function spotOf(home: Home, site: PasteSite, isIndicator: boolean): LineSpot {
  const { form, owners, report, text } = site;
  const caret = caretSpot(site);
  const inPlace = (blank: Blank | undefined): LineSpot => (blank ? { ...blank, side: 'instead' } : entrySpot(site));
  switch (home.kind) {
    case 'row': {
      const funds = home.of === 'funds' ? firstOf(report, 'Funds') : (owners.funds ?? owners.table);
      return inPlace(funds && blankRow(home.name, funds.rows, form, declaredRows(funds, form), text));
    }
    case 'field':
      return inPlace(blankField(home.name, report, form, text));
    case 'fields': {
      const field = report.entries.findLast((entry) => entry.$type === 'Field');
      if (field) return below(site, end(field));
      const [first] = report.entries;
      // Below the caret they would tear apart what it stands in.
      const isAbove = first && begin(first) < lineAround(text, site.caret).end;
      return isAbove ? above(site, begin(first)) : entrySpot(site);
    }
    case 'goal': {
      const goals = firstOf(report, 'Goals');
      return inPlace(goals && blankGoal(home.word, goals, form, text));
    }
    case 'goals': {
      const goals = firstOf(report, 'Goals');
      return goals ? below(site, end(goals)) : entrySpot(site);
    }
    case 'total': {
      const offset = end(firstOf(report, 'Total') ?? report);
      return { start: offset, end: offset, side: 'behind' };
    }
    case 'rows': {
      const { table, funds, row } = owners;
      const above = row ?? table?.columns.at(-1);
      const block = funds ?? table;
      return later(above ? below(site, end(above)) : below(site, block ? begin(block) : 0), caret);
    }
    case 'funds': {
      const funds = firstOf(report, 'Funds');
      return funds ? below(site, end(funds)) : entrySpot(site);
    }
    case 'open': {
      const blank = placeholder((owners.subcategory ?? owners.category)?.items ?? report.entries, form, text);
      if (blank && isIndicator) return inPlace(blank);
      if (!owners.category) return entrySpot(site);
      return owners.indicator ? later(below(site, end(owners.indicator)), caret) : caret;
    }
    case 'level': {
      const category = categoriesAround(site).find((node) => levelName(node, form) === home.category);
      const subcategory = category?.items.find(
        (item): item is ast.Subcategory =>
          item.$type === 'Subcategory' && home.subcategory === levelName(item, form, category),
      );
      if (subcategory && subcategory === owners.subcategory) return spotOf({ kind: 'open' }, site, isIndicator);
      const node = subcategory ?? category;
      if (!node) return entrySpot(site);
      const blank = placeholder(node.items, form, text);
      if (blank && isIndicator) return inPlace(blank);
      return node === owners.category ? later(below(site, end(node)), caret) : below(site, end(node));
    }
    case 'levels': {
      const last = owners.category ? undefined : categoriesAround(site).at(-1);
      if (last) return below(site, end(last));
      return inPlace(isIndicator ? placeholder(report.entries, form, text) : undefined);
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

function above({ text }: PasteSite, offset: number): LineSpot {
  const { start } = lineAround(text, offset);
  return { start, end: start, side: 'above' };
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

function openRows(site: PasteSite): RowTarget | undefined {
  const { form, owners, text } = site;
  const { funds, table } = owners;
  if (funds) return fundRows(site, funds);
  if (!table) return undefined;
  const declared = form?.tables.get(table.name ?? '');
  const typed = table.columns.map(({ name }) => name ?? '');
  const columns = typed.length > 0 ? typed : amountColumns(declared?.columns ?? []).map(({ name }) => name);
  // A table may do without columns where it has one amount in each row.
  const known = columns.length > 0 ? columns : [''];
  const takesColumns = columns.length === 0 && table.rows.length === 0;
  const rows = declared?.rows ?? [];
  const unit = table.unit ?? declared?.unit?.text;
  const slots = rowSlots(table.rows, rows, text);
  return { columns: known, printed: known, rows, scored: false, ...(unit && { unit }), slots, takesColumns };
}

function fundRows({ form, text }: PasteSite, funds: ast.Funds | undefined): RowTarget {
  const columns = form?.funds?.columns ?? [];
  const rows = form?.funds?.rows ?? [];
  return {
    columns: amountColumns(columns).map(({ name }) => name),
    printed: columns.filter(({ expression }) => !expression).map(({ name }) => name),
    rows,
    scored: true,
    unit: funds?.unit ?? form?.currency.text ?? '万元',
    slots: rowSlots(funds?.rows ?? [], rows, text),
  };
}

function declaredRows(block: ast.Funds | ast.Table, form: EffectiveForm | undefined): RowTarget['rows'] {
  const declared = block.$type === 'Funds' ? form?.funds : form?.tables.get(block.name ?? '');
  return declared?.rows ?? [];
}

/** The words of the total; empty where a word has nothing behind it. */
function totalWords({ report }: PasteSite): PastePlace['total'] {
  const total = firstOf(report, 'Total');
  if (!total) return undefined;
  const words = new Set(writtenGroups(total).map(({ keyword }) => keyword));
  const score = total.score ?? (words.has('得分') ? '' : undefined);
  const grade = total.grade ?? (words.has('等级') ? '' : undefined);
  return {
    ...(total.points !== undefined && { points: total.points }),
    ...(score !== undefined && { score }),
    ...(grade !== undefined && { grade }),
  };
}

function firstOf<T extends ast.Report['entries'][number]['$type']>(
  { entries }: ast.Report,
  type: T,
): Extract<ast.Report['entries'][number], { $type: T }> | undefined {
  return entries.find((entry): entry is Extract<typeof entry, { $type: T }> => entry.$type === type);
}
