import type { Server } from '../server.js';
import { builtInForm } from './built-in-form.js';
import { checkWorkspace } from './check-workspace.js';
import { findingCounts } from './finding-counts.js';
import { forms } from './forms.js';
import { newReport } from './new-report.js';
import { page } from './page.js';
import { paste } from './paste.js';
import { previewRequest } from './preview.js';
import { answer } from './request.js';
import { rulePageRequest } from './rule-page.js';
import { ruleList } from './rules.js';

/** The requests of the editor beyond the protocol: one file in this folder each. */
export function registerRequests(server: Server): void {
  answer(server, 'jixiao/forms', forms);
  answer(server, 'jixiao/newReport', newReport);
  answer(server, 'jixiao/rules', ruleList);
  answer(server, 'jixiao/rulePage', rulePageRequest);
  answer(server, 'jixiao/builtInForm', builtInForm);
  answer(server, 'jixiao/checkWorkspace', checkWorkspace);
  answer(server, 'jixiao/paste', paste);
  answer(server, 'jixiao/page', page);
  answer(server, 'jixiao/findingCounts', findingCounts);
  answer(server, 'jixiao/preview', previewRequest());
}
