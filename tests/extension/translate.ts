import { readFileSync } from 'node:fs';

export const chineseTexts: Record<string, string> = JSON.parse(
  readFileSync('packages/extension/l10n/bundle.l10n.zh-cn.json', 'utf8'),
);

/** As the editor does in English. */
export function english(message: string, ...args: (string | number)[]): string {
  return message.replace(/\{(\d+)\}/g, (_, index) => String(args[Number(index)]));
}

/** As the editor does in Chinese; a text that has none fails. */
export function chinese(message: string, ...args: (string | number)[]): string {
  const text = chineseTexts[message];
  if (text === undefined) throw new Error(`no Chinese for ${message}`);
  return english(text, ...args);
}
