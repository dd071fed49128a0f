/** What the editor writes between the words of a report without it being part of the text. */
export interface Hint {
  /** Offset in the text. */
  at: number;
  label: string;
  /** Stands before what follows, or behind what it belongs to. */
  side: 'before' | 'behind';
  /** Markdown, made when the hint is shown. */
  tooltip?: () => string;
}
