import { commands, Disposable, l10n, window } from 'vscode';
import { checkWorkspace } from './check-workspace.js';
import type { Command, CommandContext } from './command.js';
import { exportCommand } from './export.js';
import { exportFolder } from './export-folder.js';
import { fitPreviewWidth } from './fit-preview-width.js';
import { newReport } from './new-report.js';
import { openPreview } from './open-preview.js';
import { openPreviewToSide } from './open-preview-to-side.js';
import { restartServer } from './restart-server.js';
import { showLog } from './show-log.js';
import { showPreviewAtActualSize } from './show-preview-at-actual-size.js';
import { showPreviewSource } from './show-preview-source.js';
import { showProblems } from './show-problems.js';
import { showRules } from './show-rules.js';
import { togglePreviewLock } from './toggle-preview-lock.js';
import { togglePreviewLook } from './toggle-preview-look.js';
import { zoomPreviewIn } from './zoom-preview-in.js';
import { zoomPreviewOut } from './zoom-preview-out.js';

/** The commands of the manifest, and one that only code lenses and the status bar use: one file in this folder each. */
const all: Record<string, Command> = {
  'jixiao.newReport': newReport,
  'jixiao.checkWorkspace': checkWorkspace,
  'jixiao.export': exportCommand,
  'jixiao.exportFolder': exportFolder,
  'jixiao.showRules': showRules,
  'jixiao.restartServer': restartServer,
  'jixiao.showLog': showLog,
  'jixiao.openPreview': openPreview,
  'jixiao.openPreviewToSide': openPreviewToSide,
  'jixiao.togglePreviewLock': togglePreviewLock,
  'jixiao.showPreviewSource': showPreviewSource,
  'jixiao.togglePreviewLook': togglePreviewLook,
  'jixiao.zoomPreviewIn': zoomPreviewIn,
  'jixiao.zoomPreviewOut': zoomPreviewOut,
  'jixiao.fitPreviewWidth': fitPreviewWidth,
  'jixiao.showPreviewAtActualSize': showPreviewAtActualSize,
  'jixiao.showProblems': showProblems,
};

export function registerCommands(context: CommandContext): Disposable {
  return Disposable.from(
    ...Object.entries(all).map(([id, command]) =>
      commands.registerCommand(id, async (...args) => {
        try {
          await command(context, ...args);
        } catch (error) {
          context.log.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
          void sayFailed(context);
        }
      }),
    ),
  );
}

async function sayFailed(context: CommandContext): Promise<void> {
  const open = l10n.t('Show Log');
  if ((await window.showErrorMessage(l10n.t('This did not work. The log says why.'), open)) === open)
    await showLog(context);
}
