import { ast, type EvaluatedIndicator, type Span, spanOf, type WrittenValue } from '@jixiao/language';
import { type AstNode, AstUtils, GrammarUtils, type LeafCstNode } from 'langium';
import type { Hover, HoverParams } from 'vscode-languageserver';
import type { ServerContext } from '../context.js';
import { leafAt, rangeOf } from '../positions.js';
import type { DocumentFeature } from './feature.js';
import { equalFigures, explainLiteral } from './hover/amounts.js';
import { figureAt, indicatorRows } from './hover/figure-index.js';
import { explainFigure } from './hover/figure-text.js';
import { explainFormToken } from './hover/form-words.js';
import { explainScoreFigure, explainValue } from './hover/indicators.js';
import { explainKeyword } from './hover/keywords.js';
import { join, type Markdown } from './hover/markdown.js';
import { explainMember } from './hover/members.js';
import { explainOperatorWord } from './hover/operators.js';
import { explainComparison, explainResult, explainSegment } from './hover/references.js';
import { explainReportToken } from './hover/report-words.js';
import {
  explainSuppression,
  noteOnRule,
  notesOnFindings,
  suppressedRuleAt,
  suppressionWordAt,
} from './hover/rule-notes.js';

/** What stands under the pointer: a number and where it comes from, a name, a keyword; then why a rule speaks of it. */
export const hover: DocumentFeature<HoverParams, Hover | null> = (file, { position }, context) => {
  const offset = file.document.textDocument.offsetAt(position);
  const answer = (place: Span, parts: Markdown[], notes: Markdown[]): Hover | null => {
    const sections = [join(parts, '\n\n'), ...notes].filter(({ source }) => source !== '');
    if (sections.length === 0) return null;
    const contents = { kind: 'markdown' as const, value: join(sections, '\n\n---\n\n').source };
    return { contents, range: rangeOf(file.document.textDocument, place) };
  };
  const suppressed = suppressedRuleAt(file, offset);
  if (suppressed) return answer(suppressed, noteOnRule(suppressed.id, context.language), []);
  const silencing = suppressionWordAt(file, offset);
  if (silencing) return answer(silencing, explainSuppression(context.language), []);
  const leaf = leafAt(file, offset);
  if (!leaf) return null;
  // Directly behind a word the pointer means its last character.
  const pointer = Math.min(offset, leaf.end - 1);
  const amount = texts.has(leaf.tokenType.name) ? equalFigures(leaf, pointer, context) : undefined;
  const notes = notesOnFindings(file, pointer, context);
  return amount ? answer(amount.place, amount.parts, notes) : answer(spanOf(leaf), explain(leaf, context), notes);
};

/** Tokens of running text, which may hold amounts. */
const texts = new Set(['TEXT', 'LINE', 'STRING', 'PROSE']);

function explain(leaf: LeafCstNode, context: ServerContext): Markdown[] {
  const { astNode } = leaf;
  const property = GrammarUtils.findAssignment(leaf)?.feature;
  switch (astNode.$type) {
    case 'Path':
      return explainSegment(astNode as ast.Path, leaf, context);
    case 'Literal':
      return explainLiteral(astNode as ast.Literal, context);
    case 'Interpolation':
      return explainResult(astNode, context);
    case 'Call':
      if (leaf.tokenType.name === 'FUNCTION')
        return [...explainResult(astNode, context), ...explainKeyword(leaf, context)];
      return [];
    case 'Check':
      if (property === 'operator') return explainComparison(astNode as ast.Check, context);
  }
  if (leaf.tokenType.name === 'RULE_ID') return noteOnRule(leaf.text, context.language);
  const token = explainToken(leaf, property, context);
  if (token) return token;
  const named = namedBy(leaf, property);
  if (named) return explainMember(named, context);
  const figure = explainNumber(leaf, context);
  return figure.length > 0 ? figure : explainKeyword(leaf, context);
}

/** A token whose meaning depends on nothing but the line it stands on. */
function explainToken(leaf: LeafCstNode, property: string | undefined, context: ServerContext): Markdown[] | undefined {
  const form = AstUtils.getContainerOfType(leaf.astNode, ast.isForm);
  if (!form) return explainReportToken(leaf, property, context);
  const library = context.workspace.services.references.FormLibrary;
  const effective = () => library.effectiveForm(form);
  return (
    explainFormToken(leaf.astNode, property, leaf.text, effective, context) ??
    explainReportToken(leaf, property, context)
  );
}

/** What a token names: itself, or what it refers to. */
function namedBy({ astNode, offset }: LeafCstNode, property: string | undefined): AstNode | undefined {
  switch (property) {
    case 'name':
      return astNode;
    case 'text':
      // An indicator without a name is called by its text.
      return astNode.$type === 'Indicator' ? astNode : undefined;
    case 'field':
    case 'row':
    case 'level':
      // In a report the thing itself tells more than its declaration.
      return astNode.$type === 'LayoutField' ? (astNode as ast.LayoutField).field.ref : astNode;
    case 'form':
      return (astNode as ast.Report).form?.ref;
    case 'previous':
      return (astNode as ast.Report).previous?.ref;
    case 'base':
      return (astNode as ast.Form).base?.ref;
    case 'tables':
      return (astNode as ast.LayoutTable).tables.find(({ $refNode }) => $refNode?.offset === offset)?.ref;
    default:
      return undefined;
  }
}

function explainNumber(leaf: LeafCstNode, context: ServerContext): Markdown[] {
  const owner = AstUtils.getContainerOfType(leaf.astNode, ast.isReport);
  if (!owner) return [];
  const report = context.workspace.evaluated(owner);
  const place = spanOf(leaf);
  const row = indicatorRows(report).find(({ node }) => node === leaf.astNode);
  const role = row && valueRoleAt(row, place);
  if (row && role) {
    const { operator, operatorSpan } = { 目标: row.target, 调整: row.adjusted, 完成: row.actual }[role];
    const isOperator = operator !== undefined && operatorSpan?.start === place.start;
    return [
      ...explainValue(row, role, report, context),
      ...(isOperator ? explainOperatorWord(leaf.text, operator, context.language) : []),
    ];
  }
  const figure = figureAt(report, place);
  if (!figure) return [];
  return row?.score === figure ? explainScoreFigure(row, report, context) : explainFigure(figure, context);
}

/** The target or result that a place is part of; the word that introduces it is not. */
function valueRoleAt({ target, adjusted, actual, groups }: EvaluatedIndicator, { start, end }: Span) {
  if (groups.some(({ keyword, span }) => keyword !== undefined && span.start === start)) return undefined;
  const holds = ({ absent, span }: WrittenValue) => !absent && span.start <= start && end <= span.end;
  if (holds(target)) return '目标';
  if (holds(adjusted)) return '调整';
  return holds(actual) ? '完成' : undefined;
}
