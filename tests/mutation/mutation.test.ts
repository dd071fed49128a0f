import { rules } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { catchRate, mutationTable } from './report.js';
import { measured } from './run-bundle.js';

const { clean, outcomes } = await measured('mutations');
if (process.env.MUTATION_REPORT) console.log(mutationTable(outcomes));

/** Fewer places than are tried in all reports together: only some forms or tables have what is changed. */
const few = 5;
/** Rules that no change at one place of a clean report brings out. */
const beyond = [
  // Where amounts are written a wrong rate is a wrong quotient first.
  'rate-over-100',
  // It takes every indicator, or most of them.
  'score-all-full',
  'struct-count',
];

describe('the clean reports', () => {
  it('are examples and generated ones', () => {
    expect(clean.length).toBeGreaterThan(120);
  });

  it.each(clean.map((report) => [report.name, report] as const))('%s adds up and has no findings', (_, report) => {
    expect(report).toMatchObject({ faults: [], findings: [] });
  });
});

describe.each(outcomes.map((outcome) => [outcome.name, outcome] as const))('%s', (_, outcome) => {
  const { applied, misses, falseAlarms } = outcome;

  it('is applied often enough', () => {
    expect(applied).toBeGreaterThanOrEqual(few);
  });

  it('is caught', () => {
    if (catchRate(outcome) < 99) expect(misses).toEqual([]);
  });

  it('is let pass where the report is still right', () => {
    expect(falseAlarms).toEqual([]);
  });
});

describe('the operators', () => {
  it('bring out every rule that one change can bring out', () => {
    const named = new Set(outcomes.flatMap(({ byRule }) => Object.keys(byRule)));
    expect(rules.map(({ id }) => id).filter((id) => !named.has(id))).toEqual(beyond);
  });
});
