import type { ServerRequests } from '@jixiao/protocol';
import type { Server } from '../server.js';
import { type Answer, answer } from './request.js';

type Requests = typeof import('./all.js');

/** The requests of the editor beyond the protocol: one file in this folder each, loaded with the first of them. */
export function registerRequests(server: Server): void {
  let loading: Promise<Requests> | undefined;
  const load = () => (loading ??= import('./all.js'));
  const on = <Method extends keyof ServerRequests>(method: Method, pick: (requests: Requests) => Answer<Method>) =>
    answer(server, method, async (...asked) => pick(await load())(...asked));

  on('jixiao/forms', ({ forms }) => forms);
  on('jixiao/newReport', ({ newReport }) => newReport);
  on('jixiao/rules', ({ ruleList }) => ruleList);
  on('jixiao/rulePage', ({ rulePageRequest }) => rulePageRequest);
  on('jixiao/builtInForm', ({ builtInForm }) => builtInForm);
  on('jixiao/checkWorkspace', ({ checkWorkspace }) => checkWorkspace);
  on('jixiao/paste', ({ paste }) => paste);
  on('jixiao/page', ({ page }) => page);
  on('jixiao/findingCounts', ({ findingCounts }) => findingCounts);
  // It remembers what it has shown: one for all questions.
  let preview: Answer<'jixiao/preview'> | undefined;
  on('jixiao/preview', ({ previewRequest }) => (preview ??= previewRequest()));
}
