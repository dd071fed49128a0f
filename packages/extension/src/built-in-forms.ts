import { type Disposable, l10n, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './requests.js';

/** Gives the built-in forms, which definitions lead to, as documents that cannot be edited. */
export function provideBuiltInForms(client: BaseLanguageClient): Disposable {
  return workspace.registerTextDocumentContentProvider('jixiao', {
    async provideTextDocumentContent(uri, token) {
      const form = await ask(client, 'jixiao/builtInForm', { uri: client.code2ProtocolConverter.asUri(uri) }, token);
      return form?.text ?? `// ${l10n.t('There is no built-in form “{0}”.', uri.path)}`;
    },
  });
}
