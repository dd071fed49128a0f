import { fold, nearest } from '@jixiao/core';
import type { TokenTypeDictionary } from 'chevrotain';
import type { LexerResult, LexingReport } from 'langium';
import { isBar, isBlank, isColon, isDash, isDigit, isLetter } from './characters.js';
import { formLines, layoutLines, readFormLine } from './form-lines.js';
import { keywordOf, spellings } from './keywords.js';
import { LineReader } from './line-reader.js';
import { attributeAt } from './phrase.js';
import {
  blockAttributes,
  readAttributes,
  readAttributeValue,
  readCheck,
  readColumns,
  readFields,
  readGoals,
  readIndicator,
  readLevel,
  readNamed,
  readPart,
  readRow,
  readTable,
  readTotal,
  readUnit,
} from './report-lines.js';
import { type Suppression, type SyntaxProblem, TokenSink } from './token-sink.js';

/** What the lexer says about a text besides its tokens. */
export interface LineLexingReport extends LexingReport {
  problems: SyntaxProblem[];
  suppressions: Suppression[];
}

type Block =
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

const formBlocks: Record<string, Block> = {
  资金: 'form-funds',
  年度目标: 'form-goals',
  指标: 'form-indicators',
  表: 'form-table',
  版式: 'layout',
};
/** Form lines that stand inside a block, with the blocks they may stand in; all others stand at the form itself and close the block. */
const formParts: Record<string, Block[]> = {
  列: ['form-funds', 'form-indicators', 'form-table', 'form-level'],
  行: ['form-funds', 'form-table'],
  计分: ['form-funds'],
  执行率: ['form-funds'],
  年初: ['form-goals'],
  调整: ['form-goals'],
  预期: ['form-goals'],
  完成: ['form-goals'],
  完成率: ['form-goals'],
  一级: ['form-indicators', 'form-level'],
  二级: ['form-level'],
  空格: ['form', 'form-funds', 'form-indicators', 'form-table'],
  小数: ['form', 'form-funds', 'form-indicators', 'form-table'],
  零预算: ['form', 'form-funds'],
};

/**
 * Reads a text line by line into tokens. Its state is the open block and a few flags. What is wrong on a line is reported here and
 * hidden from the parser, so that one mistake costs one diagnostic and the next line is read normally.
 */
export class LineLexer {
  private readonly sink: TokenSink;
  private readonly reader: LineReader;
  private block: Block = 'start';
  /** An open 一级, so that 二级 and 指标 belong somewhere. */
  private inCategory = false;
  /** Lines that lost their head are one mistake: while true, further ones are hidden in silence. */
  private orphaned = false;
  /** Attribute words given to the open indicator, to tell whose attributes follow a line that could not be read. */
  private given = new Set<string>();
  private unreadableBefore = false;
  private reportSeen = false;
  /** 块 … 块完 that are open. */
  private groups = 0;

  constructor(
    private readonly text: string,
    types: TokenTypeDictionary,
    partial: boolean,
  ) {
    this.sink = new TokenSink(text, types);
    this.reader = new LineReader(this.sink, text, partial);
  }

  tokenize(): LexerResult {
    const { text, sink } = this;
    let start = 0;
    for (let line = 0; start <= text.length; line++) {
      const end = lineEnd(text, start);
      sink.line = line;
      sink.lineStart = start;
      this.readLine(start, end);
      start = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
    }
    const report: LineLexingReport = { diagnostics: [], problems: sink.problems, suppressions: sink.suppressions };
    return { tokens: sink.tokens, hidden: sink.hidden, errors: [], report };
  }

  private readLine(start: number, end: number): void {
    const { reader } = this;
    reader.startLine(start, end);
    reader.pos = reader.blanksEnd(start);
    if (reader.done) return;
    if (this.block === 'narrative') return this.readProse();
    if (reader.isComment(reader.pos) || this.startsWithComment()) {
      this.readComment();
      if (reader.done) return;
    }
    if (isBar(reader.code)) return this.readContinuation();
    reader.textOpen = false;
    if (this.block.startsWith('form') || this.block === 'layout') this.readFormOrReport();
    else this.readReportLine();
  }

