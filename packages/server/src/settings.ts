import type { Severity } from '@jixiao/language';

/** What the user has set, under `jixiao.` in the editor. */
export interface Settings {
  /** Severities by rule id, instead of those of the rule and of the form. */
  rules: ReadonlyMap<string, Severity | 'off'>;
  /** Whether keywords are offered in Chinese, in English or in both. */
  keywords: 'chinese' | 'english' | 'both';
  inlayHints: {
    /** Names of the columns before the amounts of a row. */
    columns: boolean;
    /** Rates, sums, scores that were left out. */
    computed: boolean;
  };
  codeLens: boolean;
  format: {
    /** Whether the columns of neighbouring rows are put below each other. */
    alignColumns: boolean;
  };
}

export const defaultSettings: Settings = {
  rules: new Map(),
  keywords: 'chinese',
  inlayHints: { columns: true, computed: true },
  codeLens: true,
  format: { alignColumns: true },
};

const severities = new Set<unknown>(['error', 'warning', 'info', 'hint', 'off']);

/** Reads the section `jixiao` of a configuration. What has no meaning counts as not set: a slip in one setting costs no other. */
export function readSettings(section: unknown): Settings {
  const given = isRecord(section) ? section : {};
  const hints = isRecord(given.inlayHints) ? given.inlayHints : {};
  const format = isRecord(given.format) ? given.format : {};
  const lens = isRecord(given.codeLens) ? given.codeLens.enabled : given.codeLens;
  const keywords = given.keywords;
  return {
    rules: new Map(
      Object.entries(isRecord(given.rules) ? given.rules : {}).filter((entry): entry is [string, Severity | 'off'] =>
        severities.has(entry[1]),
      ),
    ),
    keywords: keywords === 'english' || keywords === 'both' ? keywords : 'chinese',
    inlayHints: { columns: hints.columns !== false, computed: hints.computed !== false },
    codeLens: lens !== false,
    format: { alignColumns: format.alignColumns !== false },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
