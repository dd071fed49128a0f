import type { Passage, Slot } from '../page.js';
import { passageText } from '../print/passage-text.js';

/** The text of a slot, a line for each paragraph. */
export function slotText({ paragraphs }: Pick<Slot, 'paragraphs'>): string {
  return paragraphs.map((passage: Passage) => passageText(passage)).join('\n');
}
