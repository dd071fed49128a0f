import type { PreviewAnswer, PreviewPlaces } from '@jixiao/protocol';
import { commands, type LogOutputChannel, l10n, type Uri, type WebviewPanel, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from '../requests.js';
import { Latest } from './latest.js';
import { type HostMessage, type Look, type RowPlace, type ViewMessage, viewMessage, type Zoom } from './messages.js';
import { openSource, showDerivation } from './open-source.js';
import { loadPage } from './panel-page.js';
import { type Places, readPlaces } from './places.js';
import { QuietTime } from './quiet-time.js';
import type { RememberedZooms } from './remembered-zooms.js';
import { previewSettings } from './settings.js';
import { newNonce } from './shell.js';

export const previewType = 'jixiao.preview';

/** What all previews work with. */
export interface PreviewContext {
  client: BaseLanguageClient;
  log: LogOutputChannel;
  extensionUri: Uri;
  zooms: RememberedZooms;
}

/** What a preview is opened for. */
export interface PreviewSubject {
  uri: Uri;
  report?: string;
  locked: boolean;
  look?: Look;
  zoom?: Zoom;
  /** It was open before the window was closed, and stands where it stood. */
  restored?: true;
}

type WithoutSource<Message> = Message extends { source: string } ? Omit<Message, 'source'> : never;

let count = 0;

/** One panel and the report it shows. What moves in editors is told to it; it tells what is done in the panel. */
export class Preview {
  /** Scrolling of the editor that this preview has caused itself is not followed. */
  readonly hasScrolledEditor = new QuietTime(200);
  /** After each answer of the server, and when the panel was looked at or left. */
  onUpdated: () => void = () => {};
  /** Somebody has scrolled in the panel. */
  onScrolled: (to: RowPlace) => void = () => {};
  private readonly name = `${++count} ${newNonce().slice(0, 8)}`;
  private readonly updates = new Latest(() => this.update());
  private known: number | undefined;
  private ids: Required<PreviewPlaces> | undefined;
  private answer: PreviewAnswer | undefined;
  private places: Places | undefined;
  private look: Look;
  /** Whether the page in the panel is there to be told something: it is thrown away while nobody sees it. */
  private isLoaded = false;
  /** Counts what makes an answer that is under way one to a question that nobody has any more. */
  private beginnings = 0;
  private isDisposed = false;

  constructor(
    private readonly context: PreviewContext,
    readonly panel: WebviewPanel,
    private subject: PreviewSubject,
  ) {
    this.look = subject.look ?? previewSettings(subject.uri).look;
    panel.webview.onDidReceiveMessage((message) => this.receive(message));
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.isLoaded = false;
      this.onUpdated();
    });
    panel.onDidDispose(() => {
      this.isDisposed = true;
    });
    this.setTitle();
    loadPage(panel, context.extensionUri);
  }

  get uri(): Uri {
    return this.subject.uri;
  }

  /** The name of the report that is shown, once it is known. */
  get report(): string | undefined {
    return this.answer?.report ?? this.subject.report;
  }

  get isRestored(): boolean {
    return this.subject.restored === true;
  }

  get isLocked(): boolean {
    return this.subject.locked;
  }

  get currentPlaces(): Places | undefined {
    return this.places;
  }

  isOf(uri: Uri): boolean {
    return this.uri.toString() === uri.toString();
  }

  /** Shows another file from now on. */
  show(uri: Uri): void {
    this.subject = { uri, locked: this.isLocked };
    this.forget();
    this.setTitle();
    this.tellSubject();
    void this.refresh();
  }

  setLocked(locked: boolean): void {
    this.subject.locked = locked;
    this.setTitle();
    this.tell({ type: 'locked', locked });
    this.onUpdated();
  }

  toggleLook(): void {
    this.look = this.look === 'paper' ? 'theme' : 'paper';
    this.tell({ type: 'look', look: this.look });
  }

  zoom(change: 'in' | 'out' | 'fit' | 'actual'): void {
    this.tell({ type: 'zoom', change });
  }

  mark(slots: string[], reveal: boolean): void {
    this.tell({ type: 'mark', slots, reveal });
  }

  scroll(to: RowPlace): void {
    this.tell({ type: 'scroll', to });
  }

  /** Of the reports of the file, shows the one that a line is in. */
  followLine(line: number): void {
    const there = this.answer?.reports.find(({ start, end }) => start <= line && line < end);
    if (there && (this.answer?.reports.length ?? 0) > 1 && there.name !== this.report) this.showReport(there.name);
  }

  /** Asks the server what has changed; while nobody looks, nothing: the page begins anew when it is shown. */
  refresh(): Promise<void> {
    return this.updates.request();
  }

  async openSource(slot?: string): Promise<void> {
    // Ranges of a text that has been edited since would select something else.
    await this.refresh();
    const range = slot === undefined ? undefined : this.places?.rangeOf(slot);
    if (slot === undefined || range) await openSource(this.uri, range, this.panel.viewColumn);
  }

  private showReport(report: string): void {
    this.subject.report = report;
    void this.refresh();
  }

  private async update(): Promise<void> {
    if (!this.isLoaded || this.isDisposed) return;
    const { uri, report } = this.subject;
    const { client, log } = this.context;
    const { beginnings } = this;
    const document = workspace.textDocuments.find((open) => this.isOf(open.uri));
    const version = document?.version;
    try {
      const answer = await ask(client, 'jixiao/preview', {
        preview: this.name,
        uri: client.code2ProtocolConverter.asUri(uri),
        ...(report !== undefined && { report }),
        charts: previewSettings(uri).charts,
        ...(this.known !== undefined && { known: this.known }),
      });
      if (this.isDisposed || !this.isLoaded || beginnings !== this.beginnings) return;
      if (answer) this.take(answer);
      else this.lose();
      // The server may not have heard of the newest edit yet.
      if (version !== undefined && answer?.version !== undefined && answer.version < version) void this.refresh();
    } catch (error) {
      // The page stays as it is; a server that has died is told of by others.
      log.warn(`preview: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private take(answer: PreviewAnswer): void {
    const { slots = [], rows = [] } = this.ids ?? {};
    if (answer.places) {
      this.places = readPlaces(answer.places, this.ids);
      this.ids = { slots, rows, ...answer.places };
    }
    this.known = answer.token;
    this.answer = { ...answer, findings: answer.findings ?? this.answer?.findings ?? [] };
    const { report, reports, syntaxErrors, kept, page, findings } = answer;
    this.tell({
      type: 'update',
      reports: reports.map(({ name }) => name),
      syntaxErrors,
      kept,
      ...(report !== undefined && { report }),
      ...(page && { page }),
      ...(findings && { findings }),
    });
    this.onUpdated();
  }

  private lose(): void {
    this.forget();
    this.tell({ type: 'gone' });
  }

  private forget(): void {
    this.beginnings++;
    this.known = undefined;
    this.ids = undefined;
    this.answer = undefined;
    this.places = undefined;
  }

  private async receive(value: unknown): Promise<void> {
    const message = viewMessage(value);
    if (!message) return this.context.log.warn('preview: a message that cannot be understood');
    if ('source' in message && message.source !== this.uri.toString()) return;
    try {
      await this.answerTo(message);
    } catch (error) {
      this.context.log.error(`preview: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }

  private async answerTo(message: ViewMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.isLoaded = true;
        this.beginnings++;
        this.known = undefined;
        this.tellSubject();
        return this.refresh();
      case 'open':
        await this.openSource(message.slot);
        if (message.how === 'derivation') await showDerivation();
        return;
      case 'finding': {
        const range = this.answer?.findings?.[message.index]?.range;
        if (range) await openSource(this.uri, range, this.panel.viewColumn);
        return;
      }
      case 'scrolled':
        return this.onScrolled(message.to);
      case 'report':
        return this.showReport(message.report);
      case 'zoomed':
        this.subject.zoom = message.zoom;
        return this.context.zooms.set(this.uri.toString(), message.zoom);
      case 'looked':
        this.look = message.look;
        return;
      case 'problems':
        await commands.executeCommand('workbench.actions.view.problems');
        return;
      case 'failed':
        this.context.log.error(`preview: ${message.message}`);
    }
  }

  private tellSubject(): void {
    const zoom = this.subject.zoom ?? this.context.zooms.get(this.uri.toString()) ?? previewSettings(this.uri).zoom;
    this.tell({ type: 'show', locked: this.isLocked, look: this.look, zoom });
  }

  private tell(message: WithoutSource<HostMessage>): void {
    if (this.isLoaded) void this.panel.webview.postMessage({ ...message, source: this.uri.toString() });
  }

  private setTitle(): void {
    const name = this.uri.path.split('/').at(-1)?.replace(/\.jx$/i, '') ?? '';
    this.panel.title = this.isLocked ? l10n.t('[Preview, locked] {0}', name) : l10n.t('[Preview] {0}', name);
  }
}
