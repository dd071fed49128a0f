import type { LangiumDocument } from 'langium';
import type { LineLexingReport } from '../syntax/line-lexer.js';

/** Whether a finding of a rule that begins at an offset is silenced: by `// 忽略 rule-id` on the line above. */
export type IsSilenced = (rule: string, start: number) => boolean;

export function silencedIn({ parseResult, textDocument }: LangiumDocument): IsSilenced {
  const { suppressions } = parseResult.lexerReport as LineLexingReport;
  if (suppressions.length === 0) return () => false;
  const silenced = new Map(suppressions.map(({ line, rules }) => [line + 1, new Set(rules)]));
  return (rule, start) => silenced.get(textDocument.positionAt(start).line)?.has(rule) ?? false;
}
