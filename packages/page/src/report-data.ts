/**
 * The evaluated report as plain data: what the JSON writer writes. Keys, units and meanings are described in docs/report-json.md, which a
 * test compares with what is written.
 */
export interface ReportData {
  name: string;
  title?: string;
  form: { name: string; title: string; basis: string[] };
  /** Name of last year's report. */
  previous?: string;
  /** Unit of amounts that name none. */
  currency: string;
  fields: FieldData[];
  funds?: FundsData;
  goals: GoalsData[];
  levels: LevelData[];
  /** Indicators that stand in no level. */
  indicators: IndicatorData[];
  tables: TableData[];
  total?: TotalData;
  checks: CheckData[];
  narrative?: { title?: string; blocks: NarrativeData[] };
}

/** One number. */
export interface FigureData {
  /** Exact, in plain ASCII; null where there is none. */
  value: string | null;
  unit?: string;
  /** typed; computed where it was left out; blank where a blank mark is typed; missing. */
  origin: 'typed' | 'computed' | 'blank' | 'missing';
  /** As typed. */
  text?: string;
  /** What it should be by the figures it follows from, and how: at most sixteen decimals. */
  expected?: string;
  formula?: string;
}

export interface FieldData {
  name: string;
  label: string;
  kind: string;
  text: string;
  figure?: FigureData;
  private?: true;
}

export interface FundsData {
  unit: string;
  columns: string[];
  rows: FundRowData[];
}

export interface FundRowData {
  name: string;
  label: string;
  depth: number;
  /** Listed without claiming that the parts are complete. */
  partial: boolean;
  /** By the name of their column. */
  amounts: Record<string, FigureData>;
  points: FigureData;
  rate: FigureData;
  score: FigureData;
  reason: string;
}

export interface GoalsData {
  name?: string;
  points: FigureData;
  progress: FigureData;
  /** By 年初, 调整, 预期 and 完成, those that are written. */
  texts: Record<string, string>;
}

export interface LevelData {
  name: string;
  label: string;
  notApplicable: boolean;
  points: FigureData;
  score: FigureData;
  levels: LevelData[];
  indicators: IndicatorData[];
}

export interface IndicatorData {
  name: string;
  /** What is printed. */
  text: string;
  target: ValueData;
  adjusted: ValueData;
  actual: ValueData;
  points: FigureData;
  score: FigureData;
  deviation: string;
  explanation: string;
  criterion: string;
  note: string;
  evidence: string[];
  /** Stars of a core indicator; 0 for others. */
  core: number;
  /** Computed columns of the form, by name. */
  computed: Record<string, FigureData>;
  parts: IndicatorData[];
}

/** A target or a result. */
export interface ValueData {
  kind: 'missing' | 'blank' | 'quantity' | 'range' | 'time' | 'text' | 'reference';
  text: string;
  operator?: string;
  value?: string;
  unit?: string;
}

export interface TableData {
  name: string;
  title?: string;
  unit?: string;
  columns: string[];
  rows: TableRowData[];
}

export interface TableRowData {
  name: string;
  label: string;
  depth: number;
  partial: boolean;
  cells: Record<string, FigureData>;
}

export interface TotalData {
  points: FigureData;
  score: FigureData;
  grade?: string;
  expectedGrade?: string;
}

export interface CheckData {
  text: string;
  message?: string;
  left: string | null;
  right: string | null;
  /** Declared by the form. */
  fromForm: boolean;
}

export type NarrativeData =
  | { kind: 'heading'; level: number; number?: string; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; table: string };
