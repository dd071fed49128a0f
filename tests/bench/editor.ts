/**
 * The language server as an editor sees it, beside yaml-language-server on the same content held to a schema, in one run. Both answer
 * over standard input and output; edits of the two take turns, so that what else the computer does hits both.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { buildNodeServer } from '../../packages/server/build.mjs';
import { generateReport } from './generate-report.js';
import { median, quantile } from './measure.js';
import { peer } from './peer-server.js';
import { reportAsYaml, reportSchema } from './report-as-yaml.js';
import { cpuOf, memoryOf, type Running, start } from './running-server.js';

interface Typed {
  server: Running;
  uri: string;
  /** Where a digit is typed and deleted again. */
  line: number;
  character: number;
  version: number;
}

async function open(server: Running, uri: string, languageId: string, text: string): Promise<Typed> {
  const lines = text.split('\n');
  const middle = lines.findIndex((line, index) => index > lines.length / 2 && /\d$/.test(line));
  await server.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId, version: 1, text },
  });
  await server.diagnosed(uri, 1);
  return { server, uri, line: middle, character: (lines[middle] as string).length, version: 1 };
}

/** One keystroke: a digit is typed, or deleted again. */
async function keystroke(typed: Typed): Promise<void> {
  const { server, uri, line, character } = typed;
  const deletes = typed.version % 2 === 0;
  const range = { start: { line, character }, end: { line, character: character + (deletes ? 1 : 0) } };
  typed.version++;
  await server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: typed.version },
    contentChanges: [{ range, text: deletes ? '' : '1' }],
  });
}

async function edits(documents: readonly Typed[], count: number): Promise<{ times: number[]; cpu: number }[]> {
  const results = documents.map(() => ({ times: [] as number[], cpu: 0 }));
  for (let i = 0; i < count + 3; i++)
    for (const [index, typed] of documents.entries()) {
      const result = results[index] as { times: number[]; cpu: number };
      const cpu = cpuOf(typed.server.pid);
      const begin = performance.now();
      await keystroke(typed);
      await typed.server.diagnosed(typed.uri, typed.version);
      const took = performance.now() - begin;
      // What the server still does afterwards is part of the edit.
      await sleep(60);
      if (i < 3) continue;
      result.times.push(took);
      result.cpu += (cpuOf(typed.server.pid) - cpu) / count;
    }
  return results;
}

async function completions(documents: readonly Typed[], count: number): Promise<number[][]> {
  const times: number[][] = documents.map(() => []);
  for (let i = 0; i < count + 3; i++)
    for (const [index, typed] of documents.entries()) {
      await keystroke(typed);
      const begin = performance.now();
      await typed.server.connection.sendRequest('textDocument/completion', {
        textDocument: { uri: typed.uri },
        position: { line: typed.line + 1, character: 0 },
      });
      if (i >= 3) (times[index] as number[]).push(performance.now() - begin);
      await typed.server.diagnosed(typed.uri, typed.version);
    }
  return times;
}

const show = (times: readonly number[]) => `${median(times).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)}`;
const ratio = (own: number, other: number) => (own / other).toFixed(2);

