import type { Command } from './command.js';

/** Makes the page of the preview that has the focus as wide as the preview. */
export const fitPreviewWidth: Command = async ({ previews }) => previews.active?.zoom('fit');
