import type { EffectiveForm, EffectiveRow } from '@jixiao/language';

/** What the report has under a name: nothing but a blank to be filled in, or something that somebody wrote. */
export type Slots = ReadonlyMap<string, 'blank' | 'written'>;

/** Where rows of amounts go: the columns whose amounts are typed one behind the other, and the rows that the form has. */
export interface RowTarget {
  columns: readonly string[];
  /** All columns as they are printed, those with words of their own among them. */
  printed: readonly string[];
  rows: readonly EffectiveRow[];
  /** Whether the rows carry points, rate and score behind their amounts: those of 资金. */
  scored: boolean;
  /** The unit of an amount that is typed without one; undefined for a 表 that has none. */
  unit?: string;
  /** The rows that the report has, as the form calls them. */
  slots: Slots;
  /** A 表 that has neither columns nor rows yet: its columns can be written above its first row. */
  takesColumns?: boolean;
}

/** A level 1 that the report has, called as the form calls it. */
export interface ExistingLevel {
  name: string;
  subcategories: readonly string[];
}

/** What stands on the line of the total, as typed. */
export interface TotalWords {
  points?: string;
  score?: string;
  grade?: string;
}

/** Where something is pasted, and what the report has there. */
export interface PastePlace {
  form: EffectiveForm | undefined;
  /** The block that is open at the caret, where rows and indicators need no header; `report` inside a text, where cells may be words. */
  block: 'report' | 'rows' | 'indicators' | 'narrative';
  /** Whether a text is open at the caret, or goes on there. */
  inText: boolean;
  /** The rows of the block that is open at the caret. */
  rows?: RowTarget;
  /** The rows of 资金; undefined where the form has none. */
  funds?: RowTarget;
  hasFunds: boolean;
  /** The texts of the fields that the report has, as the form calls them; empty where there is nothing yet. */
  fields: ReadonlyMap<string, string>;
  /** The texts of 年度目标 that the report has by their word; undefined where it has no 年度目标. */
  goals?: Slots;
  /** The word of 年度目标 whose text is open at the caret. */
  textWord?: string;
  levels: readonly ExistingLevel[];
  /** The levels that are open at the caret. */
  open: { category?: string; subcategory?: string };
  /** The total as the report has it. */
  total?: TotalWords;
}
