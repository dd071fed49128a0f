import { cleanReports, faultyReports } from './clean-reports.js';
import { measure, type Outcome, type Unchanged, unchanged } from './measure.js';
import { type HarmlessOutcome, measureHarmless } from './measure-harmless.js';
import { harmlessTable, mutationTable } from './report.js';

/** What is measured in one go, and comes back as JSON. */
export interface Measured {
  mutations: { clean: Unchanged[]; outcomes: Outcome[] };
  harmless: HarmlessOutcome[];
}

const measures: { [kind in keyof Measured]: () => Measured[kind] } = {
  mutations: () => {
    const reports = cleanReports(330);
    // Last, when every rule has been compiled.
    const outcomes = measure(reports, 45);
    return { clean: unchanged(reports), outcomes };
  },
  harmless: () => measureHarmless([...cleanReports(10), ...faultyReports()], 12),
};

/** Prints what was measured, as JSON for the tests or as tables: `run [mutations|harmless]`. */
const [kind] = process.argv.slice(2);
if (kind === 'mutations' || kind === 'harmless') console.log(JSON.stringify(measures[kind]()));
else console.log(`${mutationTable(measures.mutations().outcomes)}\n\n${harmlessTable(measures.harmless())}`);
