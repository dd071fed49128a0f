import type { FormattingOptions } from '@jixiao/language';
import type { ServerContext } from '../../context.js';
import type { LoadedFile } from '../../workspace/loaded-file.js';

/** How a file is put in order, as the user wants it. */
export function formattingOptions({ tokens }: LoadedFile, { settings }: ServerContext): FormattingOptions {
  return { tokens, alignColumns: settings.format.alignColumns };
}
