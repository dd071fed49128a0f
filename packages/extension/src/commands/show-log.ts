import type { Command } from './command.js';

/** Shows what the extension and the server have noted. */
export const showLog: Command = async ({ log }) => log.show();