  private startsWithComment(): boolean {
    const { reader } = this;
    return reader.code === 0x2f && (reader.at(reader.pos + 1) === 0x2f || reader.at(reader.pos + 1) === 0x2a);
  }

  /** A comment at the start of a line, and what it silences. */
  private readComment(): void {
    const { reader, sink } = this;
    const start = reader.pos;
    const end = reader.commentEnd(start);
    if (reader.at(start + 1) === 0x2f) this.readSuppression(start + 2, end);
    sink.hide('COMMENT', start, end);
    reader.pos = end;
    reader.skip();
  }

  private readSuppression(start: number, end: number): void {
    const words = this.text
      .substring(start, end)
      .trim()
      .split(/[\s，,、；;：:]+/u);
    const first = fold(words[0] ?? '').toLowerCase();
    if (first !== '忽略' && first !== 'ignore') return;
    const rules = words.slice(1).filter((word) => word !== '');
    if (rules.length > 0) this.sink.suppressions.push({ line: this.sink.line, rules, start, end });
  }

  private readContinuation(): void {
    const { reader, sink } = this;
    if (reader.textOpen) return reader.readBarLine();
    if (!this.orphaned) {
      sink.problem('bar-without-text', reader.pos, reader.end);
      this.orphaned = true;
    }
    sink.hide('PASSED_OVER', reader.pos, reader.end);
  }

  // ------------------------------------------------------------ reports

  private readReportLine(): void {
    const { reader, sink } = this;
    const start = reader.pos;
    if (isDash(reader.code) && this.isRowDash()) return this.readRowLine();
    const end = reader.lettersEnd(start);
    const keyword =
      end > start && reader.endsKeyword(end) ? keywordOf(this.text.substring(start, end), 'structure') : undefined;
    if (this.block === 'start') this.requireHead(keyword);
    if (keyword && (keyword !== '其中' || this.block === 'indicator')) return this.readStructure(keyword, start, end);
    if (keyword === '其中') return this.readRowLine();

    const words = blockAttributes[this.block] ?? anyAttribute;
    const attribute = attributeAt(reader, start, words) ?? attributeAt(reader, start, anyAttribute);
    if (attribute) return this.readAttributeLine(attribute.keyword, attribute.end, words);
    const glued = this.gluedKeyword(start, end);
    if (glued) {
      const word = this.text.substring(start, glued.end);
      sink.problem('blank-missing', start, glued.end, { keyword: word, rest: reader.excerpt(glued.end, reader.end) });
      if (glued.keyword === '指标' || glued.keyword === '一级' || glued.keyword === '二级')
        return this.readStructure(glued.keyword, start, glued.end);
      return this.readAttributeLine(glued.keyword, glued.end, words);
    }
    this.readFieldOrMistake(start, end);
  }

