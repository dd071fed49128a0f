import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../packages/cli/src/main.js';

export interface Result {
  code: number;
  stdout: string;
  stderr: string;
  /** What went to standard output or standard error as bytes. */
  bytes?: Uint8Array[];
}

export interface Folder {
  path: string;
  /** Writes a file, with its folders; a string as UTF-8. */
  write(name: string, content: string | Uint8Array): string;
  /** Runs `jixiao` in this folder. */
  jixiao(args: readonly string[], world?: World): Promise<Result>;
  /** Runs `jixiao check --format json` and takes the array apart. */
  checkJson(...paths: string[]): Promise<JsonFinding[]>;
}

export interface World {
  stdin?: string | Uint8Array;
  terminal?: boolean;
  env?: Record<string, string>;
  columns?: number;
  /** What Ctrl+C aborts. */
  interruption?: AbortSignal;
}

interface JsonRange {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

export interface JsonFinding {
  file: string;
  rule: string;
  severity: string;
  message: string;
  range: JsonRange;
  related: { file: string; range: JsonRange; message: string }[];
}

/** A fresh folder that is gone when the test ends. */
export function testFolder(files: Record<string, string | Uint8Array> = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), 'jixiao-cli-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const folder: Folder = {
    path,
    write(name, content) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    jixiao: (args, world) => runIn(path, args, world),
    async checkJson(...paths) {
      return JSON.parse((await runIn(path, ['check', '--format', 'json', ...paths])).stdout);
    },
  };
  for (const [name, content] of Object.entries(files)) folder.write(name, content);
  return folder;
}

async function runIn(cwd: string, args: readonly string[], world: World = {}): Promise<Result> {
  const result: Result = { code: -1, stdout: '', stderr: '' };
  const output = (stream: 'stdout' | 'stderr') => ({
    isTerminal: world.terminal ?? false,
    ...(world.columns !== undefined && { columns: world.columns }),
    write(text: string | Uint8Array) {
      if (typeof text === 'string') result[stream] += text;
      else (result.bytes ??= []).push(text);
    },
  });
  result.code = await run(args, {
    cwd,
    env: world.env ?? {},
    stdout: output('stdout'),
    stderr: output('stderr'),
    interruption: () => world.interruption ?? new AbortController().signal,
    protocol: { input: process.stdin, output: process.stdout },
    stdin: async () => (typeof world.stdin === 'string' ? Buffer.from(world.stdin) : (world.stdin ?? new Uint8Array())),
  });
  return result;
}

/** `line:character-line:character` */
export function rangeText({ start, end }: JsonRange): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}
