import { type AstNode, AstUtils, type CompositeCstNode, type CstNode, GrammarAST } from 'langium';
import type { Span } from '../findings/finding.js';

/** One thing written behind an attribute word, or behind the head of its line: its property and its place in the text. */
export interface WrittenItem {
  property: string;
  node: CstNode;
  /** Position in the property's list. */
  index: number;
}

/** An attribute word with what is written behind it; the head of a line is the group without a word. */
export interface WrittenGroup {
  keyword?: string;
  span: Span;
  items: WrittenItem[];
}

interface Place {
  keyword?: string;
  property: string;
}

const places = new WeakMap<object, Place>();
/** Lines of their own below a node: they belong to no attribute word of it. */
const linesBelow = new Set(['parts', 'items', 'rows', 'entries', 'blocks']);

/** What a leaf or a nested node is, remembered per place in the grammar: a keyword, or what fills a property. */
function placeOf(source: GrammarAST.AbstractElement): Place {
  let place = places.get(source);
  if (!place) {
    const property = AstUtils.getContainerOfType(source, GrammarAST.isAssignment)?.feature ?? '';
    place = GrammarAST.isKeyword(source) ? { keyword: source.value, property } : { property };
    places.set(source, place);
  }
  return place;
}

/**
 * What is written in a node, in one pass over its tokens and in their order. An attribute may be written twice; the tree then holds only
 * the later number and both texts, while this tells them apart.
 */
export function writtenGroups(node: AstNode): WrittenGroup[] {
  const cst = node.$cstNode as CompositeCstNode | undefined;
  if (!cst) return [];
  let current: WrittenGroup = { span: { start: cst.offset, end: cst.offset }, items: [] };
  const groups = [current];
  const properties: string[] = [];
  const counts: number[] = [];
  let head = true;
  for (const child of cst.content) {
    const source = child.grammarSource;
    if (!source) continue;
    const { keyword, property } = placeOf(source);
    if (keyword !== undefined) {
      if (head) {
        current.span = { start: child.offset, end: child.end };
        head = false;
        continue;
      }
      current = { keyword, span: { start: child.offset, end: child.end }, items: [] };
      groups.push(current);
      continue;
    }
    if (linesBelow.has(property)) continue;
    // `-其中` is one mark: its word is still part of the head.
    head &&= property === 'dashes';
    let slot = properties.indexOf(property);
    if (slot < 0) slot = properties.push(property) - 1;
    const index = counts[slot] ?? 0;
    counts[slot] = index + 1;
    current.items.push({ property, node: child, index });
  }
  return groups;
}

/** The last group of an attribute word: written twice, the later counts. */
export function lastGroup(groups: readonly WrittenGroup[], keyword: string): WrittenGroup | undefined {
  for (let i = groups.length - 1; i >= 0; i--) if (groups[i]?.keyword === keyword) return groups[i];
  return undefined;
}

/** From the first to the last item; the attribute word where nothing follows it. */
export function groupSpan(group: WrittenGroup): Span {
  const first = group.items[0];
  const last = group.items.at(-1);
  return first && last ? { start: first.node.offset, end: last.node.end } : group.span;
}

export function spanOf(node: CstNode): Span {
  return { start: node.offset, end: node.end };
}

export function nodeSpan(node: AstNode): Span {
  return node.$cstNode ? spanOf(node.$cstNode) : { start: 0, end: 0 };
}
