import type { Command } from './command.js';

/** Shows the page as it is printed, or in the colours of the editor. */
export const togglePreviewLook: Command = async ({ previews }) => previews.active?.toggleLook();
