import type { ExportFormat } from '@jixiao/protocol';
import { textFormats } from './formats.js';

export interface ExportedPlace {
  /** Of the address of the file. */
  scheme: string;
  /** Whether the editor runs as a program on the computer where the file is. */
  desktop: boolean;
  /** Whether the file lies in a folder of the workspace. */
  inWorkspace: boolean;
  /** What the file is; undefined for several files. */
  format?: ExportFormat | undefined;
}

/** `open` in its own program or, with `show`, in the editor; `reveal` among the files of the computer or, with `find`, of the explorer. */
export type NextStep = 'open' | 'show' | 'reveal' | 'find';

/** What can be done with what was exported. In a browser there are no programs to open it. */
export function nextSteps({ scheme, desktop, inWorkspace, format }: ExportedPlace): NextStep[] {
  if (desktop && scheme === 'file') return format ? ['open', 'reveal'] : ['reveal'];
  return [
    ...(format && textFormats.has(format) ? (['show'] as const) : []),
    ...(inWorkspace ? (['find'] as const) : []),
  ];
}
