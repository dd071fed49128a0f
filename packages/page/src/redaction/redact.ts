import { fold } from '@jixiao/core';
import { allSlots } from '../attach-findings.js';
import { drawFigure } from '../charts/draw-figure.js';
import { Ids } from '../context.js';
import type { Block, Cell, Chart, Formula, Page, Passage, Run, Slot } from '../page.js';
import { passagesText } from '../print/passage-text.js';
import { redactData } from './redact-data.js';
import { MASK, type MaskText, merged, numberStretches, type Stretch, wordStretches } from './secrets.js';

/**
 * The page for publication: telephone and identity numbers, private fields, and the names in them wherever else they stand, are masked,
 * in texts, properties, findings, names of cells and the data. What a writer makes of the result cannot know them.
 */
export function redact(page: Page): Page {
  const words = privateWords(page);
  const stretches = (text: string) => merged([...numberStretches(text), ...wordStretches(text, words)]);
  const mask: MaskText = (text) => {
    let result = '';
    let at = 0;
    for (const { start, end } of stretches(text)) {
      result += text.slice(at, start) + MASK;
      at = end;
    }
    return result + text.slice(at);
  };
  const name = maskedNames(mask);
  const finding = <T extends { message: string }>(found: T): T => ({ ...found, message: mask(found.message) });
  const passage = (runs: Passage): Passage => maskPassage(runs, stretches);
  const slot = <T extends Slot>(given: T): T => ({
    ...given,
    id: name(given.id),
    paragraphs: given.paragraphs.map(passage),
    ...(given.findings && { findings: given.findings.map(finding) }),
  });
  const cell = (given: Cell): Cell => {
    const keepsNumber = isAmount(given);
    const { figure, ...rest } = keepsNumber ? { ...given, id: name(given.id) } : slot(given);
    if (!figure || given.private || passagesText(rest.paragraphs) !== passagesText(given.paragraphs)) return rest;
    const { formula } = figure;
    return {
      ...rest,
      ...(given.findings && { findings: given.findings.map(finding) }),
      figure: { ...figure, path: mask(figure.path), ...(formula && { formula: renamed(formula, name) }) },
    };
  };
  const block = (given: Block): Block => {
    switch (given.kind) {
      case 'grid':
        return {
          ...given,
          id: name(given.id),
          label: mask(given.label),
          rows: given.rows.map((row) => ({ id: name(row.id), cells: row.cells.map(cell) })),
          ...(given.caption && { caption: slot(given.caption) }),
          ...(given.unit && { unit: slot(given.unit) }),
        };
      case 'headline':
        return {
          ...given,
          id: name(given.id),
          ...(given.left && { left: slot(given.left) }),
          ...(given.right && { right: slot(given.right) }),
        };
      case 'signature':
        return {
          ...given,
          id: name(given.id),
          items: given.items.map(({ label, slot: own }) => ({ label: mask(label), slot: slot(own) })),
        };
      case 'figure':
        return drawFigure(
          { ...given, id: name(given.id), caption: slot(given.caption), chart: maskChart(given.chart, mask) },
          page.properties.language,
        );
      case 'paragraph':
        return given.lead ? { ...slot(given), lead: { ...given.lead, runs: passage(given.lead.runs) } } : slot(given);
      default:
        return slot(given);
    }
  };
  const { properties } = page;
  return {
    properties: {
      ...properties,
      title: mask(properties.title),
      report: mask(properties.report),
      form: mask(properties.form),
      ...(properties.department !== undefined && { department: mask(properties.department) }),
      ...(properties.year !== undefined && { year: mask(properties.year) }),
    },
    sections: page.sections.map((section) => ({ ...section, blocks: section.blocks.map(block) })),
    findings: page.findings.map(finding),
    data: redactData(page.data, mask),
  };
}

