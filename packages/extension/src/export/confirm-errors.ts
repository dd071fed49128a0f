import type { FileCounts } from '@jixiao/protocol';
import { commands, l10n, type Uri, window } from 'vscode';

/** Tells of errors before anything is exported. Resolves to whether the user wants to go on; without errors nobody is asked. */
export async function confirmErrors(counts: readonly FileCounts[], only?: Uri): Promise<boolean> {
  const errors = counts.reduce((sum, file) => sum + file.errors, 0);
  const files = counts.filter((file) => file.errors > 0).length;
  if (errors === 0) return true;
  const [goOn, look] = [l10n.t('Export Anyway'), l10n.t('Show the Errors')];
  const question =
    counts.length === 1
      ? l10n.t('The report has errors: {0}. Export it anyway?', errors)
      : l10n.t('Reports with errors: {0}, errors: {1}. Export them anyway?', files, errors);
  const answer = await window.showWarningMessage(question, { modal: true }, goOn, look);
  if (answer === look) {
    if (only) await window.showTextDocument(only);
    else await commands.executeCommand('jixiao.checkWorkspace');
    await commands.executeCommand('jixiao.showProblems');
  }
  return answer === goOn;
}
