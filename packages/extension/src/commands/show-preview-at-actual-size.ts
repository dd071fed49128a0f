import type { Command } from './command.js';

/** Shows the page of the preview that has the focus as large as on paper. */
export const showPreviewAtActualSize: Command = async ({ previews }) => previews.active?.zoom('actual');