  private readStructure(keyword: string, start: number, end: number): void {
    const { reader, sink } = this;
    this.unreadableBefore = false;
    const take = () => {
      sink.add(keyword, start, end);
      reader.pos = end;
      this.orphaned = false;
    };
    const open = (block: Block, inCategory = false) => {
      this.block = block;
      this.inCategory = inCategory;
      take();
    };
    switch (keyword) {
      case '报告':
        this.reportSeen = true;
        open('report');
        return readNamed(reader, keyword, true);
      case '表式':
        if (this.block === 'start') return this.readFormOrReport();
        open('report');
        return readNamed(reader, keyword, false);
      case '上年':
        open('report');
        return readNamed(reader, keyword, false);
      case '资金':
        open('funds');
        readUnit(reader);
        return reader.passOverRest();
      case '年度目标':
        open('goals');
        return readGoals(reader);
      case '一级':
        open('category', true);
        return readLevel(reader, keyword);
      case '二级':
        if (!this.inCategory) return this.orphan('level-without-category', keyword);
        open('subcategory', true);
        return readLevel(reader, keyword);
      case '指标':
        open('indicator', this.inCategory);
        this.given.clear();
        return this.remember(() => readIndicator(reader));
      case '其中':
        take();
        this.given.clear();
        return this.remember(() => readPart(reader));
      case '表':
        open('table');
        return readTable(reader);
      case '列':
        if (this.block !== 'table') return this.orphan('columns-without-table', keyword);
        if (this.rowsSeen()) return this.orphan('columns-behind-rows', keyword);
        take();
        return readColumns(reader);
      case '行':
        return this.readRowLine();
      case '勾稽':
        this.block = 'report';
        this.inCategory = false;
        this.orphaned = false;
        return readCheckLine(reader, start, end);
      case '总分':
        open('total');
        return readTotal(reader);
      case '正文':
        open('narrative');
        reader.skipColon();
        reader.skip();
        reader.readQuoted(false);
        return reader.passOverRest();
      default:
        sink.problem('reserved-word', start, end, { word: this.text.substring(start, end) });
        sink.hide('PASSED_OVER', start, reader.end);
    }
  }

  /** Rows of the open table stand behind its columns. */
  private rowsSeen(): boolean {
    for (let i = this.sink.tokens.length - 1; i >= 0; i--) {
      const name = this.sink.tokens[i]?.tokenType.name;
      if (name === '表') return false;
      if (name === '行' || name === 'DASHES' || name === '其中') return true;
    }
    return false;
  }

  private readRowLine(): void {
    const { reader } = this;
    if (this.block !== 'funds' && this.block !== 'table')
      return this.orphan('row-without-table', this.text.substring(reader.pos, reader.wordEnd(reader.pos)));
    this.orphaned = false;
    readRow(reader);
  }

  /** A run of dashes is a row's mark unless it is the sign of a number; `—` needs a name behind it. */
  private isRowDash(): boolean {
    const { reader } = this;
    let end = reader.pos;
    while (isDash(reader.at(end))) end++;
    if (isDigit(reader.at(end))) return false;
    return reader.code !== 0x2014 || reader.blanksEnd(end) < reader.end;
  }

  private readAttributeLine(keyword: string, end: number, words: ReadonlySet<string>): void {
    const { reader, sink } = this;
    const start = reader.pos;
    if (words === anyAttribute || !words.has(keyword) || this.orphaned)
      return this.orphan('attribute-without-head', this.text.substring(start, end));
    if ((this.block === 'funds' || this.block === 'table') && !this.rowsSeen())
      return this.orphan('attribute-without-head', this.text.substring(start, end));
    if (this.unreadableBefore && this.given.has(keyword)) {
      // The indicator these lines belong to was the line that could not be read.
      this.orphaned = true;
      return this.orphan('attribute-without-head', keyword);
    }
    this.remember(() => {
      sink.add(keyword, start, end);
      reader.pos = end;
      readAttributeValue(reader, keyword, words);
      readAttributes(reader, words, false);
    });
  }

  /** Runs a reader and notes the attribute words it added for the open indicator. */
  private remember(read: () => void): void {
    const from = this.sink.tokens.length;
    read();
    if (this.block !== 'indicator') return;
    for (let i = from; i < this.sink.tokens.length; i++) {
      const name = this.sink.tokens[i]?.tokenType.name as string;
      if (blockAttributes.indicator?.has(name)) this.given.add(name);
    }
  }

  /** A line whose block has no head; a run of them is one mistake. */
  private orphan(
    code:
      | 'attribute-without-head'
      | 'row-without-table'
      | 'columns-without-table'
      | 'columns-behind-rows'
      | 'level-without-category',
    word: string,
  ): void {
    const { reader, sink } = this;
    if (!this.orphaned) sink.problem(code, reader.pos, reader.end, { word });
    this.orphaned = true;
    sink.hide('PASSED_OVER', reader.pos, reader.end);
  }

