import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DocumentStatus } from '@jixiao/protocol';
import { build } from 'esbuild';
import {
  createProtocolConnection,
  type Diagnostic,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { buildNodeServer } from '../../packages/server/build.mjs';

const packages = fileURLToPath(new URL('../../packages', import.meta.url));

/** An editor as a server sees it: what it opens, types and is told. */
export class Editor {
  private readonly published = new Map<string, PublishDiagnosticsParams>();
  private readonly statuses = new Map<string, DocumentStatus>();
  private readonly waiting = new Set<() => void>();
  private readonly versions = new Map<string, number>();
  /** What the server wrote into its log. */
  readonly log: string[] = [];
  /** What it was asked to ask for again. */
  private readonly refreshed = new Set<string>();

  constructor(
    readonly connection: ProtocolConnection,
    files: Record<string, string> = {},
    /** How long the editor takes to find files, in ms. */
    slowness = 0,
    /** Whether it takes what the server wants to be told of. */
    takes = true,
  ) {
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
      for (const look of this.waiting) look();
    });
    connection.onNotification('jixiao/status', (status: DocumentStatus) => {
      this.statuses.set(status.uri, status);
      for (const look of this.waiting) look();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    for (const view of ['inlayHint', 'codeLens', 'semanticTokens'])
      connection.onRequest(`workspace/${view}/refresh`, () => {
        this.refreshed.add(view);
        for (const look of this.waiting) look();
        return null;
      });
    connection.onRequest('client/registerCapability', () => {
      if (!takes) throw new Error('refused');
      return null;
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    connection.onRequest('jixiao/findFiles', async () => {
      await new Promise((resolve) => setTimeout(resolve, slowness));
      return Object.keys(files).filter((uri) => uri.endsWith('.jx'));
    });
    connection.onRequest('jixiao/readFile', ({ uri }: { uri: string }) =>
      files[uri] === undefined ? null : { text: files[uri] },
    );
    connection.onRequest('jixiao/fileExists', ({ uri }: { uri: string }) => uri in files);
    connection.listen();
  }

  async start(options: { folder?: string; locale?: string; readsFiles?: boolean } = {}): Promise<unknown> {
    const result = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: options.folder ? [{ uri: options.folder, name: '单位' }] : null,
      locale: options.locale ?? 'zh-cn',
      initializationOptions: { readsFiles: options.readsFiles ?? false },
      capabilities: {
        workspace: {
          configuration: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
          inlayHint: { refreshSupport: true },
          codeLens: { refreshSupport: true },
          semanticTokens: { refreshSupport: true },
        },
        textDocument: { completion: { completionItem: { snippetSupport: true } } },
      },
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  open(uri: string, text: string): Promise<void> {
    this.versions.set(uri, 1);
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'jixiao', version: 1, text },
    });
  }

  change(uri: string, contentChanges: unknown[]): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** What is published of the present version of a document. */
  diagnostics(uri: string): Promise<Diagnostic[]> {
    return this.once(() => {
      const published = this.published.get(uri);
      return published?.version === this.versions.get(uri) ? published?.diagnostics : undefined;
    });
  }

  /** Resolves with the first diagnostics of a document that fulfil a condition. */
  diagnosticsWhere(uri: string, holds: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    return this.once(() => {
      const diagnostics = this.published.get(uri)?.diagnostics;
      return diagnostics && holds(diagnostics) ? diagnostics : undefined;
    });
  }

  /** Resolves when the editor was asked to show again what it shows inside of documents; then it forgets that. */
  async viewsRefreshed(): Promise<void> {
    await this.once(() => (this.refreshed.size === 3 ? true : undefined));
    this.refreshed.clear();
  }

  status(uri: string): Promise<DocumentStatus> {
    return this.once(() => this.statuses.get(uri));
  }

  private once<T>(look: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const attempt = () => {
        const found = look();
        if (found === undefined) return;
        this.waiting.delete(attempt);
        resolve(found);
      };
      this.waiting.add(attempt);
      attempt();
    });
  }
}

export interface RunningServer {
  editor: Editor;
  process: ChildProcess | undefined;
  stop(): Promise<void>;
}

/** The server as a program of its own, over standard input and output. */
export async function serverOverStdio(takes = true): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-server-'));
  const program = await buildNodeServer(folder);
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const editor = new Editor(
    createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
    {},
    0,
    takes,
  );
  return {
    editor,
    process: child,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await editor.connection.sendRequest('shutdown');
      await editor.connection.sendNotification('exit');
      await gone;
      editor.connection.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function bundleForBrowsers(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(packages, 'server/src/browser/main.ts')],
    write: false,
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    minify: true,
    mainFields: ['module', 'main'],
    inject: [join(packages, 'language/object-group-by.mjs')],
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

/** The server as a browser runs it: in a worker, with no disk, asking the editor for files. */
export async function serverInWorker(files: Record<string, string>, slowness = 0): Promise<RunningServer> {
  // What a worker of a browser has and one of node calls otherwise; the disk and the process are out of reach.
  const shim = `
    const { parentPort, workerData: code } = require('node:worker_threads');
    const scope = { postMessage: (data) => parentPort.postMessage(data), onmessage: undefined,
      addEventListener: (type, listener) => { if (type === 'message') parentPort.on('message', (data) => listener({ data })); },
      setTimeout, clearTimeout, setImmediate: undefined, queueMicrotask, performance, console, URL, atob, TextEncoder, TextDecoder, navigator: { userAgent: '' } };
    scope.self = scope.globalThis = scope;
    require('node:vm').runInNewContext(code, scope);
    parentPort.on('message', (data) => scope.onmessage?.({ data }));`;
  const worker = new Worker(shim, { eval: true, workerData: await bundleForBrowsers() });
  const reader: MessageReader = messageReader(worker);
  const editor = new Editor(createProtocolConnection(reader, messageWriter(worker)), files, slowness);
  return {
    editor,
    process: undefined,
    async stop() {
      editor.connection.dispose();
      await worker.terminate();
    },
  };
}

const nothing = { dispose() {} };
const noEvent = () => nothing;

function messageReader(worker: Worker): MessageReader {
  return {
    onError: noEvent,
    onClose: noEvent,
    onPartialMessage: noEvent,
    listen(callback) {
      worker.on('message', callback);
      return { dispose: () => worker.off('message', callback) };
    },
    dispose() {},
  };
}

function messageWriter(worker: Worker): MessageWriter {
  return {
    onError: noEvent,
    onClose: noEvent,
    async write(message) {
      worker.postMessage(message);
    },
    end() {},
    dispose() {},
  };
}
