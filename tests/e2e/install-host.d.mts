export interface InstalledHost {
  node: string;
  entry: string;
  languagePack: string;
}

export const hostVersion: string;
export function installHost(log?: (line: string) => void): Promise<InstalledHost>;
