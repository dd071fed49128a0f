import { type AstNode, isAstNode } from 'langium';
import type { Interpolation } from '../generated/ast.js';

/** Every `[[ ]]` below a node, in the order of the text. */
export function interpolationsIn(node: AstNode): Interpolation[] {
  const all: Interpolation[] = [];
  collect(node, all);
  return all;
}

/** Nodes that others are put into when only a part of a text is read again; all others stand for the same text as long as they last. */
const branches = new Set(['Report', 'Category', 'Subcategory', 'Narrative']);
const none: readonly Interpolation[] = [];
const known = new WeakMap<AstNode, readonly Interpolation[]>();

function collect(node: AstNode, all: Interpolation[]): void {
  if (branches.has(node.$type)) return collectBelow(node, all, collect);
  let own = known.get(node);
  if (!own) {
    const found: Interpolation[] = [];
    collectAllBelow(node, found);
    own = found.length > 0 ? found : none;
    known.set(node, own);
  }
  all.push(...own);
}

function collectAllBelow(node: AstNode, all: Interpolation[]): void {
  collectBelow(node, all, collectAllBelow);
}

/** Walks the tree's own properties: this runs over every node of every report. */
function collectBelow(node: AstNode, all: Interpolation[], deeper: typeof collect): void {
  const properties = node as unknown as Record<string, unknown>;
  const look = (item: unknown) => {
    if (!isAstNode(item)) return;
    if (item.$type === 'Interpolation') all.push(item as Interpolation);
    else deeper(item, all);
  };
  for (const key in properties) {
    if (key.charCodeAt(0) === 0x24) continue;
    const value = properties[key];
    if (Array.isArray(value)) for (const item of value) look(item);
    else look(value);
  }
}

/** `[[三公]]`: a reference to a table prints the table. */
export function isTableReference({ expression }: Interpolation): boolean {
  if (expression?.$type !== 'Path') return false;
  const type = expression.segments.at(-1)?.ref?.$type;
  return type === 'Table' || type === 'FormTable';
}
