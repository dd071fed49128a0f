/**
 * What a preview takes from a key to the paint: the server's answer, and the page of the preview as it is handed out, in a browser without
 * an editor around it.
 */
import type { PreviewAnswer } from '@jixiao/protocol';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../e2e/ensure-browser.mjs';
import { openPreviewPage, type PreviewPage } from '../e2e/preview-page.js';
import { type Previewed, previewed } from '../server/previewed.js';
import { addressOf } from '../server/workspace.js';
import { generateReport } from './generate-report.js';
import { median, quantile } from './measure.js';

const WARM = 25;
const name = '例.jx';
const source = addressOf(name);
const show = (times: readonly number[]) => `${median(times).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)}`;

interface Keystroke {
  server: number;
  bytes: number;
  layout: number;
  paint: number;
}

export async function previewBench(): Promise<void> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    console.log('\nPreview (p50 / p95 ms)');
    for (const lines of [1_500, 6_000]) {
      const { text } = generateReport(7, lines);
      const [preview, view] = [await previewed(), await openPreviewPage(browser)];
      await view.send({ type: 'show', source, locked: false, look: 'paper', zoom: 'fit' });
      const first = await keystroke(preview, view, text);
      const strokes: Keystroke[] = [];
      // The first keystrokes of a session meet code that has not been compiled.
      for (let i = 0; i < WARM + 25; i++) {
        const stroke = await keystroke(preview, view, edited(text, i));
        if (i >= WARM) strokes.push(stroke);
      }
      const anew = await drawnAnew(view);
      const column = (part: keyof Keystroke) => strokes.map((stroke) => stroke[part]);
      const rows = await view.page.evaluate<number>('document.querySelectorAll("tr").length');
      const total = strokes.map(({ server, paint }) => server + paint);
      console.log(`  ${rows} rows: key → paint ${show(total)}, of that server ${show(column('server'))}`);
      console.log(
        `    page: layout ${show(column('layout'))}, paint ${show(column('paint'))}; ${median(column('bytes'))} bytes`,
      );
      console.log(
        `    innerHTML of all: layout ${show(anew)}, ratio ${(median(column('layout')) / median(anew)).toFixed(3)}; first page ${first.bytes} bytes, server ${first.server.toFixed(0)}, paint ${first.paint.toFixed(0)}`,
      );
      await view.close();
    }
  } finally {
    await browser.close();
  }
}

/** The same report with another number in the middle. */
function edited(text: string, index: number): string {
  const all = [...text.matchAll(/完成 \d+/g)];
  const at = all[Math.floor(all.length / 2)];
  if (!at) throw new Error('nothing to edit');
  return `${text.slice(0, at.index)}完成 ${100 + index}${text.slice(at.index + at[0].length)}`;
}

/** From the text as it is now in the editor until it can be seen; what is found comes later. */
async function keystroke(preview: Previewed, view: PreviewPage, text: string): Promise<Keystroke> {
  const begin = performance.now();
  await preview.open(name, text);
  const answer = (await preview.answer(name)) as PreviewAnswer;
  // As it goes from process to process.
  const sent = JSON.stringify(answer);
  const { report, reports, syntaxErrors, kept, page } = JSON.parse(sent) as PreviewAnswer;
  const server = performance.now() - begin;
  const update = { type: 'update', source, report, reports: reports.map((one) => one.name), syntaxErrors, kept, page };
  const [layout, paint] = await view.page.evaluate<[number, number]>(`new Promise((resolve) => {
    const begin = performance.now();
    addEventListener('message', () => {
      document.body.getBoundingClientRect();
      const layout = performance.now() - begin;
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => resolve([layout, performance.now() - begin]);
        painted.port2.postMessage(0);
      });
    }, { once: true });
    postMessage(${JSON.stringify(update)}, '*');
  })`);
  return { server, bytes: sent.length, layout, paint };
}

/** What it would take to draw everything at each key. */
async function drawnAnew(view: PreviewPage): Promise<number[]> {
  return view.page.evaluate<number[]>(`(() => {
    const root = document.querySelector('main');
    const html = root.innerHTML;
    return Array.from({ length: 7 }, () => {
      const begin = performance.now();
      root.innerHTML = html;
      document.body.getBoundingClientRect();
      return performance.now() - begin;
    });
  })()`);
}
