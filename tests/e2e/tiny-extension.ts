import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes an extension with one of everything that the harness can see; its two entries say which host runs them. */
export function writeTinyExtension(folder: string): string {
  const files: Record<string, string> = {
    'package.json': JSON.stringify(manifest),
    'package.nls.json': '{"show":"Show the panel","ask":"Ask outside"}',
    'package.nls.zh-cn.json': '{"show":"显示面板","ask":"问外面"}',
    'l10n/bundle.l10n.zh-cn.json': '{"Wrong word":"用词错误","Your department":"请输入部门"}',
    'node.js': entry('node'),
    'web.js': entry('web'),
  };
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

const manifest = {
  name: 'tiny',
  publisher: 'jixiao-tests',
  version: '1.0.0',
  engines: { vscode: '^1.100.0' },
  main: './node.js',
  browser: './web.js',
  // A language alone, without a configuration of its own, starts nothing.
  activationEvents: ['onLanguage:tiny'],
  l10n: './l10n',
  contributes: {
    languages: [{ id: 'tiny', extensions: ['.tiny'] }],
    commands: [
      { command: 'tiny.show', title: '%show%', category: 'Tiny' },
      { command: 'tiny.ask', title: '%ask%', category: 'Tiny' },
    ],
  },
};

const entry = (host: string) => `
const vscode = require('vscode');
const host = ${JSON.stringify(host)};

exports.activate = (context) => {
  const diagnostics = vscode.languages.createDiagnosticCollection('tiny');
  const check = (document) => {
    if (document.languageId !== 'tiny') return;
    const found = [...document.getText().matchAll(/错误|提示/g)].map((match) => {
      const range = new vscode.Range(document.positionAt(match.index), document.positionAt(match.index + 2));
      const severity = match[0] === '错误' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Information;
      const diagnostic = new vscode.Diagnostic(range, vscode.l10n.t('Wrong word'), severity);
      diagnostic.source = 'tiny';
      diagnostic.code = 'wrong-word';
      return diagnostic;
    });
    diagnostics.set(document.uri, found);
  };
  const status = vscode.window.createStatusBarItem('tiny.status', vscode.StatusBarAlignment.Right);
  status.text = 'tiny in ' + host + ', ' + vscode.env.language;
  status.show();
  vscode.workspace.textDocuments.forEach(check);
  context.subscriptions.push(
    diagnostics,
    status,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument((event) => check(event.document)),
    vscode.languages.registerCompletionItemProvider('tiny', {
      provideCompletionItems: () => [new vscode.CompletionItem('完成率'), new vscode.CompletionItem('得分')],
    }),
    vscode.languages.registerHoverProvider('tiny', {
      provideHover: (document, position) => new vscode.Hover('第 ' + (position.character + 1) + ' 列'),
    }),
    vscode.languages.registerCodeActionsProvider('tiny', {
      provideCodeActions: (document, range, context) => context.diagnostics.map((diagnostic) => {
        const action = new vscode.CodeAction('改成正确', vscode.CodeActionKind.QuickFix);
        action.diagnostics = [diagnostic];
        action.edit = new vscode.WorkspaceEdit();
        action.edit.replace(document.uri, diagnostic.range, '正确');
        return action;
      }),
    }),
    vscode.languages.registerInlayHintsProvider('tiny', {
      provideInlayHints: () => [new vscode.InlayHint(new vscode.Position(0, 2), '（注）')],
    }),
    vscode.languages.registerDocumentSymbolProvider('tiny', {
      provideDocumentSymbols: (document) => {
        const line = document.lineAt(0);
        return [new vscode.DocumentSymbol(line.text, '', vscode.SymbolKind.Field, line.range, line.range)];
      },
    }),
    vscode.commands.registerCommand('tiny.ask', () => fetch('https://extension.invalid/').then(() => {}, () => {})),
    vscode.commands.registerCommand('tiny.show', async () => {
      const name = await vscode.window.showInputBox({ prompt: vscode.l10n.t('Your department') });
      const panel = vscode.window.createWebviewPanel('tiny', name, vscode.ViewColumn.Two, { enableScripts: true });
      panel.webview.onDidReceiveMessage((message) => panel.webview.postMessage(message + '，由 ' + host + ' 答复'));
      panel.webview.html = '<h1>' + name + '</h1><button>发送</button><p></p><script>' +
        'const api = acquireVsCodeApi();' +
        'document.querySelector("button").onclick = () => api.postMessage("收到");' +
        'window.addEventListener("message", (event) => { document.querySelector("p").textContent = event.data; });' +
        '</script>';
      vscode.window.showInformationMessage('已打开 ' + name, '知道了');
    }),
  );
};
`;
