export function ensureBrowser(log?: (line: string) => void): string;