  /** An attribute word of the block, 指标, 一级 or 二级 with Chinese glued to it and no `：` behind that word. */
  private gluedKeyword(start: number, end: number): { keyword: string; end: number } | undefined {
    const { reader } = this;
    if (end - start < 3 || isColon(reader.at(reader.blanksEnd(reader.nameEnd(start))))) return undefined;
    const words = blockAttributes[this.block];
    for (const length of [3, 2]) {
      const word = this.text.substring(start, start + length);
      const structure = word === '指标' || word === '一级' || word === '二级';
      if (structure || words?.has(word)) return { keyword: word, end: start + length };
    }
    return undefined;
  }

  private readFieldOrMistake(start: number, lettersEnd: number): void {
    const { reader, sink } = this;
    if (!isLetter(reader.code) || reader.nameEnd(start) === start) return this.unreadable(start);
    const nameEnd = reader.nameEnd(start);
    const behind = reader.at(nameEnd);
    const endsName =
      behind === 0 ||
      isBlank(behind) ||
      isColon(behind) ||
      isBar(behind) ||
      behind === 0x22 ||
      behind === 0x201c ||
      behind === 0x300c;
    if (!endsName) return this.unreadable(start);
    if (this.block !== 'report' && this.block !== 'start' && this.nextLineContinues()) {
      const word = this.text.substring(start, lettersEnd);
      const meant = nearest(word, [...(blockAttributes[this.block] ?? []), ...spellings('structure')]);
      sink.problem(meant ? 'unknown-word' : 'unreadable-line', start, reader.end, { word, meant: meant ?? '' });
      sink.hide('PASSED_OVER', start, reader.end);
      this.unreadableBefore = true;
      return;
    }
    this.block = 'report';
    this.inCategory = false;
    this.orphaned = false;
    readFields(reader);
  }

  private unreadable(start: number): void {
    const { reader, sink } = this;
    sink.problem('unreadable-line', start, reader.end, { word: reader.excerpt(start, reader.end) });
    sink.hide('PASSED_OVER', start, reader.end);
    this.unreadableBefore = true;
  }

  /** Whether the next line that says something can only go on with the open block. */
  private nextLineContinues(): boolean {
    const { text, reader } = this;
    let start = reader.end;
    for (;;) {
      const end = lineEnd(text, start);
      if (end >= text.length) return false;
      start = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
      let i = start;
      while (i < text.length && isBlank(text.charCodeAt(i))) i++;
      const code = text.charCodeAt(i);
      if (i >= text.length || code === 0x0a || code === 0x0d || isBar(code)) continue;
      if (code === 0x2f && (text.charCodeAt(i + 1) === 0x2f || text.charCodeAt(i + 1) === 0x2a)) continue;
      return this.continuesBlock(i, lineEnd(text, i));
    }
  }

  private continuesBlock(start: number, end: number): boolean {
    const peek = new LineReader(this.sink, this.text, false);
    peek.startLine(start, end);
    if (isDash(peek.code)) return this.block === 'funds' || this.block === 'table';
    const wordEnd = peek.lettersEnd(start);
    if (wordEnd === start || !peek.endsKeyword(wordEnd)) return false;
    const word = this.text.substring(start, wordEnd);
    const structure = keywordOf(word, 'structure');
    if (structure === '行') return this.block === 'funds' || this.block === 'table';
    if (structure === '列') return this.block === 'table';
    if (structure === '其中') return this.block === 'funds' || this.block === 'table' || this.block === 'indicator';
    if (structure === '二级' || structure === '指标') return this.inCategory;
    if (structure) return false;
    return attributeAt(peek, start, blockAttributes[this.block] ?? noWords) !== undefined;
  }

  /** A file that begins with neither 报告 nor 表式 is one mistake; what follows is read as a report. */
  private requireHead(keyword: string | undefined): void {
    if (keyword === '报告' || keyword === '表式') return;
    const { reader, sink } = this;
    sink.problem('head-expected', reader.pos, reader.end);
    this.block = 'report';
  }

  // ------------------------------------------------------------ prose

