import { commands, env, l10n, UIKind, type Uri, window, workspace } from 'vscode';
import { type NextStep, nextSteps } from './after-export.js';
import { baseName, type Exported } from './export-files.js';
import { exportSummary } from './export-summary.js';

/** Says what became of an export and offers to look at it. */
export async function tellExported(exported: Exported): Promise<void> {
  const { files, failures } = exported;
  const summary = exportSummary({ ...exported, files: files.map(({ uri }) => baseName(uri)) }, l10n.t);
  if (failures.length > 0) {
    const log = l10n.t('Show Log');
    if ((await window.showErrorMessage(summary, log)) === log) await commands.executeCommand('jixiao.showLog');
    return;
  }
  const [first] = files;
  if (!first) {
    void window.showInformationMessage(summary);
    return;
  }
  const steps = nextSteps({
    scheme: first.uri.scheme,
    desktop: env.uiKind === UIKind.Desktop && env.remoteName === undefined,
    inWorkspace: workspace.getWorkspaceFolder(first.uri) !== undefined,
    format: files.length === 1 ? first.format : undefined,
  });
  const titles = stepTitles();
  const tell = exported.missing.size > 0 ? window.showWarningMessage : window.showInformationMessage;
  const chosen = await tell(summary, ...steps.map((step) => titles[step]));
  const step = steps.find((candidate) => titles[candidate] === chosen);
  if (step) await take[step](first.uri);
}

function stepTitles(): Record<NextStep, string> {
  const open = l10n.t('Open');
  return { open, show: open, reveal: l10n.t('Show in Folder'), find: l10n.t('Show in Explorer') };
}

const take: Record<NextStep, (uri: Uri) => Thenable<unknown>> = {
  open: (uri) => env.openExternal(uri),
  show: (uri) => commands.executeCommand('vscode.open', uri),
  reveal: (uri) => commands.executeCommand('revealFileInOS', uri),
  find: (uri) => commands.executeCommand('revealInExplorer', uri),
};
