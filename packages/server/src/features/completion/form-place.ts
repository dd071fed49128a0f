import { formLines, layoutLines, nameOf, type OpenLine } from '@jixiao/language';
import { firstNonBlank, isNameRun, wordStart } from '../../lookup/line-text.js';
import type { FormArgument, Place } from './caret-context.js';
import { reportPlace } from './report-place.js';
import { endOf, isKeyword, type Token } from './tokens.js';

const rowMarks = new Set(['行', 'DASHES', '其中']);
const words = new Set(['NAME', 'WORD', 'UNIT', 'RULE_ID', 'FIELD_KIND']);

/** A place on a line of a form: what its shape has left to say. Undefined where nothing can be offered. */
export function formPlace(text: string, line: OpenLine, caret: number): Place | undefined {
  const head = firstNonBlank(text, line.start, caret);
  const typed = text.slice(head, caret);
  if (isNameRun(typed)) return { where: { kind: 'line-start' }, start: head };
  if (/^[-－–—−]+[\s\u3000]*$/u.test(typed)) return undefined;

  let start = wordStart(text, head, caret);
  let read = line.upTo(start);
  const unfinished = read.tokens.at(-1);
  if (unfinished && endOf(unfinished) === start && words.has(unfinished.tokenType.name)) {
    start = unfinished.startOffset;
    read = line.upTo(start);
  }
  // The line may be the head of a report, or of a headless one.
  if (!read.block.startsWith('form') && read.block !== 'layout') return reportPlace(text, line, caret);
  if (read.problems.some(({ code }) => code === 'unclosed-quote')) return undefined;
  const [first, ...rest] = read.tokens;
  if (!first || !/[\s\u3000:：，,；;]/u.test(text.charAt(start - 1))) return undefined;
  const keyword = rowMarks.has(first.tokenType.name) ? '行' : first.tokenType.name;
  const shape = (line.before.block === 'layout' ? layoutLines : formLines)[keyword];
  if (!shape) return undefined;
  const place = restOf(
    keyword,
    shape,
    rest.filter((token) => !rowMarks.has(token.tokenType.name) || keyword !== '行'),
  );
  return place && { where: { kind: 'form-line', keyword, ...place }, start };
}

type Shape = (typeof formLines)[string];

/** What may stand behind the tokens of a line, by its shape. */
function restOf(
  keyword: string,
  shape: Shape,
  tokens: readonly Token[],
): { arguments: FormArgument[]; options: string[]; given: string[] } | undefined {
  const given = tokens.map(({ image }) => nameOf(image));
  const required = shape.required ?? [];
  const next = required[tokens.length];
  if (next) return { arguments: [next], options: [], given };

  const last = tokens.at(-1);
  const option = lastOption(shape, tokens);
  if (option) {
    const value = shape.options?.[option.keyword];
    const argument = typeof value === 'object' ? value.list : value;
    const open = option.behind.length === 0 || (typeof value === 'object' && last?.tokenType.name === ',');
    if (argument && open) return { arguments: [argument], options: [], given };
  }
  const options = Object.keys(shape.options ?? {}).filter(
    (word) => !tokens.some(({ tokenType }) => tokenType.name === word),
  );
  const has = (type: string) => tokens.some(({ tokenType }) => tokenType.name === type);
  const optional = (shape.optional ?? []).filter(
    (argument) =>
      !(
        (argument === 'unit' && (has('UNIT') || has('STRING'))) ||
        has('列') ||
        (argument === 'string' && has('STRING'))
      ),
  );
  const pairs: FormArgument[] = shape.pairs && (keyword !== '表' || has('列')) ? ['name'] : [];
  return { arguments: [...optional, ...(shape.loose ?? []), ...pairs], options, given };
}

/** The option keyword that the end of the line may belong to, with what stands behind it. */
function lastOption(shape: Shape, tokens: readonly Token[]): { keyword: string; behind: readonly Token[] } | undefined {
  const at = tokens.findLastIndex((token) => isKeyword(token));
  const keyword = tokens[at]?.tokenType.name;
  if (keyword === undefined || !shape.options || !(keyword in shape.options)) return undefined;
  return { keyword, behind: tokens.slice(at + 1) };
}
