import { fileToPreview } from '../preview/previews.js';
import type { Command } from './command.js';

/** Shows a report as it is printed, beside its text. */
export const openPreviewToSide: Command = async ({ previews }, argument) => {
  const uri = fileToPreview(argument);
  if (uri) previews.open(uri, 'beside');
};
