import { commands } from 'vscode';
import type { Command } from './command.js';

/** Shows the list of problems. */
export const showProblems: Command = async () => {
  await commands.executeCommand('workbench.actions.view.problems');
};
