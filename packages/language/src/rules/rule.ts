import type { Localized } from '@jixiao/core';
import type { AstNode } from 'langium';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import type { Figure } from '../evaluation/figure.js';
import type { Fix, Severity, Span } from '../findings/finding.js';
import type { EffectiveForm } from '../forms/effective-form.js';

/** What a rule says of one place. */
export interface RuleFinding {
  /** The narrowest place that says it. */
  at: Span;
  message: Localized;
  args?: Record<string, string | number>;
  /**
   * What the finding is about: a row, an indicator, a figure. A finding of a rule that another rule supersedes is dropped where both
   * speak of the same subject.
   */
  subject: object;
  /** Other subjects of the same cause, which it mentions in passing: what a superseded rule says of them is dropped too. */
  alsoOf?: readonly object[];
  /** The parts of the sum, the other mention. A node tells the file of a place outside this one. */
  related?: { at: Span; node: AstNode; message: Localized; args?: Record<string, string | number> }[];
  fixes?: Fix[];
  /** The figures that the fixes are worked out from: while one of them is in doubt, none is safe. See `withDoubts`. */
  from?: readonly Figure[] | undefined;
  /** The end of the message, which tells what to write; left out while one of those figures is in doubt. */
  advice?: Localized | undefined;
  /** The rule whose id it is raised under: a 勾稽 that names a rule speaks for that rule. */
  as?: string;
  /** Where a case weighs less than the rule's severity. A form or the user still overrides it. */
  severity?: Severity;
}

export type Found = (finding: RuleFinding) => void;

/** One check of the trade: its documentation page, its setting and its tests all come from here. */
export interface Rule {
  /** `<subject>-<complaint>`, never reused. */
  id: string;
  severity: Severity;
  /** One sentence: what is checked. */
  purpose: Localized;
  /** Why: the document or the practice it rests on. */
  basis: Localized;
  /** Rules that say the same thing less well about the same subject. */
  supersedes?: string[];
  /** It tells why a name is not found, so that the `reference` at the same place would only repeat it. */
  explainsName?: true;
  /** It asks for a reason: the number it stands at is not in doubt. */
  asksWhy?: true;
  /** Its fixes are applied without asking, or offered. */
  fix?: 'safe' | 'suggested';
  /**
   * Reports that run as tests: bad ones mark what is found with ⟦…⟧, good ones raise nothing of this rule. A snippet that does not begin
   * with 报告 or 表式 is read below `报告 例`.
   */
  examples: { good: string[]; bad: string[] };
  check?(report: EvaluatedReport, found: Found): void;
  /** For rules about forms themselves. */
  checkForm?(form: EffectiveForm, found: Found): void;
}
