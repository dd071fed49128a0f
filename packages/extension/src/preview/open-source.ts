import type { Range as PlainRange } from '@jixiao/protocol';
import { commands, Range, TabInputText, type Uri, ViewColumn, window } from 'vscode';

/** Selects a range in the editor of a file, which is opened where it was or beside the preview. */
export async function openSource(uri: Uri, range: PlainRange | undefined, previewColumn?: ViewColumn): Promise<void> {
  const selection = range && new Range(range.start.line, range.start.character, range.end.line, range.end.character);
  await window.showTextDocument(uri, {
    viewColumn: columnOf(uri) ?? columnBeside(previewColumn),
    ...(selection && { selection }),
  });
}

/** What the editor says of the place of the caret: how a figure was worked out, and by which rules it is judged. */
export async function showDerivation(): Promise<void> {
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

function columnOf(uri: Uri): ViewColumn | undefined {
  const address = uri.toString();
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === address);
  if (visible?.viewColumn !== undefined) return visible.viewColumn;
  return window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === address),
  )?.viewColumn;
}

/** A text that opens over its preview would hide it. */
function columnBeside(previewColumn: ViewColumn | undefined): ViewColumn {
  return previewColumn === ViewColumn.One && window.tabGroups.all.length === 1 ? ViewColumn.Beside : ViewColumn.One;
}
