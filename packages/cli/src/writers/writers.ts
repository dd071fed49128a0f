import { jsonWriter } from './json.js';
import { junitWriter } from './junit.js';
import { sarifWriter } from './sarif.js';
import { textWriter } from './text.js';
import type { Writer, WriterSettings } from './writer.js';

/** The formats of `--format`. */
export const writers = {
  text: textWriter,
  json: jsonWriter,
  sarif: sarifWriter,
  junit: junitWriter,
} satisfies Record<string, (settings: WriterSettings) => Writer>;

export type Format = keyof typeof writers;
