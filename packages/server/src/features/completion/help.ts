import type { EffectiveForm } from '@jixiao/language';
import type { AstNode } from 'langium';
import type { ServerContext } from '../../context.js';
import { explainDeclared } from '../hover/declared.js';
import { explainFigure } from '../hover/figure-text.js';
import { join, type Markdown } from '../hover/markdown.js';
import { explainMember } from '../hover/members.js';
import { explainUnit } from '../hover/units.js';
import type { CaretContext } from './caret-context.js';
import type { Draft } from './draft.js';
import { FigurePaths } from './figure-paths.js';

/** What a hover tells as the documentation of an item; none where that is nothing. */
export function helpFrom(parts: readonly Markdown[]): Pick<Draft, 'help'> {
  return parts.length > 0 ? { help: join(parts, '\n\n').source } : {};
}

/** What a form says of one of its levels, rows, fields or tables. */
export function declaredHelp(node: AstNode, form: EffectiveForm, server: ServerContext): Pick<Draft, 'help'> {
  return helpFrom(explainDeclared(node, form, server));
}

export function unitHelp(unit: string, { language }: ServerContext): Pick<Draft, 'help'> {
  return helpFrom(explainUnit(unit, language));
}

/** What a path leads to: a figure with how it follows from others, or something that has figures. */
export function pathHelp(names: readonly string[], caret: CaretContext, server: ServerContext): Pick<Draft, 'help'> {
  const paths = new FigurePaths(caret, server);
  const steps = paths.walk(names) ?? [];
  const last = steps.at(-1);
  if (!last) return {};
  const figure = paths.figureOf(steps);
  return helpFrom(figure?.value ? explainFigure(figure, server) : explainMember(last.node, server));
}
