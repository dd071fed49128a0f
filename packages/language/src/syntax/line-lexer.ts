import { fold, nearest } from '@jixiao/core';
import type { TokenTypeDictionary } from 'chevrotain';
import type { LexerResult, LexingReport } from 'langium';
import { isBar, isBlank, isColon, isDash, isDigit, isHash, isLetter } from './characters.js';
import { formLines, layoutLines, readFormLine } from './form-lines.js';
import { keywordOf, spellings } from './keywords.js';
import { LineReader } from './line-reader.js';
import { isHead, kindOfFile, lineEnd, linesFrom } from './lookahead.js';
import { attributeAt } from './phrase.js';
import {
  blockAttributes,
  cellsBehindName,
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
  列: ['form-funds', 'form-indicators', 'form-table'],
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
};
/** 块 within 块: more than a page could show would only exhaust the stack of whatever walks the tree. */
const DEEPEST_GROUP = 20;
/** How blanks, decimals and rates are printed: said for the block it stands in, or else for the form. */
const printOptions: Record<string, Block[]> = {
  空格: ['form-funds', 'form-indicators', 'form-level', 'form-table'],
  小数: ['form-funds', 'form-indicators', 'form-level', 'form-table'],
  零预算: ['form-funds'],
};

/** What the form itself calls its columns, written where the keyword is meant. */
const misspeltKeywords: Record<string, string> = { 一级指标: '一级', 二级指标: '二级', 三级指标: '指标' };

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
  /** The line before could not be read and was reported: what it might have opened has no head, and that is no mistake of its own. */
  private lost = false;
  /** The problem of the lines just passed over, which a further such line makes longer. */
  private passedOver: SyntaxProblem | undefined;
  /** Rows of the open block were read. */
  private rowsSeen = false;
  private reportSeen = false;
  /** A form, its layout or the narrative whose first line is missing: its lines are hidden until something else begins. */
  private headless: 'form' | 'layout' | 'narrative' | undefined;
  /** 块 … 块完 that are open. */
  private groups = 0;

  constructor(
    private readonly text: string,
    types: TokenTypeDictionary,
    options: { partial: boolean; hidden: boolean },
  ) {
    this.sink = new TokenSink(text, types, options.hidden);
    this.reader = new LineReader(this.sink, text, options.partial);
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
    const { reader, sink } = this;
    reader.startLine(start, end);
    reader.pos = reader.blanksEnd(start);
    if (reader.done) return;
    if (this.block === 'narrative') return this.readProse();
    if (reader.isComment(reader.pos) || this.startsWithComment()) {
      this.readComment();
      if (reader.done) return;
    }
    if (isBar(reader.code) && this.block !== 'start') return this.readContinuation();
    reader.textOpen = false;
    if (this.headless && this.belongsToHeadless()) return sink.hide('PASSED_OVER', reader.pos, reader.end);
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
    if (!this.orphaned && !this.lost) sink.problem('bar-without-text', reader.pos, reader.end);
    this.orphaned = true;
    sink.hide('PASSED_OVER', reader.pos, reader.end);
  }

  // ------------------------------------------------------------ reports

  private readReportLine(): void {
    const { reader, sink } = this;
    const start = reader.pos;
    const end = reader.lettersEnd(start);
    const keyword =
      end > start && reader.endsKeyword(end) ? keywordOf(this.text.substring(start, end), 'structure') : undefined;
    if (this.block === 'start' && !this.requireHead(keyword)) return;
    if (isDash(reader.code) && this.isRowDash()) return this.readRowLine();
    if (keyword && (keyword !== '其中' || this.block === 'indicator')) {
      this.readStructure(keyword, start, end);
      // A head with a mistake in it may be no head at all: what stands below it is no mistake of its own.
      if (sink.lineHasProblem) this.lost = true;
      return;
    }
    if (keyword === '其中') return this.readRowLine();

    const words = blockAttributes[this.block] ?? anyAttribute;
    const attribute = attributeAt(reader, start, words) ?? attributeAt(reader, start, anyAttribute);
    if (attribute) return this.readAttributeLine(attribute.keyword, attribute.end, words);
    const misspelt = misspeltKeywords[this.text.substring(start, end)];
    if (misspelt && reader.blanksEnd(end) < reader.end) {
      sink.problem('keyword-spelling', start, end, { word: this.text.substring(start, end), keyword: misspelt });
      return this.readStructure(misspelt, start, end);
    }
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
    const take = () => {
      sink.add(keyword, start, end);
      reader.pos = end;
      this.readable();
    };
    const open = (block: Block, inCategory = false) => {
      this.block = block;
      this.inCategory = inCategory;
      this.rowsSeen = false;
      take();
    };
    switch (keyword) {
      case '报告':
        this.reportSeen = true;
        open('report');
        return readNamed(reader, keyword, true);
      case '表式':
        if (sink.tokens.length === 0) return this.readFirstForm(start, end);
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
        if (this.rowsSeen) {
          // Where the line before was lost it was the head of another table, and so are the rows that follow.
          if (this.lost) this.block = 'report';
          return this.orphan('columns-behind-rows', keyword);
        }
        take();
        return readColumns(reader);
      case '行':
        return this.readRowLine();
      case '勾稽':
        this.block = 'report';
        this.inCategory = false;
        this.readable();
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
        this.lost = true;
    }
  }

  /** A line was read: whatever was lost before it is over. */
  private readable(): void {
    this.orphaned = false;
    this.lost = false;
    this.passedOver = undefined;
  }

  private readRowLine(): void {
    const { reader } = this;
    if (this.block !== 'funds' && this.block !== 'table')
      return this.orphan('row-without-table', this.text.substring(reader.pos, reader.wordEnd(reader.pos)));
    this.readable();
    this.rowsSeen = true;
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
    if ((this.block === 'funds' || this.block === 'table') && !this.rowsSeen)
      return this.orphan('attribute-without-head', this.text.substring(start, end));
    // The indicator this line belongs to was the line that could not be read.
    if (this.lost && this.given.has(keyword)) return this.orphan('attribute-without-head', keyword);
    this.passedOver = undefined;
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
    if (!this.orphaned && !this.lost) sink.problem(code, reader.pos, reader.end, { word });
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
    const nameEnd = reader.nameEnd(start);
    if (!isLetter(reader.code) && !this.isNumberedName(start, nameEnd)) return this.unreadable(start);
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
    if (this.isUnmarkedRow(start, behind)) {
      const name = this.text.substring(start, nameEnd);
      sink.problem('row-mark-missing', start, nameEnd, { name });
      this.readable();
      this.rowsSeen = true;
      return readRow(reader, false);
    }
    if (this.block !== 'report' && this.block !== 'start' && this.nextLineContinues()) {
      const word = this.text.substring(start, lettersEnd);
      const meant = nearest(word, [...(blockAttributes[this.block] ?? []), ...spellings('structure')]);
      sink.problem(meant ? 'unknown-word' : 'unreadable-line', start, reader.end, { word, meant: meant ?? '' });
      sink.hide('PASSED_OVER', start, reader.end);
      this.lost = true;
      return;
    }
    this.block = 'report';
    this.inCategory = false;
    this.readable();
    readFields(reader);
  }

  /** A name with amounts behind it among the rows of a table: it lacks its 行 or its dashes. One amount alone may be a field's value. */
  private isUnmarkedRow(start: number, behindName: number): boolean {
    if ((this.block !== 'funds' && this.block !== 'table') || isColon(behindName) || this.lost) return false;
    // A single character is more likely a 行 that was mistyped.
    if (!isLetter(this.reader.at(start + 1))) return false;
    const cells = cellsBehindName(this.reader, start);
    return cells > 1 || (cells === 1 && this.nextLineContinues());
  }

  /** A name that begins with a digit, `2022年决算数：`; without its `：` such a line is a paragraph gone astray. */
  private isNumberedName(start: number, end: number): boolean {
    const { reader } = this;
    let i = start;
    while (isDigit(reader.at(i))) i++;
    return i > start && isLetter(reader.at(i)) && isColon(reader.at(end));
  }

  /** A line that begins like nothing at all. A run of such lines, as of pasted paragraphs, is one mistake. */
  private unreadable(start: number): void {
    const { reader, sink } = this;
    const lost = this.lost;
    sink.hide('PASSED_OVER', start, reader.end);
    this.lost = true;
    if (this.passedOver) {
      this.passedOver.end = reader.end;
      return;
    }
    const heading = isHash(reader.code);
    if (heading) this.headless = 'narrative';
    if (heading && (this.orphaned || lost)) return;
    sink.problem(heading ? 'heading-without-narrative' : 'unreadable-line', start, reader.end, {
      word: reader.excerpt(start, reader.end),
    });
    this.passedOver = sink.problems.at(-1);
  }

  /** Whether the next line that says something can only go on with the open block. */
  private nextLineContinues(): boolean {
    for (const [start, end] of linesFrom(this.text, this.reader.end)) return this.continuesBlock(start, end);
    return false;
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
    // In a 一级 an attribute belongs to an indicator, whose line is then the one in question.
    const words = this.inCategory ? blockAttributes.indicator : blockAttributes[this.block];
    return attributeAt(peek, start, words ?? noWords) !== undefined;
  }

  /**
   * A file that begins with neither 报告 nor 表式 is one mistake; what follows is read as a report, or passed over where it is a form.
   * False where the line itself says nothing: most often it is the head, misspelt.
   */
  private requireHead(keyword: string | undefined): boolean {
    if (keyword === '报告' || keyword === '表式') return true;
    const { reader, sink } = this;
    this.block = 'report';
    if (keyword === '汇总' || keyword === '包含' || keyword === '排序') return true;
    sink.problem('head-expected', reader.pos, reader.end);
    this.lost = true;
    if (kindOfFile(this.text, sink.lineStart) === 'form') {
      this.headless = 'form';
    } else if ((keyword || this.startsField()) && !this.headFollows()) {
      return true;
    }
    sink.hide('PASSED_OVER', reader.pos, reader.end);
    return false;
  }

  /** `NAME：`, or a bare name with `|` lines below it. */
  private startsField(): boolean {
    const { reader } = this;
    const end = reader.nameEnd(reader.pos);
    if (!isLetter(reader.code)) return false;
    return isColon(reader.at(end)) || (end >= reader.end && this.barFollows());
  }

  /** Whether the next line is the head that was missed, so that this one is only astray before it. */
  private headFollows(): boolean {
    for (const [start, end] of linesFrom(this.text, this.reader.end)) return isHead(this.text, start, end);
    return false;
  }

  private barFollows(): boolean {
    for (const [start] of linesFrom(this.text, this.reader.end, true)) return isBar(this.text.charCodeAt(start));
    return false;
  }

  /** 表式 before anything else begins a form, unless what follows can only be a report that lost its head. */
  private readFirstForm(start: number, end: number): void {
    if (kindOfFile(this.text, this.reader.end) === 'report')
      return this.readHeadlessReport(start, end, 'HEADLESS_FORM');
    this.block = 'form';
    this.readable();
    readFormLine(this.reader, '表式', end, formLines.表式 as object);
  }

  /** `表式 NAME` or `上年 NAME` as the first line of a report that has no head. */
  private readHeadlessReport(start: number, end: number, type: 'HEADLESS_FORM' | '上年'): void {
    const { reader, sink } = this;
    if (!this.lost && this.block !== 'report') sink.problem('head-expected', start, reader.end);
    this.readable();
    this.block = 'report';
    this.reportSeen = true;
    sink.add(type, start, end);
    reader.pos = end;
    readNamed(reader, this.text.substring(start, end), false);
  }

  /** Whether a line still belongs to the form, layout or narrative without head that is being passed over. */
  private belongsToHeadless(): boolean {
    const { reader } = this;
    const end = reader.lettersEnd(reader.pos);
    const word = end > reader.pos && reader.endsKeyword(end) ? this.text.substring(reader.pos, end) : '';
    const structure = keywordOf(word, 'structure');
    let belongs = structure === undefined;
    if (this.headless === 'form') belongs = structure !== '报告' && structure !== '表式';
    if (this.headless === 'layout') {
      const keyword = isDash(reader.code) ? '行' : keywordOf(word, 'form');
      const alone = reader.blanksEnd(end) >= reader.end;
      belongs =
        keyword !== undefined && keyword in layoutLines && (alone || !(keyword in formLines) || keyword === '行');
    }
    if (!belongs) this.headless = undefined;
    return belongs;
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
    while (isHash(reader.at(hashes))) hashes++;
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
    if (structure === '表式') return this.readNextForm(start, end);
    if (structure === '上年') return this.readHeadlessReport(start, end, '上年');
    const layout = this.block === 'layout';
    const lines = layout ? layoutLines : formLines;
    const keyword = dashes
      ? '行'
      : end > start && reader.endsKeyword(end)
        ? (keywordOf(word, 'form') ?? structure)
        : undefined;
    // A row of the printed page holds fields; it has no parts.
    const part = dashes || keyword === '其中';
    const shapeKeyword = part ? (layout ? undefined : '行') : keyword;
    if (!layout && shapeKeyword === '勾稽') {
      this.block = 'form';
      this.readable();
      return readCheckLine(reader, start, end);
    }
    const shape = shapeKeyword ? lines[shapeKeyword] : undefined;
    if (!shape || !shapeKeyword) {
      if (!layout && shapeKeyword && shapeKeyword in layoutLines) {
        this.headless = 'layout';
        return this.orphanFormLine(word);
      }
      return this.unreadableFormLine(word, Object.keys(lines));
    }
    if (!layout && !this.enterFormBlock(shapeKeyword)) {
      if (this.block === 'form-level' && shapeKeyword === '列' && !this.orphaned && !this.lost)
        sink.problem('columns-behind-rows', start, reader.end, { word });
      else return this.orphanFormLine(dashes ? '-' : word);
      return sink.hide('PASSED_OVER', start, reader.end);
    }
    if (shapeKeyword === '块' && ++this.groups > DEEPEST_GROUP) {
      if (this.groups === DEEPEST_GROUP + 1) sink.problem('groups-too-deep', start, reader.end);
      return sink.hide('PASSED_OVER', start, reader.end);
    }
    if (shapeKeyword === '块完' && --this.groups >= DEEPEST_GROUP) return sink.hide('PASSED_OVER', start, reader.end);
    if (this.groups < 0) {
      this.groups = 0;
      return this.orphanFormLine(word);
    }
    this.readable();
    readFormLine(reader, shapeKeyword, end, shape);
    if (sink.lineHasProblem) this.lost = true;
  }

  /** Opens the block a form line begins, or says that the line has no place here. */
  private enterFormBlock(keyword: string): boolean {
    const within = formParts[keyword];
    if (within) {
      if (!within.includes(this.block)) return false;
      if (keyword === '一级') this.block = 'form-level';
      return true;
    }
    const option = printOptions[keyword];
    if (!option) this.block = formBlocks[keyword] ?? 'form';
    else if (this.block === 'form-level') this.block = 'form-indicators';
    else if (!option.includes(this.block)) this.block = 'form';
    if (keyword === '版式') this.groups = 0;
    return true;
  }

  /** 表式 behind a form begins the next one, a clause of the report behind its head, or a report that lost its head. */
  private readNextForm(start: number, end: number): void {
    if (this.reportSeen) return this.readStructure('表式', start, end);
    if (kindOfFile(this.text, this.reader.end) === 'report')
      return this.readHeadlessReport(start, end, 'HEADLESS_FORM');
    this.block = 'form';
    this.readable();
    readFormLine(this.reader, '表式', end, formLines.表式 as object);
  }

  private unreadableFormLine(word: string, known: string[]): void {
    const { reader, sink } = this;
    const start = reader.pos;
    sink.hide('PASSED_OVER', start, reader.end);
    if (this.orphaned) return;
    this.lost = true;
    if (this.passedOver && word === '') {
      this.passedOver.end = reader.end;
      return;
    }
    const meant = word === '' ? undefined : nearest(word, known);
    sink.problem(meant ? 'unknown-form-word' : 'unreadable-form-line', start, reader.end, {
      word: word || reader.excerpt(start, reader.end),
      meant: meant ?? '',
    });
    this.passedOver = word === '' ? sink.problems.at(-1) : undefined;
  }

  /** A form line whose block has no head; a run of them is one mistake. */
  private orphanFormLine(word: string): void {
    const { reader, sink } = this;
    if (!this.orphaned && !this.lost) sink.problem('form-line-without-head', reader.pos, reader.end, { word });
    this.orphaned = true;
    sink.hide('PASSED_OVER', reader.pos, reader.end);
  }
}

function readCheckLine(reader: LineReader, start: number, end: number): void {
  reader.pos = end;
  readCheck(reader, start, end);
}

const noWords: ReadonlySet<string> = new Set();
const anyAttribute: ReadonlySet<string> = new Set(Object.values(blockAttributes).flatMap((words) => [...words]));
