import type { Command } from './command.js';

/** Makes the page of the preview that has the focus smaller. */
export const zoomPreviewOut: Command = async ({ previews }) => previews.active?.zoom('out');
