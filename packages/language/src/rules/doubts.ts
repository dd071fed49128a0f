import type { Localized } from '@jixiao/core';
import { AstUtils, type LangiumDocument } from 'langium';
import { type Figure, showFigure } from '../evaluation/figure.js';
import type { Severity, Span } from '../findings/finding.js';
import { silencedIn } from '../findings/silenced.js';
import type { Rule, RuleFinding } from './rule.js';

/** A finding with the rule it is raised under and the severity it has. */
export interface Weighed extends RuleFinding {
  rule: Rule;
  weight: Severity;
}

/**
 * Findings whose fix is worked out from a number that is itself in doubt: that number is to be looked at first, so the fix is no longer
 * applied without asking, and the message says so. Once the number is mended the fix is safe again, which is how a rate is mended first
 * and then its score.
 */
export function withDoubts<T extends Weighed>(findings: readonly T[], document: LangiumDocument): T[] {
  const places = doubtfulPlaces(findings, document);
  return findings.map((finding) => {
    const { from = [], fixes = [], advice } = finding;
    const doubtful = from.flatMap(sourcesOf).find((figure) => isDoubted(figure, finding, places));
    if (!doubtful) return advice ? { ...finding, message: joined(finding.message, advice) } : finding;
    return {
      ...finding,
      message: joined(finding.message, doubtMessage),
      args: { ...finding.args, doubtful: nameOf(doubtful) },
      fixes: fixes.map((fix) => ({ ...fix, safe: false })),
    };
  });
}

/** What is found at the places that begin at an offset. */
type Places = ReadonlyMap<number, { finding: Weighed; at: Span }[]>;

/** Where errors and warnings stand, and the other numbers that they say do not go with it: the parts of a sum, the budget of what was spent. */
function doubtfulPlaces(findings: readonly Weighed[], document: LangiumDocument): Places {
  const places = new Map<number, { finding: Weighed; at: Span }[]>();
  const add = (finding: Weighed, at: Span) => {
    const here = places.get(at.start);
    if (here) here.push({ finding, at });
    else places.set(at.start, [{ finding, at }]);
  };
  const isSilenced = silencedIn(document);
  for (const finding of findings) {
    if (finding.rule.asksWhy || (finding.weight !== 'error' && finding.weight !== 'warning')) continue;
    // Whoever silences a finding says that the number is right.
    if (isSilenced(finding.rule.id, finding.at.start)) continue;
    add(finding, finding.at);
    for (const { at, node } of finding.related ?? []) if (AstUtils.getDocument(node) === document) add(finding, at);
  }
  return places;
}

function isDoubted({ span }: Figure, of: Weighed, places: Places): boolean {
  // A finding and the other mentions of the same mistake do not doubt each other.
  return (places.get(span.start) ?? []).some(({ finding, at }) => finding !== of && at.end === span.end);
}

/** A figure; for a computed one, which stands nowhere, those that it was computed from. */
function sourcesOf(figure: Figure): readonly Figure[] {
  return figure.origin === 'computed' ? (figure.expected?.from ?? []).flatMap(sourcesOf) : [figure];
}

/** `受益学生人数.得分 10`, or the path alone where nothing is written. */
function nameOf(figure: Figure): string {
  return figure.value === undefined ? figure.path : `${figure.path} ${showFigure(figure)}`;
}

function joined(message: Localized, more: Localized): Localized {
  return { zh: `${message.zh}${more.zh}`, en: `${message.en}${more.en}` };
}

const doubtMessage = {
  zh: '；所依据的“{doubtful}”也有问题，请先核对',
  en: '; "{doubtful}", from which it follows, is in doubt too: check that number first',
};
