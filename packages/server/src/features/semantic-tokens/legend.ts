import type { SemanticTokensLegend } from 'vscode-languageserver';

/** Only types and modifiers that every theme knows. */
const types = [
  'namespace',
  'class',
  'property',
  'variable',
  'keyword',
  'number',
  'type',
  'string',
  'comment',
  'operator',
  'function',
  'enumMember',
  'decorator',
] as const;
const modifiers = ['declaration', 'readonly', 'deprecated'] as const;

export type TokenKind = (typeof types)[number];
export type Modifier = (typeof modifiers)[number];

export const legend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

export function typeIndex(kind: TokenKind): number {
  return types.indexOf(kind);
}

export function modifierBits(of: readonly Modifier[]): number {
  return of.reduce((bits, modifier) => bits | (1 << modifiers.indexOf(modifier)), 0);
}
