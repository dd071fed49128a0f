import { formatText, type Language, type Localized } from '@jixiao/core';
import type { EffectiveForm, EvaluatedReport, Figure } from '@jixiao/language';
import type { FigureFormula } from './grid/draft.js';
import type { Slot, Span } from './page.js';
import { languageOf } from './print/words.js';

/** What every part of a page needs to know while it is built. */
export interface Context {
  report: EvaluatedReport;
  form: EffectiveForm;
  /** The whole text of the file. */
  text: string;
  /** A word in the language of the document. */
  word: (text: Localized, args?: Readonly<Record<string, string | number>>) => string;
  language: Language;
  /** What a thousandth of an upright sheet is on the sheet of the form. */
  scale: number;
  ids: Ids;
  /** Which cell prints a figure: the first one. */
  cellOf: Map<Figure, string>;
  /** Which figure a cell prints: several cells may print one. */
  figureOf: Map<string, Figure>;
  /** By the names of cells; resolved when every figure has its cell. */
  formulas: Map<string, FigureFormula>;
}

export function createContext(report: EvaluatedReport): Context {
  const { form, node } = report;
  const language = languageOf(`${form.title}${form.name}${[...form.fields.keys()].join('')}`);
  return {
    report,
    form,
    text: node.$cstNode?.root.fullText ?? '',
    language,
    scale: form.page === '横向' ? 0.69 : 1,
    word: (text, args) => formatText(text, language, args),
    ids: new Ids(),
    cellOf: new Map(),
    figureOf: new Map(),
    formulas: new Map(),
  };
}

/** Remembers where a figure is printed; formulas speak of the first place. */
export function registerCell({ cellOf, figureOf }: Context, figure: Figure, id: string): void {
  if (!cellOf.has(figure)) cellOf.set(figure, id);
  figureOf.set(id, figure);
}

/** Gives names that are used once: a second one gets an ordinal. */
export class Ids {
  private readonly used = new Map<string, number>();

  unique(name: string): string {
    const times = (this.used.get(name) ?? 0) + 1;
    this.used.set(name, times);
    return times === 1 ? name : this.unique(`${name}#${times}`);
  }
}

/** A slot with a text that nobody typed. */
export function plainSlot(id: string, text: string, anchor?: Span): Slot {
  return {
    id,
    paragraphs: text === '' ? [] : text.split('\n').map((line) => [{ text: line }]),
    ...(anchor && { anchor }),
  };
}
