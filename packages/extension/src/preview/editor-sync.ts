import {
  Disposable,
  Range,
  type TextEditor,
  TextEditorRevealType,
  TextEditorSelectionChangeKind,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { RowPlace } from './messages.js';
import type { Preview } from './preview.js';
import { QuietTime } from './quiet-time.js';
import { lineOfPlace, placeOfLine } from './scroll-map.js';
import { previewSettings } from './settings.js';

/** Somebody who types is not moved away from what he types. */
const TYPING = 1000;

/** Keeps previews and the editors of what they show at the same place. */
export class EditorSync implements Disposable {
  private readonly typing = new QuietTime(TYPING);
  private readonly listening: Disposable;

  constructor(previewsOf: (uri: Uri) => readonly Preview[]) {
    this.listening = Disposable.from(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && previewsOf(document.uri).length > 0) this.typing.begin();
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        for (const preview of previewsOf(textEditor.document.uri)) this.scrollPreview(preview, textEditor);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        for (const preview of previewsOf(textEditor.document.uri)) {
          const isMouse = kind === TextEditorSelectionChangeKind.Mouse;
          this.mark(preview, textEditor, isMouse ? 'mouse' : 'other');
        }
      }),
    );
  }

  /** To be called once for each preview. */
  attach(preview: Preview): void {
    let hasPlaces = preview.isRestored;
    preview.onScrolled = (to) => this.scrollEditor(preview, to);
    preview.onUpdated = () => {
      const editor = editorOf(preview.uri);
      if (!preview.currentPlaces) {
        hasPlaces = false;
        return;
      }
      if (!editor) return;
      // A page that has just come begins where the text is looked at.
      if (!hasPlaces) {
        this.scrollPreview(preview, editor);
        preview.followLine(editor.selection.active.line);
      }
      hasPlaces = true;
      this.mark(preview, editor, 'none');
    };
  }

  dispose(): void {
    this.listening.dispose();
  }

  private scrollPreview(preview: Preview, editor: TextEditor): void {
    const sync = previewSettings(preview.uri).scrollSync;
    const top = topLine(editor);
    const places = preview.currentPlaces;
    if (!places || top === undefined || !preview.hasScrolledEditor.isOver) return;
    if (sync === 'both' || sync === 'editorToPreview') preview.scroll(placeOfLine(places, top));
  }

  private scrollEditor(preview: Preview, to: RowPlace): void {
    const sync = previewSettings(preview.uri).scrollSync;
    const line = preview.currentPlaces && lineOfPlace(preview.currentPlaces, to);
    if (line === undefined || !this.typing.isOver || (sync !== 'both' && sync !== 'previewToEditor')) return;
    for (const editor of window.visibleTextEditors) {
      if (!preview.isOf(editor.document.uri)) continue;
      preview.hasScrolledEditor.begin();
      revealLine(editor, line);
    }
  }

  private mark(preview: Preview, editor: TextEditor, moved: 'mouse' | 'other' | 'none'): void {
    const { active } = editor.selection;
    // Not after an update: one may look at another report than the one that one writes.
    if (moved !== 'none' && !preview.isLocked) preview.followLine(active.line);
    const follow = previewSettings(preview.uri).followCaret;
    const reveal = moved !== 'none' && (follow === 'always' || (follow === 'mouse' && moved === 'mouse'));
    preview.mark(preview.currentPlaces?.slotsAt(active) ?? [], reveal);
  }
}

/** The editor that a file is looked at in: the active one where there are several. */
function editorOf(uri: Uri): TextEditor | undefined {
  const address = uri.toString();
  const isOf = (editor: TextEditor | undefined) => editor?.document.uri.toString() === address;
  return isOf(window.activeTextEditor) ? window.activeTextEditor : window.visibleTextEditors.find(isOf);
}

/** The line at the top, with the share of it that has gone: a line may be wrapped into many. */
function topLine({ visibleRanges, document }: TextEditor): number | undefined {
  const start = visibleRanges[0]?.start;
  return start && start.line + start.character / (document.lineAt(start.line).text.length + 2);
}

function revealLine(editor: TextEditor, line: number): void {
  const whole = Math.min(Math.floor(line), editor.document.lineCount - 1);
  const character = Math.floor((line - whole) * editor.document.lineAt(whole).text.length);
  editor.revealRange(new Range(whole, character, whole + 1, 0), TextEditorRevealType.AtTop);
}
