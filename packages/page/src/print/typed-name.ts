import { writtenGroups } from '@jixiao/language';
import type { AstNode } from 'langium';
import { cleanText } from './clean-text.js';

const nameProperties = new Set(['name', 'row', 'level', 'field']);
const quotes: Record<string, string> = { '"': '"', '“': '”', '「': '」' };

/**
 * The name of a node as its writer has typed it: names are compared folded to half width, and printed as they are. Empty for a node
 * without a name.
 */
export function typedName(node: AstNode): string {
  const item = writtenGroups(node)[0]?.items.find(({ property }) => nameProperties.has(property));
  return item ? unquoted(item.node.text) : '';
}

/** The text of a name without the quotation marks around it. */
export function unquoted(typed: string): string {
  const closing = quotes[typed.charAt(0)];
  const isQuoted = closing !== undefined && typed.length > 1 && typed.endsWith(closing);
  return cleanText(isQuoted ? typed.slice(1, -1).replaceAll('\\"', '"') : typed);
}
