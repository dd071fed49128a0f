import type { WorkspaceCheck } from '@jixiao/protocol';
import {
  type CancellationToken,
  commands,
  l10n,
  type Progress,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, LSPErrorCodes, ResponseError, WorkDoneProgress } from 'vscode-languageclient';
import { checkSummary } from '../check-summary.js';
import { ask } from '../requests.js';
import type { Command } from './command.js';

/** Checks every report of the workspace, opened or not, and shows what is found in the list of problems. */
export const checkWorkspace: Command = async ({ client, log }) => {
  const options = { location: ProgressLocation.Notification, title: l10n.t('Checking reports'), cancellable: true };
  const check = await window.withProgress(options, (progress, token) => checkedWith(client, progress, token));
  if (!check) return;
  for (const uri of check.unread) log.warn(`${uri}: cannot be read`);
  if (check.errors + check.warnings > 0) await commands.executeCommand('jixiao.showProblems');
  const unread = check.unread.map((uri) => workspace.asRelativePath(Uri.parse(uri)));
  const say = unread.length > 0 ? window.showWarningMessage : window.showInformationMessage;
  void say(checkSummary(check, unread, l10n.t));
};

/** Undefined when it was cancelled. */
async function checkedWith(
  client: BaseLanguageClient,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<WorkspaceCheck | undefined> {
  const workDoneToken = `jixiao-check-${Date.now()}`;
  let shown = 0;
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind === 'end') return;
    const { message, percentage = shown } = value;
    progress.report({ ...(message !== undefined && { message }), increment: percentage - shown });
    shown = percentage;
  });
  try {
    return await ask(client, 'jixiao/checkWorkspace', { workDoneToken }, token);
  } catch (error) {
    const codes: number[] = [LSPErrorCodes.RequestCancelled, LSPErrorCodes.ServerCancelled];
    if (token.isCancellationRequested || (error instanceof ResponseError && codes.includes(error.code)))
      return undefined;
    throw error;
  } finally {
    listening.dispose();
  }
}
