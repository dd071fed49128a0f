import { applyFix, checkDocument, type Finding, type Fix, rules } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { inReport } from '../rules/check-rule.js';
import { marked, read, services } from '../services.js';
import { placeBefore } from './place-before.js';

/**
 * Findings that a fix rightly brings out, `rule: found`, `*` for any rule. Anything else that is new after a fix is a fix that moves the
 * mistake instead of mending it.
 */
const broughtOut: Record<string, string> = {
  '*: reason-missing': 'points are taken off now, and only whoever writes the report knows why',
  'weight-rate: rate-score': 'the score was right for the wrong points; its own fix is safe',
  'weight-l1: weight-profile': 'the points stated are those of the parts now, and the form wants others',
  'struct-l1-missing: struct-l2-empty': 'the level that is inserted waits to be filled in',
  'mark-inside-text: weight-total': 'the points that were hidden in the text count now, in a report of one indicator',
};

const entriesFor = (id: string, found: string) => [`${id}: ${found}`, `*: ${found}`];

interface Case {
  text: string;
  findings: (Finding & { line: number })[];
  finding: Finding & { line: number };
  fix: Fix;
}

function findingsIn(text: string): Case['findings'] {
  const document = read(text);
  return checkDocument(services, document).map((finding) => ({
    ...finding,
    line: document.textDocument.positionAt(finding.start).line,
  }));
}

const cases = rules.flatMap((rule) =>
  rule.examples.bad.flatMap((example) => {
    const { text } = marked(inReport(example));
    const findings = findingsIn(text);
    return findings
      .filter((finding) => finding.rule === rule.id)
      .flatMap((finding) =>
        finding.fixes.map((fix) => [rule.id, example, { text, findings, finding, fix } satisfies Case] as const),
      );
  }),
);

/** What is found after a fix, at the places of the text before it. */
function after({ text, fix }: Case): (Finding & { line: number; at: number })[] {
  const { textDocument } = read(text);
  return findingsIn(applyFix(text, fix)).map((finding) => {
    const at = placeBefore(fix.edits, finding.start);
    return { ...finding, at, line: textDocument.positionAt(at).line };
  });
}

/** By rule and line, what is found after a fix and was not before. */
function news(example: Case): string[] {
  const known = example.findings.map(({ rule, line }) => `${rule} ${line}`);
  return after(example)
    .filter(({ rule, line }) => {
      const index = known.indexOf(`${rule} ${line}`);
      if (index >= 0) known.splice(index, 1);
      return index < 0;
    })
    .map(({ rule }) => rule);
}

describe('a fix of a rule’s own example', () => {
  it.each(cases)('%s mends\n%s', (id, _, example) => {
    const still = after(example).filter(({ rule, at }) => rule === id && at === example.finding.start);
    expect(still, applyFix(example.text, example.fix)).toEqual([]);
    const unexpected = news(example).filter((found) => !entriesFor(id, found).some((entry) => entry in broughtOut));
    expect(unexpected, applyFix(example.text, example.fix)).toEqual([]);
  });

  it('brings out what is listed, and the list holds nothing else', () => {
    const seen = new Set(cases.flatMap(([id, , example]) => news(example).flatMap((found) => entriesFor(id, found))));
    const ids = new Set(['*', ...rules.map(({ id }) => id)]);
    const known = Object.keys(broughtOut).filter((entry) => entry.split(': ').every((id) => ids.has(id)));
    expect(known.filter((entry) => !seen.has(entry))).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s announces its fixes and whether they are safe',
    (id, rule) => {
      const fixes = cases.filter(([of]) => of === id).map(([, , { fix }]) => fix);
      if (rule.fix === undefined) expect(fixes).toEqual([]);
      expect(fixes.some((fix) => fix.safe)).toBe(rule.fix === 'safe');
    },
  );
});
