/** A language the tool speaks to its user. */
export type Language = 'zh' | 'en';

/** One text in every language; `{name}` stands for an argument. */
export type Localized = { zh: string; en: string };

/** The text in a language with its arguments put in; a `{name}` without argument stays as it is. */
export function formatText(
  text: Localized,
  language: Language,
  args: Readonly<Record<string, string | number>> = {},
): string {
  return text[language].replace(/\{([^{}]*)\}/g, (mark, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : mark,
  );
}
