import type { EffectiveForm } from '@jixiao/language';
import type { Workspace } from './workspace.js';

/** A form that a report can be written by: one of the workspace or a built-in one. */
export async function formByName(workspace: Workspace, name: string): Promise<EffectiveForm | undefined> {
  const file = workspace.names.formFile(name);
  if (file !== undefined) await workspace.file(file);
  const { OtherFiles, FormLibrary } = workspace.services.references;
  const form = OtherFiles.form(name) ?? FormLibrary.builtIn(name);
  return form && FormLibrary.effectiveForm(form);
}
