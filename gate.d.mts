/** Lets one person into a server of this computer. See gate.mjs. */
export function openGate(
  socketPath: string,
  port?: number,
): Promise<{ origin: string; secret: string; close: () => void }>;
