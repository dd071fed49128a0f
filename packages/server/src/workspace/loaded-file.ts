import { type ast, defaultFormName, type Finding, type JixiaoLexer, type JixiaoServices } from '@jixiao/language';
import type { LangiumDocument, LexerResult } from 'langium';

/** A file that has been parsed: one that is open in the editor, or one that an open file names. Replaced as a whole when it changes. */
export interface LoadedFile {
  readonly uri: string;
  /** The editor's version of an open document; undefined for a file that is read from its folder. */
  readonly version: number | undefined;
  /** The tree; its references are resolved when they are asked for. `document.textDocument` turns offsets into positions. */
  readonly document: LangiumDocument<ast.File>;
  readonly text: string;
  /** Every token of the text with comments, punctuation and what was passed over as `hidden`. */
  readonly tokens: LexerResult;
  /** What is found in it, once it has been checked. */
  findings?: Finding[];
  /** The check that is under way; another one, or none, once it would be of something that is no more. */
  check?: object;
}

export function loadedFile(
  services: JixiaoServices,
  uri: string,
  version: number | undefined,
  document: LangiumDocument<ast.File>,
): LoadedFile {
  const text = document.textDocument.getText();
  let tokens: LexerResult | undefined;
  return {
    uri,
    version,
    document,
    text,
    get tokens() {
      tokens ??= (services.parser.Lexer as JixiaoLexer).tokenizeAll(text);
      return tokens;
    },
  };
}

/** Names of forms and reports. */
export interface NamesUsed {
  forms: Set<string>;
  reports: Set<string>;
}

/** The forms and reports of other files that a file names: what it must be read anew for when they change. */
export function namesUsed({ document }: LoadedFile): NamesUsed {
  const { forms, reports } = document.parseResult.value;
  const used = { forms: new Set<string>(), reports: new Set<string>() };
  for (const { base } of forms) if (base) used.forms.add(base.$refText);
  for (const { form, previous } of reports) {
    used.forms.add(form?.$refText ?? defaultFormName);
    if (previous) used.reports.add(previous.$refText);
  }
  return used;
}
