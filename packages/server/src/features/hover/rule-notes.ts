import { type LineLexingReport, ruleHover, rules, type Span } from '@jixiao/language';
import type { ServerContext } from '../../context.js';
import type { LoadedFile } from '../../workspace/loaded-file.js';
import { Markdown } from './markdown.js';

/** Why the rules speak that have found something at an offset, each rule once. */
export function notesOnFindings(file: LoadedFile, offset: number, context: ServerContext): Markdown[] {
  const { workspace, settings, language } = context;
  const found = workspace
    .findings(file, settings.rules)
    .filter(({ start, end }) => start <= offset && offset < Math.max(end, start + 1));
  const ids = new Set(found.map(({ rule }) => rule));
  return [...ids].flatMap((id) => noteOnRule(id, language));
}

export function noteOnRule(id: string, language: ServerContext['language']): Markdown[] {
  const rule = rules.find((candidate) => candidate.id === id);
  return rule ? [new Markdown(ruleHover(rule, language))] : [];
}

/** The id of a rule in `// 忽略 rule-id …`. */
export function suppressedRuleAt({ document, text }: LoadedFile, offset: number): (Span & { id: string }) | undefined {
  const { suppressions } = document.parseResult.lexerReport as LineLexingReport;
  const comment = suppressions.find(({ start, end }) => start <= offset && offset <= end);
  if (!comment) return undefined;
  let from = comment.start;
  for (const id of comment.rules) {
    const start = text.indexOf(id, from);
    from = start + id.length;
    if (start <= offset && offset <= from) return { id, start, end: from };
  }
  return undefined;
}
