import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';

/** Several documents that a change concerns are checked one after the other, in ms. */
const TOGETHER = 100;

/**
 * Asks the editor to ask again for what it shows inside of documents: it does so by itself only for the one that is edited, not when a
 * setting, a form or last year's report has changed.
 */
export function viewRefresher(connection: Connection, { workspace }: ClientCapabilities): () => void {
  const requests = [
    ...(workspace?.inlayHint?.refreshSupport ? [InlayHintRefreshRequest.type] : []),
    ...(workspace?.codeLens?.refreshSupport ? [CodeLensRefreshRequest.type] : []),
    ...(workspace?.semanticTokens?.refreshSupport ? [SemanticTokensRefreshRequest.type] : []),
  ];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const { method } of requests)
        connection.sendRequest(method).catch((error: unknown) => connection.console.warn(`${method}: ${error}`));
    }, TOGETHER);
  };
}
