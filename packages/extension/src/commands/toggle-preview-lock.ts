import type { Command } from './command.js';

/** Makes the preview that has the focus stay with its report, or go along with the active editor again. */
export const togglePreviewLock: Command = async ({ previews }) => previews.toggleLock();
