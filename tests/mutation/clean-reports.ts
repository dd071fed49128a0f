import { readdirSync, readFileSync } from 'node:fs';
import { generateClean } from './generate-clean.js';
import { type ReportText, readReport } from './report-text.js';

const folder = new URL('../../examples/', import.meta.url);

export const read = (name: string) => readFileSync(new URL(encodeURIComponent(name), folder), 'utf8');

/** The clean examples, one or more for every built-in form, and generated reports; last year's report stands in the file that needs it. */
export function cleanReports(generated = 25): ReportText[] {
  const examples = readdirSync(folder)
    .filter((name) => name.endsWith('.jx') && !/有错|噩梦/.test(name))
    .sort()
    .map((name) =>
      readReport(name, name === '街道整体支出2021.jx' ? `${read('街道整体支出2020.jx')}\n${read(name)}` : read(name)),
    );
  const others = Array.from({ length: generated }, (_, seed) => generateClean(seed + 1));
  return [...examples, ...others.map(({ name, text }) => readReport(name, text))];
}

/** The faulty examples, each report by itself below the forms of its file; last year's report stands above the one that needs it. */
export function faultyReports(): ReportText[] {
  const nightmare = read('审核者的噩梦.jx').split(/^(?=报告 )/m);
  const [forms = '', ...reports] = nightmare;
  const chunks = reports.map((text, index) => {
    const before = text.includes('\n  上年 ') ? reports[index - 1] : '';
    return readReport(`噩梦${index + 1}`, `${forms}${before}${text}`);
  });
  const street = `${read('街道整体支出2020.jx')}\n${read('街道整体支出2021（有错）.jx')}`;
  return [...chunks, readReport('街道整体支出2021（有错）.jx', street)];
}
