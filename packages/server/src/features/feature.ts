import type { CancellationToken } from 'vscode-languageserver';
import type { ServerContext } from '../context.js';
import type { LoadedFile } from '../workspace/loaded-file.js';

/** Answers a request about a document. The file is as the editor has it, and everything it refers to has been read. */
export type DocumentFeature<Params, Result> = (
  file: LoadedFile,
  params: Params,
  context: ServerContext,
  token: CancellationToken,
) => Result | Promise<Result>;

/** Answers a request about the workspace. */
export type WorkspaceFeature<Params, Result> = (
  params: Params,
  context: ServerContext,
  token: CancellationToken,
) => Result | Promise<Result>;
