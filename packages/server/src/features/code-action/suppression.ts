import type { Language } from '@jixiao/core';
import type { Finding, LineLexingReport } from '@jixiao/language';
import type { LoadedFile } from '../../workspace/loaded-file.js';
import type { OffsetEdit } from '../../workspace-edit.js';
import { ignoreWord } from './messages.js';

/** Writes `// 忽略 rule-id` above the line of a finding, or the rule behind those that are silenced there already. */
export function suppression({ document, text }: LoadedFile, { rule, start }: Finding, language: Language): OffsetEdit {
  const { textDocument, parseResult } = document;
  const { line } = textDocument.positionAt(start);
  const { suppressions } = parseResult.lexerReport as LineLexingReport;
  const above = suppressions.find((one) => one.line === line - 1);
  if (above) return { start: above.end, end: above.end, text: ` ${rule}` };
  const lineStart = textDocument.offsetAt({ line, character: 0 });
  const at = text.charCodeAt(lineStart) === 0xfeff ? lineStart + 1 : lineStart;
  const indent = /^[^\S\r\n]*/.exec(text.slice(at, start))?.[0] ?? '';
  return { start: at, end: at, text: `${indent}// ${ignoreWord[language]} ${rule}\n` };
}
