import { keywordOf } from '@jixiao/language';

/** The Chinese spelling of a keyword of a form: where the tree holds one, it is as typed, in either language. */
export function chinese(keyword: string): string {
  return keywordOf(keyword, 'form') ?? keyword;
}
