import { l10n, type Uri, window } from 'vscode';

/** Asks for the folder that several files go to. */
export async function chooseFolder(offered: Uri | undefined): Promise<Uri | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      title: l10n.t('Folder for the exported files'),
      openLabel: l10n.t('Export Here'),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(offered && { defaultUri: offered }),
    })) ?? [];
  return folder;
}
