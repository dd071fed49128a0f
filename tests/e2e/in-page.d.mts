export interface Squiggle {
  line: number;
  column: number;
  severity: 'error' | 'warning' | 'info' | 'hint';
  /** The characters above the squiggle. */
  text: string;
}

export function readSquiggles(editor: unknown): Squiggle[];
export function readLines(editor: unknown): string[];
export function readLine(editor: unknown, number: number): string;
export function writeClipboard(content: Record<string, string>): Promise<void>;
export function readClipboard(): Promise<string>;
