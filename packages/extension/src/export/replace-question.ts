import { l10n, type Uri, window } from 'vscode';
import { baseName } from './export-files.js';

/** Asks once, of the first file that is there already, whether such files may be replaced. */
export function replaceQuestion(several: boolean): (target: Uri) => Promise<boolean> {
  let answer: Promise<boolean> | undefined;
  return (target) => (answer ??= ask(target, several));
}

async function ask(target: Uri, several: boolean): Promise<boolean> {
  const replace = l10n.t('Replace');
  const question = several
    ? l10n.t('“{0}” and perhaps others are there already. Replace what is there?', baseName(target))
    : l10n.t('“{0}” is there already. Replace it?', baseName(target));
  const answers = [
    { title: replace, isCloseAffordance: false },
    { title: l10n.t('Keep'), isCloseAffordance: true },
  ];
  return (await window.showWarningMessage(question, { modal: true }, ...answers))?.title === replace;
}
