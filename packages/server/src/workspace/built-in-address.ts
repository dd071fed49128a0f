import { builtInScheme } from '@jixiao/language';
import { URI } from 'langium';

/** Whether a document is a built-in form that the editor shows: `jixiao:/名称.jx`. */
export function isBuiltIn(uri: string): boolean {
  return URI.parse(uri).scheme === builtInScheme;
}

/** The name of the form at such an address. */
export function builtInName(uri: string): string {
  return /([^/]*)\.jx$/.exec(URI.parse(uri).path)?.[1] ?? '';
}
