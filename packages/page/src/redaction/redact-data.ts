import type { ReportData } from '../report-data.js';
import { MASK, type MaskText } from './secrets.js';

/** The data for publication: every text in it masked, private fields altogether; amounts stay, being nobody's number. */
export function redactData(data: ReportData, mask: MaskText): ReportData {
  const masked = maskTexts(data, mask) as ReportData;
  return {
    ...masked,
    fields: data.fields.map((field) => {
      const { figure, ...rest } = field;
      const text = field.private ? (field.text === '' ? '' : MASK) : mask(field.text);
      const label = mask(field.label);
      // The number of a field is its text once more.
      return { ...rest, name: mask(field.name), label, text, ...(figure && text === field.text && { figure }) };
    }),
  };
}

function maskTexts(value: unknown, mask: MaskText): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((item) => maskTexts(item, mask));
  if (typeof value !== 'object' || value === null || isFigure(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [mask(key), maskTexts(item, mask)]));
}

function isFigure(value: object): boolean {
  return 'origin' in value || ('kind' in value && 'value' in value && 'unit' in value);
}
