/**
 * A report as it is printed, before anybody has decided on what: every writer and the preview draw this, and know nothing else of the
 * report. It is plain data, so that it can be sent from one process to another; equal reports give equal pages.
 */
export interface Page {
  properties: Properties;
  /** The form, then the narrative, then the charts where they are asked for; a report may lack any. */
  sections: Section[];
  /** What was found in this report, in the order of the text; those that meet nothing printed stand only here. */
  findings: PageFinding[];
  /** The evaluated report itself, for whoever wants numbers and not paper. */
  data: ReportData;
}

/** What a file says about itself. */
export interface Properties {
  title: string;
  /** The name behind 报告. */
  report: string;
  /** The name of the form. */
  form: string;
  department?: string;
  year?: string;
  /** Of the words the printer adds itself, and of screen readers. */
  language: 'zh' | 'en';
}

/** Pages of one kind, which begin on a fresh sheet. */
export interface Section {
  id: string;
  kind: 'form' | 'narrative' | 'charts';
  orientation: 'portrait' | 'landscape';
  blocks: Block[];
}

export type Block = TextBlock | HeadLine | Grid | Signature | Heading | Paragraph | ChartFigure;

/** UTF-16 offsets in the text of the report, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface PageFinding {
  rule: string;
  severity: 'error' | 'warning' | 'info' | 'hint';
  message: string;
  source: Span;
}

/** Consecutive characters of one origin. Free of control characters and lone surrogates, otherwise as the writer has typed them. */
export interface Run {
  text: string;
  /** Where exactly this text is typed, or the `[[ ]]` that prints it; undefined for what the form or the printer adds. */
  source?: Span;
  /** Printed by a `[[ ]]`. */
  reference?: true;
  /** A `[[ ]]` that has no value: printed as it is typed. */
  unresolved?: true;
  /** Not for publication: of a field marked 私密, a name, a telephone number. */
  private?: true;
}

/** One paragraph. */
export type Passage = Run[];

/** What stands at one place of the paper. */
export interface Slot {
  /**
   * Unique within a page and the same after an edit elsewhere: made of names (`指标/产出指标/数量指标/电梯/完成`), with an ordinal (`#2`)
   * behind one that is used again.
   */
  id: string;
  paragraphs: Passage[];
  /** The typed text that is printed here, also where a label stands for it; undefined for what nobody typed. */
  source?: Span;
  /** Where to look for what is not typed: the name of the row or indicator it belongs to. */
  anchor?: Span;
  /** Something in it is not for publication: see the runs. */
  private?: true;
  findings?: PageFinding[];
}

/** 标题, 副标题, 注: a line of its own. */
export interface TextBlock extends Slot {
  kind: 'title' | 'subtitle' | 'remark';
}

/** 抬头: a line with something at its left and its right end. */
export interface HeadLine {
  kind: 'headline';
  id: string;
  left?: Slot;
  right?: Slot;
}

/** 签名: labels with what is written behind each, in one line. */
export interface Signature {
  kind: 'signature';
  id: string;
  items: { label: string; slot: Slot }[];
}

export interface Heading extends Slot {
  kind: 'heading';
  level: HeadingLevel;
  /** Ordinal that the printer adds: `一、`; undefined where the writer has typed his own. */
  number?: string;
}

export interface Paragraph extends Slot {
  kind: 'paragraph';
  /** The run-in heading it begins with (`1. 加强巡查。`); `paragraphs` hold the rest. */
  lead?: { level: HeadingLevel; runs: Passage };
}

export type HeadingLevel = 1 | 2 | 3 | 4;

/** What a grid shows; writers that draw lists instead of tables look at it. */
export type GridKind = 'fields' | 'funds' | 'goals' | 'indicators' | 'total' | 'table' | 'group';

/**
 * A table: rows of cells that cover all its columns exactly, row spans included. All grids of the form share one list of columns, so
 * that they can be drawn one directly below the other, or as one.
 */
export interface Grid {
  kind: 'grid';
  id: string;
  content: GridKind;
  /** What it is about, for screen readers and for writers without a label column. */
  label: string;
  /** Follows the grid before it without a gap. */
  joined: boolean;
  columns: Column[];
  /** Rows at the top that are repeated on every page. Cells may reach from them into the rows below. */
  headRows: number;
  rows: Row[];
  /** Above the grid: title of a table of the narrative, and its unit. */
  caption?: Slot;
  unit?: Slot;
}

