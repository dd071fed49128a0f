import { formatDocument, skeleton } from '@jixiao/language';
import { formByName } from '../workspace/forms.js';
import type { Answer } from './request.js';

export const newReport: Answer<'jixiao/newReport'> = async ({ workspace, language }, { form: name }) => {
  const form = await formByName(workspace, name);
  return form ? { text: formatDocument(workspace.services, skeleton(form, language)) } : null;
};
