import { keywordHelp, keywordOf } from '@jixiao/language';
import type { LeafCstNode } from 'langium';
import type { ServerContext } from '../../context.js';
import { Markdown } from './markdown.js';

/** What a token means that is a keyword, with an example. */
export function explainKeyword(leaf: LeafCstNode, { language }: ServerContext): Markdown[] {
  const type = leaf.tokenType.name;
  const word = type === 'FUNCTION' ? keywordOf(leaf.text, 'function') : (synonyms[type] ?? type);
  const help = word === undefined ? undefined : keywordHelp(word, language);
  return help === undefined ? [] : [new Markdown(help)];
}

/** Tokens of their own for words that mean another thing elsewhere on a line. */
const synonyms: Record<string, string> = { HEADLESS_FORM: '表式', CHECK_RULE: '规则' };
