import { Uri, window } from 'vscode';
import { languageId } from '../client-options.js';
import { previewedReport } from '../preview/active-preview.js';

/** A file, and one of its reports where only that is meant. */
export interface ReportPlace {
  uri: Uri;
  report?: string;
}

/** The report that a command is about: what it was called with, else what the focused preview shows, else the file in the editor. */
export function reportToExport(argument: unknown): ReportPlace | undefined {
  // The button of a preview calls with the address of its panel.
  if (argument instanceof Uri && argument.scheme !== 'webview-panel') return { uri: argument };
  const { uri, report } = (argument instanceof Uri ? {} : (argument ?? {})) as { uri?: unknown; report?: unknown };
  const place = uri instanceof Uri ? uri : typeof uri === 'string' ? Uri.parse(uri, true) : undefined;
  if (place) return { uri: place, ...(typeof report === 'string' && { report }) };
  const document = window.activeTextEditor?.document;
  return previewedReport() ?? (document?.languageId === languageId ? { uri: document.uri } : undefined);
}
