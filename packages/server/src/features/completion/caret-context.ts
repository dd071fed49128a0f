import { type Block, blockAttributes, type EffectiveForm, type JixiaoLexer, type OpenLine } from '@jixiao/language';
import { lineAround, nameEnd } from '../../lookup/line-text.js';
import { givenAttributes, type Owners, ownersAt } from '../../lookup/owners.js';
import type { LoadedFile } from '../../workspace/loaded-file.js';
import type { Workspace } from '../../workspace/workspace.js';
import { commentPlace } from './comment-place.js';
import { expressionPlace } from './expression-place.js';
import { formPlace } from './form-place.js';
import { knownLine } from './known-line.js';
import type { PartsFunction } from './parts-taken.js';
import { reportPlace } from './report-place.js';
import type { Token } from './tokens.js';

/** What may stand at the caret, judged by nothing but what stands before it. */
export type Where =
  /** Nothing that could be offered: prose, a text, a free name, a number. */
  | { kind: 'none' }
  /** The first word of a line. */
  | { kind: 'line-start' }
  /** An attribute word, behind a blank. In a running text it is as likely just the next word. */
  | { kind: 'attribute'; words: readonly string[]; inText: boolean; behind?: string }
  /** A name behind a keyword that form or workspace knows. */
  | { kind: 'name'; of: '表式' | '上年' | '一级' | '二级' | '资金行' | '表行' | '表' }
  /** The first word of a value. */
  | { kind: 'value'; of: string }
  /** Directly behind the number of a target or a result. */
  | { kind: 'number-unit'; of: string }
  /** The unit of 资金 or of a 表; a 表 may have its 列 there. */
  | { kind: 'block-unit'; of: '资金' | '表' }
  /** In the value of a field: its first word, or one behind a blank or a separator. */
  | { kind: 'field-value'; name: string; valueStart: number; separated: boolean; behindSeparator: boolean }
  /** Where an operand of an expression stands; `path` are the names before the dot, `taker` the function that takes nothing but its parts. */
  | {
      kind: 'operand';
      path: readonly string[];
      pathStart: number;
      inText: boolean;
      quoted: boolean;
      taker?: PartsFunction;
    }
  /** Behind the expression of a reference. */
  | { kind: 'format'; tokens: readonly Token[] }
  /** Behind the left side of a 勾稽. */
  | { kind: 'comparison' }
  /** A rule id; those already given stand before it. */
  | { kind: 'rule'; given: readonly string[] }
  /** The word 忽略 in a comment. */
  | { kind: 'suppression' }
  /** Behind the keyword of a line of a form. */
  | {
      kind: 'form-line';
      keyword: string;
      arguments: readonly FormArgument[];
      options: readonly string[];
      given: string[];
    };

export type FormArgument = 'string' | 'name' | 'word' | 'number' | 'unit' | 'rule' | 'kind' | 'text' | 'columns';

/** Where a place is, and where the word begins that is being written there. */
export interface Place {
  where: Where;
  start: number;
}

export interface CaretContext {
  readonly file: LoadedFile;
  readonly offset: number;
  /** UTF-16 offsets of the caret's line, without its line end. */
  readonly line: { start: number; end: number };
  /** What the lines above leave open. */
  readonly above: OpenLine['before'];
  /** What the caret's line, as it stands, leaves open. */
  readonly below: OpenLine['before'];
  /** What is open at the caret: the line itself may have opened another block. */
  readonly block: Block;
  readonly where: Where;
  /** The word at the caret; `text` is its part before the caret, `end` where its part behind it ends. */
  readonly word: { start: number; end: number; text: string };
  readonly owners: Owners;
  /** The form that the report, or the form itself, is read by. */
  readonly form: EffectiveForm | undefined;
  /** Attribute words that what is open at the caret has already, but for the one being written. */
  readonly given: ReadonlySet<string>;
}

/** What is known of the caret: from the tokens before it, and from the tree of what stands around it. */
export function caretContext(file: LoadedFile, offset: number, { services }: Workspace): CaretContext {
  const { text } = file;
  const lexer = services.parser.Lexer as JixiaoLexer;
  const line = lineAround(text, offset);
  const open = lexer.openLine(text, line.start, knownLine(file, line.start));
  const { where, start } = placeAt(text, open, offset, lexer);
  const behind = open.upTo(start);
  const block = where.kind === 'line-start' ? open.before.block : behind.block;
  const owners = ownersAt(file.document.parseResult.value, start, block);
  const library = services.references.FormLibrary;
  const form = owners.report ? library.formOf(owners.report) : owners.form && library.effectiveForm(owners.form);
  return {
    file,
    offset,
    line,
    above: open.before,
    below: open.upTo(line.end),
    block,
    where,
    word: { start, end: nameEnd(text, offset, line.end), text: text.slice(start, offset) },
    owners,
    form,
    given: block in blockAttributes ? givenAttributes(owners, block, start) : noWords,
  };
}

const noWords: ReadonlySet<string> = new Set();

function placeAt(text: string, line: OpenLine, caret: number, lexer: JixiaoLexer): Place {
  const none: Place = { where: { kind: 'none' }, start: caret };
  const comment = commentPlace(text, line, caret);
  if (comment) return comment;
  const expression = expressionPlace(text, line, caret, lexer);
  if (expression) return expression;
  const { block } = line.before;
  if (block === 'narrative') return none;
  if (block.startsWith('form') || block === 'layout') return formPlace(text, line, caret) ?? none;
  return reportPlace(text, line, caret) ?? none;
}
