import type { Language } from '@jixiao/core';
import type { DocumentStatus, InitializationOptions } from '@jixiao/protocol';
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CheckScheduler } from './check-scheduler.js';
import type { ClientAbilities, ServerContext } from './context.js';
import { documentStatus } from './document-status.js';
import { diagnostics } from './features/diagnostics.js';
import { registerFeatures } from './features/index.js';
import type { FileHost } from './file-host.js';
import { viewRefresher } from './refresh-views.js';
import { registerRequests } from './requests/index.js';
import { defaultSettings, readSettings, type Settings } from './settings.js';
import { isBuiltIn } from './workspace/built-in-address.js';
import type { LoadedFile } from './workspace/loaded-file.js';
import { Workspace } from './workspace/workspace.js';

/** How long an edit takes to come back as a question of a preview, in ms. */
const PREVIEW_FIRST = 20;

/** Serves an editor whose `initialize` has been answered. */
export function serve(connection: Connection, params: InitializeParams, host: FileHost): void {
  const server = new Server(connection, params, host);
  registerFeatures(connection, server);
  registerRequests(server);
  connection.onInitialized(() => server.begin());
  connection.onDidChangeConfiguration(() => server.settingsChanged());
  connection.onDidChangeWatchedFiles(({ changes }) => server.filesChanged(changes.map(({ uri }) => uri)));
  const documents = new TextDocuments(TextDocument);
  documents.onDidChangeContent(({ document }) => server.edited(document));
  documents.onDidSave(({ document }) => server.filesChanged([document.uri]));
  documents.onDidClose(({ document }) => server.closed(document.uri));
  documents.listen(connection);
}

/** One editor's session: its workspace and what it has been told. */
export class Server implements ServerContext {
  readonly workspace: Workspace;
  readonly language: Language;
  readonly client: ClientAbilities;
  settings: Settings = defaultSettings;
  folders: string[];
  /** Resolves when the user's settings and the names of all files are known. */
  readonly ready: Promise<void>;
  private readonly beReady: () => void;
  private readonly checks: CheckScheduler;
  /** Files that a preview has asked for: after an edit it is answered before the check begins. */
  readonly previewed = new Set<string>();
  /** Closed files that something is shown of. */
  private readonly shown = new Set<string>();
  /** Documents that an edit elsewhere concerns: what the editor shows inside of them is not as it should be. */
  private readonly concerned = new Set<string>();
  private readonly refreshViews: () => void;
  private readonly pulls: { configuration: boolean; watching: boolean; folders: boolean };

  constructor(
    readonly connection: Connection,
    { capabilities: able, initializationOptions, locale, workspaceFolders, rootUri }: InitializeParams,
    host: FileHost,
  ) {
    const options = (initializationOptions ?? {}) as InitializationOptions;
    this.workspace = new Workspace(host);
    this.language = languageOf(locale);
    this.folders = (workspaceFolders ?? []).map(({ uri }) => uri);
    if (this.folders.length === 0 && rootUri) this.folders.push(rootUri);
    this.client = {
      snippets: able.textDocument?.completion?.completionItem?.snippetSupport === true,
      insertReplace: able.textDocument?.completion?.completionItem?.insertReplaceSupport === true,
      documentChanges: able.workspace?.workspaceEdit?.documentChanges === true,
      builtInForms: options.readsFiles === true,
    };
    this.pulls = {
      configuration: able.workspace?.configuration === true,
      folders: able.workspace?.workspaceFolders === true,
      watching: able.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    };
    this.refreshViews = viewRefresher(connection, able);
    this.checks = new CheckScheduler((uri) => this.check(uri));
    let beReady = () => {};
    this.ready = new Promise((resolve) => {
      beReady = resolve;
    });
    this.beReady = beReady;
  }

  /** The editor is ready to be asked. What it refuses is done without: requests must not wait for ever. */
  async begin(): Promise<void> {
    const { connection } = this;
    if (this.pulls.folders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        this.foldersChanged(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        ),
      );
    const begun = await Promise.allSettled([
      this.pulls.watching &&
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] }),
      this.pulls.configuration &&
        connection.client.register(DidChangeConfigurationNotification.type, { section: 'jixiao' }),
      this.pullSettings(),
      this.workspace.scan(this.folders),
    ]);
    for (const step of begun) if (step.status === 'rejected') connection.console.error(String(step.reason));
    this.beReady();
  }

  edited(document: TextDocument): void {
    const headStart = this.previewed.has(document.uri) ? PREVIEW_FIRST : 0;
    this.checks.edited(document.uri, this.concern(this.workspace.change(document)), headStart);
  }

  private concern(uris: Set<string>): Set<string> {
    for (const uri of uris) this.concerned.add(uri);
    return uris;
  }

  async closed(uri: string): Promise<void> {
    this.checks.remove(uri);
    this.shown.delete(uri);
    this.previewed.delete(uri);
    this.concerned.delete(uri);
    // At once: it may be opened again before anything is awaited.
    const affected = this.workspace.close(uri);
    // What was found in a file nobody looks at is no longer kept up to date.
    await this.connection.sendDiagnostics({ uri, diagnostics: [] });
    this.checks.add(this.concern(await affected));
  }

  async filesChanged(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      this.checks.add(this.concern(await this.workspace.refresh(uri)));
      // What was found in a closed file when the workspace was checked.
      if (this.shown.has(uri)) this.checks.add([uri]);
    }
  }

  async foldersChanged(added: readonly string[], removed: readonly string[]): Promise<void> {
    this.folders = [...this.folders.filter((folder) => !removed.includes(folder)), ...added];
    this.workspace.forgetNames();
    await this.workspace.scan(this.folders);
    this.checks.add(this.concern(new Set(this.workspace.openUris)));
  }

  async settingsChanged(): Promise<void> {
    await this.pullSettings();
    this.workspace.forgetFindings();
    this.checks.add(this.concern(new Set(this.workspace.openUris)));
  }

  private async pullSettings(): Promise<void> {
    if (!this.pulls.configuration) return;
    this.settings = readSettings(await this.connection.workspace.getConfiguration('jixiao'));
  }

  /** Tells the editor what is found in a file, and how it stands if it is open. */
  publish(file: LoadedFile): DocumentStatus {
    const { connection, language, workspace } = this;
    const findings = workspace.findings(file, this.settings.rules);
    const { uri, version } = file;
    if (version === undefined) this.shown.add(uri);
    const shown = diagnostics(file, findings, workspace, language);
    void connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics: shown });
    const status = documentStatus(file, findings, workspace);
    if (version !== undefined) void connection.sendNotification('jixiao/status', status);
    return status;
  }

  private async check(uri: string): Promise<void> {
    try {
      await this.ready;
      const file = await this.workspace.file(uri);
      // A file that was closed meanwhile is no longer spoken of, unless the whole workspace was checked.
      if (file && !isBuiltIn(uri) && (file.version !== undefined || this.shown.has(uri))) {
        if (!(await this.workspace.check(file, this.settings.rules))) return;
        this.publish(file);
        if (this.concerned.delete(uri)) this.refreshViews();
      } else if (this.shown.delete(uri)) await this.connection.sendDiagnostics({ uri, diagnostics: [] });
    } catch (error) {
      this.connection.console.error(
        `${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }
}

/** Chinese unless the editor speaks another language. */
function languageOf(locale: string | undefined): Language {
  return locale === undefined || /^zh/i.test(locale) ? 'zh' : 'en';
}
