import { isLetter, keywordOf, nameOf } from '@jixiao/language';
import { type AstNode, type CompositeCstNode, isLeafCstNode } from 'langium';
import { isNameCharacter } from '../../lookup/line-text.js';
import { unquoted } from '../../lookup/write-name.js';

const nameTokens = new Set(['NAME', 'ROW_NAME', 'FIELD']);

/** A name as it was written where it was first given: full-width brackets and letters, which count like others. */
export function asWritten({ $cstNode }: AstNode, name: string): string {
  // Nothing else can have been folded.
  if (!/[!-~]/.test(name) || !$cstNode || !('content' in $cstNode)) return name;
  const typed = ($cstNode as CompositeCstNode).content.find(
    (child) => isLeafCstNode(child) && nameTokens.has(child.tokenType.name),
  )?.text;
  return typed !== undefined && nameOf(typed) === name ? unquoted(typed) : name;
}

/** A name behind a structure keyword: quoted where it would not be read as one word, or as a keyword. */
export function lineName(name: string): string {
  const clash = keywordOf(name, 'structure') !== undefined || keywordOf(name, 'attribute') !== undefined;
  return clash ? quote(name) : rowName(name);
}

/** The name of a row, whose first word is its own even where it looks like a keyword. */
export function rowName(name: string): string {
  const isWord = /^[^-－–—−\d０-９][^\s\u3000|｜:：,，;；"“「=＝≥≤≧≦<＜>＞]*$/u.test(name);
  return isWord && !name.includes('[[') && !name.includes('//') ? name : quote(name);
}

/** A name as an expression has it; `first` where an operand begins, which a digit would make a number. */
export function pathName(name: string, first: boolean, insideQuotes: boolean): string {
  const begins = !first || isLetter(name.charCodeAt(0));
  if (begins && isPlain(name)) return name;
  return insideQuotes || name.includes('"') ? `「${name}」` : `"${name}"`;
}

function isPlain(name: string): boolean {
  if (!isNameCharacter(name.charCodeAt(0))) return false;
  let depth = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code === 0x28 || code === 0xff08) depth++;
    else if (code === 0x29 || code === 0xff09) depth--;
    else if (!isNameCharacter(code)) return false;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '\\"')}"`;
}
