/**
 * `npm run bench`: the pipeline at growing sizes, and the command on growing numbers of files beside hledger on as much text, in one run.
 * Trust the ratios and exponents, not the seconds.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDocument, createJixiaoServices, linkDocument, readDocument } from '@jixiao/language';
import { URI } from 'langium';
import { editorBench } from './editor.js';
import { generateJournal } from './generate-journal.js';
import { generateReport } from './generate-report.js';
import { type Measure, measure, median } from './measure.js';
import { pdfBench } from './pdf.js';
import { previewBench } from './preview.js';

const LINES = 331;
const launcher = new URL('../../packages/cli/bin/jixiao.mjs', import.meta.url).pathname;

function exponent(sizes: readonly number[], times: readonly number[]): string {
  const last = sizes.length - 1;
  return (
    Math.log((times[last] as number) / (times[0] as number)) / Math.log((sizes[last] as number) / (sizes[0] as number))
  ).toFixed(2);
}

function pipeline(): void {
  const { Jixiao } = createJixiaoServices();
  const sizes = [2_000, 20_000, 200_000];
  const totals: number[] = [];
  const actual: number[] = [];
  console.log('\nPipeline, warm, median ms        lines      KB     lex   parse    link   check   total   µs/line');
  for (const size of sizes) {
    const { text } = generateReport(7, size);
    const lines = text.split('\n').length;
    const runs = Math.max(3, Math.min(20, Math.round(400_000 / size)));
    const samples: number[][] = [];
    for (let i = 0; i < runs + 2; i++) {
      const t0 = performance.now();
      Jixiao.parser.Lexer.tokenize(text);
      const t1 = performance.now();
      const document = readDocument(Jixiao, text, URI.parse('file:///bench.jx'));
      const t2 = performance.now();
      linkDocument(Jixiao, document);
      const t3 = performance.now();
      checkDocument(Jixiao, document);
      const t4 = performance.now();
      if (i >= 2) samples.push([t1 - t0, t2 - t1, t3 - t2, t4 - t3, t4 - t1]);
    }
    const columns = [0, 1, 2, 3, 4].map((column) => median(samples.map((sample) => sample[column] as number)));
    const total = columns[4] as number;
    totals.push(total);
    actual.push(lines);
    const numbers = [
      lines,
      Math.round(Buffer.byteLength(text) / 1024),
      ...columns.map((value) => value.toFixed(1)),
      ((total * 1000) / lines).toFixed(1),
    ];
    console.log(`${' '.repeat(32)}${numbers.map((value) => String(value).padStart(7)).join(' ')}`);
  }
  console.log(`exponent ${exponent(actual, totals)} (parse contains lex)`);
}

async function batches(folder: string): Promise<void> {
  const counts = process.argv.includes('--quick') ? [100, 1_000] : [100, 1_000, 10_000];
  const walls: number[] = [];
  let thousand: Measure | undefined;
  console.log('\njixiao check FOLDER              files   wall s    CPU s   ms/file      MB');
  for (const count of counts) {
    const target = join(folder, String(count));
    mkdirSync(target);
    for (let i = 0; i < count; i++) writeFileSync(join(target, `${i}.jx`), generateReport(i, LINES).text);
    const runs: Measure[] = [];
    for (let i = 0; i < (count > 1_000 ? 1 : 3); i++)
      runs.push(await measure(process.execPath, [launcher, 'check', target, '--format', 'json']));
    const best = runs.sort((a, b) => a.wall - b.wall)[Math.floor(runs.length / 2)] as Measure;
    if (best.status === null || best.status > 1) throw new Error(`jixiao check ended with ${best.status}`);
    walls.push(best.wall);
    if (count === 1_000) thousand = best;
    console.log(
      `${' '.repeat(32)}${[count, best.wall.toFixed(2), best.cpu.toFixed(2), ((best.wall * 1000) / count).toFixed(2), best.memory.toFixed(0)].map((value) => String(value).padStart(8)).join(' ')}`,
    );
  }
  console.log(`exponent ${exponent(counts, walls)}`);
  if (thousand) await besideHledger(folder, thousand);
}

async function besideHledger(folder: string, own: Measure): Promise<void> {
  try {
    execFileSync('hledger', ['--version'], { stdio: 'ignore' });
  } catch {
    console.log('hledger is not installed: no comparison');
    return;
  }
  const journal = join(folder, 'all.journal');
  const text = Array.from({ length: 1_000 }, (_, i) => generateJournal(i, LINES)).join('');
  writeFileSync(journal, text);
  const peer = await measure('hledger', ['-f', journal, 'check']);
  console.log(
    `hledger check, one file of ${(text.length / 1e6).toFixed(0)} M characters: ${peer.wall.toFixed(2)} s, CPU ${peer.cpu.toFixed(2)} s, ${peer.memory.toFixed(0)} MB, status ${peer.status}`,
  );
  console.log(
    `ratio of 1,000 reports to it: CPU ${(own.cpu / peer.cpu).toFixed(2)}, memory ${(own.memory / peer.memory).toFixed(2)}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
try {
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  if (!only || only === 'pipeline') pipeline();
  if (!only || only === 'batches') await batches(folder);
  if (!only || only === 'pdf') await pdfBench(folder, launcher);
  if (!only || only === 'editor') await editorBench();
  if (!only || only === 'preview') await previewBench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
