import type { Language, Localized } from '@jixiao/core';
import { formatText } from '@jixiao/core';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A part of one text: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A message in every language with what goes into it. */
export interface Message {
  text: Localized;
  args: Readonly<Record<string, string | number>>;
}

/** Another place that belongs to a finding: a part of the sum, the other mention. */
export interface RelatedPlace extends Span {
  uri: string;
  message: Message;
}

/** A replacement that mends a finding. */
export interface Fix {
  /** Says what will be written and how it was derived: `得分改为 4.60（23÷25×5）`. */
  title: Message;
  edits: (Span & { text: string })[];
  /** Applied by "fix all" without asking. */
  safe: boolean;
}

/** One thing that is wrong or worth a look, at its narrowest place. */
export interface Finding extends Span {
  /** A rule's id; `syntax` for what cannot be read, `reference` for a name that is not found. */
  rule: string;
  severity: Severity;
  message: Message;
  related: RelatedPlace[];
  fixes: Fix[];
}

export function messageText(message: Message, language: Language): string {
  return formatText(message.text, language, message.args);
}
