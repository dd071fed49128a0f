import { type Uri, workspace } from 'vscode';
import type { Look, Zoom } from './messages.js';

export interface PreviewSettings {
  scrollSync: 'both' | 'editorToPreview' | 'previewToEditor' | 'off';
  /** When the caret moves, whether its cell is brought into view; marked it is always. */
  followCaret: 'never' | 'mouse' | 'always';
  look: Look;
  zoom: Zoom;
  charts: boolean;
}

export function previewSettings(uri: Uri): PreviewSettings {
  const section = workspace.getConfiguration('jixiao.preview', uri);
  return {
    scrollSync: section.get<PreviewSettings['scrollSync']>('scrollSync', 'both'),
    followCaret: section.get<PreviewSettings['followCaret']>('followCaret', 'mouse'),
    look: section.get<Look>('look', 'paper'),
    zoom: section.get<string>('zoom', 'fitWidth') === 'actualSize' ? 1 : 'fit',
    charts: section.get<boolean>('charts', false),
  };
}
