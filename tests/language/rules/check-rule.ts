import type { Fix, Rule, RuleFinding } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { check, marked, read, services } from '../services.js';

/** A snippet as a whole file: below `报告 例` where it has no head of its own. */
export function inReport(snippet: string): string {
  return /^\s*(?:\/\/[^\n]*\n\s*)*(?:报告|表式|report\b|form\b)/.test(snippet) ? snippet : `报告 例\n${snippet}`;
}

/** What this rule alone finds in a file, in the order of the text. */
export function findingsOf(rule: Rule, text: string): RuleFinding[] {
  const { forms, reports } = read(text).parseResult.value;
  const raised: RuleFinding[] = [];
  for (const report of reports)
    rule.check?.(services.evaluation.Evaluations.of(report), (finding) => raised.push(finding));
  for (const form of forms)
    rule.checkForm?.(services.references.FormLibrary.effectiveForm(form), (finding) => raised.push(finding));
  return raised.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

/** Expects the rule to find exactly what the snippet marks with ⟦…⟧, with these severities where some are given. */
export function expectFindings(rule: Rule, snippet: string, severities?: string[]): RuleFinding[] {
  const { text, marks } = marked(inReport(snippet));
  const found = findingsOf(rule, text);
  expect(
    found.map(({ at }) => text.slice(at.start, at.end)),
    text,
  ).toEqual(marks.map(({ start, end }) => text.slice(start, end)));
  expect(found.map(({ at }) => at)).toEqual(marks);
  if (severities) expect(found.map(({ severity }) => severity ?? rule.severity)).toEqual(severities);
  return found;
}

/** Expects that the text with a fix applied raises less of the rule than before. */
function expectMended(rule: Rule, text: string, fix: Fix, before: number): void {
  const mended = applyFix(text, fix);
  expect(findingsOf(rule, mended).length, mended).toBeLessThan(before);
  expect(
    check(mended).filter((finding) => finding.rule === 'syntax'),
    mended,
  ).toEqual([]);
}

export function applyFix(text: string, fix: Fix): string {
  let mended = text;
  for (const { start, end, text: inserted } of [...fix.edits].sort((a, b) => b.start - a.start))
    mended = mended.slice(0, start) + inserted + mended.slice(end);
  return mended;
}

/** Runs a rule's own examples. */
export function checkRule(rule: Rule): void {
  describe(rule.id, () => {
    it('has two examples of each kind', () => {
      expect(rule.examples.good.length).toBeGreaterThanOrEqual(2);
      expect(rule.examples.bad.length).toBeGreaterThanOrEqual(2);
    });
    it.each(rule.examples.good)('finds nothing in\n%s', (snippet) => {
      expectReadable(snippet);
      expectFindings(rule, snippet);
    });
    it.each(rule.examples.bad)('finds\n%s', (snippet) => {
      expect(snippet).toContain('⟦');
      expectReadable(snippet);
      const found = expectFindings(rule, snippet);
      const { text } = marked(inReport(snippet));
      for (const finding of found) {
        expectFilledIn(finding);
        for (const fix of finding.fixes ?? []) {
          expect(rule.fix, 'a fix that the rule does not announce').toBeDefined();
          expectMended(rule, text, fix, found.length);
        }
      }
    });
  });
}

function expectReadable(snippet: string): void {
  const unreadable = check(marked(inReport(snippet)).text).filter(
    ({ rule }) => rule === 'syntax' || rule === 'reference',
  );
  expect(unreadable.map(({ rule, start, end }) => [rule, marked(inReport(snippet)).text.slice(start, end)])).toEqual(
    [],
  );
}

/** Every `{name}` of a message has its argument, in both languages. */
function expectFilledIn({ message, args = {}, related = [], fixes = [] }: RuleFinding): void {
  const messages = [
    { text: message, args },
    ...related.map((place) => ({ text: place.message, args: place.args ?? {} })),
    ...fixes.map((fix) => fix.title),
  ];
  for (const { text, args: given } of messages)
    for (const language of [text.zh, text.en])
      for (const [, name] of language.matchAll(/\{(\w+)\}/g)) expect(given).toHaveProperty([name as string]);
}
