import { type Finding, ruleHover, rules } from '@jixiao/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import { lineAround } from '../../lookup/line-text.js';
import { explainSuppression } from '../hover/rule-notes.js';
import type { CaretContext } from './caret-context.js';
import type { Draft } from './draft.js';
import { helpFrom } from './help.js';
import { messages } from './messages.js';
import { spellingsOf } from './spelling.js';

/** Rules by id, with what they check: those found on the line below first. */
export function ruleDrafts(caret: CaretContext, { language }: ServerContext, given: readonly string[]): Draft[] {
  const below = new Set(findingsBelow(caret).map(({ rule }) => rule));
  return rules
    .filter(({ id }) => !given.includes(id))
    .map(({ id, purpose }) => ({
      label: id,
      text: id,
      kind: CompletionItemKind.Reference,
      rank: below.has(id) ? 10 : 20,
      ...(below.has(id) && { aside: messages.foundBelow[language] }),
      detail: purpose[language],
      also: [purpose.zh],
      data: { kind: 'rule', name: id },
    }));
}

export function ruleHelp(id: string, { language }: ServerContext): string | undefined {
  const rule = rules.find((one) => one.id === id);
  return rule && ruleHover(rule, language);
}

/** The word that silences rules, in a comment that begins its line. */
export function suppressionDrafts(server: ServerContext): Draft[] {
  return spellingsOf('忽略', server).map((label) => ({
    label,
    text: `${label} `,
    kind: CompletionItemKind.Keyword,
    rank: 10,
    also: ['忽略', 'ignore'],
    ...helpFrom(explainSuppression(server.language)),
    again: true,
  }));
}

/** What the last check has found on the next line; nothing is checked for it. */
function findingsBelow({ file, line }: CaretContext): Finding[] {
  const { text, findings = [] } = file;
  const next = lineAround(text, Math.min(text.length, line.end + (text.startsWith('\r\n', line.end) ? 2 : 1)));
  return findings.filter(({ start }) => start >= next.start && start <= next.end);
}
