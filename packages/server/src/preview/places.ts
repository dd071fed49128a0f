import { allSlots, type Page, type Slot, slotsOf } from '@jixiao/page';
import type { PreviewPlaces } from '@jixiao/protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Where what a page shows is written, with all ids. */
export type AllPlaces = Required<PreviewPlaces>;

export function placesOf(page: Page, text: Pick<TextDocument, 'positionAt' | 'lineCount'>): AllPlaces {
  const slots = allSlots(page);
  const ranges: number[] = [];
  for (const { source, anchor } of slots) {
    const span = source ?? anchor;
    if (!span) {
      ranges.push(-1, 0, 0, 0, 0);
      continue;
    }
    const [start, end] = [text.positionAt(span.start), text.positionAt(span.end)];
    ranges.push(source ? 1 : 0, start.line, start.character, end.line, end.character);
  }
  const rows = page.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'grid'
        ? block.rows.map(({ id, cells }) => ({ id, start: startOfRow(cells) }))
        : [{ id: block.id, start: firstStart(slotsOf(block)) }],
    ),
  );
  return {
    slots: slots.map(({ id }) => id),
    ranges,
    rows: rows.map(({ id }) => id),
    lines: rows.map(({ start }) => (start === undefined ? -1 : text.positionAt(start).line)),
    lineCount: text.lineCount,
  };
}

/** Without the ids where the other side knows them. */
export function placesSince(before: AllPlaces | undefined, { slots, rows, ...rest }: AllPlaces): PreviewPlaces {
  return {
    ...rest,
    ...((!before || !sameList(before.slots, slots)) && { slots }),
    ...((!before || !sameList(before.rows, rows)) && { rows }),
  };
}

/** A row is where its name is; its first cell may be that of a level, which has begun far above. */
function startOfRow(cells: readonly (Slot & { role: string })[]): number | undefined {
  const name = cells.find(({ role }) => role === 'name');
  return (name && startOf(name)) ?? firstStart(cells);
}

function firstStart(slots: readonly Slot[]): number | undefined {
  const starts = slots.map(startOf).filter((start) => start !== undefined);
  return starts.length > 0 ? Math.min(...starts) : undefined;
}

function startOf({ source, anchor }: Slot): number | undefined {
  return (source ?? anchor)?.start;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
