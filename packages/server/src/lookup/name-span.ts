import { type JixiaoServices, nodeSpan, type Span, spanOf, writtenGroups } from '@jixiao/language';
import type { AstNode } from 'langium';

/** Where the name of a node stands, or the keyword of a block that has none. */
export function nameSpan(node: AstNode, { references: { NameProvider } }: JixiaoServices): Span {
  const name = NameProvider.getNameNode(node);
  if (name) return spanOf(name);
  const keyword = writtenGroups(node)[0]?.span;
  return keyword && keyword.end > keyword.start ? keyword : nodeSpan(node);
}
