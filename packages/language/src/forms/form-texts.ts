import { formTexts } from '../generated/form-texts.js';

/** Names of the forms that come with the language, in the order of their files. */
export const builtInFormNames: readonly string[] = Object.keys(formTexts);

/** The source of a built-in form; undefined for a name that is none. */
export function builtInFormText(name: string): string | undefined {
  return Object.hasOwn(formTexts, name) ? formTexts[name] : undefined;
}
