import generated from '../generated/form-texts.json' with { type: 'json' };

const texts: Readonly<Record<string, string>> = generated;

/** Names of the forms that come with the language, in the order of their files. */
export const builtInFormNames: readonly string[] = Object.keys(texts);

/** The source of a built-in form; undefined for a name that is none. */
export function builtInFormText(name: string): string | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}
