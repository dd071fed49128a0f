import type { FileCounts } from '@jixiao/protocol';
import { documentStatus } from '../document-status.js';
import { turns } from '../turns.js';
import type { Answer } from './request.js';

/** Counts what is found in some files, open or not. */
export const findingCounts: Answer<'jixiao/findingCounts'> = async ({ workspace, settings }, { uris }, token) => {
  const counts: FileCounts[] = [];
  const turn = turns();
  for (const uri of uris) {
    await turn();
    if (token.isCancellationRequested) break;
    const file = await workspace.file(uri);
    if (!file) continue;
    const { errors, warnings } = documentStatus(file, workspace.findings(file, settings.rules), workspace);
    counts.push({ uri, reports: file.document.parseResult.value.reports.length, errors, warnings });
  }
  return counts;
};
