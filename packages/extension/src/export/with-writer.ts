import { l10n, ProgressLocation, window } from 'vscode';
import type { CommandContext } from '../commands/command.js';
import { type Exported, type ExportTools, nothingExported } from './export-files.js';
import { PageWriter } from './page-writer.js';

/** Runs an export with a worker of its own, and shows how far it is; the user can cancel it. */
export async function withWriter(
  { writers, log }: CommandContext,
  run: (tools: Pick<ExportTools, 'writer' | 'log' | 'progress' | 'token'>, exported: Exported) => Promise<void>,
): Promise<Exported> {
  const exported = nothingExported();
  const options = { location: ProgressLocation.Notification, title: l10n.t('Exporting'), cancellable: true };
  await window.withProgress(options, async (progress, token) => {
    const writer = new PageWriter(writers);
    try {
      await run({ writer, log, progress, token }, exported);
    } finally {
      writer.dispose();
    }
  });
  return exported;
}
