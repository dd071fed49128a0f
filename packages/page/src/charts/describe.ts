import type { Chart, Properties } from '../page.js';

/** The numbers of a chart in words, a clause for each group. */
export function describeChart({ series, groups }: Chart, language: Properties['language']): string {
  const { colon, comma, stop, end } = marks[language];
  const clauses = groups.map(({ label, bars }) => {
    const parts = bars.map(({ series: index, text }) => (series.length > 1 ? `${series[index]} ${text}` : text));
    return `${label}${colon}${parts.join(comma)}`;
  });
  return clauses.length === 0 ? '' : clauses.join(stop) + end;
}

const marks = {
  zh: { colon: '：', comma: '，', stop: '；', end: '。' },
  en: { colon: ': ', comma: ', ', stop: '; ', end: '.' },
};
