import { keywordHelp, keywords } from '@jixiao/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import type { Draft } from './draft.js';

const englishOf = new Map<string, string>([
  ...keywords.map(({ zh, en }): [string, string] => [zh, en]),
  ['忽略', 'ignore'],
]);

/** The spellings a word of the language is offered in; the first is the one that snippets use. */
export function spellingsOf(zh: string, { settings }: ServerContext, en = englishOf.get(zh)): string[] {
  if (en === undefined || settings.keywords === 'chinese') return [zh];
  return settings.keywords === 'english' ? [en] : [zh, en];
}

export function spell(zh: string, server: ServerContext): string {
  return spellingsOf(zh, server)[0] as string;
}

/** A keyword in every spelling that is wanted. `text` is what stands for it in the report, by its spelling. */
export function keywordDrafts(
  zh: string,
  server: ServerContext,
  draft: Partial<Draft> & { rank: number },
  text: (word: string, english: boolean) => Pick<Draft, 'text' | 'snippet'> = (word) => ({ text: `${word} ` }),
): Draft[] {
  const en = englishOf.get(zh) ?? zh;
  const help = keywordHelp(zh, server.language);
  return spellingsOf(zh, server).map((label) => ({
    label,
    kind: CompletionItemKind.Keyword,
    also: [zh, en],
    ...(help !== undefined && { help }),
    ...text(label, label === en && label !== zh),
    ...draft,
  }));
}

/** The words of a fixed vocabulary in every spelling that is wanted. */
export function vocabularyDrafts(
  words: Readonly<Record<string, string>>,
  server: ServerContext,
  draftOf: (zh: string) => Partial<Draft> & { rank: number },
): Draft[] {
  return Object.entries(words).flatMap(([zh, en]) =>
    spellingsOf(zh, server, en).map((label) => ({
      label,
      text: `${label} `,
      kind: CompletionItemKind.EnumMember,
      also: [zh, en],
      ...draftOf(zh),
    })),
  );
}
