import { readdirSync, readFileSync } from 'node:fs';
import { builtInFormNames, builtInFormText } from '@jixiao/language';
import { oddLines, reportSample } from '../language/syntax/check-syntax.js';

const folder = new URL('../../examples/', import.meta.url);

/** Texts by name: the examples, the built-in forms, and what can go wrong in a line. */
export const samples: readonly (readonly [name: string, text: string])[] = [
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.jx'))
    .map((name) => [name, readFileSync(new URL(encodeURIComponent(name), folder), 'utf8')] as const),
  ...builtInFormNames.map((name) => [`${name}.jx`, builtInFormText(name) as string] as const),
  ['样例.jx', reportSample],
  ['怪行.jx', oddLines.join('\n')],
];
