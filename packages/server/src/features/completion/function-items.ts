import { keywordHelp, keywords } from '@jixiao/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import type { Draft } from './draft.js';
import { isPartsFunction } from './parts-taken.js';
import { stop } from './snippet-text.js';
import { spellingsOf } from './spelling.js';

const signatures: Record<string, { zh: string[]; en: string[] }> = {
  合计: { zh: ['名称'], en: ['whole'] },
  占比: { zh: ['部分', '总数'], en: ['part', 'whole'] },
  增减: { zh: ['现在的数', '原来的数'], en: ['now', 'before'] },
  增幅: { zh: ['现在的数', '原来的数'], en: ['now', 'before'] },
  绝对值: { zh: ['数'], en: ['number'] },
  计数: { zh: ['名称'], en: ['whole'] },
};

/** The functions of an expression, with a tab stop for each argument; `withParts` where something there has parts. */
export function functionDrafts(server: ServerContext, withParts: boolean, rank: number): Draft[] {
  return keywords
    .filter(({ zh, uses }) => uses.includes('function') && (withParts || !isPartsFunction(zh)))
    .flatMap(({ zh, en }) =>
      spellingsOf(zh, server).map((label): Draft => {
        const names = signatures[zh]?.[label === en ? 'en' : 'zh'] ?? [];
        const help = keywordHelp(zh, server.language);
        return {
          label,
          note: `(${names.join(', ')})`,
          text: `${label}(`,
          snippet: `${label}(${names.map((_, index) => stop(index + 1)).join(', ')})`,
          kind: CompletionItemKind.Function,
          rank,
          also: [zh, en],
          again: true,
          ...(help !== undefined && { help }),
        };
      }),
    );
}
