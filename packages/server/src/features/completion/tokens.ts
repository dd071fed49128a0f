import type { ReadLine } from '@jixiao/language';

export type Token = ReadLine['tokens'][number];

/** The keyword, or the field or the dashes, that the end of a line belongs to. */
export function ownerOf(tokens: readonly Token[]): Token | undefined {
  return tokens.findLast((token) => isKeyword(token) || ['FIELD', 'DASHES'].includes(token.tokenType.name));
}

/** Types of terminals are in capitals; a keyword's type is its Chinese spelling. */
export function isKeyword({ tokenType }: Token): boolean {
  return /^\p{Script=Han}/u.test(tokenType.name);
}

export function endOf({ startOffset, image }: Token): number {
  return startOffset + image.length;
}
