import {
  DocumentState,
  type LangiumDocument,
  type Mutable,
  type ParseResult,
  type ParserOptions,
  TextDocument,
} from 'langium';
import { type File, isReport } from '../generated/ast.js';
import type { JixiaoServices } from '../jixiao-module.js';
import type { JixiaoLinker } from '../references/jixiao-references.js';
import type { JixiaoLexer } from '../syntax/lexer.js';
import { isSameBeforeHead } from '../syntax/lexer-state.js';
import type { LineLexingReport, Lines, LinesRead } from '../syntax/line-lexer.js';
import type { Suppression, SyntaxProblem } from '../syntax/token-sink.js';
import { changedRange } from './changed-range.js';
import { graft, type Moved } from './graft.js';
import { isBlankBetween, type Unit, type UnitNode, unitAround } from './unit.js';

/**
 * Reads a text of which a document holds an earlier state. Where the change lies in one unit, only that is parsed, and all other nodes of
 * the tree become those of the new document: then `document` must not be used any more. Undefined where that cannot be done, and
 * `document` is as before.
 */
export function rereadDocument(
  services: JixiaoServices,
  document: LangiumDocument<File>,
  text: string,
): LangiumDocument<File> | undefined {
  const before = document.textDocument.getText();
  const change = changedRange(before, text);
  if (document.parseResult.parserErrors.length > 0) return undefined;
  const unit = unitAround(document, change.start, change.before);
  if (!unit) return undefined;
  const by = change.after - change.before;
  const lines: Lines = { ...unit.lines, end: unit.lines.end + by };
  if (!endsLine(text, lines.end)) return undefined;

  const known = document.parseResult.lexerReport as LineLexingReport;
  const read = readLines(services, text, lines, known, unit);
  const node = read && parseUnit(services, text, read, unit.node);
  if (!node || !isBlankBetween(text, lines.start, node.$cstNode?.offset ?? text.length)) return undefined;

  const { states } = read.tokens.report as LineLexingReport;
  const moved = { by, lines: states.length - (unit.endLine - lines.line) };
  const from = document.parseResult.value;
  const grafted = graft(unit.node, node, text, moved);
  (services.references.Linker as JixiaoLinker).carryOver(from, grafted, unit.node, node);
  for (const [old, copy] of grafted.copies)
    if (isReport(old) && isReport(copy)) services.evaluation.Evaluations.succeed(copy, old);
  return newDocument(document, text, {
    value: grafted.file,
    parserErrors: [],
    lexerErrors: [],
    lexerReport: joined(known, read, unit, moved),
  });
}

/** Undefined where the lines below would now be read in another way. */
function readLines(
  services: JixiaoServices,
  text: string,
  lines: Lines,
  { states }: LineLexingReport,
  { endLine }: Unit,
): LinesRead | undefined {
  const before = states[lines.line];
  // A run of lines that cannot be read is one mistake, which may begin above; and a line above may have been told by the first of these.
  if (!before || before.passedOver || before.lookedAhead) return undefined;
  const read = (services.parser.Lexer as JixiaoLexer).tokenizeLines(text, lines, before);
  const below = states[endLine];
  return !below || (isSameBeforeHead(read.after, below) && !below.passedOver) ? read : undefined;
}

/** Undefined where the lines do not hold just one unit of the same kind. */
function parseUnit(
  services: JixiaoServices,
  text: string,
  { tokens }: LinesRead,
  { $type }: UnitNode,
): UnitNode | undefined {
  if (tokens.tokens.length === 0) return undefined;
  const isBlock = $type === 'Heading' || $type === 'Paragraph';
  const rule = isBlock ? (tokens.tokens[0]?.tokenType.name === 'HASHES' ? 'Heading' : 'Paragraph') : $type;
  const options: ParserOptions = { rule };
  const { value, parserErrors } = (services.parser.Lexer as JixiaoLexer).withTokens(tokens, () =>
    services.parser.LangiumParser.parse<UnitNode>(text, options),
  );
  return parserErrors.length === 0 ? value : undefined;
}

/** What the lexer says of the whole text. */
function joined(
  known: LineLexingReport,
  { tokens, after }: LinesRead,
  { lines, endLine }: Unit,
  moved: Moved,
): LineLexingReport {
  const fresh = tokens.report as LineLexingReport;
  const below = known.states.slice(endLine);
  if (below.length > 0) below[0] = after;
  const around = <T extends SyntaxProblem | Suppression>(all: readonly T[], own: readonly T[]): T[] => {
    const behind = all.filter(({ start }) => start >= lines.end);
    for (const one of behind) {
      one.start += moved.by;
      one.end += moved.by;
      if ('line' in one) one.line += moved.lines;
    }
    return [...all.filter(({ start }) => start < lines.start), ...own, ...behind];
  };
  return {
    diagnostics: [],
    problems: around(known.problems, fresh.problems),
    suppressions: around(known.suppressions, fresh.suppressions),
    states: [...known.states.slice(0, lines.line), ...fresh.states, ...below],
  };
}

/** Whether a place is the end of the text or the first character of a line. */
function endsLine(text: string, offset: number): boolean {
  if (offset === text.length) return true;
  const last = text.charCodeAt(offset - 1);
  return last === 0x0a || (last === 0x0d && text.charCodeAt(offset) !== 0x0a);
}

function newDocument(
  { uri, textDocument: { languageId, version } }: LangiumDocument<File>,
  text: string,
  parseResult: ParseResult<File>,
): LangiumDocument<File> {
  const textDocument = TextDocument.create(uri.toString(), languageId, version, text);
  const document = { uri, textDocument, parseResult, state: DocumentState.ComputedScopes, references: [] };
  (parseResult.value as Mutable<File>).$document = document;
  return document;
}
