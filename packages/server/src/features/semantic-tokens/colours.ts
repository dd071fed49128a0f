import type { LexerResult } from 'langium';
import type { Modifier, TokenKind } from './legend.js';
import { type LineState, nameKind } from './name-kinds.js';

/** A stretch of one line and what it is; zero-based, in UTF-16 units. */
export interface Colour {
  line: number;
  start: number;
  length: number;
  type: TokenKind;
  modifiers: readonly Modifier[];
}

type Token = LexerResult['tokens'][number];

/** What every token is, from the tokens alone, in the order of the text: a name is told by its line. */
export function* coloursOf({ tokens, hidden }: LexerResult): Generator<Colour> {
  const state: LineState = {
    part: undefined,
    block: undefined,
    first: '',
    keyword: '',
    inExpression: false,
    behindDot: false,
  };
  let line = 0;
  let quoted = false;
  let comment = 0;
  for (const [index, token] of tokens.entries()) {
    for (; (hidden[comment]?.startOffset ?? Number.POSITIVE_INFINITY) < token.startOffset; comment++)
      yield* hiddenColour(hidden[comment] as Token);
    const type = token.tokenType.name;
    if (token.startLine !== line) {
      line = token.startLine as number;
      quoted = false;
      beginLine(state, type);
    }
    const modifiers: readonly Modifier[] = [];
    if (type === 'NAME' || type === 'ROW_NAME' || type === 'FIELD') {
      const kind = nameKind(state, token.image);
      const more = state.inExpression ? modifiers : lineModifiers(tokens, index, state.first);
      yield colour(token, kind.type, [...kind.modifiers, ...more]);
    } else if (type === 'QUANTITY') yield* quantityColours(token);
    else if (type === 'LINE') yield { ...colour(token, 'operator', modifiers), length: 1 };
    else {
      const kind = type === 'TEXT' && quoted ? 'string' : kindOf(type);
      if (kind) yield colour(token, kind, modifiers);
    }
    if (type === 'QUOTE') quoted = !quoted;
    follow(state, type);
  }
  for (; comment < hidden.length; comment++) yield* hiddenColour(hidden[comment] as Token);
}

const kinds: Record<string, TokenKind | undefined> = {
  HEADLESS_FORM: 'keyword',
  CHECK_RULE: 'keyword',
  HASHES: 'keyword',
  DASHES: 'operator',
  WORD: 'enumMember',
  UNIT: 'type',
  FIELD_KIND: 'type',
  FORMAT: 'type',
  RULE_ID: 'decorator',
  STRING: 'string',
  QUOTE: 'string',
  BLANK: 'number',
  RANGE: 'number',
  TIME: 'number',
  OPERATOR: 'operator',
  PLUS_MINUS: 'operator',
  TIMES_DIVIDE: 'operator',
  PROSE_REFERENCE: 'operator',
  FUNCTION: 'function',
  '[[': 'operator',
  ']]': 'operator',
  '=': 'operator',
};

/** Types of terminals are in capitals; of the rest what is no mark is a keyword. Running text has no colour. */
function kindOf(type: string): TokenKind | undefined {
  return kinds[type] ?? (isKeyword(type) ? 'keyword' : undefined);
}

function isKeyword(type: string): boolean {
  return !/^[\x21-\x7e]+$/.test(type);
}

const blocks: Record<string, LineState['block']> = { 资金: 'rows', 表: 'rows', 指标: 'indicator', 版式: 'layout' };

function beginLine(state: LineState, first: string): void {
  state.first = first;
  state.keyword = '';
  state.behindDot = false;
  state.inExpression = false;
  const isHead = first === '报告' || first === '表式';
  if (first === '报告' || first === 'HEADLESS_FORM' || first === '上年') state.part = 'report';
  else state.part ??= first === '表式' ? 'form' : 'report';
  if (isHead) state.block = undefined;
  else if (state.block !== 'layout' || state.part === 'report') state.block = blocks[first] ?? state.block;
}

/** What a token means for those behind it on its line. */
function follow(state: LineState, type: string): void {
  state.behindDot = type === '.';
  if (isKeyword(type)) state.keyword = type;
  const opens = type === '[[' || type === 'PROSE_REFERENCE' || type === '=' || type === '勾稽';
  if (opens || (type === '执行率' && state.part === 'form')) state.inExpression = true;
  else if (type === ']]') state.inExpression = false;
}

/** A column with a formula cannot be filled in; a level that does not apply is struck out. */
function lineModifiers(tokens: readonly Token[], index: number, first: string): readonly Modifier[] {
  const next = tokens[index + 1]?.tokenType.name === 'STRING' ? index + 2 : index + 1;
  if (isOnLine(tokens[next], tokens[index]) && tokens[next]?.tokenType.name === '=') return ['readonly'];
  if (first !== '二级') return [];
  for (let at = index + 1; isOnLine(tokens[at], tokens[index]); at++)
    if (tokens[at]?.tokenType.name === '不适用') return ['deprecated'];
  return [];
}

function isOnLine(token: Token | undefined, other: Token | undefined): boolean {
  return token !== undefined && token.startLine === other?.startLine;
}

/** A number and its unit. */
function* quantityColours(token: Token): Generator<Colour> {
  const number = /^[+\-＋－−–]?[\d０-９][\d０-９,.．]*/.exec(token.image)?.[0].length ?? token.image.length;
  yield { ...colour(token, 'number', []), length: number };
  const rest = token.image.length - number;
  if (rest > 0) yield { ...colour(token, 'type', []), start: (token.startColumn as number) - 1 + number, length: rest };
}

function* hiddenColour(token: Token): Generator<Colour> {
  if (token.tokenType.name === 'COMMENT') yield colour(token, 'comment', []);
}

function colour(token: Token, type: TokenKind, modifiers: readonly Modifier[]): Colour {
  return {
    line: (token.startLine as number) - 1,
    start: (token.startColumn as number) - 1,
    length: token.image.length,
    type,
    modifiers,
  };
}
