import { Decimal, parseQuantity, parseUnit, type Unit } from '@jixiao/core';
import type {
  Check,
  Form,
  FormColumn,
  FormField,
  FormFunds,
  FormGoals,
  FormIndicators,
  FormLevel,
  FormRow,
  FormSublevel,
  FormTable,
  FormTotal,
  Layout,
  PrintOption,
  RateFormula,
  Scoring,
} from '../generated/ast.js';
import { formWordOf } from '../syntax/keywords.js';

/** A level 2 or level 1 as the form has it; names of a report are compared with its name and its aliases. */
export interface EffectiveLevel {
  node: FormLevel | FormSublevel;
  name: string;
  label: string;
  aliases: string[];
  points?: Decimal;
  optional: boolean;
  sublevels: EffectiveLevel[];
}

/** A row of funds or of a table in the form, in its tree: a row's parts are the deeper rows that follow it. */
export interface EffectiveRow {
  node: FormRow;
  name: string;
  label: string;
  aliases: string[];
  /** 0 for 行, 1 for its parts, and so on: see rowDepth. */
  depth: number;
  /** Listed without claiming that the parts are complete. */
  partial: boolean;
  optional: boolean;
}

export interface EffectiveFunds {
  node: FormFunds;
  label: string;
  /** Points of the execution rate. */
  points?: Decimal;
  columns: FormColumn[];
  rows: EffectiveRow[];
  scoring?: Scoring;
  rate?: RateFormula;
  options: PrintOption[];
}

export interface EffectiveIndicators {
  node: FormIndicators;
  label: string;
  numbering?: string;
  /** Points of all indicators together, where the form prints them. */
  points?: Decimal;
  scoredParts: boolean;
  columns: FormColumn[];
  levels: EffectiveLevel[];
  options: PrintOption[];
}

export interface EffectiveTable {
  node: FormTable;
  name: string;
  label: string;
  unit?: Unit;
  columns: FormColumn[];
  rows: EffectiveRow[];
  options: PrintOption[];
}

/**
 * A form with everything it inherits: what a report is read, checked and printed by. A block that a form leaves out comes from the form
 * it extends; a column, row or level list that it writes replaces the inherited list as a whole.
 */
export interface EffectiveForm {
  node: Form;
  name: string;
  title: string;
  /** The form and what it extends, nearest first. */
  chain: Form[];
  basis: string[];
  currency: Unit;
  page: string;
  /** By name, in the order in which they were first declared. */
  fields: Map<string, FormField>;
  funds?: EffectiveFunds;
  goals?: FormGoals;
  indicators?: EffectiveIndicators;
  tables: Map<string, EffectiveTable>;
  total?: { node: FormTotal; points?: Decimal; label: string };
  /** Best first. */
  grades: { name: string; from: Decimal }[];
  settings: Map<string, string[]>;
  /** Severity words by rule id, as written: 错误 警告 提示 关闭. */
  severities: Map<string, string>;
  checks: Check[];
  options: PrintOption[];
  layout?: Layout;
}

const tenThousandYuan = parseUnit('万元') as Unit;

/** Merges a form with the forms it extends. A form that extends itself, directly or not, stops at the first repetition. */
export function effectiveForm(form: Form): EffectiveForm {
  const chain: Form[] = [];
  for (let next: Form | undefined = form; next && !chain.includes(next); next = next.base?.ref) chain.push(next);
  const merged: EffectiveForm = {
    node: form,
    name: form.name ?? '',
    title: form.title ?? '',
    chain,
    basis: [],
    currency: tenThousandYuan,
    page: '纵向',
    fields: new Map(),
    tables: new Map(),
    grades: [],
    settings: new Map(),
    severities: new Map(),
    checks: [],
    options: [],
  };
  for (const part of [...chain].reverse()) merge(merged, part);
  return merged;
}