  private readProse(): void {
    const { reader, sink } = this;
    const start = reader.pos;
    if (
      reader.code === 0x2f &&
      reader.at(start + 1) === 0x2f &&
      (start + 2 >= reader.end || isBlank(reader.at(start + 2)))
    )
      return this.readComment();
    let hashes = start;
    while (reader.at(hashes) === 0x23 || reader.at(hashes) === 0xff03) hashes++;
    const level = hashes - start;
    if (level === 0 || (hashes < reader.end && !isBlank(reader.at(hashes))))
      return reader.readText('PROSE', start, reader.end);
    if (level > 4) sink.problem('heading-too-deep', start, hashes);
    const textStart = reader.blanksEnd(hashes);
    if (textStart >= reader.end) sink.problem('heading-empty', start, hashes);
    sink.add('HASHES', start, hashes);
    reader.readText('TEXT', textStart, reader.end);
  }

  // ------------------------------------------------------------ forms

  private readFormOrReport(): void {
    const { reader, sink } = this;
    const start = reader.pos;
    const dashes = isDash(reader.code) && this.isRowDash();
    const end = reader.lettersEnd(start);
    const word = this.text.substring(start, end);
    const structure = end > start && reader.endsKeyword(end) ? keywordOf(word, 'structure') : undefined;
    if (structure === '报告') return this.readStructure('报告', start, end);
    if (structure === '表式') {
      if (this.reportSeen) return this.readStructure('表式', start, end);
      this.block = 'form';
      this.orphaned = false;
      return readFormLine(reader, '表式', end, formLines.表式 as object);
    }
    const lines = this.block === 'layout' ? layoutLines : formLines;
    const keyword = dashes
      ? '行'
      : end > start && reader.endsKeyword(end)
        ? (keywordOf(word, 'form') ?? structure)
        : undefined;
    const shapeKeyword = keyword === '其中' ? '行' : keyword;
    if (this.block !== 'layout' && shapeKeyword === '勾稽') {
      this.block = 'form';
      return readCheckLine(reader, start, end);
    }
    const shape = shapeKeyword ? lines[shapeKeyword] : undefined;
    if (!shape || !shapeKeyword) {
      if (this.orphaned) return sink.hide('PASSED_OVER', start, reader.end);
      const meant = nearest(word, Object.keys(lines));
      sink.problem(meant ? 'unknown-form-word' : 'unreadable-form-line', start, reader.end, {
        word: word || reader.excerpt(start, reader.end),
        meant: meant ?? '',
      });
      return sink.hide('PASSED_OVER', start, reader.end);
    }
    if (this.block !== 'layout') {
      const within = formParts[shapeKeyword];
      if (within && !within.includes(this.block)) {
        if (!this.orphaned) sink.problem('form-line-without-head', start, reader.end, { word: dashes ? '-' : word });
        this.orphaned = true;
        return sink.hide('PASSED_OVER', start, reader.end);
      }
      this.orphaned = false;
      if (!within) this.block = formBlocks[shapeKeyword] ?? 'form';
      else if (shapeKeyword === '一级') this.block = 'form-level';
      else if (shapeKeyword === '列' && this.block === 'form-level') {
        sink.problem('columns-behind-rows', start, reader.end, { word });
        return sink.hide('PASSED_OVER', start, reader.end);
      }
    }
    if (shapeKeyword === '块') this.groups++;
    if (shapeKeyword === '块完' && --this.groups < 0) {
      this.groups = 0;
      sink.problem('form-line-without-head', start, reader.end, { word });
      return sink.hide('PASSED_OVER', start, reader.end);
    }
    readFormLine(reader, shapeKeyword, end, shape);
  }
}

function readCheckLine(reader: LineReader, start: number, end: number): void {
  reader.pos = end;
  readCheck(reader, start, end);
}

const noWords: ReadonlySet<string> = new Set();
const anyAttribute: ReadonlySet<string> = new Set(Object.values(blockAttributes).flatMap((words) => [...words]));

function lineEnd(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) return i;
  }
  return text.length;
}
