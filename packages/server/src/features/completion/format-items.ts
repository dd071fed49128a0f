import { formatText, isMoney, type Unit } from '@jixiao/core';
import { CompletionItemKind } from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import type { CaretContext, Where } from './caret-context.js';
import type { Draft } from './draft.js';
import { unitOfExpression } from './expression-items.js';
import { unitHelp } from './help.js';
import { messages } from './messages.js';
import { spellingsOf } from './spelling.js';

const money = ['亿元', '万元', '元'];
const decimals = /^\d{1,2}(?:位|dp)$/;

/** How a reference prints its value: in another unit, with so many decimals, without its unit. */
export function formatDrafts(caret: CaretContext, server: ServerContext, where: Where & { kind: 'format' }): Draft[] {
  const { language } = server;
  const given = where.tokens.filter(({ tokenType }) => tokenType.name === 'FORMAT').map(({ image }) => image);
  const unit = unitOfExpression(caret, server, where);
  const hasUnit = given.some((word) => !decimals.test(word) && word !== '数' && word !== 'bare');
  const hasDecimals = given.some((word) => decimals.test(word));
  const bare = given.some((word) => word === '数' || word === 'bare');
  const draft = (label: string, rank: number, aside: string, also: string[] = []): Draft => ({
    label,
    text: label,
    kind: CompletionItemKind.Unit,
    rank,
    aside,
    also,
  });
  return [
    ...(hasUnit ? [] : convertible(unit)).map((word) => ({
      ...draft(word, 10, formatText(messages.convert, language, { unit: word })),
      ...unitHelp(word, server),
    })),
    ...(hasDecimals ? [] : [2, 1, 0]).flatMap((places) =>
      spellingsOf(`${places}位`, server, `${places}dp`).map((word) =>
        draft(word, 20, formatText(messages.decimals, language, { places }), [`${places}位`, `${places}dp`]),
      ),
    ),
    ...(bare ? [] : spellingsOf('数', server, 'bare')).map((word) =>
      draft(word, 30, messages.bare[language], ['数', 'bare']),
    ),
  ];
}

function convertible(unit: Unit | undefined): string[] {
  if (unit && isMoney(unit)) return money.filter((word) => word !== unit.text);
  if (unit?.base === '%') return ['‰'];
  if (!unit || !/^\p{Script=Han}/u.test(unit.base)) return [];
  return [unit.base, `万${unit.base}`].filter((word) => word !== unit.text);
}
