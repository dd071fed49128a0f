import { commands, type LogOutputChannel, l10n, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import type { RestartPolicy } from './restart-policy.js';

/** Starts a server that has died again and says so; one that keeps dying stays as it is until somebody starts it. */
export function serverDeaths(policy: RestartPolicy, log: LogOutputChannel): ErrorHandler {
  return {
    // A message that could not be written or read: if the server is gone, `closed` follows.
    error: (error, message) => {
      log.error(`${message?.jsonrpc ? JSON.stringify(message).slice(0, 500) : ''} ${error.stack ?? error.message}`);
      return { action: ErrorAction.Continue, handled: true };
    },
    closed: () => {
      const verdict = policy.died();
      if (verdict === 'give up') {
        void sayStopped();
        return {
          action: CloseAction.DoNotRestart,
          handled: true,
          message: 'The server keeps dying; not started again.',
        };
      }
      if (verdict === 'restart') void sayRestarted();
      return { action: CloseAction.Restart, handled: true, message: 'The server has died; starting it again.' };
    },
  };
}

async function sayRestarted(): Promise<void> {
  const showLog = l10n.t('Show Log');
  const message = l10n.t('The check of reports stopped unexpectedly and was started again.');
  if ((await window.showWarningMessage(message, showLog)) === showLog) await commands.executeCommand('jixiao.showLog');
}

/** Says that reports are no longer checked, and offers what can be done about it. */
export async function sayStopped(): Promise<void> {
  const restart = l10n.t('Start Again');
  const showLog = l10n.t('Show Log');
  const message = l10n.t('Reports are not being checked: the checking program cannot keep running.');
  const chosen = await window.showErrorMessage(message, restart, showLog);
  if (chosen === restart) await commands.executeCommand('jixiao.restartServer');
  if (chosen === showLog) await commands.executeCommand('jixiao.showLog');
}
