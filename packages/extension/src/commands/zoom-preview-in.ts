import type { Command } from './command.js';

/** Makes the page of the preview that has the focus larger. */
export const zoomPreviewIn: Command = async ({ previews }) => previews.active?.zoom('in');
