import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './requests.js';

const scheme = 'jixiao-rule';

/** Gives the pages of the rules, as Markdown documents that cannot be edited. */
export function provideRulePages(client: BaseLanguageClient): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }, token) {
      const rule = path.replace(/^\/|\.md$/g, '');
      const page = await ask(client, 'jixiao/rulePage', { rule }, token);
      return page?.markdown ?? l10n.t('There is no rule “{0}”.', rule);
    },
  });
}

/** Shows the page of a rule as it reads; as Markdown where the editor's own preview is switched off. */
export async function showRulePage(rule: string): Promise<void> {
  const uri = Uri.from({ scheme, path: `/${rule}.md` });
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // There is no such command then, and no other way to learn that: it is unknown before its first use.
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
  }
}
