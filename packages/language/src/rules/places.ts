import { type CstNode, GrammarUtils, isCompositeCstNode } from 'langium';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { nodeSpan, spanOf, writtenGroups } from '../evaluation/written.js';
import type { Span } from '../findings/finding.js';
import type { FundRow, Report, Row } from '../generated/ast.js';

/** The name behind 报告; the first word of a report that has none. */
export function reportSpan(report: EvaluatedReport): Span {
  const node: Report = report.node;
  const name = GrammarUtils.findNodeForProperty(node.$cstNode, 'name') ?? firstLeaf(node.$cstNode);
  return name ? spanOf(name) : nodeSpan(node);
}

/** The word 总分; undefined where the report leaves its line out. */
export function totalSpan(report: EvaluatedReport): Span | undefined {
  return report.total.node && writtenGroups(report.total.node)[0]?.span;
}

/** The mark at the head of a row: 行, dashes, 其中. */
export function markSpan(row: Row | FundRow): Span {
  const start = row.$cstNode?.offset ?? 0;
  let end = start;
  for (const child of isCompositeCstNode(row.$cstNode) ? row.$cstNode.content : []) {
    if (!/^(?:行|row|其中|of_which|[-－–—−]+)$/i.test(child.text)) break;
    end = child.end;
    if (!/^[-－–—−]+$/.test(child.text)) break;
  }
  return { start, end };
}

/** What stands before a place in its line, where that is only blanks. */
export function indentBefore(node: CstNode): string {
  const text = node.root.fullText;
  const line = text.lastIndexOf('\n', node.offset - 1) + 1;
  const before = text.slice(line, node.offset);
  return before.trim() === '' ? before : '';
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Where the line of an offset ends, in front of its line break. */
export function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/);
  return length < 0 ? text.length : offset + length;
}

function firstLeaf(node: CstNode | undefined): CstNode | undefined {
  let leaf = node;
  while (isCompositeCstNode(leaf)) {
    const next: CstNode | undefined = leaf.content[0];
    if (!next) return undefined;
    leaf = next;
  }
  return leaf;
}