/** Amounts, points and scores are long numbers too, and nobody's telephone. */
function isAmount({ role, figure, private: secret }: Cell): boolean {
  if (!figure || secret) return false;
  return role === 'number' || role === 'total' || figure.unit !== undefined;
}

/** Names in private fields, and texts that are private as a whole, folded to half width. */
function privateWords(page: Page): string[] {
  const found = new Set<string>();
  const texts = [
    ...allSlots(page)
      .flatMap(({ paragraphs }) => paragraphs.flat().filter((run) => run.private))
      .map(({ text }) => text),
    ...page.data.fields.filter((field) => field.private).map(({ text }) => text),
  ];
  for (const text of texts) {
    const folded = fold(text).trim();
    for (const line of folded.split('\n')) addWord(found, line);
    for (const digits of folded.match(/\d[\d -]{4,}\d/g) ?? []) {
      addWord(found, digits);
      for (const group of digits.split(/[ -]/)) addWord(found, group);
    }
  }
  for (const { kind, text } of page.data.fields) {
    if (kind !== '人名' && kind !== '电话') continue;
    for (const name of text.match(/[\p{Script=Han}·]{2,}/gu) ?? []) addWord(found, fold(name));
  }
  // The longest first, so that no part of a name is left beside the mask.
  return [...found].sort((a, b) => b.length - a.length);
}

/** A short number is no secret elsewhere: a private head count of 55 does not make every 55 one. */
function addWord(words: Set<string>, text: string): void {
  const word = text.trim();
  const isNumber = /^[\d.,%‰ -]*$/.test(word);
  if (word.length >= (isNumber ? 6 : 2)) words.add(word);
}

/** Masks a passage as one text: a number may go on from one run into the next. */
function maskPassage(passage: Passage, stretchesOf: (text: string) => Stretch[]): Passage {
  const text = passage.map((run) => run.text).join('');
  let at = 0;
  const secret: Stretch[] = [];
  for (const run of passage) {
    if (run.private && run.text !== '') secret.push({ start: at, end: at + run.text.length });
    at += run.text.length;
  }
  const stretches = merged([...stretchesOf(text), ...secret]);
  if (stretches.length === 0) return passage;
  at = 0;
  return passage.flatMap((run): Run[] => {
    const start = at;
    at += run.text.length;
    return [{ ...run, text: cutOut(run.text, start, stretches) }];
  });
}

/** The part of a text that begins at `offset`, with a mask where a stretch begins in it. */
function cutOut(text: string, offset: number, stretches: readonly Stretch[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of stretches) {
    const from = start - offset;
    const to = end - offset;
    if (to <= 0 || from >= text.length) continue;
    result += text.slice(at, Math.max(at, from)) + (from >= 0 ? MASK : '');
    at = Math.min(text.length, to);
  }
  return result + text.slice(at);
}

/** What is printed at the end of a bar is an amount or a score, and no telephone number. */
function maskChart(chart: Chart, mask: MaskText): Chart {
  const groups = chart.groups.map((group) => ({ ...group, label: mask(group.label) }));
  return { ...chart, series: chart.series.map(mask), groups };
}

/** Masked names that stay different from each other. */
function maskedNames(mask: MaskText): (id: string) => string {
  const known = new Map<string, string>();
  const ids = new Ids();
  return (id) => {
    let masked = known.get(id);
    if (masked === undefined) known.set(id, (masked = ids.unique(mask(id))));
    return masked;
  };
}

function renamed(formula: Formula, name: (id: string) => string): Formula {
  switch (formula.kind) {
    case 'cell':
      return { kind: 'cell', id: name(formula.id) };
    case 'sum':
    case 'least':
      return { ...formula, of: formula.of.map((part) => renamed(part, name)) };
    case 'binary':
      return { ...formula, left: renamed(formula.left, name), right: renamed(formula.right, name) };
    case 'absolute':
    case 'round':
      return { ...formula, of: renamed(formula.of, name) };
    default:
      return formula;
  }
}
