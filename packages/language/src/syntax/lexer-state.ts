/**
 * What a line leaves behind for the lines below it: the open block, and what is known to be missing or was lost.
 */

import type { TokenTypeDictionary } from 'chevrotain';
import { blockAttributes } from './attributes.js';
import { LineReader } from './line-reader.js';
import { type SyntaxProblem, TokenSink } from './token-sink.js';

export type Block =
  | 'start'
  | 'report'
  | 'funds'
  | 'goals'
  | 'category'
  | 'subcategory'
  | 'indicator'
  | 'table'
  | 'total'
  | 'narrative'
  | 'form'
  | 'form-funds'
  | 'form-goals'
  | 'form-indicators'
  | 'form-level'
  | 'form-table'
  | 'layout';

export interface LexerOptions {
  /** A word is being completed: what is half written is read as far as it goes. */
  partial: boolean;
  /** Comments, punctuation and what was passed over are kept as hidden tokens. */
  hidden: boolean;
}

/** All that the reading of a line depends on besides the text: what the lines above it leave open. Never changed once it is saved. */
export interface OpenState {
  readonly block: Block;
  readonly inCategory: boolean;
  readonly orphaned: boolean;
  readonly given: ReadonlySet<string>;
  readonly lost: boolean;
  readonly passedOver: SyntaxProblem | undefined;
  readonly rowsSeen: boolean;
  readonly reportSeen: boolean;
  readonly headless: 'form' | 'layout' | 'narrative' | undefined;
  readonly groups: number;
  /** What the line before is was told by the one that comes now. */
  readonly lookedAhead: boolean;
  /** A `|` line may go on with what was read last. */
  readonly textOpen: boolean;
}

const noneGiven: ReadonlySet<string> = new Set();

/** The state of a text that is being read, with its reader and the sink of its tokens. */
export class LexerState implements OpenState {
  readonly sink: TokenSink;
  readonly reader: LineReader;
  block: Block = 'start';
  /** An open 一级, so that 二级 and 指标 belong somewhere. */
  inCategory = false;
  /** Lines that lost their head are one mistake: while true, further ones are hidden in silence. */
  orphaned = false;
  /** Attribute words given to the open indicator, to tell whose attributes follow a line that could not be read. */
  given: ReadonlySet<string> = noneGiven;
  /** The line before could not be read and was reported: what it might have opened has no head, and that is no mistake of its own. */
  lost = false;
  /** The problem of the lines just passed over, which a further such line makes longer. */
  passedOver: SyntaxProblem | undefined;
  /** Rows of the open block were read. */
  rowsSeen = false;
  reportSeen = false;
  /** A form, its layout or the narrative whose first line is missing: its lines are hidden until something else begins. */
  headless: OpenState['headless'];
  /** 块 … 块完 that are open. */
  groups = 0;
  lookedAhead = false;

  constructor(
    readonly text: string,
    types: TokenTypeDictionary,
    options: LexerOptions,
  ) {
    this.sink = new TokenSink(text, types, options.hidden);
    this.reader = new LineReader(this.sink, text, options.partial);
  }

  get textOpen(): boolean {
    return this.reader.textOpen;
  }

  /** What is open before the next line; `last` itself, as most lines change nothing. */
  save(last?: OpenState): OpenState {
    if (last && this.given === last.given && isSameBeforeHead(this, last)) return last;
    const {
      block,
      inCategory,
      orphaned,
      given,
      lost,
      passedOver,
      rowsSeen,
      reportSeen,
      headless,
      groups,
      lookedAhead,
      textOpen,
    } = this;
    return {
      block,
      inCategory,
      orphaned,
      given,
      lost,
      passedOver,
      rowsSeen,
      reportSeen,
      headless,
      groups,
      lookedAhead,
      textOpen,
    };
  }

  restore({ textOpen, ...saved }: OpenState): void {
    Object.assign(this, saved);
    this.reader.textOpen = textOpen;
  }

  /** A line was read: whatever was lost before it is over. */
  readable(): void {
    this.orphaned = false;
    this.lost = false;
    this.passedOver = undefined;
  }

  /** A line whose block has no head; a run of them is one mistake. */
  orphan(
    code:
      | 'attribute-without-head'
      | 'row-without-table'
      | 'columns-without-table'
      | 'columns-behind-rows'
      | 'level-without-category'
      | 'form-line-without-head'
      | 'bar-without-text',
    word?: string,
  ): void {
    const { reader, sink } = this;
    if (!this.orphaned && !this.lost)
      sink.problem(code, reader.pos, reader.end, word === undefined ? undefined : { word });
    this.orphaned = true;
    sink.hide('PASSED_OVER', reader.pos, reader.end);
  }

  /** An indicator or a part of one was opened: nothing is given to it yet. */
  openGiven(): void {
    this.given = noneGiven;
  }

  /** Notes the attribute words among the tokens from `from` on as given to the open indicator. */
  noteGiven(from: number): void {
    if (this.block !== 'indicator') return;
    const { tokens } = this.sink;
    for (let i = from; i < tokens.length; i++) {
      const name = tokens[i]?.tokenType.name as string;
      if (blockAttributes.indicator?.has(name) && !this.given.has(name)) this.given = new Set(this.given).add(name);
    }
  }
}

/** Whether a line that opens something is read the same after either: what was given to an indicator above does not matter to it. */
export function isSameBeforeHead(a: OpenState, b: OpenState): boolean {
  return (
    a.block === b.block &&
    a.inCategory === b.inCategory &&
    a.orphaned === b.orphaned &&
    a.lost === b.lost &&
    a.passedOver === b.passedOver &&
    a.rowsSeen === b.rowsSeen &&
    a.reportSeen === b.reportSeen &&
    a.headless === b.headless &&
    a.groups === b.groups &&
    a.lookedAhead === b.lookedAhead &&
    a.textOpen === b.textOpen
  );
}
