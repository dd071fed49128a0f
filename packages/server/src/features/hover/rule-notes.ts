import { type LineLexingReport, ruleHover, rules, type Span } from '@jixiao/language';
import type { ServerContext } from '../../context.js';
import type { LoadedFile } from '../../workspace/loaded-file.js';
import { bold, fill, Markdown } from './markdown.js';
import { messages } from './messages.js';

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

/** The word that silences rules, where it begins a comment that stands alone on its line. */
export function suppressionWordAt({ tokens, text }: LoadedFile, offset: number): Span | undefined {
  const comment = tokens.hidden.find(
    ({ tokenType, startOffset, image }) =>
      tokenType.name === 'COMMENT' && startOffset <= offset && offset <= startOffset + image.length,
  );
  const written = comment && /^(\/\/[\s\u3000]*)(忽略|ignore|ｉｇｎｏｒｅ)(?![\p{L}\p{N}])/iu.exec(comment.image);
  if (!comment || !written || !/(?:^|[\r\n])[\s\u3000]*$/u.test(text.slice(0, comment.startOffset))) return undefined;
  const [, before = '', word = ''] = written;
  const start = comment.startOffset + before.length;
  const end = start + word.length;
  return start <= offset && offset <= end ? { start, end } : undefined;
}

export function explainSuppression(language: ServerContext['language']): Markdown[] {
  return [bold(language === 'zh' ? '忽略' : 'ignore'), fill(messages.suppression, language)];
}
