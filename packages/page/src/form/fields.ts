import { fold, parseQuantity } from '@jixiao/core';
import { type ast, type EvaluatedField, fieldByName } from '@jixiao/language';
import type { Context } from '../context.js';
import { type DraftCell, type DraftRow, draftCell, type Strip, strip } from '../grid/draft.js';
import { WIDTH } from '../grid/lattice.js';
import type { Passage, Slot } from '../page.js';
import { cleanText } from '../print/clean-text.js';
import { passagesText } from '../print/passage-text.js';
import { printOptions } from '../print/print-options.js';
import { readText, sourceOf } from '../print/texts.js';
import { typedName } from '../print/typed-name.js';
import { words } from '../print/words.js';

/** What the label of a field needs, and what its value at least. */
export const LABEL = 110;
const VALUE = 150;

/** A longer text is set from the left, as text is. */
const LONG = 40;

/** 行: labels and values in turn. */
export function fieldsStrip(context: Context, fields: readonly PrintedField[]): Strip {
  const row: DraftRow = { id: context.ids.unique(`行/${fields[0]?.name ?? ''}`), cells: [] };
  row.cells = fields.flatMap((field, index) => fieldCells(context, field, index * 2));
  const label = LABEL * context.scale;
  const value = Math.max(label, WIDTH / Math.max(1, fields.length) - label);
  const cells = strip(
    fields.flatMap(() => [LABEL, VALUE]),
    fields.length === 0 ? [] : [row],
  );
  return { ...cells, shares: fields.flatMap(() => [label, value]) };
}

export interface PrintedField {
  name: string;
  label: string;
  declared: ast.FormField;
  written?: EvaluatedField;
}

/** The field a layout names; undefined for one that the form does not have. */
export function layoutField(context: Context, cell: ast.LayoutField): PrintedField | undefined {
  return printedField(context, fieldByName(context.form, cell.field.$refText), cell.label);
}

export function printedField(
  context: Context,
  declared: ast.FormField | undefined,
  label?: string,
): PrintedField | undefined {
  if (!declared?.name) return undefined;
  const written = context.report.field(declared.name);
  return {
    name: declared.name,
    label: cleanText(label ?? declared.label ?? typedName(declared)),
    declared,
    ...(written && { written }),
  };
}

function fieldCells(context: Context, field: PrintedField, at: number): DraftCell[] {
  const id = context.ids.unique(`栏目/${field.name}`);
  const slot = fieldSlot(context, field, `${id}/值`);
  const text = passagesText(slot.paragraphs);
  const isText = field.declared.kind === '长文' || text.length > LONG || slot.paragraphs.length > 1;
  return [
    draftCell({ id: `${id}/标签`, role: 'label', column: at, paragraphs: [[{ text: field.label }]], scope: 'row' }),
    draftCell({ ...slot, role: 'text', column: at + 1, align: isText ? 'left' : 'center' }),
  ];
}

/** What is written in a field, as its kind is printed. */
export function fieldSlot(context: Context, field: PrintedField, id: string): Slot {
  const { declared, written } = field;
  const paragraphs = fieldPassages(context, field);
  if (isPrivate(declared)) for (const run of paragraphs.flat()) run.private = true;
  const source =
    sourceOf(paragraphs) ?? (written && !written.value.absent && written.value.text ? written.value.span : undefined);
  return {
    id,
    paragraphs,
    ...(source ? { source } : written && { anchor: written.nameSpan }),
    ...(isPrivate(declared) && { private: true as const }),
  };
}

/** Names and telephone numbers are never for publication, whether or not the form says so. */
export function isPrivate(field: ast.FormField): boolean {
  return field.private || field.kind === '人名' || field.kind === '电话';
}

export function fieldPassages(context: Context, { declared, written }: PrintedField): Passage[] {
  const paragraphs = written ? readText(context, written.node, 'value', written.node.value) : [];
  const isBlank = written?.value.kind === 'blank';
  if (isBlank) return [[{ text: printOptions(context.form).blank }]];
  const text = passagesText(paragraphs);
  switch (declared.kind) {
    case '单选':
      return declared.choices.length > 0 ? choices(declared.choices, text === '' ? [] : [text]) : paragraphs;
    case '多选':
      return declared.choices.length > 0 ? choices(declared.choices, text.split(/[、，,；;\n]/)) : paragraphs;
    case '是否':
      return choices([context.word(words.yes), context.word(words.no)], text === '' ? [] : [yesOrNo(context, text)]);
    case '百分率': {
      const last = paragraphs.at(-1);
      if (last && parseQuantity(text) && !parseQuantity(text)?.unit) last.push({ text: '%' });
      return paragraphs;
    }
    default:
      return paragraphs;
  }
}

/** `☑甲 □乙`; what is chosen and not offered stands at the end. */
function choices(offered: readonly string[], chosen: readonly string[]): Passage[] {
  const wanted = chosen.map((choice) => fold(choice).trim()).filter((choice) => choice !== '');
  const runs = offered.map((choice) => ({ text: `${wanted.includes(fold(choice).trim()) ? '☑' : '□'}${choice}` }));
  const others = wanted.filter((choice) => !offered.some((offer) => fold(offer).trim() === choice));
  const texts = [...runs.map(({ text }) => text), ...others.map((other) => `☑${cleanText(other)}`)];
  return [[{ text: texts.join('　') }]];
}

function yesOrNo(context: Context, text: string): string {
  const folded = fold(text).trim().toLowerCase();
  if (/^(?:是|有|yes|y|√|✓|☑)$/.test(folded)) return context.word(words.yes);
  return /^(?:否|无|不是|no|n|×)$/.test(folded) ? context.word(words.no) : text;
}
