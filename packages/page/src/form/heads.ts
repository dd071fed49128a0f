import type { ast } from '@jixiao/language';
import type { Context } from '../context.js';
import { type DraftRow, draftCell } from '../grid/draft.js';
import { cleanText } from '../print/clean-text.js';
import { typedName } from '../print/typed-name.js';

/** A column as its head shows it; `年度指标值/性质` is the second row of a head whose first row several columns may share. */
export interface HeadColumn {
  name: string;
  label: string;
}

/** What a form prints above a column: its label, else its name as it is typed there. */
export function columnLabel(column: ast.FormColumn): string {
  return cleanText(column.label ?? (typedName(column) || column.name));
}

/** The head of a grid: one row, or two where a label has two parts. */
export function headRows(context: Context, id: string, columns: readonly HeadColumn[]): DraftRow[] {
  const labels = columns.map(({ label }) => splitLabel(cleanText(label)));
  const isDouble = labels.some(({ bottom }) => bottom !== undefined);
  const upper: DraftRow = { id: context.ids.unique(`${id}/表头`), cells: [] };
  const lower: DraftRow = { id: context.ids.unique(`${id}/表头`), cells: [] };
  for (let at = 0; at < columns.length; at++) {
    const { top, bottom } = labels[at] as SplitLabel;
    const { name } = columns[at] as HeadColumn;
    const head = (text: string, rowId: string, column: string) =>
      draftCell({
        id: context.ids.unique(`${rowId}/${column}`),
        role: text === '' ? 'empty' : 'head',
        column: at,
        paragraphs: text === '' ? [] : [[{ text }]],
        scope: 'col',
      });
    if (bottom === undefined) {
      upper.cells.push({ ...head(top, upper.id, name), rows: isDouble ? 2 : 1 });
      continue;
    }
    lower.cells.push(head(bottom, lower.id, name));
    if (at > 0 && labels[at - 1]?.bottom !== undefined && labels[at - 1]?.top === top) continue;
    let span = 1;
    while (labels[at + span]?.bottom !== undefined && labels[at + span]?.top === top) span++;
    upper.cells.push({ ...head(top, upper.id, name), columns: span, scope: 'colgroup' });
  }
  return isDouble ? [upper, lower] : [upper];
}

interface SplitLabel {
  top: string;
  bottom?: string;
}

/** Parts a label at its first slash; one in brackets, as in `执行率（B/A）`, belongs to the label. */
export function splitLabel(label: string): SplitLabel {
  let depth = 0;
  for (let index = 0; index < label.length; index++) {
    const character = label.charAt(index);
    if ('（([【'.includes(character)) depth++;
    else if ('）)]】'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && index > 0 && index < label.length - 1 && (character === '/' || character === '／'))
      return { top: label.slice(0, index).trim(), bottom: label.slice(index + 1).trim() };
  }
  return { top: label };
}
