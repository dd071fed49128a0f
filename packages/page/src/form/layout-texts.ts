import { type ast, isValue, printReference } from '@jixiao/language';
import type { Context } from '../context.js';
import type { Passage, Run } from '../page.js';
import { cleanText } from '../print/clean-text.js';
import { passagesText } from '../print/passage-text.js';
import { sourceOf } from '../print/texts.js';
import { fieldPassages, isPrivate, printedField } from './fields.js';
import type { LayoutParts } from './layout-items.js';

/** Space to write in, where a form asks for what the report does not say yet. */
const SPACE = '　　';

export interface LayoutText {
  passage: Passage;
  /** Something in it is not for publication. */
  isPrivate: boolean;
}

/** A text of the form with its `[[ ]]` filled in from the report. Only those have a place in the text of the report. */
export function layoutText(context: Context, parts: LayoutParts): LayoutText {
  const passage: Passage = [];
  let hasPrivate = false;
  for (const part of parts) {
    if (typeof part === 'string') {
      if (part !== '') passage.push({ text: cleanText(part) });
      continue;
    }
    const field = fieldOf(context, part);
    if (!field) {
      const run = figureRun(context, part);
      hasPrivate ||= run.private === true;
      passage.push(run);
      continue;
    }
    const passages = fieldPassages(context, field);
    const source = sourceOf(passages);
    const secret = isPrivate(field.declared);
    hasPrivate ||= secret;
    const text = passagesText(passages).replaceAll('\n', '');
    passage.push({
      text: text || SPACE,
      reference: true,
      ...(source && { source }),
      ...(secret && text !== '' && { private: true as const }),
    });
  }
  return { passage, isPrivate: hasPrivate };
}

function fieldOf(context: Context, { expression }: ast.Interpolation) {
  if (expression.$type !== 'Path' || expression.segments.length !== 1) return undefined;
  const node = expression.segments[0]?.ref;
  return node?.$type === 'FormField' ? printedField(context, node) : undefined;
}

function figureRun({ report }: Context, part: ast.Interpolation): Run {
  const { text } = printReference(report, part);
  const outcome = report.outcomeOf(part);
  const from = isValue(outcome) ? outcome.from : [];
  const [figure, another] = from;
  const source = figure?.origin === 'typed' && !another ? figure.span : undefined;
  // What follows from a secret tells it.
  const fields = report.fields.filter(({ node }) => from.some((one) => one.node === node));
  const secret = text !== undefined && fields.some(({ declared }) => declared && isPrivate(declared));
  return {
    text: cleanText(text ?? SPACE),
    reference: true,
    ...(source && { source }),
    ...(secret && { private: true as const }),
  };
}
