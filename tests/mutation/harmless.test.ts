import { describe, expect, it } from 'vitest';
import { harmlessTable } from './report.js';
import { measured } from './run-bundle.js';

const outcomes = await measured('harmless');
if (process.env.MUTATION_REPORT) console.log(harmlessTable(outcomes));

describe.each(outcomes.map((outcome) => [outcome.name, outcome] as const))('%s', (_, { edits, alarms }) => {
  it('changes no finding', () => {
    expect(edits).toBeGreaterThan(0);
    expect(alarms).toEqual([]);
  });
});

describe('the harmless edits', () => {
  it('are more than two thousand', () => {
    expect(outcomes.reduce((total, { edits }) => total + edits, 0)).toBeGreaterThan(2000);
  });
});
