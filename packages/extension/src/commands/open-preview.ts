import { fileToPreview } from '../preview/previews.js';
import type { Command } from './command.js';

/** Shows a report as it is printed, in place of its text. */
export const openPreview: Command = async ({ previews }, argument) => {
  const uri = fileToPreview(argument);
  if (uri) previews.open(uri, 'here');
};
