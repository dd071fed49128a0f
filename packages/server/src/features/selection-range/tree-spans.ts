import { type ast, groupSpan, nodeSpan, type Span, writtenGroups } from '@jixiao/language';
import { type AstNode, type CstNode, isCompositeCstNode } from 'langium';

/** The value, the attribute, and every node around an offset: expression, row, indicator, level, report. */
export function spansInTree(tree: ast.File, offset: number): Span[] {
  const spans: Span[] = [];
  for (let node: AstNode | undefined = deepestAt(tree, offset); node; node = node.$container) {
    spans.push(nodeSpan(node));
    if (expressions.has(node.$type)) continue;
    for (const group of writtenGroups(node)) {
      const value = groupSpan(group);
      spans.push(value, { start: group.span.start, end: value.end });
    }
    if (node.$type === 'Narrative') spans.push(...sections(node as ast.Narrative));
  }
  return spans;
}

const expressions = new Set(['Interpolation', 'Binary', 'Call', 'Literal', 'Negation', 'Path']);

/** The smallest node that an offset lies in or ends; between two lines, what both belong to. */
function deepestAt(tree: ast.File, offset: number): AstNode {
  let cst: CstNode | undefined = tree.$cstNode;
  let node: AstNode = tree;
  while (cst) {
    node = cst.astNode;
    const children: readonly CstNode[] = isCompositeCstNode(cst) ? cst.content : [];
    cst =
      children.find((child) => child.offset <= offset && offset < child.end) ??
      children.find((child) => child.offset <= offset && offset === child.end);
  }
  return node;
}

/** From each heading to the next one that is no deeper. */
function sections({ blocks }: ast.Narrative): Span[] {
  return blocks.flatMap((block, index) => {
    if (block.$type !== 'Heading') return [];
    const behind = blocks.slice(index + 1);
    const next = behind.findIndex((other) => other.$type === 'Heading' && other.mark.length <= block.mark.length);
    const last = (next < 0 ? behind : behind.slice(0, next)).at(-1) ?? block;
    return [{ start: nodeSpan(block).start, end: nodeSpan(last).end }];
  });
}
