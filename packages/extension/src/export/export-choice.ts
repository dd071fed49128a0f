import type { ExportFormat } from '@jixiao/protocol';
import { exportFormats } from './formats.js';

/** What the user wants to have. */
export interface ExportChoice {
  /** In the order in which they are offered. */
  formats: ExportFormat[];
  /** For publication. */
  redact: boolean;
  charts: boolean;
}

const first: ExportChoice = { formats: ['docx', 'xlsx'], redact: false, charts: false };

/** The choice of last time, from what was stored: possibly by another version, in which formats had other names. */
export function rememberedChoice(stored: unknown): ExportChoice {
  const { formats, redact, charts } = (stored ?? {}) as Partial<Record<keyof ExportChoice, unknown>>;
  const known = Array.isArray(formats) ? exportFormats.filter((format) => formats.includes(format)) : [];
  return {
    formats: known.length > 0 ? known : first.formats,
    redact: redact === true,
    charts: charts === true,
  };
}
