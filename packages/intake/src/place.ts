import type { EffectiveForm, EffectiveRow } from '@jixiao/language';

/** Where rows of amounts go: the columns whose amounts are typed one behind the other, and the rows that the form has. */
export interface RowTarget {
  columns: readonly string[];
  /** All columns as they are printed, those with words of their own among them. */
  printed: readonly string[];
  rows: readonly EffectiveRow[];
  /** Whether the rows carry points, rate and score behind their amounts: those of 资金. */
  scored: boolean;
  /** A 表 that has neither columns nor rows yet: its columns can be written above its first row. */
  takesColumns?: boolean;
}

/** A level 1 that the report has, called as the form calls it. */
export interface ExistingLevel {
  name: string;
  subcategories: readonly string[];
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
  /** The unit in which amounts of 资金 are, unless a table says otherwise. */
  currency: string;
  levels: readonly ExistingLevel[];
  /** The levels that are open at the caret. */
  open: { category?: string; subcategory?: string };
  /** The total as the report has it. */
  total?: { points?: string; score?: string };
}
