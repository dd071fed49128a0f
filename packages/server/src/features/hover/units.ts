import { Decimal, isMoney, type Language, parseUnit, unitAliases } from '@jixiao/core';
import { bold, fill, join, type Markdown } from './markdown.js';
import { comma, messages } from './messages.js';

/** A unit: what it comes to, what else it may be called, what it can be compared with. */
export function explainUnit(text: string, language: Language): Markdown[] {
  const unit = parseUnit(text);
  if (!unit) return [];
  const { base, power } = unit;
  const lines: Markdown[] = [];
  if (power > 0 && base !== '') {
    const count = Decimal.of(1).scaleByPowerOfTen(power).toString();
    lines.push(fill(messages.unitScaled, language, { unit: text, count, base }));
  }
  if (isMoney(unit)) lines.push(fill(messages.unitMoney, language));
  else if (base === '%' || base === '‰') lines.push(fill(messages.unitRate, language));
  else lines.push(fill(messages.unitCount, language));
  const others = [base, ...(unitAliases[base] ?? [])].filter((word) => word !== '' && word !== text);
  if (power === 0 && !isMoney(unit) && others.length > 0)
    lines.push(fill(messages.unitAliases, language, { aliases: join(others, comma[language]) }));
  return [bold(text), ...lines];
}
