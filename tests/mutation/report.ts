import type { Outcome } from './measure.js';
import type { HarmlessOutcome } from './measure-harmless.js';

/** The share of wrong reports that were caught, in per cent. */
export function catchRate({ applied, caught }: Outcome): number {
  return applied === 0 ? 0 : (caught / applied) * 100;
}

/** What was measured as a Markdown table, with every miss and false alarm below. */
export function mutationTable(outcomes: readonly Outcome[]): string {
  const lines = ['| 改动 | 次数 | 查出 | 仍正确 | 查出的规则 |', '|---|---:|---:|---:|---|'];
  for (const outcome of outcomes) {
    const rules = Object.entries(outcome.byRule)
      .sort((a, b) => b[1] - a[1])
      .map(([rule, count]) => `${rule} ${count}`);
    const { name, applied, caught, stillRight } = outcome;
    lines.push(`| ${name} | ${applied} | ${caught} | ${stillRight} | ${rules.join('，')} |`);
  }
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  lines.push(
    `| 合计 | ${sum(({ applied }) => applied)} | ${sum(({ caught }) => caught)} | ${sum(({ stillRight }) => stillRight)} | |`,
  );
  for (const { name, misses, falseAlarms } of outcomes) {
    for (const miss of misses) lines.push(`漏报 ${name}：${miss.report}：${miss.change}（查出：${miss.found}）`);
    for (const alarm of falseAlarms)
      lines.push(`误报 ${name}：${alarm.report}：${alarm.change}（查出：${alarm.found}）`);
  }
  return lines.join('\n');
}

export function harmlessTable(outcomes: readonly HarmlessOutcome[]): string {
  const lines = ['| 无害的改动 | 次数 | 改变了发现 |', '|---|---:|---:|'];
  for (const { name, edits, alarms } of outcomes) lines.push(`| ${name} | ${edits} | ${alarms.length} |`);
  lines.push(
    `| 合计 | ${outcomes.reduce((total, { edits }) => total + edits, 0)} | ${outcomes.reduce((total, { alarms }) => total + alarms.length, 0)} |`,
  );
  for (const { name, alarms } of outcomes)
    for (const { report, change, difference } of alarms) lines.push(`${name}：${report}：${change}（${difference}）`);
  return lines.join('\n');
}
