import type { ast } from '@jixiao/language';
import type { AstNode } from 'langium';
import type { Fold } from './fold.js';

/** The blocks of a file, each from its first line to the last that says something. */
export function treeFolds({ forms, reports }: ast.File): Fold[] {
  return [
    ...[...forms.flatMap(formBlocks), ...reports.flatMap(reportBlocks)].flatMap(foldOf),
    ...reports.flatMap(sections),
  ];
}

function reportBlocks(report: ast.Report): AstNode[] {
  const blocks: AstNode[] = [report, ...report.entries, ...(report.narrative ? [report.narrative] : [])];
  for (const entry of report.entries) {
    if (entry.$type === 'Indicator') blocks.push(...entry.parts);
    if (entry.$type !== 'Category') continue;
    for (const item of entry.items) {
      blocks.push(item);
      if (item.$type === 'Indicator') blocks.push(...item.parts);
      else for (const indicator of item.items) blocks.push(indicator, ...indicator.parts);
    }
  }
  return blocks;
}

function formBlocks(form: ast.Form): AstNode[] {
  const levels = form.indicators.flatMap((indicators) => indicators.levels);
  return [
    form,
    ...form.funds,
    ...form.goals,
    ...form.indicators,
    ...levels,
    ...form.tables,
    ...layoutBlocks(form.layout),
  ];
}

function layoutBlocks(block: ast.Layout | ast.LayoutGroup | undefined): AstNode[] {
  if (!block) return [];
  return [block, ...block.items.flatMap((item) => (item.$type === 'LayoutGroup' ? layoutBlocks(item) : []))];
}

function foldOf({ $cstNode }: AstNode): Fold[] {
  return $cstNode ? [{ start: $cstNode.range.start.line, end: $cstNode.range.end.line }] : [];
}

/** A heading with all that stands below it, up to the next one that is no deeper. */
function sections({ narrative }: ast.Report): Fold[] {
  const folds: (Fold & { depth: number })[] = [];
  const open: (Fold & { depth: number })[] = [];
  for (const block of narrative?.blocks ?? []) {
    const lines = block.$cstNode?.range;
    if (!lines) continue;
    if (block.$type === 'Heading') {
      const depth = block.mark.length;
      while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
      const fold = { start: lines.start.line, end: lines.end.line, depth };
      open.push(fold);
      folds.push(fold);
    }
    for (const fold of open) fold.end = lines.end.line;
  }
  return folds.map(({ start, end }) => ({ start, end }));
}
