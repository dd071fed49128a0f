/**
 * Schemes under which an editor shows another version of a file beside it: in a comparison, a history, a review. Checking those too
 * would list every finding twice, once for a version that cannot be edited.
 */
const viewSchemes = new Set([
  'git',
  'gitlens',
  'review',
  'pr',
  'githubpr',
  'svn',
  'vscode-scm',
  'vscode-local-history',
  'merge-conflict.conflict-diff',
  'chat-editing-text-model',
  'chat-editing-snapshot-text-model',
]);

/** Whether a document is no file of its own but a view of one. */
export function isView(scheme: string): boolean {
  return viewSchemes.has(scheme);
}

/** Whether the parameters of a request are about such a view. */
export function asksAboutView(params: unknown): boolean {
  const { textDocument } = (params ?? {}) as { textDocument?: { uri?: unknown } };
  const scheme =
    typeof textDocument?.uri === 'string' ? /^[a-z][a-z0-9+.-]*(?=:)/i.exec(textDocument.uri)?.[0] : undefined;
  return scheme !== undefined && isView(scheme);
}
