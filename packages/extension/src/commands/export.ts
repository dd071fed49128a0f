import type { ExportFormat, ReportPage } from '@jixiao/protocol';
import { l10n, Uri, window } from 'vscode';
import { chooseExport } from '../export/choose-export.js';
import { chooseFolder } from '../export/choose-folder.js';
import { confirmErrors } from '../export/confirm-errors.js';
import { type ExportTask, exportReport } from '../export/export-files.js';
import { folderToOffer, rememberFolder } from '../export/export-folder-memory.js';
import { replaceQuestion } from '../export/replace-question.js';
import { reportToExport } from '../export/report-to-export.js';
import { targetNames, withEnding } from '../export/target-names.js';
import { tellExported } from '../export/tell-exported.js';
import { withWriter } from '../export/with-writer.js';
import { ask } from '../requests.js';
import type { Command, CommandContext } from './command.js';

/**
 * Exports a report in the formats that the user ticks: that of a preview or of the editor, or the one that is named by an argument
 * `{ uri, report }`.
 */
export const exportCommand: Command = async (context, argument) => {
  const { client, memory } = context;
  const place = reportToExport(argument);
  if (!place) {
    void window.showInformationMessage(l10n.t('Open a report first, then export it.'));
    return;
  }
  const choice = await chooseExport(memory.global);
  if (!choice) return;
  const uri = client.code2ProtocolConverter.asUri(place.uri);
  const { formats, ...options } = choice;
  if (!(await confirmErrors(await ask(client, 'jixiao/findingCounts', { uris: [uri] }), place.uri))) return;
  const { report } = place;
  const pages = (await ask(client, 'jixiao/page', { uri, ...(report !== undefined && { report }), ...options })) ?? [];
  if (pages.length === 0) {
    void window.showWarningMessage(l10n.t('There is no report in this file.'));
    return;
  }
  const targets = await chooseTargets(context, place.uri, pages, formats);
  if (!targets) return;
  const exported = await withWriter(context, async (tools, outcome) => {
    const increment = 100 / (pages.length * formats.length);
    const mayReplace = targets.mayReplace;
    for (const task of targets.tasks) await exportReport(task, formats, { ...tools, mayReplace, increment }, outcome);
  });
  await tellExported(exported);
};

interface Targets {
  tasks: ExportTask[];
  mayReplace(target: Uri): Promise<boolean>;
}

/** Asks for the name of one file, or for the folder of several. */
async function chooseTargets(
  context: CommandContext,
  source: Uri,
  pages: readonly ReportPage[],
  formats: readonly ExportFormat[],
): Promise<Targets | undefined> {
  const memory = context.memory.workspace;
  const offered = folderToOffer(memory, source);
  const [page, another] = pages;
  const [format] = formats;
  if (page && !another && format && formats.length === 1) {
    const chosen = await window.showSaveDialog({
      title: l10n.t('Export'),
      saveLabel: l10n.t('Export'),
      filters: { [format]: [format] },
      ...(offered && { defaultUri: Uri.joinPath(offered, `${page.fileName}.${format}`) }),
    });
    if (!chosen) return undefined;
    await rememberFolder(memory, Uri.joinPath(chosen, '..'));
    const target = chosen.with({ path: withEnding(chosen.path, format) });
    const ask = replaceQuestion(false);
    // Of the name that was chosen the dialog has asked already.
    const mayReplace = async (uri: Uri) => uri.path === chosen.path || ask(uri);
    return { tasks: [{ source, page, targetOf: () => target }], mayReplace };
  }
  const folder = await chooseFolder(offered);
  if (!folder) return undefined;
  await rememberFolder(memory, folder);
  const names = targetNames();
  const tasks = pages.map((each): ExportTask => {
    const name = names.next('', each.fileName, formats);
    return { source, page: each, targetOf: (ending) => Uri.joinPath(folder, `${name}.${ending}`) };
  });
  return { tasks, mayReplace: replaceQuestion(true) };
}
