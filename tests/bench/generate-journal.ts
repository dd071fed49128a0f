import { generateReport } from './generate-report.js';

/** The text of a report as a journal of plain-text accounting: as many lines and bytes, three lines an entry, every entry balanced. */
export function generateJournal(seed: number, lines: number): string {
  const { text } = generateReport(seed, lines);
  const words = text.split('\n').map((line) => line.replace(/[;|[\]"]/g, ' ').trim());
  const out: string[] = [];
  for (let i = 0; i + 3 < words.length; i += 4) {
    const amount = `${(seed + i) % 9000}.${String(10 + (i % 90))}`;
    out.push(
      `2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')} ${words[i]} ; ${words[i + 1]}`,
    );
    out.push(`    支出:明细${i % 40}  CNY ${amount}  ; ${words[i + 2]}`);
    out.push(`    资金:财政拨款  CNY -${amount}  ; ${words[i + 3]}`, '');
  }
  return `${out.join('\n')}\n`;
}
