import { parseQuantity } from '@jixiao/core';
import { ast, builtInScheme, type EffectiveForm, fieldKinds, nodeSpan, rowDepth } from '@jixiao/language';
import { type AstNode, AstUtils } from 'langium';
import type { ServerContext } from '../../context.js';
import { formPurpose } from './form-purpose.js';
import { explainColumnRole } from './form-words.js';
import { type Argument, bold, code, excerpt, factLine, fill, join, linkTo, type Markdown, plain } from './markdown.js';
import { comma, messages } from './messages.js';

/** What a form says about one of its parts: a field, a row, a level, a table, a column, or the form itself. */
export function explainDeclared(node: AstNode, form: EffectiveForm, context: ServerContext): Markdown[] {
  const explained = describe(node, form, context);
  if (explained.length === 0 || node.$type === 'Form') return explained;
  return [...explained, ...provenance(node, form, context)];
}

function describe(node: AstNode, form: EffectiveForm, context: ServerContext): Markdown[] {
  switch (node.$type) {
    case 'FormField':
      return explainField(node as ast.FormField, context);
    case 'FormRow':
      return explainRow(node as ast.FormRow, context);
    case 'FormLevel':
    case 'FormSublevel':
      return explainLevel(node as ast.FormLevel | ast.FormSublevel, context);
    case 'FormTable':
      return explainTable(node as ast.FormTable, context);
    case 'FormColumn':
      return explainColumn(node as ast.FormColumn, context);
    case 'FormFunds':
    case 'FormIndicators': {
      const { columns, label } = node as ast.FormFunds | ast.FormIndicators;
      return [
        bold(node.$type === 'FormFunds' ? '资金' : '指标'),
        ...factLine([...labelFact(label, context)]),
        ...columnList(columns, context),
      ];
    }
    case 'FormGoals':
      return [bold('年度目标'), ...factLine(labelFact((node as ast.FormGoals).label, context))];
    case 'FormTotal':
      return [bold('总分'), ...factLine(pointsFact((node as ast.FormTotal).points, context))];
    case 'Form':
      return explainForm(form, context);
    default:
      return [];
  }
}

function explainField(field: ast.FormField, context: ServerContext): Markdown[] {
  const { language } = context;
  const { name = '', kind = '文本', label, required, limit, choices, aliases } = field;
  const facts: Argument[] = [kindName(kind, context), ...labelFact(label, context)];
  if (required) facts.push(fill(messages.required, language));
  if (limit !== undefined) facts.push(fill(messages.limit, language, { limit }));
  if (field.private) facts.push(fill(messages.private, language));
  return [
    bold(fill(messages.field, language, { name })),
    ...factLine(facts),
    ...list(messages.choices, 'choices', choices, context),
    ...list(messages.aliases, 'aliases', aliases, context),
  ];
}

function kindName(kind: string, { language }: ServerContext): string {
  return language === 'zh' ? kind : ((fieldKinds as Record<string, string>)[kind] ?? kind).replaceAll('_', ' ');
}

function explainRow(row: ast.FormRow, context: ServerContext): Markdown[] {
  const { language } = context;
  const block = row.$container as ast.FormFunds | ast.FormTable;
  const { name = '', label, optional, aliases } = row;
  const facts = labelFact(label, context);
  if (optional) facts.push(fill(messages.optional, language));
  const whole = wholeOf(row, block.rows);
  const relation =
    whole && fill(row.partial ? messages.listedIn : messages.partOf, language, { whole: whole.name ?? '' });
  const title =
    block.$type === 'FormFunds'
      ? fill(messages.fundRow, language, { name })
      : fill(messages.tableRow, language, { table: block.name ?? '', name });
  return [
    bold(title),
    ...factLine(facts),
    ...(relation ? [relation] : []),
    ...list(messages.aliases, 'aliases', aliases, context),
  ];
}

/** The row above that a row is a part of. */
function wholeOf(row: ast.FormRow, rows: readonly ast.FormRow[]): ast.FormRow | undefined {
  const depth = rowDepth(row);
  return depth === 0 ? undefined : rows.slice(0, rows.indexOf(row)).findLast((above) => rowDepth(above) < depth);
}

