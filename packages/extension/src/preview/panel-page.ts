import { env, l10n, Uri, type WebviewPanel } from 'vscode';
import { newNonce, shellHtml } from './shell.js';
import { viewWords } from './words.js';

/** Loads the page of a preview into its panel, where it may read nothing but its own files and begins by saying that it is ready. */
export function loadPage(panel: WebviewPanel, extensionUri: Uri): void {
  const { webview } = panel;
  const out = Uri.joinPath(extensionUri, 'packages/extension/out');
  const icon = (theme: string) => Uri.joinPath(extensionUri, `packages/extension/media/report-${theme}.svg`);
  panel.iconPath = { light: icon('light'), dark: icon('dark') };
  webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [out] };
  webview.html = shellHtml({
    script: webview.asWebviewUri(Uri.joinPath(out, 'preview.js')).toString(),
    style: webview.asWebviewUri(Uri.joinPath(out, 'preview.css')).toString(),
    nonce: newNonce(),
    locale: env.language,
    title: panel.title,
    words: viewWords(l10n.t),
  });
}
