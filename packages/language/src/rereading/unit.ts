import { type AstNode, CstUtils, isCompositeCstNode, isLeafCstNode, type LangiumDocument } from 'langium';
import type {
  Category,
  Check,
  Field,
  File,
  Funds,
  Goals,
  Heading,
  Indicator,
  Narrative,
  Paragraph,
  Report,
  Subcategory,
  Table,
  Total,
} from '../generated/ast.js';
import { isBlank } from '../syntax/characters.js';
import type { Lines } from '../syntax/line-lexer.js';
import { isHead, lineEnd } from '../syntax/lookahead.js';

/** The smallest part of a report that can be read by itself: its first line says what it is, whatever stands above. */
export type UnitNode = Field | Funds | Goals | Indicator | Table | Check | Total | Heading | Paragraph;
/** What holds units. */
type Branch = Report | Category | Subcategory | Narrative;

export interface Unit {
  node: UnitNode;
  /** From its first line up to that of what stands behind it: comments and lines that say nothing belong to what is above them. */
  lines: Lines;
  /** The number of the first line behind it; one more than there are where it is the last. */
  endLine: number;
}

/** The unit that holds a stretch of the text; undefined where there is none, as in a form or where two meet. */
export function unitAround(document: LangiumDocument<File>, start: number, end: number): Unit | undefined {
  const { textDocument } = document;
  const lineStart = (node: AstNode) => textDocument.offsetAt({ line: lineOf(node), character: 0 });
  const lineOf = (node: AstNode) => textDocument.positionAt(node.$cstNode?.offset ?? 0).line;

  const { forms, reports } = document.parseResult.value;
  const text = textDocument.getText();
  const index = lastAt(reports, start, lineStart);
  const report = reports[index];
  // A report that lacks its head is read in ways of its own, and a form that is astray behind it has no place in the tree.
  if (!report || !hasHead(report, text) || forms.some((form) => lineStart(form) > lineStart(report))) return undefined;
  let behind: AstNode | undefined = reports[index + 1];
  let branch: Branch = report;
  for (;;) {
    const children = childrenOf(branch);
    const at = lastAt(children, start, lineStart);
    const child = children[at];
    if (!child) return undefined;
    behind = children[at + 1] ?? behind;
    if (isBranch(child)) {
      branch = child;
      continue;
    }
    const first = lineStart(child);
    const next = behind ? lineStart(behind) : text.length;
    if (end > next || !isBlankBetween(text, first, child.$cstNode?.offset ?? 0)) return undefined;
    // 表式 and 上年 belong to the report itself, wherever they stand.
    const following = child.$cstNode && CstUtils.getNextNode(child.$cstNode);
    if (following && following.offset < next) return undefined;
    const endLine = behind ? lineOf(behind) : textDocument.lineCount;
    return { node: child, lines: { start: first, end: next, line: lineOf(child) }, endLine };
  }
}

/** Whether only blanks stand in a stretch of a line. */
export function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

function childrenOf(branch: Branch): readonly (UnitNode | Branch)[] {
  switch (branch.$type) {
    case 'Report':
      return branch.narrative ? [...branch.entries, branch.narrative] : branch.entries;
    case 'Narrative':
      return branch.blocks;
    default:
      return branch.items;
  }
}

function isBranch(node: UnitNode | Branch): node is Branch {
  const { $type } = node;
  return $type === 'Category' || $type === 'Subcategory' || $type === 'Narrative';
}

/** Index of the last node whose line begins at or before an offset; -1 where all begin behind it. */
function lastAt(nodes: readonly AstNode[], offset: number, lineStart: (node: AstNode) => number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineStart(nodes[middle] as AstNode) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function hasHead({ $cstNode }: Report, text: string): boolean {
  const [head] = isCompositeCstNode($cstNode) ? $cstNode.content : [];
  if (!head || !isLeafCstNode(head) || head.tokenType.name !== '报告') return false;
  // Where the reading of a text that begins otherwise looks for the next head.
  return isHead(text, head.offset, lineEnd(text, head.offset));
}
