import { formatText, type Language, truncateToWidth } from '@jixiao/core';
import type { Output } from './io.js';
import { messages } from './messages.js';
import { visibleText } from './writers/visible-text.js';

/** Work shorter than this shows nothing. */
const SILENT_MS = 500;
const INTERVAL_MS = 100;

export interface Progress {
  /** Says which file comes next, not more than ten times a second. */
  step(done: number, total: number, file: string): void;
  /** Takes the line away, before anything else is written and at the end. */
  clear(): void;
}

/** One line on a terminal that is written over and over; nothing anywhere else. */
export function createProgress(output: Output, language: Language): Progress {
  const start = performance.now();
  let last = start + SILENT_MS - INTERVAL_MS;
  let shown = false;
  return {
    step(done, total, file) {
      const now = performance.now();
      if (!output.isTerminal || now - last < INTERVAL_MS) return;
      last = now;
      const line = formatText(messages.progress, language, { done, total, file: visibleText(file) });
      void output.write(`\r${truncateToWidth(line, (output.columns || 80) - 1)}\x1b[K`);
      shown = true;
    },
    clear() {
      if (shown) void output.write('\r\x1b[K');
      shown = false;
    },
  };
}
