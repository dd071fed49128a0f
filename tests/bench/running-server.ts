import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { peerFolder } from './peer-server.js';

/** A language server as an editor sees it, over standard input and output. */
export interface Running {
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

export async function start(script: string, folder: string | null): Promise<Running> {
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
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
