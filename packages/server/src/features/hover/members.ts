import { ast, type EvaluatedReport, type Figure, hasValue, nodeSpan } from '@jixiao/language';
import { type AstNode, AstUtils } from 'langium';
import type { ServerContext } from '../../context.js';
import { explainDeclared } from './declared.js';
import { indicatorRows } from './figure-index.js';
import { amountText } from './figure-text.js';
import { spoken } from './figure-words.js';
import { explainIndicator, levelFacts } from './indicators.js';
import { bold, excerpt, factLine, fill, join, linkTo, type Markdown, plain } from './markdown.js';
import { comma, messages } from './messages.js';

/** Whatever has a name: a part of a report with what is written there, a part of a form with what it asks for. */
export function explainMember(node: AstNode, context: ServerContext): Markdown[] {
  const owner = AstUtils.getContainerOfType(node, ast.isReport);
  if (owner) return explainInReport(node, context.workspace.evaluated(owner), context);
  const form = AstUtils.getContainerOfType(node, ast.isForm);
  if (!form) return [];
  return explainDeclared(node, context.workspace.services.references.FormLibrary.effectiveForm(form), context);
}

function explainInReport(node: AstNode, report: EvaluatedReport, context: ServerContext): Markdown[] {
  const { language } = context;
  switch (node.$type) {
    case 'Report':
      return explainReport(report, context);
    case 'Field': {
      const field = report.fields.find((candidate) => candidate.node === node);
      return field?.declared ? explainDeclared(field.declared, report.form, context) : [];
    }
    case 'Funds':
      return report.form.funds ? explainDeclared(report.form.funds.node, report.form, context) : [];
    case 'FundRow': {
      const row = report.funds?.rows.find((candidate) => candidate.node === node);
      if (!row?.declared) return [];
      const figures = [...row.amounts, ...(row.depth === 0 ? judged(row) : [])] as [string, Figure][];
      return withFigures(explainDeclared(row.declared.node, report.form, context), figures, context);
    }
    case 'Table':
      return explainTable(node as ast.Table, report, context);
    case 'Row': {
      const table = report.tables.find((candidate) => candidate.node === node.$container);
      const row = table?.rows.find((candidate) => candidate.node === node);
      if (!table || !row) return [];
      const title = bold(fill(messages.tableRow, language, { table: table.name, name: row.name }));
      return withFigures([title], [...row.cells], context);
    }
    case 'Column':
      return [bold(fill(messages.column, language, { name: (node as ast.Column).name }))];
    case 'Category':
    case 'Subcategory': {
      const levels = report.indicators.levels.flatMap((level) => [level, ...level.levels]);
      const level = levels.find((candidate) => candidate.node === node);
      if (!level?.declared) return [];
      const [title, ...facts] = explainDeclared(level.declared.node, report.form, context);
      return title ? [title, ...levelFacts(level, context), ...facts] : [];
    }
    case 'Indicator':
    case 'Part': {
      const indicator = indicatorRows(report).find((candidate) => candidate.node === node);
      return indicator ? explainIndicator(indicator, report, context) : [];
    }
    case 'Total':
      return [bold(spoken('总分', language)), ...scoreLine(report, context)];
    case 'Goals':
      return [bold(spoken('年度目标', language))];
    default:
      return [];
  }
}

function explainReport(report: EvaluatedReport, context: ServerContext): Markdown[] {
  const { node, form } = report;
  const { language } = context;
  return [
    bold(fill(messages.report, language, { name: node.name ?? '' })),
    ...(node.title ? [plain(excerpt(node.title))] : []),
    fill(messages.form, language, { name: linkTo(form.node, nodeSpan(form.node).start, form.name) }),
    ...scoreLine(report, context),
  ];
}

function scoreLine({ total, form }: EvaluatedReport, { language }: ServerContext): Markdown[] {
  if (!hasValue(total.score)) return [];
  const points = hasValue(total.points) ? amountText(total.points) : (form.total?.points?.toString() ?? '—');
  const grade = total.grade?.text ?? total.expectedGrade;
  const score = fill(messages.scoreSoFar, language, { score: amountText(total.score), points });
  return factLine(grade === undefined ? [score] : [score, grade]);
}

function explainTable(node: ast.Table, report: EvaluatedReport, context: ServerContext): Markdown[] {
  const table = report.tables.find((candidate) => candidate.node === node);
  if (table?.declared) return explainDeclared(table.declared.node, report.form, context);
  const { language } = context;
  const columns = (table?.columns ?? []).filter((column) => column !== '');
  const facts = node.unit ? [fill(messages.unit, language, { unit: node.unit })] : [];
  return [
    bold(fill(messages.table, language, { name: node.name ?? '' })),
    ...(node.title ? [plain(excerpt(node.title))] : []),
    ...factLine([fill(messages.ownTable, language), ...facts]),
    ...(columns.length > 0 ? [fill(messages.columns, language, { columns: join(columns, comma[language]) })] : []),
  ];
}

function judged(row: { rate: Figure; score: Figure }): [string, Figure][] {
  return [
    ['执行率', row.rate],
    ['得分', row.score],
  ];
}

/** The title, then what the row amounts to column by column, then the rest. */
function withFigures(
  [title, ...rest]: Markdown[],
  figures: readonly (readonly [string, Figure])[],
  { language }: ServerContext,
): Markdown[] {
  if (!title) return [];
  const filled = figures.filter(([, figure]) => hasValue(figure));
  const shown = filled.map(([column, figure]) => plain(`${spoken(column, language)} ${amountText(figure)}`));
  return [title, ...factLine(shown), ...rest];
}
