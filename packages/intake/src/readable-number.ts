import { parseValue } from '@jixiao/core';

/**
 * A value as the language reads it as a number: `≥ 21，500 人` is `≥21,500人`. Whatever is no number without its blanks and with a
 * comma for thousands stays as it was typed.
 */
export function readableNumber(text: string): string {
  const bare = text
    .trim()
    .replace(/(?<=[\d０-９])[，,](?=[\d０-９]{3}(?![\d０-９]))/g, ',')
    .replace(/\s+/g, '');
  const { kind } = parseValue(bare);
  return (kind === 'quantity' || kind === 'range') && parseValue(text).kind !== kind ? bare : text;
}
