import { type AstNode, AstUtils } from 'langium';
import { type EffectiveForm, type EffectiveLevel, type EffectiveRow, findColumn } from '../forms/effective-form.js';
import {
  type Category,
  type Field,
  type Form,
  type FormColumn,
  type FundRow,
  type Goals,
  type Indicator,
  isForm,
  isFormColumn,
  isFormFunds,
  isFormTable,
  isReport,
  type Member,
  type Part,
  type Path,
  type RateFormula,
  type Report,
  type Row,
  type Subcategory,
  type Table,
} from '../generated/ast.js';
import { columnRoleOf, keywordOf } from '../syntax/keywords.js';

/** Names and what they stand for, in the order of writing. */
export type Members = Map<string, Member>;

/** What the lookup needs to know of the form of a report. */
export type FormOf = (report: Report) => EffectiveForm | undefined;

/** Attribute words that may end a path, by what they belong to. */
const indicatorRoles = ['目标', '调整', '完成', '分值', '得分', '系数'];

/** The names a path may begin with. Of equal names the outermost counts, of equally deep ones the first. */
export function pathHeads(path: Path, formOf: FormOf, effectiveForm: (form: Form) => EffectiveForm): Members {
  const report = AstUtils.getContainerOfType(path, isReport);
  if (report) return reportMembers(report, formOf);
  const column = AstUtils.getContainerOfType(path, isFormColumn) ?? rateFormula(path);
  const block =
    column &&
    (AstUtils.getContainerOfType(column, isFormFunds) ??
      AstUtils.getContainerOfType(column, isFormTable) ??
      column.$container);
  if (block && 'columns' in block) return named(block.columns as FormColumn[]);
  // A check or a printed text of a form speaks of the report that will be written by it.
  const form = AstUtils.getContainerOfType(path, isForm);
  const members: Members = new Map();
  if (form) addFormMembers(members, effectiveForm(form));
  return members;
}

function rateFormula(path: Path): RateFormula | undefined {
  return AstUtils.getContainerOfType(path, (node): node is RateFormula => node.$type === 'RateFormula');
}

function named(nodes: readonly (Member & { name?: string })[]): Members {
  const members: Members = new Map();
  for (const node of nodes) add(members, node.name, node);
  return members;
}

function add(members: Members, name: string | undefined, member: Member | undefined): void {
  if (name && member && !members.has(name)) members.set(name, member);
}

export function reportMembers(report: Report, formOf: FormOf): Members {
  const form = formOf(report);
  const members: Members = new Map();
  const deeper: (() => void)[] = [];
  for (const entry of report.entries) {
    if (entry.$type === 'Funds') add(members, '资金', entry);
    else if (entry.$type === 'Goals') addGoals(members, entry);
    else if (entry.$type === 'Total') add(members, '总分', entry);
    else if (entry.$type === 'Field') addField(members, entry, form);
    else if (entry.$type === 'Table') add(members, entry.name, entry);
    else if (entry.$type === 'Category') {
      addLevel(members, entry, form?.indicators?.levels ?? []);
      deeper.push(() => addSubcategories(members, entry, form));
    } else if (entry.$type === 'Indicator') deeper.push(() => addIndicator(members, entry));
  }
  if (form) addFormMembers(members, form);
  add(members, '上年', report.previous?.ref);
  for (const category of report.entries) {
    if (category.$type !== 'Category') continue;
    for (const item of category.items)
      if (item.$type === 'Indicator') deeper.push(() => addIndicator(members, item));
      else for (const indicator of item.items) deeper.push(() => addIndicator(members, indicator));
  }
  for (const addDeeper of deeper) addDeeper();
  for (const indicator of [...members.values()])
    if (indicator.$type === 'Indicator') for (const part of indicator.parts) add(members, part.name, part);
  return members;
}

function addGoals(members: Members, goals: Goals): void {
  add(members, '年度目标', goals);
  add(members, goals.name, goals);
}

function addField(members: Members, field: Field, form: EffectiveForm | undefined): void {
  add(members, field.field.$refText, field);
  const declared = form && fieldByName(form, field.field.$refText);
  add(members, declared?.name, field);
  for (const alias of declared?.aliases ?? []) add(members, alias, field);
}

/** The field of a form, by name or alias. */
export function fieldByName(form: EffectiveForm, name: string) {
  const field = form.fields.get(name);
  if (field) return field;
  for (const candidate of form.fields.values()) if (candidate.aliases.includes(name)) return candidate;
  return undefined;
}

function addLevel(members: Members, node: Category | Subcategory, levels: readonly EffectiveLevel[]): void {
  const typed = node.level?.$refText;
  add(members, typed, node);
  const level = levels.find((candidate) => candidate.name === typed || candidate.aliases.includes(typed ?? ''));
  add(members, level?.name, node);
  for (const alias of level?.aliases ?? []) add(members, alias, node);
}

