/**
 * The language server as an editor sees it, beside yaml-language-server on the same content held to a schema, in one run. Both answer
 * over standard input and output; edits of the two take turns, so that what else the computer does hits both.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { buildNodeServer } from '../../packages/server/build.mjs';
import { generateReport } from './generate-report.js';
import { median, quantile } from './measure.js';
import { reportAsYaml, reportSchema } from './report-as-yaml.js';

const peerVersion = '2.0.0';
const peerFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), `jixiao-bench/yaml-${peerVersion}`);
const packages = fileURLToPath(new URL('../../packages', import.meta.url));

interface Running {
  name: string;
  connection: ProtocolConnection;
  pid: number;
  /** From the start of the process, in ms. */
  initialized: number;
  started: number;
  /** How many diagnostics a document has. */
  found(uri: string): number | undefined;
  /** Resolves when diagnostics of a version arrive. */
  diagnosed(uri: string, version: number): Promise<void>;
  stop(): void;
}

async function start(name: string, script: string, folder: string | null): Promise<Running> {
  const started = performance.now();
  const child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const seen = new Map<string, number>();
  const counts = new Map<string, number>();
  const waiting = new Set<() => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, version, diagnostics }: { uri: string; version?: number; diagnostics: unknown[] }) => {
      counts.set(uri, diagnostics.length);
      seen.set(uri, version ?? Number.POSITIVE_INFINITY);
      for (const look of waiting) look();
    },
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: folder ? [{ uri: folder, name: 'bench' }] : null,
    // The peer reads its messages from where the editor says they are.
    initializationOptions: { l10nPath: join(peerFolder, 'node_modules/yaml-language-server/l10n') },
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
  });
  const initialized = performance.now() - started;
  await connection.sendNotification('initialized', {});
  return {
    name,
    connection,
    pid: child.pid as number,
    initialized,
    started,
    found: (uri) => counts.get(uri),
    diagnosed(uri, version) {
      return new Promise((resolve) => {
        const look = () => {
          if ((seen.get(uri) ?? -1) < version) return;
          waiting.delete(look);
          // A server that names no version has spoken once; the next word is about the next edit.
          if (seen.get(uri) === Number.POSITIVE_INFINITY) seen.delete(uri);
          resolve();
        };
        waiting.add(look);
        look();
      });
    },
    stop() {
      connection.dispose();
      child.kill();
    },
  };
}

/** CPU time of a process so far, in ms; the kernel counts in hundredths of a second. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

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

async function bundle(entry: string, outfile: string): Promise<string> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: outfile.endsWith('.mjs') ? 'esm' : 'cjs',
    ...(outfile.endsWith('.mjs') && {
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    }),
    minify: true,
    mainFields: ['module', 'main'],
    inject: [join(packages, 'language/object-group-by.mjs')],
    logLevel: 'error',
  });
  return outfile;
}

/** The peer, from the registry into a cache; undefined where it cannot be had. */
async function peer(folder: string): Promise<string | undefined> {
  const cache = peerFolder;
  if (!existsSync(join(cache, 'node_modules/yaml-language-server'))) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, 'package.json'), '{"private":true}');
    try {
      execFileSync(
        'npm',
        ['install', '--no-audit', '--no-fund', '--ignore-scripts', `yaml-language-server@${peerVersion}`],
        {
          cwd: cache,
          stdio: 'ignore',
        },
      );
    } catch {
      return undefined;
    }
  }
  return bundle(join(cache, 'node_modules/yaml-language-server/bin/yaml-language-server'), join(folder, 'yaml.mjs'));
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
        const server = await start('', script, null);
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
      const servers = await Promise.all(scripts.map((script) => start('', script, null)));
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
      const server = await start('', script, null);
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
  const server = await start('', script, null);
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
    const server = await start('', script, pathToFileURL(workspace).toString());
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
