import { type AstNode, isAstNode } from 'langium';
import type { Interpolation } from '../generated/ast.js';

/** Visits every `[[ ]]` below a node, in the order of the text. */
export function visitInterpolations(node: AstNode, visit: (interpolation: Interpolation) => void): void {
  // Walks the tree's own properties: this runs over every node of every report.
  const properties = node as unknown as Record<string, unknown>;
  for (const key in properties) {
    if (key.charCodeAt(0) === 0x24) continue;
    const value = properties[key];
    if (Array.isArray(value)) for (const item of value) visitItem(item, visit);
    else visitItem(value, visit);
  }
}

function visitItem(item: unknown, visit: (interpolation: Interpolation) => void): void {
  if (!isAstNode(item)) return;
  if (item.$type === 'Interpolation') visit(item as Interpolation);
  else visitInterpolations(item, visit);
}

/** `[[三公]]`: a reference to a table prints the table. */
export function isTableReference({ expression }: Interpolation): boolean {
  if (expression?.$type !== 'Path') return false;
  const type = expression.segments.at(-1)?.ref?.$type;
  return type === 'Table' || type === 'FormTable';
}
