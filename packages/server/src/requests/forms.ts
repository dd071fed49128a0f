import { builtInFormNames } from '@jixiao/language';
import { formByName } from '../workspace/forms.js';
import type { Answer } from './request.js';

export const forms: Answer<'jixiao/forms'> = async ({ workspace }) => {
  const own = [...workspace.names.formNames()].sort((a, b) => a.localeCompare(b, 'zh'));
  const names = [...own, ...builtInFormNames.filter((name) => !own.includes(name))];
  const found = await Promise.all(names.map((name) => formByName(workspace, name)));
  return found.flatMap((form, index) =>
    form ? [{ name: form.name, title: form.title, builtIn: index >= own.length }] : [],
  );
};
