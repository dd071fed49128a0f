/**
 * Puts a node that was read anew into a tree. Whatever holds it is copied, down to the file, so that a node that is still the same
 * stands for a text that is still the same; all other nodes move into the new tree, and the old one is of no use any more.
 */

import {
  type AstNode,
  type CompositeCstNode,
  CompositeCstNodeImpl,
  type CstNode,
  isAstNode,
  isCompositeCstNode,
  isReference,
  type Mutable,
  RootCstNodeImpl,
} from 'langium';
import type { File } from '../generated/ast.js';
import type { UnitNode } from './unit.js';

/** How far what stands behind the new node has moved. */
export interface Moved {
  /** UTF-16 offsets. */
  by: number;
  lines: number;
}

/** A tree with a node put into it. */
export interface Graft {
  file: File;
  /** From what was copied to its copy. Their references are still those of the old tree. */
  copies: ReadonlyMap<AstNode, AstNode>;
}

/** Replaces `old` by `fresh`, which was parsed by itself from the same text: places in it count from the beginning of `text`. */
export function graft(old: UnitNode, fresh: UnitNode, text: string, moved: Moved): Graft {
  replaceInText(old, fresh, text, moved);
  const copies = new Map<AstNode, AstNode>();
  Object.assign(fresh, { $containerProperty: old.$containerProperty, $containerIndex: old.$containerIndex });
  let replaced: AstNode = old;
  let replacement: AstNode = fresh;
  while (replaced.$container) {
    const holder: AstNode = replaced.$container;
    replacement = copyOf(holder, replaced, replacement, copies);
    replaced = holder;
  }
  const file = replacement as File;
  const made = new Set(copies.values());
  // What is known of a report may follow from another one of its file.
  file.reports = file.reports.map((report) => {
    if (made.has(report)) return report;
    return setContainer(copyOf(report, undefined, undefined, copies), file);
  });
  return { file, copies };
}

/** A copy of a node that holds the same nodes but one, and has the same place in the text. */
function copyOf<T extends AstNode>(
  node: T,
  replaced: AstNode | undefined,
  replacement: AstNode | undefined,
  copies: Map<AstNode, AstNode>,
): T {
  const copy = { ...node };
  copies.set(node, copy);
  delete (copy as Mutable<AstNode>).$document;
  const properties = copy as unknown as Record<string, unknown>;
  const moveIn = (value: unknown): unknown => {
    if (!isAstNode(value)) return value;
    return setContainer(value === replaced ? (replacement as AstNode) : value, copy);
  };
  for (const key of Object.keys(properties)) {
    if (key.startsWith('$')) continue;
    const value = properties[key];
    properties[key] = Array.isArray(value) ? value.map(moveIn) : isReference(value) ? value : moveIn(value);
  }
  if (copy.$cstNode) standFor(copy.$cstNode, copy);
  return copy;
}

function replaceInText(old: UnitNode, fresh: UnitNode, text: string, moved: Moved): void {
  const place = old.$cstNode as CompositeCstNode;
  const written = new CompositeCstNodeImpl();
  written.grammarSource = place.grammarSource;
  adopt(written, fresh.$cstNode as CompositeCstNode);
  standFor(written, fresh);

  const oldRoot = place.root as unknown as CompositeCstNodeImpl;
  const holder = place.container as CompositeCstNodeImpl;
  holder.content[holder.content.indexOf(place)] = written;
  written.container = holder;
  moveAllBehind(written, moved);

  const root = new RootCstNodeImpl(text);
  root.grammarSource = oldRoot.grammarSource;
  adopt(root, oldRoot);
  standFor(root, oldRoot.astNode);
}

/** Moves what one node holds into another. */
function adopt(parent: CompositeCstNodeImpl, { content }: CompositeCstNode): void {
  parent.content = [...content];
  for (const child of content) (child as { container?: CompositeCstNode }).container = parent;
}

function standFor(cstNode: CstNode, astNode: AstNode): void {
  (cstNode as Mutable<CstNode>).astNode = astNode;
  (astNode as Mutable<AstNode>).$cstNode = cstNode;
}

function setContainer<T extends AstNode>(node: T, container: AstNode): T {
  (node as Mutable<AstNode>).$container = container;
  return node;
}

/** Everything that stands behind a node moves; ranges that whatever holds it has remembered are no longer right. */
function moveAllBehind(node: CstNode, moved: Moved): void {
  for (let inner = node; inner.container; inner = inner.container) {
    forgetRange(inner.container);
    if (moved.by === 0 && moved.lines === 0) continue;
    const { content } = inner.container;
    for (let i = content.indexOf(inner) + 1; i < content.length; i++) move(content[i] as CstNode, moved);
  }
}

/** What Langium keeps of a leaf's place. */
type PlacedLeaf = Record<'_offset' | '_startLine' | '_endLine', number>;

function move(node: CstNode, moved: Moved): void {
  if (isCompositeCstNode(node)) {
    forgetRange(node);
    for (const child of node.content) move(child, moved);
    return;
  }
  const leaf = node as unknown as PlacedLeaf;
  leaf._offset += moved.by;
  leaf._startLine += moved.lines;
  leaf._endLine += moved.lines;
}

function forgetRange(node: CompositeCstNode): void {
  (node as unknown as { _rangeCache?: object })._rangeCache = undefined;
}
