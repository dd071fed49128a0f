import type { FormEntry } from '@jixiao/protocol';
import { l10n, type QuickPickItem, QuickPickItemKind, Range, window, workspace } from 'vscode';
import { languageId } from '../client-options.js';
import { firstName } from '../first-name.js';
import { ask } from '../requests.js';
import type { Command } from './command.js';

/** Opens an unsaved report with everything that a form asks for; its name stands selected, to be typed first. */
export const newReport: Command = async ({ client }) => {
  const options = {
    title: l10n.t('New Report'),
    placeHolder: l10n.t('Choose the form that the report is handed in by'),
    matchOnDescription: true,
  };
  const items: Promise<QuickPickItem[]> = ask(client, 'jixiao/forms', {}).then(formItems);
  const picked = await window.showQuickPick(items, options);
  if (!picked) return;
  const report = await ask(client, 'jixiao/newReport', { form: picked.label });
  if (!report) {
    void window.showErrorMessage(l10n.t('The form “{0}” is no longer there.', picked.label));
    return;
  }
  const document = await workspace.openTextDocument({ language: languageId, content: report.text });
  const name = firstName(report.text);
  await window.showTextDocument(document, {
    preview: false,
    ...(name && { selection: new Range(name.start.line, name.start.character, name.end.line, name.end.character) }),
  });
};

function formItems(forms: FormEntry[]): QuickPickItem[] {
  const own = forms.filter(({ builtIn }) => !builtIn);
  const builtIn = forms.filter((form) => form.builtIn);
  const group = (label: string, entries: FormEntry[]): QuickPickItem[] =>
    entries.length === 0
      ? []
      : [
          { label, kind: QuickPickItemKind.Separator },
          ...entries.map(({ name, title }) => ({ label: name, description: title })),
        ];
  return [...group(l10n.t('Forms of this folder'), own), ...group(l10n.t('Built-in forms'), builtIn)];
}