function explainLevel(level: ast.FormLevel | ast.FormSublevel, context: ServerContext): Markdown[] {
  const { language } = context;
  const { name = '', label, points, optional, aliases } = level;
  const facts = [...labelFact(label, context), ...pointsFact(points, context)];
  if (optional) facts.push(fill(messages.optional, language));
  const below = level.$type === 'FormLevel' ? level.sublevels.flatMap((sublevel) => sublevel.name ?? []) : [];
  return [
    bold(fill(level.$type === 'FormLevel' ? messages.category : messages.subcategory, language, { name })),
    ...factLine(facts),
    ...list(messages.levels, 'levels', below, context),
    ...list(messages.aliases, 'aliases', aliases, context),
  ];
}

function explainTable(table: ast.FormTable, context: ServerContext): Markdown[] {
  const { language } = context;
  const facts = labelFact(table.title, context);
  if (table.unit) facts.push(fill(messages.unit, language, { unit: table.unit }));
  return [
    bold(fill(messages.table, language, { name: table.name ?? '' })),
    ...factLine(facts),
    ...columnList(table.columns, context),
  ];
}

function explainColumn(column: ast.FormColumn, context: ServerContext): Markdown[] {
  const { language } = context;
  const formula = column.expression?.$cstNode?.text;
  const computed = formula === undefined ? [] : [fill(messages.computedColumn, language, { formula: code(formula) })];
  return [
    bold(fill(messages.column, language, { name: column.name })),
    ...explainColumnRole(column.name, context).slice(1),
    ...factLine(labelFact(column.label, context)),
    ...computed,
  ];
}

export function explainForm(form: EffectiveForm, context: ServerContext): Markdown[] {
  const { language } = context;
  const { node, name, title, chain, total } = form;
  const facts: Argument[] = isBuiltIn(node)
    ? [fill(messages.builtIn, language)]
    : [fill(messages.elsewhere, language, { place: linkTo(node, nodeSpan(node).start, fileName(node)) })];
  facts.push(fill(messages.unit, language, { unit: form.currency.text }));
  if (total?.points) facts.push(fill(messages.totalPoints, language, { points: total.points.toString() }));
  const purpose = formPurpose(node);
  const bases = chain.slice(1).flatMap((base) => base.name ?? []);
  return [
    bold(fill(messages.form, language, { name })),
    ...(title === '' ? [] : [plain(excerpt(title))]),
    ...(purpose === undefined ? [] : [plain(excerpt(purpose, 200))]),
    ...factLine(facts),
    ...list(messages.extends, 'forms', bases, context),
    ...basisOf(form, context),
  ];
}

/** Which form declares it, and what that form rests on. */
function provenance(node: AstNode, form: EffectiveForm, context: ServerContext): Markdown[] {
  const { language } = context;
  const declaring = AstUtils.getContainerOfType(node, ast.isForm);
  if (!declaring) return [];
  const message = isBuiltIn(node) ? messages.declaredBuiltIn : messages.declared;
  const name = linkTo(node, nodeSpan(node).start, declaring.name ?? '');
  return [fill(message, language, { form: name }), ...basisOf(form, context)];
}

function basisOf(form: EffectiveForm, context: ServerContext): Markdown[] {
  return list(messages.basis, 'basis', form.basis, context);
}

function labelFact(label: string | undefined, { language }: ServerContext): Argument[] {
  return label === undefined ? [] : [fill(messages.label, language, { label: excerpt(label, 40) })];
}

function pointsFact(points: string | undefined, { language }: ServerContext): Argument[] {
  const value = points === undefined ? undefined : parseQuantity(points)?.value;
  return value ? [fill(messages.pointsOf, language, { points: value.toString() })] : [];
}

function columnList(columns: readonly ast.FormColumn[], context: ServerContext): Markdown[] {
  return list(
    messages.columns,
    'columns',
    columns.map(({ name }) => name),
    context,
  );
}

/** A line that lists names; none where there are none. */
function list(
  message: { zh: string; en: string },
  argument: string,
  names: readonly string[],
  { language }: ServerContext,
): Markdown[] {
  if (names.length === 0) return [];
  return [fill(message, language, { [argument]: join(names, comma[language]) })];
}

function isBuiltIn(node: AstNode): boolean {
  return AstUtils.getDocument(node).uri.scheme === builtInScheme;
}

function fileName(node: AstNode): string {
  return AstUtils.getDocument(node).uri.path.replace(/^.*\//, '');
}