export interface Column {
  /** In thousandths of the width of the paper; all together a thousand. */
  width: number;
}

export interface Row {
  id: string;
  cells: Cell[];
}

export type Role =
  /** Names what stands below it. */
  | 'head'
  /** Names what stands beside it: of a field, of a whole block. */
  | 'label'
  | 'level1'
  | 'level2'
  /** What a row is about: an indicator, a row of funds or of a table. */
  | 'name'
  /** A target or a result: a number, a time or words. */
  | 'value'
  | 'number'
  | 'text'
  /** Of the row of the total. */
  | 'total'
  /** Part of the form where this report has nothing to say. */
  | 'empty';

export interface Cell extends Slot {
  role: Role;
  /** Index of its first column. */
  column: number;
  /** Columns and rows it covers. */
  columns: number;
  rows: number;
  align: 'left' | 'center' | 'right';
  /** Which cells a head or a label speaks of. */
  scope?: 'col' | 'colgroup' | 'row' | 'rowgroup';
  /** How deep the row is in its tree: steps of indent. */
  indent?: number;
  /** Left out by the writer and worked out. */
  computed?: true;
  figure?: CellFigure;
}

/** The number a cell prints. */
export interface CellFigure {
  /** `资金.年度资金总额.全年执行数`. */
  path: string;
  /** Exact, in `unit`, in plain ASCII: `-1234.50`. */
  value: string;
  /** `万元`, `%`; undefined for a bare number. */
  unit?: string;
  /** How it is printed: digits behind the point, thousands commas, what stands before and behind it. */
  decimals: number;
  grouped: boolean;
  prefix: string;
  suffix: string;
  /** Typed in this place, worked out, or taken over by a `[[ ]]`. */
  origin: 'typed' | 'computed' | 'reference';
  /** How it follows from other cells, whether or not it was typed. */
  formula?: Formula;
  /** What the formula gives, exact, in `unit`. */
  expected?: string;
}

/**
 * A figure in terms of other cells of the page. A percentage counts as the factor it stands for, whether a cell prints the sign or its
 * head does: a cell that prints 97.9% is 0.979 here, and the formula of such a cell gives 0.979.
 */
export type Formula = FormulaTree<{ kind: 'cell'; id: string }>;

export type FormulaTree<Leaf> =
  | Leaf
  | { kind: 'number'; value: string }
  | { kind: 'sum'; of: FormulaTree<Leaf>[] }
  | { kind: 'binary'; operator: '+' | '-' | '*' | '/'; left: FormulaTree<Leaf>; right: FormulaTree<Leaf> }
  | { kind: 'least'; of: FormulaTree<Leaf>[] }
  | { kind: 'absolute'; of: FormulaTree<Leaf> }
  | { kind: 'round'; of: FormulaTree<Leaf>; decimals: number };

/** A chart with a line below it. It stands in a section of its own, and formats without pictures leave that out: it says nothing new. */
export interface ChartFigure {
  kind: 'figure';
  id: string;
  caption: Slot;
  /**
   * One `<svg>` element that needs nothing else: no script, no style, no address, every text as `<text>`. What it draws has the colour
   * that it inherits, and is black where it inherits none.
   */
  svg: string;
  /** In points of 1/72 inch, which are the units of its view box too; no wider than the text on its paper. */
  width: number;
  height: number;
  /** Its numbers in words, for those who do not see it. */
  description: string;
  /** What it shows: what `svg` and `description` are made of. */
  chart: Chart;
}

/** Horizontal bars in groups, all on one scale. */
export interface Chart {
  /** What its bars are, each with a look of its own; without a legend where there is only one. */
  series: string[];
  /** From top to bottom. */
  groups: ChartGroup[];
  /** The ends of the scale, as exact as the values; zero is on it. A chart that goes on in another one has the same. */
  least: string;
  most: string;
}

export interface ChartGroup {
  label: string;
  /** A part of the group above it that stands at the edge. */
  indent?: true;
  bars: ChartBar[];
}

export interface ChartBar {
  /** Index of its series. */
  series: number;
  /** Exact, in plain ASCII, all of a chart in one unit; undefined where the report says nothing. */
  value?: string;
  /** The whole that the value is a share of, drawn as a frame around it. */
  whole?: string;
  /** What is printed at its end. */
  text: string;
}

import type { ReportData } from './report-data.js';
