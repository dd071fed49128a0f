import type { PagePatch, PatchedBlock, PatchedSection } from '@jixiao/protocol';
import { parsed, slotId, slotsIn } from './elements.js';
import { staying } from './keyed-list.js';

interface BlockView {
  /** More than one where a grid has lines above it. */
  elements: Element[];
  grid?: GridView;
}

interface GridView {
  head: HTMLTableSectionElement | undefined;
  body: HTMLTableSectionElement;
  order: { head: string[]; body: string[] };
  rows: Map<string, { element: Element; html: string }>;
}

interface SectionView {
  element: Element;
  tag: string;
  order: string[];
}

/** The page in the document. Of an edit only the cells are replaced that look different, so that all else keeps its selection. */
export class PageView {
  private readonly sections = new Map<string, SectionView>();
  private readonly blocks = new Map<string, BlockView>();
  private sectionOrder: string[] = [];
  private rows: { id: string; element: Element }[] | undefined;
  private readonly slots = new Map<string, HTMLElement[]>();

  constructor(
    readonly root: HTMLElement,
    private readonly style: HTMLStyleElement,
  ) {}

  /** Returns the elements that are new. */
  patch({ fresh, style, sections, blocks, language }: PagePatch): Element[] {
    if (fresh) this.clear();
    if (style !== undefined) this.style.textContent = style;
    const lang = language === 'zh' ? 'zh-CN' : 'en';
    // To set it, even to what it is, gives every cell its style anew.
    if (this.root.lang !== lang) this.root.lang = lang;
    const made = blocks.flatMap((block) => this.patchBlock(block));
    this.patchSections(sections);
    this.rows = undefined;
    for (const one of made) this.register(one);
    return made;
  }

  clear(): void {
    this.root.replaceChildren();
    this.sections.clear();
    this.blocks.clear();
    this.sectionOrder = [];
    this.rows = undefined;
    this.slots.clear();
  }

  get isEmpty(): boolean {
    return this.sections.size === 0;
  }

  /** The rows of grids and the other blocks, from top to bottom. */
  allRows(): readonly { id: string; element: Element }[] {
    this.rows ??= this.sectionOrder.flatMap((section) =>
      (this.sections.get(section)?.order ?? []).flatMap((id) => {
        const { elements, grid } = this.blocks.get(id) as BlockView;
        if (!grid) return [{ id, element: elements[0] as Element }];
        const { order, rows } = grid;
        return [...order.head, ...order.body].map((row) => ({ id: row, element: rows.get(row)?.element as Element }));
      }),
    );
    return this.rows;
  }

  /** What prints a slot: mostly one element, or none. */
  slot(id: string): readonly HTMLElement[] {
    return this.slots.get(id)?.filter(({ isConnected }) => isConnected) ?? [];
  }

  /** Kept by hand: to look for one among thousands of cells takes longer than all the rest after an edit. */
  private register(made: Element): void {
    for (const slot of slotsIn(made)) this.slots.set(slotId(slot), [...this.slot(slotId(slot)), slot]);
  }

  private patchBlock({ id, html, rows, changed = [] }: PatchedBlock): Element[] {
    const before = this.blocks.get(id);
    const made: Element[] = [];
    let view = before;
    if (html !== undefined) {
      const elements = parsed(html);
      for (const old of before?.elements ?? []) old.remove();
      this.forgetOrder(id);
      view = { elements };
      const table = elements.find((one) => one instanceof HTMLTableElement);
      const [body] = table?.tBodies ?? [];
      if (body && (rows || before?.grid))
        view.grid = {
          head: table?.tHead ?? undefined,
          body,
          order: { head: [], body: [] },
          rows: before?.grid?.rows ?? new Map(),
        };
      this.blocks.set(id, view);
      made.push(...elements);
    }
    const grid = view?.grid;
    if (!grid) return made;
    made.push(...patchRows(grid, changed));
    const order = rows ?? (html === undefined ? undefined : before?.grid?.order);
    if (order) orderRows(grid, order);
    return made;
  }

  /** Its elements are new, and stand nowhere yet. */
  private forgetOrder(block: string): void {
    for (const section of this.sections.values()) section.order = section.order.filter((id) => id !== block);
  }

  private patchSections(wanted: readonly PatchedSection[]): void {
    for (const { id, tag, blocks } of wanted) {
      const before = this.sections.get(id);
      let section = before;
      if (!section || section.tag !== tag) {
        section = { element: parsed(`${tag}</section>`)[0] as Element, tag, order: [] };
        before?.element.remove();
        this.sections.set(id, section);
        this.sectionOrder = this.sectionOrder.filter((other) => other !== id);
      }
      const { element, order } = section;
      reorder(element, order, blocks, (block) => this.blocks.get(block)?.elements ?? []);
      section.order = [...blocks];
    }
    const ids = wanted.map(({ id }) => id);
    for (const [id, { element }] of this.sections)
      if (!ids.includes(id)) {
        element.remove();
        this.sections.delete(id);
      }
    reorder(this.root, this.sectionOrder, ids, (id) => [(this.sections.get(id) as SectionView).element]);
    this.sectionOrder = ids;
    const used = new Set(wanted.flatMap(({ blocks }) => blocks));
    for (const [id, { elements }] of this.blocks)
      if (!used.has(id)) {
        for (const one of elements) one.remove();
        this.blocks.delete(id);
      }
  }
}

function patchRows({ rows }: GridView, changed: readonly { id: string; html: string }[]): Element[] {
  // All at once: a parser that is started for every row takes longer.
  const elements = parsed(changed.map(({ html }) => html).join(''));
  return changed.flatMap(({ id, html }, index) => {
    const element = elements[index] as Element;
    const before = rows.get(id);
    if (!before) {
      rows.set(id, { element, html });
      return [element];
    }
    const cells = replaceCells(before.element, before.html, element);
    if (cells) {
      before.html = html;
      return cells;
    }
    before.element.replaceWith(element);
    rows.set(id, { element, html });
    return [element];
  });
}

/** Puts in the cells that are not as they were written last; undefined where the row has other cells now. */
function replaceCells(row: Element, written: string, next: Element): Element[] | undefined {
  const [last] = parsed(written);
  const cells = [...next.children];
  if (last?.children.length !== cells.length || row.children.length !== cells.length) return undefined;
  // What is in the document has been given marks since, so what was written is compared.
  return cells.filter((cell, index) => {
    if (cell.isEqualNode(last.children[index] as Element)) return false;
    row.children[index]?.replaceWith(cell);
    return true;
  });
}

function orderRows(grid: GridView, { head, body }: GridView['order']): void {
  const { order, rows } = grid;
  const wanted = new Set([...head, ...body]);
  for (const [id, { element }] of rows)
    if (!wanted.has(id)) {
      element.remove();
      rows.delete(id);
    }
  const elementsOf = (id: string) => [rows.get(id)?.element as Element];
  if (grid.head) reorder(grid.head, order.head, head, elementsOf);
  reorder(grid.body, order.body, body, elementsOf);
  grid.order = { head: [...head], body: [...body] };
}

/** Puts children into an order, moving as few as it can; what is no longer wanted is not there any more. */
function reorder(
  parent: Element,
  current: readonly string[],
  wanted: readonly string[],
  elementsOf: (id: string) => readonly Element[],
): void {
  const stay = staying(current, wanted);
  let next: Element | null = null;
  for (const id of [...wanted].reverse()) {
    const elements = elementsOf(id);
    if (!stay.has(id)) for (const one of elements) parent.insertBefore(one, next);
    next = elements[0] ?? next;
  }
}