function merge(into: EffectiveForm, form: Form): void {
  if (form.title) into.title = form.title;
  if (form.basis.length > 0) into.basis = form.basis;
  into.currency = (form.currency && parseUnit(form.currency)) || into.currency;
  into.page = (form.page && wordOf(form.page)) ?? into.page;
  for (const field of form.fields) if (field.name) into.fields.set(field.name, field);
  for (const funds of form.funds) into.funds = mergeFunds(into.funds, funds);
  for (const goals of form.goals) into.goals = goals;
  for (const indicators of form.indicators) into.indicators = mergeIndicators(into.indicators, indicators);
  for (const table of form.tables) {
    if (!table.name) continue;
    into.tables.set(table.name, {
      node: table,
      name: table.name,
      label: table.title ?? table.name,
      ...(table.unit && { unit: parseUnit(table.unit) }),
      columns: table.columns,
      rows: table.rows.map(effectiveRow),
      options: table.options,
    });
  }
  for (const total of form.totals) {
    const points = decimalOf(total.points) ?? into.total?.points;
    into.total = { node: total, points, label: total.label ?? into.total?.label ?? '总分' };
  }
  if (form.grades.length > 0) {
    into.grades = form.grades
      .map((grade) => ({ name: grade.name, from: decimalOf(grade.from) ?? Decimal.zero }))
      .sort((a, b) => b.from.compare(a.from));
  }
  for (const setting of form.settings) if (setting.name) into.settings.set(setting.name, setting.values.map(wordOf));
  for (const severity of form.severities)
    if (severity.rule && severity.severity) into.severities.set(severity.rule, wordOf(severity.severity));
  into.checks = [...into.checks, ...form.checks];
  into.options = [...into.options, ...form.options];
  into.layout = form.layout ?? into.layout;
}

function mergeFunds(base: EffectiveFunds | undefined, node: FormFunds): EffectiveFunds {
  return {
    node,
    label: node.label ?? base?.label ?? '资金',
    points: decimalOf(node.points) ?? base?.points,
    columns: node.columns.length > 0 ? node.columns : (base?.columns ?? []),
    rows: node.rows.length > 0 ? node.rows.map(effectiveRow) : (base?.rows ?? []),
    scoring: node.scoring.at(-1) ?? base?.scoring,
    rate: node.rates.at(-1) ?? base?.rate,
    options: [...(base?.options ?? []), ...node.options],
  };
}

function mergeIndicators(base: EffectiveIndicators | undefined, node: FormIndicators): EffectiveIndicators {
  return {
    node,
    label: node.label ?? base?.label ?? '绩效指标',
    numbering: node.numbering ?? base?.numbering,
    points: decimalOf(node.points) ?? base?.points,
    scoredParts: node.scoredParts || (base?.scoredParts ?? false),
    columns: node.columns.length > 0 ? node.columns : (base?.columns ?? []),
    levels: node.levels.length > 0 ? node.levels.map(effectiveLevel) : (base?.levels ?? []),
    options: [...(base?.options ?? []), ...node.options],
  };
}

function effectiveLevel(node: FormLevel | FormSublevel): EffectiveLevel {
  return {
    node,
    name: node.name ?? '',
    label: node.label ?? node.name ?? '',
    aliases: node.aliases,
    points: decimalOf(node.points),
    optional: node.optional,
    sublevels: node.$type === 'FormLevel' ? node.sublevels.map(effectiveLevel) : [],
  };
}

function effectiveRow(node: FormRow): EffectiveRow {
  return {
    node,
    name: node.name ?? '',
    label: node.label ?? node.name ?? '',
    aliases: node.aliases,
    depth: rowDepth(node),
    partial: node.partial,
    optional: node.optional,
  };
}

/** 0 for 行, 1 for a dash or 其中, and one more for each further dash: `-其中` is 2. */
export function rowDepth(row: { dashes?: string; partial: boolean }): number {
  return (row.dashes?.length ?? 0) + (row.partial ? 1 : 0);
}

/** The level, by name or alias. */
export function findLevel(levels: readonly EffectiveLevel[], name: string): EffectiveLevel | undefined {
  return levels.find((level) => level.name === name || level.aliases.includes(name));
}

/** A column of a block by its role; the target may be split into sign, number and unit. */
export function findColumn(columns: readonly FormColumn[], role: string): FormColumn | undefined {
  return (
    columns.find((column) => column.name === role) ??
    (role === '目标' ? columns.find((column) => column.name === '目标数') : undefined)
  );
}

/** Columns that hold no typed amount: they have words of their own. */
export const columnsWithWords: ReadonlySet<string> = new Set(['分值', '执行率', '得分', '原因']);

/** The columns of funds or of a table whose amounts are typed one behind the other; computed ones are not typed. */
export function amountColumns(columns: readonly FormColumn[]): FormColumn[] {
  return columns.filter(({ expression, name }) => !expression && !columnsWithWords.has(name));
}

/** A setting's single word; undefined when the form does not set it. */
export function settingOf(form: EffectiveForm, name: string): string | undefined {
  return form.settings.get(name)?.[0];
}

/** The Chinese spelling of a fixed word such as 横向 or 警告; any other word as it is. */
function wordOf(typed: string): string {
  return formWordOf(typed) ?? typed;
}

function decimalOf(typed: string | undefined): Decimal | undefined {
  return typed === undefined ? undefined : parseQuantity(typed)?.value;
}
