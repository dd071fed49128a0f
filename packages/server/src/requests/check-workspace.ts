import { formatText } from '@jixiao/core';
import { LSPErrorCodes, ResponseError, WorkDoneProgress } from 'vscode-languageserver';
import type { Answer } from './request.js';

/** Reports this often at most, in ms: a message for every file would take longer than the check. */
const REPORT_EVERY = 100;

/** Checks every file of the workspace, open or not, one after the other. */
export const checkWorkspace: Answer<'jixiao/checkWorkspace'> = async (server, { workDoneToken }, token) => {
  const { connection, workspace, folders, language } = server;
  const say = (value: object) => {
    if (workDoneToken !== undefined) void connection.sendProgress(WorkDoneProgress.type, workDoneToken, value as never);
  };
  say({ kind: 'begin', title: title[language], cancellable: true, percentage: 0 });
  const unread = await workspace.scan(folders);
  const result = { files: 0, errors: 0, warnings: 0, unread };
  const total = [...workspace.names.files].length;
  let reported = performance.now();
  await workspace.visit(
    () => true,
    (file) => {
      const { errors, warnings } = server.publish(file);
      result.files++;
      result.errors += errors;
      result.warnings += warnings;
      if (performance.now() - reported < REPORT_EVERY) return;
      reported = performance.now();
      const message = formatText(progress, language, { done: result.files, total });
      say({
        kind: 'report',
        message,
        percentage: Math.min(100, Math.floor((100 * result.files) / Math.max(total, 1))),
      });
    },
    token,
  );
  say({ kind: 'end' });
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, cancelled[language]);
  return result;
};

const title = { zh: '核对全部报告', en: 'Checking all reports' };
const progress = { zh: '{done}／{total} 个文件', en: '{done} of {total} files' };
const cancelled = { zh: '已取消', en: 'cancelled' };
