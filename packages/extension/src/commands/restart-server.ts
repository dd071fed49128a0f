import type { Command } from './command.js';

/** Stops the server and starts it again, also after it was given up. */
export const restartServer: Command = async ({ client, log, restarts }) => {
  restarts.forget();
  try {
    if (client.needsStop()) await client.stop();
  } catch (error) {
    // One that hangs does not answer the request to end; it is left to its end.
    log.warn(error instanceof Error ? error.message : String(error));
  }
  await client.start();
};
