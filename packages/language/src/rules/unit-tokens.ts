import { type AstNode, type CstNode, isLeafCstNode } from 'langium';
import type { EvaluatedIndicator } from '../evaluation/indicators.js';
import { lastGroup } from '../evaluation/written.js';

/** The first token of a target or a result, where it is of one of the kinds. */
export function valueToken(
  { groups, node }: EvaluatedIndicator,
  role: '目标' | '调整' | '完成',
  kinds: readonly string[],
): { text: string; start: number; end: number; node: CstNode; owner: AstNode } | undefined {
  const tokens = (lastGroup(groups, role)?.items ?? []).map((item) => item.node);
  const token = tokens.find((candidate) => !isLeafCstNode(candidate) || candidate.tokenType.name !== 'OPERATOR');
  if (!token || !isLeafCstNode(token) || !kinds.includes(token.tokenType.name)) return undefined;
  return { text: token.text, start: token.offset, end: token.end, node: token, owner: node };
}
