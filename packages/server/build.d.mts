export function buildNodeServer(folder: string, options?: { debug?: boolean }): Promise<string>;
