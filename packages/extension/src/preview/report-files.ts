import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const kinds = { created: 1, changed: 2, deleted: 3 };

/**
 * Watches the reports and forms around a file, which a report takes figures from, in its folder and in the workspace. The server is told
 * before anything is asked of it: by itself the client tells it a while later, and of files outside the workspace not at all.
 */
export function watchReports(uri: Uri, client: BaseLanguageClient, onChange: () => void): Disposable {
  const patterns = [
    ...(workspace.getWorkspaceFolder(uri) || uri.scheme === 'untitled'
      ? []
      : [new RelativePattern(Uri.joinPath(uri, '..'), '*.jx')]),
    '**/*.jx',
  ];
  return Disposable.from(
    ...patterns.flatMap((pattern) => {
      const watcher = workspace.createFileSystemWatcher(pattern);
      const tell = (type: number) => async (file: Uri) => {
        const change = { uri: client.code2ProtocolConverter.asUri(file), type };
        await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [change] });
        onChange();
      };
      return [
        watcher,
        watcher.onDidCreate(tell(kinds.created)),
        watcher.onDidChange(tell(kinds.changed)),
        watcher.onDidDelete(tell(kinds.deleted)),
      ];
    }),
  );
}