function addSubcategories(members: Members, category: Category, form: EffectiveForm | undefined): void {
  const typed = category.level?.$refText ?? '';
  const level = form?.indicators?.levels.find(
    (candidate) => candidate.name === typed || candidate.aliases.includes(typed),
  );
  for (const item of category.items) if (item.$type === 'Subcategory') addLevel(members, item, level?.sublevels ?? []);
}

function addIndicator(members: Members, indicator: Indicator): void {
  add(members, indicator.name, indicator);
}

/** What the form has and the report has left out: it can be named, and has no value. */
function addFormMembers(members: Members, form: EffectiveForm): void {
  add(members, '资金', form.funds?.node);
  add(members, '年度目标', form.goals);
  add(members, '总分', form.total?.node);
  for (const [name, field] of form.fields) add(members, name, field);
  for (const [name, table] of form.tables) add(members, name, table.node);
  for (const level of form.indicators?.levels ?? []) add(members, level.name, level.node);
}

/** The names that may stand behind the dot of a path that has led to `node`. */
export function membersOf(node: AstNode, formOf: FormOf): Members {
  const report = AstUtils.getContainerOfType(node, isReport);
  const form = report ? formOf(report) : undefined;
  switch (node.$type) {
    case 'Report':
      return reportMembers(node as Report, formOf);
    case 'Funds':
      return withFormRows(
        new Map(),
        (node as AstNode & { rows: FundRow[] }).rows,
        form?.funds?.rows ?? [],
        (row) => row.row?.$refText,
      );
    case 'FormFunds':
    case 'FormTable':
      return named((node as AstNode & { rows: Member[] }).rows);
    case 'Table': {
      const table = node as Table;
      return withFormRows(new Map(), table.rows, form?.tables.get(table.name ?? '')?.rows ?? [], (row) => row.name);
    }
    case 'Row': {
      const table = (node as Row).$container as Table;
      return new Map([...named(form?.tables.get(table.name ?? '')?.columns ?? []), ...named(table.columns)]);
    }
    case 'FundRow':
      return named(form?.funds?.columns ?? []);
    case 'FormRow':
      return named((node.$container as AstNode & { columns: FormColumn[] }).columns);
    case 'Category':
    case 'Subcategory':
    case 'Indicator':
    case 'Part':
      return indicatorMembers(node as Category | Subcategory | Indicator | Part, form);
    case 'FormLevel':
    case 'FormSublevel':
      return roles(formColumnsOf(node));
    case 'Total':
    case 'FormTotal':
      return new Map([
        ['分值', node],
        ['得分', node],
        ['等级', node],
      ] as [string, Member][]);
    case 'Goals':
      return new Map([
        ['分值', node],
        ['得分', node],
        ['完成率', node],
      ] as [string, Member][]);
    default:
      return new Map();
  }
}

function withFormRows<T extends FundRow | Row>(
  members: Members,
  rows: readonly T[],
  formRows: readonly EffectiveRow[],
  nameOf: (row: T) => string | undefined,
): Members {
  for (const row of rows) {
    const name = nameOf(row);
    add(members, name, row);
    const declared = formRows.find((candidate) => candidate.name === name || candidate.aliases.includes(name ?? ''));
    add(members, declared?.name, row);
    for (const alias of declared?.aliases ?? []) add(members, alias, row);
  }
  for (const row of formRows) add(members, row.name, row.node);
  return members;
}

function indicatorMembers(node: Category | Subcategory | Indicator | Part, form: EffectiveForm | undefined): Members {
  const members: Members = new Map();
  if (node.$type === 'Category' || node.$type === 'Subcategory') {
    for (const item of node.items) add(members, item.$type === 'Subcategory' ? item.level?.$refText : item.name, item);
  } else if (node.$type === 'Indicator') {
    for (const part of node.parts) add(members, part.name, part);
  }
  for (const [name, column] of roles(form?.indicators?.columns ?? [])) add(members, name, column);
  return members;
}

function roles(columns: readonly FormColumn[]): Members {
  const members: Members = new Map();
  for (const role of indicatorRoles) add(members, role, findColumn(columns, role));
  for (const column of columns) add(members, column.name, column);
  return members;
}

function formColumnsOf(node: AstNode): FormColumn[] {
  const block = AstUtils.getContainerOfType(
    node,
    (candidate): candidate is AstNode & { columns: FormColumn[] } => candidate.$type === 'FormIndicators',
  );
  return block?.columns ?? [];
}

/** A name, or the Chinese word of an English keyword: `study.actual` is `study.完成`. */
export function lookUp(members: Members, name: string): Member | undefined {
  const found = members.get(name);
  if (found) return found;
  const keyword = columnRoleOf(name) ?? keywordOf(name, 'attribute') ?? keywordOf(name, 'structure');
  return keyword ? members.get(keyword) : undefined;
}
