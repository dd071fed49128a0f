import type { Uri } from 'vscode';

/** A report that a preview shows: its file, and its name where the file holds several. */
export interface PreviewedReport {
  uri: Uri;
  report?: string;
}

/** Asked each time, because a preview may come to show something else. */
let shown: (() => PreviewedReport | undefined) | undefined;

/** The report of the preview that has the focus, for commands that are about what one looks at. */
export function previewedReport(): PreviewedReport | undefined {
  return shown?.();
}

/** Told by whoever holds the previews. */
export function tellActivePreview(ask: () => PreviewedReport | undefined): void {
  shown = ask;
}
