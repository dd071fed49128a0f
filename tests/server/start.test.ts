import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildNodeServer } from '../../packages/server/build.mjs';

const packages = fileURLToPath(new URL('../../packages', import.meta.url));

interface Answered {
  id?: number;
  result?: unknown;
  error?: unknown;
}

describe('messages that all come at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-start-'));
  let program: string;
  beforeAll(async () => {
    program = await buildNodeServer(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Writes messages in one piece, and returns what is answered until the server ends by itself. */
  async function burst(messages: object[]): Promise<{ answers: Answered[]; code: number | null }> {
    const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const received: Buffer[] = [];
    child.stdout.on('data', (data) => received.push(data));
    child.stdin.write(
      messages
        .map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }))
        .map((text) => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
        .join(''),
    );
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    const texts = Buffer.concat(received)
      .toString()
      .split(/Content-Length: \d+\r\n\r\n/);
    const answers = texts
      .filter((text) => text !== '')
      .map((text): Answered => JSON.parse(text))
      .filter(({ id }) => id !== undefined);
    return { answers, code };
  }

  const textDocument = { uri: 'untitled:甲', languageId: 'jixiao', version: 1 };
  const initialize = { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } };
  const initialized = { method: 'initialized', params: {} };
  const shutdown = { id: 9, method: 'shutdown' };
  const exit = { method: 'exit' };

  it('are answered one after the other, of the text as it has become', async () => {
    const { answers, code } = await burst([
      initialize,
      initialized,
      { method: 'textDocument/didOpen', params: { textDocument: { ...textDocument, text: '报告 甲2024\n' } } },
      {
        method: 'textDocument/didChange',
        params: {
          textDocument: { uri: textDocument.uri, version: 2 },
          contentChanges: [{ range: at(1, 0), text: '  资金 万元\n  ' }],
        },
      },
      {
        id: 2,
        method: 'textDocument/completion',
        params: { textDocument: { uri: textDocument.uri }, position: { line: 2, character: 2 } },
      },
      {
        id: 3,
        method: 'textDocument/documentSymbol',
        params: { textDocument: { uri: textDocument.uri } },
      },
      shutdown,
      exit,
    ]);
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id).sort()).toEqual([1, 2, 3, 9]);
    expect(answers[0]?.id).toBe(1);
    expect(answers.at(-1)).toEqual({ jsonrpc: '2.0', id: 9, result: null });
    const answer = (asked: number) => JSON.stringify(answers.find(({ id }) => id === asked)?.result);
    expect(answer(2)).toContain('"行"');
    expect(answer(3)).toContain('资金');
  });

  it('end the server also when they ask nothing of it', async () => {
    const { answers, code } = await burst([initialize, shutdown, exit]);
    expect(answers.map(({ id }) => id)).toEqual([1, 9]);
    expect(code).toBe(0);
  });

  it('end it with a complaint when nobody has said goodbye', async () => {
    const { answers, code } = await burst([initialize, initialized, exit]);
    expect(answers.map(({ id }) => id)).toEqual([1]);
    expect(code).toBe(1);
  });
});

const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });

describe('what is loaded before `initialize` is answered', () => {
  let outputs: Metafile['outputs'];
  beforeAll(async () => {
    const { metafile } = await build({
      entryPoints: [join(packages, 'server/src/node/index.ts')],
      outdir: 'out',
      write: false,
      metafile: true,
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      inject: [join(packages, 'language/object-group-by.mjs')],
      logLevel: 'error',
    });
    outputs = metafile.outputs;
  });

  /** The source files of an output and of all that it imports at once. */
  function sources(output: string, seen = new Set<string>()): string[] {
    if (seen.has(output)) return [];
    seen.add(output);
    const { inputs, imports } = outputs[output] as Metafile['outputs'][string];
    const imported = imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
    return [...Object.keys(inputs), ...imported.flatMap(({ path }) => sources(path, seen))];
  }
  const outputOf = (source: string) =>
    Object.keys(outputs).find((name) => outputs[name]?.entryPoint?.endsWith(source)) as string;
  const language = /packages\/(language\/src|core|disk|page|intake)\/|node_modules\/(langium|chevrotain)\//;

  it('is no language', () => {
    const first = sources(outputOf('server/src/node/index.ts'));
    expect(first.some((file) => file.endsWith('server/src/capabilities.ts'))).toBe(true);
    expect(first.filter((file) => language.test(file))).toEqual([]);
  });

  it('and what is loaded for the findings is no feature', () => {
    const second = sources(outputOf('server/src/node/serve.ts'));
    expect(second.some((file) => language.test(file))).toBe(true);
    expect(second.filter((file) => /features\/completion|packages\/(page|intake)|htmlparser2/.test(file))).toEqual([]);
  });
});
