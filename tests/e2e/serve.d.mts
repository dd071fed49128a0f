export interface ServeOptions {
  folder: string;
  extension?: string;
  settings?: Record<string, unknown>;
  keybindings?: readonly object[];
  locale?: 'zh-cn' | 'en';
  extensionHost?: 'node' | 'web';
  port?: number;
  socket?: string;
  idleSeconds?: number;
  env?: Record<string, string>;
  log?: (line: string) => void;
}

export interface Served {
  origin: string;
  url(folder: string, file?: string, payload?: readonly (readonly [string, string])[]): string;
  log(): string;
  stop(): Promise<void>;
}

export function urlOf(origin: string): Served['url'];

export function serve(options: ServeOptions): Promise<Served>;
