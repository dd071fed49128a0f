import type { Lines } from './lines.js';
import type { PastePlace } from './place.js';
import type { Spelling } from './spelling.js';

/** What is at hand while tables are written as lines. */
export interface Intake {
  place: PastePlace;
  spelling: Spelling;
  lines: Lines;
  /** Text outside the tables. */
  paragraphs: readonly string[];
}
