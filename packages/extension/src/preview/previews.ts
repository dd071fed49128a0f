import {
  Disposable,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { State } from 'vscode-languageclient';
import { languageId } from '../client-options.js';
import type { DocumentStatuses } from '../document-statuses.js';
import { isView } from '../document-views.js';
import { tellActivePreview } from './active-preview.js';
import { EditorSync } from './editor-sync.js';
import { Preview, type PreviewContext, type PreviewSubject, previewType } from './preview.js';
import { watchReports } from './report-files.js';
import { previewState } from './state.js';

/** Previews of what a file takes figures from wait for a pause. */
const PAUSE = 250;

/**
 * All previews: in each column at most one that goes along with the active editor, and any number of locked ones, one for each file and
 * column.
 */
export class Previews implements Disposable {
  /** With what watches the files around the one that each of them shows. */
  private readonly watched = new Map<Preview, Disposable>();
  private readonly sync = new EditorSync((uri) => this.of(uri));
  private readonly listening: Disposable;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly context: PreviewContext,
    statuses: DocumentStatuses,
  ) {
    tellActivePreview(() => {
      const { active } = this;
      return active && { uri: active.uri, ...(active.report !== undefined && { report: active.report }) };
    });
    const { client } = context;
    this.listening = Disposable.from(
      this.sync,
      window.registerWebviewPanelSerializer(previewType, {
        deserializeWebviewPanel: async (panel, kept) => this.restore(panel, kept),
      }),
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.edited(document);
      }),
      workspace.onDidOpenTextDocument(({ uri }) => this.refresh(this.of(uri))),
      workspace.onDidCloseTextDocument(({ uri }) => this.refresh(this.of(uri))),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('jixiao')) this.refreshLater();
      }),
      // What is found is often known only after the page.
      statuses.onDidReceive(({ uri }) => this.refresh(this.of(client.protocol2CodeConverter.asUri(uri)))),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.refresh(this.all);
      }),
    );
  }

  /** The one that has the focus. */
  get active(): Preview | undefined {
    return this.all.find(({ panel }) => panel.active);
  }

  /** Opens a preview of a file, or shows the file in one that is there for it. */
  open(uri: Uri, where: 'here' | 'beside'): void {
    const here = window.tabGroups.activeTabGroup.viewColumn;
    const known = this.all.find(
      ({ panel, isLocked }) => !isLocked && (where === 'here') === (panel.viewColumn === here),
    );
    if (known) {
      this.show(known, uri);
      known.panel.reveal(known.panel.viewColumn, where === 'beside');
      return;
    }
    const column = where === 'here' ? ViewColumn.Active : ViewColumn.Beside;
    const panel = window.createWebviewPanel(
      previewType,
      '',
      { viewColumn: column, preserveFocus: where === 'beside' },
      { enableFindWidget: true },
    );
    this.add(panel, { uri, locked: false });
  }

  toggleLock(): void {
    const { active } = this;
    active?.setLocked(!active.isLocked);
    if (active) this.dropRedundant(active);
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.listening.dispose();
    for (const { panel } of this.all) panel.dispose();
  }

  private add(panel: WebviewPanel, subject: PreviewSubject): Preview {
    const preview = new Preview(this.context, panel, subject);
    this.watch(preview);
    this.sync.attach(preview);
    panel.onDidChangeViewState(() => this.dropRedundant(preview));
    panel.onDidDispose(() => {
      this.watched.get(preview)?.dispose();
      this.watched.delete(preview);
    });
    this.dropRedundant(preview);
    return preview;
  }

  private show(preview: Preview, uri: Uri): void {
    if (preview.isOf(uri)) return;
    preview.show(uri);
    this.watch(preview);
  }

  private watch(preview: Preview): void {
    this.watched.get(preview)?.dispose();
    this.watched.set(
      preview,
      watchReports(preview.uri, this.context.client, () => this.refreshLater()),
    );
  }

  private restore(panel: WebviewPanel, kept: unknown): void {
    const state = previewState(kept);
    // Nothing says what it has shown.
    if (!state) return panel.dispose();
    const { uri, report, locked, look, zoom } = state;
    this.add(panel, {
      uri: Uri.parse(uri),
      locked,
      look,
      zoom,
      restored: true,
      ...(report !== undefined && { report }),
    });
  }

  private get all(): Preview[] {
    return [...this.watched.keys()];
  }

  private of(uri: Uri): Preview[] {
    return this.all.filter((preview) => preview.isOf(uri));
  }

  private follow(editor: TextEditor | undefined): void {
    if (!editor || !isReport(editor.document)) return;
    for (const preview of this.all)
      if (!preview.isLocked && !isPinned(preview)) this.show(preview, editor.document.uri);
  }

  private edited(document: TextDocument): void {
    if (document.languageId !== languageId) return;
    this.refreshLater();
    // The client may hear of the edit after this, and tells the server then.
    setTimeout(() => this.refresh(this.of(document.uri)));
  }

  /** All of them, because each may take something from the file that has changed; the server knows whether it does. */
  private refreshLater(): void {
    clearTimeout(this.waiting);
    if (this.watched.size > 0) this.waiting = setTimeout(() => this.refresh(this.all), PAUSE);
  }

  private refresh(previews: readonly Preview[]): void {
    for (const preview of previews) void preview.refresh();
  }

  /** Closes the others that show the same in the same column, or go along with the editor as this one does. */
  private dropRedundant(one: Preview): void {
    for (const other of this.all) {
      const isSame =
        other !== one &&
        one.panel.viewColumn !== undefined &&
        other.panel.viewColumn === one.panel.viewColumn &&
        other.isLocked === one.isLocked &&
        (!one.isLocked || other.isOf(one.uri));
      if (isSame) other.panel.dispose();
    }
  }
}

/** The file that a command of the menus is about, or the one that is being written. */
export function fileToPreview(argument: unknown): Uri | undefined {
  if (argument instanceof Uri) return argument;
  const document = window.activeTextEditor?.document;
  return document && isReport(document) ? document.uri : undefined;
}

/** Files that are reports of their own, and no older version beside them and no built-in form. */
function isReport({ languageId: language, uri }: TextDocument): boolean {
  return language === languageId && !isView(uri.scheme) && uri.scheme !== 'jixiao';
}

/** A tab that was pinned is to stay what it is. */
function isPinned({ panel }: Preview): boolean {
  const group = window.tabGroups.all.find(({ viewColumn }) => viewColumn === panel.viewColumn);
  return group?.tabs.some(({ label, isPinned: pinned }) => pinned && label === panel.title) === true;
}
