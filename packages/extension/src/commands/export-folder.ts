import type { FileCounts } from '@jixiao/protocol';
import { l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { chooseExport } from '../export/choose-export.js';
import { chooseFolder } from '../export/choose-folder.js';
import { confirmErrors } from '../export/confirm-errors.js';
import type { ExportChoice } from '../export/export-choice.js';
import { type Exported, type ExportTools, exportReport } from '../export/export-files.js';
import { type FileToExport, filesToExport } from '../export/files-to-export.js';
import { replaceQuestion } from '../export/replace-question.js';
import { foldersBetween, type TargetNames, targetNames } from '../export/target-names.js';
import { tellExported } from '../export/tell-exported.js';
import { withWriter } from '../export/with-writer.js';
import { ask } from '../requests.js';
import type { Command, CommandContext } from './command.js';

/**
 * Exports every report below some folders, or of the files that are selected in the explorer, into a folder in which they lie as their
 * sources do. Without an argument: of the workspace.
 */
export const exportFolder: Command = async (context, ...args) => {
  const { log, memory } = context;
  const chosen = chosenPlaces(args);
  const [first] = chosen;
  if (!first) {
    void window.showInformationMessage(l10n.t('Open a folder with reports first.'));
    return;
  }
  const choice = await chooseExport(memory.global);
  if (!choice) return;
  const files = await filesToExport(chosen, (folder, error) => log.warn(`${folder.toString(true)}: ${error}`));
  const counts = await countFindings(context, files);
  if (!counts) return;
  if (counts.every(({ reports }) => reports === 0)) {
    void window.showWarningMessage(l10n.t('There are no reports here: no file ends in .jx.'));
    return;
  }
  if (!(await confirmErrors(counts))) return;
  const folder = await chooseFolder(files.find(({ root }) => root)?.root ?? first);
  if (!folder) return;
  const exported = await withWriter(context, async (tools, outcome) => {
    const names = targetNames();
    const all = {
      ...tools,
      mayReplace: replaceQuestion(true),
      increment: 100 / (files.length * choice.formats.length),
    };
    for (const file of files) {
      if (outcome.cancelled || tools.token.isCancellationRequested) break;
      await exportFile(context, file, folder, choice, names, all, outcome);
    }
    outcome.cancelled ||= tools.token.isCancellationRequested;
  });
  await tellExported(exported);
};

/** The explorer calls with what was clicked and with all that is selected. */
function chosenPlaces([clicked, selected]: unknown[]): Uri[] {
  const all = Array.isArray(selected) ? selected.filter((place) => place instanceof Uri) : [];
  if (all.length > 0) return all;
  return clicked instanceof Uri ? [clicked] : (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}

/** Undefined when the user wants nothing after all. */
async function countFindings({ client }: CommandContext, files: FileToExport[]): Promise<FileCounts[] | undefined> {
  const uris = files.map(({ uri }) => client.code2ProtocolConverter.asUri(uri));
  const options = { location: ProgressLocation.Notification, title: l10n.t('Checking reports'), cancellable: true };
  return window.withProgress(options, async (_, token) => {
    const counts = await ask(client, 'jixiao/findingCounts', { uris }, token);
    return token.isCancellationRequested ? undefined : counts;
  });
}

async function exportFile(
  { client, log }: CommandContext,
  { uri, root }: FileToExport,
  folder: Uri,
  { formats, ...options }: ExportChoice,
  names: TargetNames,
  tools: ExportTools,
  exported: Exported,
): Promise<void> {
  const pages = await ask(client, 'jixiao/page', { uri: client.code2ProtocolConverter.asUri(uri), ...options });
  if (!pages) {
    log.warn(`${uri.toString(true)}: cannot be read`);
    exported.failures.push({ name: workspace.asRelativePath(uri), why: l10n.t('The report could not be read.') });
    return;
  }
  const place = Uri.joinPath(folder, ...(foldersBetween(root.path, uri.path) ?? []));
  for (const page of pages) {
    const name = names.next(place.toString(), page.stem, formats);
    const targetOf = (ending: string) => Uri.joinPath(place, `${name}.${ending}`);
    await exportReport(
      { source: uri, page, targetOf },
      formats,
      { ...tools, increment: tools.increment / pages.length },
      exported,
    );
  }
}
