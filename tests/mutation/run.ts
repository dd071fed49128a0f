import { cleanReports, faultyReports } from './clean-reports.js';
import { measure } from './measure.js';
import { measureHarmless } from './measure-harmless.js';
import { harmlessTable, mutationTable } from './report.js';

/** Prints what was measured, as JSON for the tests or as tables: `run [mutations|harmless]`. */
const [kind] = process.argv.slice(2);
const mutations = kind === 'harmless' ? [] : measure(cleanReports(110), 60);
const harmless = kind === 'mutations' ? [] : measureHarmless([...cleanReports(10), ...faultyReports()], 12);
if (kind) console.log(JSON.stringify(kind === 'harmless' ? harmless : mutations));
else console.log(`${mutationTable(mutations)}\n\n${harmlessTable(harmless)}`);
