import { type ast, rowDepth } from '@jixiao/language';
import { SymbolKind } from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import type { Workspace } from '../../workspace/workspace.js';
import { nested, type Outline, outlineOf } from './outline.js';

/** A form › its fields, funds, goals, levels, tables, total and layout, in the order of the text. */
export function formOutline(form: ast.Form, { workspace }: ServerContext): Outline {
  const blocks = [
    ...form.fields.map((field) => withDetail(outlineOf(field, SymbolKind.Field, field.name, workspace), field.kind)),
    ...[...form.funds, ...form.tables].map((block) => blockOutline(block, workspace)),
    ...form.goals.map((goals) => withDetail(outlineOf(goals, SymbolKind.Object, undefined, workspace), goals.label)),
    ...form.indicators.map((indicators) => indicatorsOutline(indicators, workspace)),
    ...form.totals.map((total) =>
      withDetail(outlineOf(total, SymbolKind.Constant, undefined, workspace), total.points),
    ),
    ...(form.layout ? [outlineOf(form.layout, SymbolKind.Interface, undefined, workspace)] : []),
  ];
  const outline = outlineOf(
    form,
    SymbolKind.Class,
    form.name,
    workspace,
    blocks.sort((a, b) => a.start - b.start),
  );
  return withDetail(outline, form.title);
}

function blockOutline(block: ast.FormFunds | ast.FormTable, workspace: Workspace): Outline {
  const rows = block.rows.map((row) => ({
    outline: withDetail(outlineOf(row, SymbolKind.Key, row.name, workspace), row.label),
    depth: rowDepth(row),
  }));
  const [name, label] = block.$type === 'FormTable' ? [block.name, block.title] : [undefined, block.label];
  return withDetail(outlineOf(block, SymbolKind.Array, name, workspace, nested(rows)), label);
}

function indicatorsOutline(indicators: ast.FormIndicators, workspace: Workspace): Outline {
  const levels = indicators.levels.map((level) => {
    const below = level.sublevels.map((sublevel) => levelOutline(sublevel, SymbolKind.Package, workspace));
    return levelOutline(level, SymbolKind.Module, workspace, below);
  });
  return withDetail(outlineOf(indicators, SymbolKind.Array, undefined, workspace, levels), indicators.label);
}

function levelOutline(
  level: ast.FormLevel | ast.FormSublevel,
  kind: SymbolKind,
  workspace: Workspace,
  below: Outline[] = [],
): Outline {
  return withDetail(outlineOf(level, kind, level.name, workspace, below), level.points);
}

function withDetail(outline: Outline, detail: string | undefined): Outline {
  return detail === undefined ? outline : { ...outline, detail };
}
