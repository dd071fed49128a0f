import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateReport } from './generate-report.js';
import { type Measure, measure, median } from './measure.js';

const RUNS = 3;

/** `jixiao export --to pdf` beside LibreOffice on the Word file of the same report, whole processes one after the other. */
export async function pdfBench(folder: string, launcher: string): Promise<void> {
  const soffice = hasOffice();
  console.log('\njixiao export --to pdf          lines   wall s    CPU s      MB   of LibreOffice (wall, CPU)');
  for (const [name, text] of Object.entries(reports())) {
    const file = join(folder, `${name}.jx`);
    writeFileSync(file, text);
    const own = await best(process.execPath, [launcher, 'export', file, '--to', 'pdf', '--out', folder]);
    let ratio = 'LibreOffice is not installed';
    if (soffice) {
      await best(process.execPath, [launcher, 'export', file, '--to', 'docx', '--out', folder], 1);
      const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
      const docx = join(folder, `${name}.docx`);
      const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx];
      // The first start makes a profile.
      if (name === 'form') await measure('soffice', convert);
      const peer = await best('soffice', convert);
      ratio = `${(own.wall / peer.wall).toFixed(2)}, ${(own.cpu / peer.cpu).toFixed(2)}`;
    }
    const numbers = [text.split('\n').length, own.wall.toFixed(2), own.cpu.toFixed(2), own.memory.toFixed(0)];
    console.log(`${name.padEnd(28)}${numbers.map((value) => String(value).padStart(8)).join(' ')}   ${ratio}`);
  }
  rmSync(join(folder, 'office'), { recursive: true, force: true });
}

/** A form of two pages, one of three hundred indicators, and a narrative of a hundred pages. */
function reports(): Record<string, string> {
  const sentence = '按照年度工作安排，本单位把任务分解到各科室和社区，逐月调度，逐项销号，各项工作有序推进。';
  const paragraphs = Array.from({ length: 420 }, (_, index) =>
    index % 12 === 0 ? `# 第${index / 12 + 1}项工作` : sentence.repeat(3),
  );
  return {
    form: generateReport(7, 200).text,
    indicators: generateReport(8, 900).text,
    narrative: `${generateReport(9, 100).text}${paragraphs.join('\n')}\n`,
  };
}

async function best(command: string, args: readonly string[], runs = RUNS): Promise<Measure> {
  const measures: Measure[] = [];
  for (let run = 0; run < runs; run++) measures.push(await measure(command, args));
  const failed = measures.find(({ status }) => status === null || status > 1);
  if (failed) throw new Error(`${command} ${args.join(' ')} ended with ${failed.status}`);
  const wall = median(measures.map((one) => one.wall));
  return measures.find((one) => one.wall === wall) as Measure;
}

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
