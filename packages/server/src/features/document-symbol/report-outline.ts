import { type ast, type EvaluatedReport, type Figure, hasValue, rowDepth, showFigure } from '@jixiao/language';
import type { AstNode } from 'langium';
import { SymbolKind } from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import { keywordOf, nested, type Outline, oneLine, outlineOf, textOf } from './outline.js';

/** A report › its fields, funds, goals, levels with their indicators, tables, total and narrative, in the order of the text. */
export function reportOutline(report: ast.Report, context: ServerContext): Outline {
  const { workspace } = context;
  const evaluated = workspace.evaluated(report);
  const scores = scoresOf(evaluated);
  const children = report.entries.flatMap((entry) => entryOutline(entry, scores, context) ?? []);
  if (report.narrative) children.push(narrativeOutline(report.narrative, context));
  const outline = outlineOf(report, SymbolKind.Namespace, report.name, workspace, children);
  return report.title ? { ...outline, detail: report.title } : outline;
}

type Scores = Map<AstNode, { points: Figure; score: Figure }>;

function scoresOf({ indicators }: EvaluatedReport): Scores {
  const scores: Scores = new Map();
  for (const indicator of indicators.all) {
    scores.set(indicator.node, indicator);
    for (const part of indicator.parts) scores.set(part.node, part);
  }
  for (const level of indicators.levels) for (const one of [level, ...level.levels]) scores.set(one.node, one);
  return scores;
}

function entryOutline(
  entry: ast.Report['entries'][number],
  scores: Scores,
  context: ServerContext,
): Outline | undefined {
  const { workspace } = context;
  switch (entry.$type) {
    case 'Field': {
      const outline = outlineOf(entry, SymbolKind.Property, entry.field.$refText, workspace);
      return { ...outline, detail: oneLine(textOf(entry.value)) };
    }
    case 'Funds':
    case 'Table': {
      const rows = entry.rows.map((row) => {
        const name = row.$type === 'FundRow' ? row.row?.$refText : row.name;
        const outline = outlineOf(row, SymbolKind.Key, name, workspace);
        return { outline: { ...outline, detail: row.cells.join(' ') }, depth: rowDepth(row) };
      });
      const name = entry.$type === 'Table' ? entry.name : undefined;
      const outline = outlineOf(entry, SymbolKind.Array, name, workspace, nested(rows));
      return entry.$type === 'Table' && entry.title ? { ...outline, detail: entry.title } : outline;
    }
    case 'Goals':
      return outlineOf(entry, SymbolKind.Object, entry.name && `${keywordOf(entry)} ${entry.name}`, workspace);
    case 'Category':
      return levelOutline(entry, scores, context);
    case 'Indicator':
      return indicatorOutline(entry, scores, context);
    case 'Total': {
      const { points, score, grade } = entry;
      const outline = outlineOf(entry, SymbolKind.Constant, undefined, workspace);
      return { ...outline, detail: [[score, points].filter(Boolean).join('/'), grade].filter(Boolean).join(' ') };
    }
    default:
      return undefined;
  }
}

function levelOutline(level: ast.Category | ast.Subcategory, scores: Scores, context: ServerContext): Outline {
  const children = level.items.map((item) =>
    item.$type === 'Subcategory' ? levelOutline(item, scores, context) : indicatorOutline(item, scores, context),
  );
  const kind = level.$type === 'Category' ? SymbolKind.Module : SymbolKind.Package;
  const outline = outlineOf(level, kind, level.level?.$refText, context.workspace, children);
  return { ...outline, detail: scoreText(scores.get(level), context) };
}

function indicatorOutline(indicator: ast.Indicator, scores: Scores, context: ServerContext): Outline {
  const { workspace } = context;
  const parts = indicator.parts.map((part) => ({
    ...outlineOf(part, SymbolKind.Variable, part.name, workspace),
    detail: scoreText(scores.get(part), context),
  }));
  const name = indicator.name ?? textOf(indicator.text);
  return {
    ...outlineOf(indicator, SymbolKind.Variable, name, workspace, parts),
    detail: scoreText(scores.get(indicator), context),
  };
}

function scoreText(scores: { points: Figure; score: Figure } | undefined, { language }: ServerContext): string {
  const [score, points] = [scores?.score, scores?.points].map((one) => (hasValue(one) ? showFigure(one) : undefined));
  if (score !== undefined && points !== undefined) return `${score}/${points}`;
  const word = score !== undefined ? { zh: '得分', en: 'score' } : { zh: '分值', en: 'points' };
  return score === undefined && points === undefined ? '' : `${word[language]} ${score ?? points}`;
}

/** Headings as a tree: each with the deeper ones behind it, up to the next that is no deeper. */
function narrativeOutline(narrative: ast.Narrative, { workspace }: ServerContext): Outline {
  const headings: { outline: Outline; depth: number }[] = [];
  for (const block of narrative.blocks) {
    const end = block.$cstNode?.end ?? 0;
    if (block.$type === 'Heading') {
      const outline = outlineOf(block, SymbolKind.String, textOf(block.text), workspace);
      headings.push({ outline, depth: block.mark.length });
    } else if (headings.length > 0) (headings.at(-1) as { outline: Outline }).outline.end = end;
  }
  return outlineOf(narrative, SymbolKind.String, narrative.title, workspace, nested(headings));
}
