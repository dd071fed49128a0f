import type { Page } from '../page.js';

/** Counts up when a key changes its meaning or goes; a new key does not change it. */
const VERSION = 1;

/** The evaluated report and what was found in it; the keys are described in docs/report-json.md. */
export function writeJson({ properties, data, findings }: Page): string {
  return `${JSON.stringify({ schema: 'jixiao-report', version: VERSION, properties, report: data, findings }, null, 2)}\n`;
}