/** Rows of the table that compares both; runs for some minutes. */
export async function editorBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
  try {
    const own = await buildNodeServer(join(folder, 'jixiao'));
    const other = await peer(folder);
    if (!other) console.log('\nyaml-language-server cannot be installed: no comparison');
    const uri = (name: string) => pathToFileURL(join(folder, name)).toString();
    writeFileSync(join(folder, 'schema.json'), JSON.stringify(reportSchema));
    const yamlOf = (lines: number) => reportAsYaml(generateReport(7, lines).text, uri('schema.json'));
    if (other) await demandSchema(other, uri('wrong.yaml'), yamlOf(331));

    console.log('\nIn an editor, beside yaml-language-server (p50 / p95 ms)');
    const starts: { initialized: number[]; first: number[] }[] = [
      { initialized: [], first: [] },
      { initialized: [], first: [] },
    ];
    const scripts = other ? [own, other] : [own];
    for (let i = 0; i < 12; i++)
      for (const [index, script] of scripts.entries()) {
        const server = await start(script, null);
        const text = index === 0 ? generateReport(7, 331).text : yamlOf(331);
        await open(server, uri(`first${index === 0 ? '.jx' : '.yaml'}`), index === 0 ? 'jixiao' : 'yaml', text);
        if (i > 1) {
          starts[index]?.initialized.push(server.initialized);
          starts[index]?.first.push(performance.now() - server.started);
        }
        server.stop();
      }
    compare('start → initialize', starts[0]?.initialized, starts[1]?.initialized);
    compare('start → first diagnostics', starts[0]?.first, starts[1]?.first);

    for (const size of [2_000, 20_000]) {
      const servers = await Promise.all(scripts.map((script) => start(script, null)));
      const documents = await Promise.all(
        servers.map((server, index) =>
          index === 0
            ? open(server, uri('long.jx'), 'jixiao', generateReport(7, size).text)
            : open(server, uri('long.yaml'), 'yaml', yamlOf(size)),
        ),
      );
      const [mine, theirs] = await edits(documents, size > 2_000 ? 10 : 25);
      compare(`keystroke → diagnostics, ${size} lines`, mine?.times, theirs?.times);
      console.log(
        `  CPU ms per edit, ${size} lines: ${mine?.cpu.toFixed(0)}${theirs ? ` beside ${theirs.cpu.toFixed(0)}, ratio ${ratio(mine?.cpu ?? 0, theirs.cpu)}` : ''}`,
      );
      if (size === 2_000) {
        const [fast, slow] = await completions(documents, 25);
        compare(`completion behind an edit, ${size} lines`, fast, slow);
      }
      for (const server of servers) server.stop();
    }

    const counts: number[] = [];
    for (const [index, script] of scripts.entries()) {
      const server = await start(script, null);
      const text = index === 0 ? generateReport(7, 331).text : yamlOf(331);
      const type = index === 0 ? 'jixiao' : 'yaml';
      await open(server, uri(`0.${type}`), type, text);
      const before = memoryOf(server.pid);
      for (let i = 1; i <= 40; i++) await open(server, uri(`${i}.${type}`), type, text);
      counts.push((memoryOf(server.pid) - before) / 40);
      server.stop();
    }
    console.log(
      `  memory for each open document of 331 lines, MB: ${counts.map((mb) => mb.toFixed(2)).join(' beside ')}`,
    );
    await manyFiles(own, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** That the peer does hold a document to the schema: otherwise it would be compared for doing nothing. */
async function demandSchema(script: string, uri: string, text: string): Promise<void> {
  const server = await start(script, null);
  await open(server, uri, 'yaml', text.replace(/\n {4}得分: .*/, ''));
  const found = server.found(uri);
  server.stop();
  if (found !== 1) throw new Error(`yaml-language-server finds ${found} mistakes where there is one`);
}

function compare(what: string, mine: readonly number[] = [], theirs: readonly number[] = []): void {
  const beside =
    theirs.length > 0
      ? ` beside ${show(theirs)}, ratio of p95 ${ratio(quantile(mine, 0.95), quantile(theirs, 0.95))}`
      : '';
  console.log(`  ${what}: ${show(mine)}${beside}`);
}

/** A workspace of ten thousand reports: how long until it is ready, and what an edit costs in it. */
async function manyFiles(script: string, folder: string): Promise<void> {
  const results: number[] = [];
  for (const count of [1, 10_000]) {
    const workspace = join(folder, `files-${count}`);
    mkdirSync(workspace);
    for (let i = 0; i < count; i++) writeFileSync(join(workspace, `${i}.jx`), generateReport(i, 331).text);
    const server = await start(script, pathToFileURL(workspace).toString());
    const document = await open(
      server,
      pathToFileURL(join(workspace, '0.jx')).toString(),
      'jixiao',
      generateReport(0, 331).text,
    );
    const ready = performance.now() - server.started;
    const [typed] = await edits([document], 25);
    results.push(quantile(typed?.times ?? [], 0.95));
    console.log(
      `  ${count} files: ready in ${(ready / 1000).toFixed(2)} s, ${memoryOf(server.pid).toFixed(0)} MB, edit ${show(typed?.times ?? [])}`,
    );
    server.stop();
  }
  console.log(`  edit p95 with 10,000 files to that with one: ${ratio(results[1] ?? 0, results[0] ?? 1)}`);
}
