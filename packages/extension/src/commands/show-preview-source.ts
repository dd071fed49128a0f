import type { Command } from './command.js';

/** Shows the text of the preview that has the focus. */
export const showPreviewSource: Command = async ({ previews }) => previews.active?.openSource();
