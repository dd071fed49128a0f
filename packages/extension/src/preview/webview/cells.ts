import { slotId, slotOf, slotSelector } from './elements.js';
import type { PageView } from './page-view.js';
import type { Scrolling } from './scrolling.js';

/** Pointing at cells: by a click, by the caret of the editor, and by keys, where one of them at a time can have the focus. */
export class Cells {
  private current: HTMLElement | undefined;
  private marked: string[] = [];

  constructor(
    private readonly view: PageView,
    private readonly scrolling: Scrolling,
    private readonly open: (slot: string, how: 'source' | 'derivation') => void,
  ) {
    view.root.addEventListener('click', (event) => this.clicked(event));
    view.root.addEventListener('keydown', (event) => this.pressed(event));
    view.root.addEventListener('focusin', ({ target }) => {
      const slot = slotOf(target);
      if (slot) this.rove(slot);
    });
  }

  /** Marks where the caret of the editor is. */
  mark(slots: readonly string[], reveal: boolean): void {
    for (const id of this.marked) for (const slot of this.view.slot(id)) slot.classList.remove('at-caret');
    this.marked = [...slots];
    this.draw();
    const [first] = slots.flatMap((id) => this.view.slot(id));
    if (reveal && first) this.scrolling.show(first);
  }

  /** A page is changed in between: what has the focus keeps it, also where another element stands for it now. */
  around(change: () => void): void {
    const { activeElement } = document;
    const focused = this.current && activeElement === this.current ? slotId(this.current) : undefined;
    const id = this.current && slotId(this.current);
    change();
    this.draw();
    const again = id === undefined ? undefined : this.view.slot(id)[0];
    const next = again ?? this.view.root.querySelector<HTMLElement>(slotSelector) ?? undefined;
    if (next && next !== this.current) this.rove(next);
    if (focused !== undefined && next && document.activeElement !== next) this.focus(next);
  }

  private draw(): void {
    for (const id of this.marked) for (const slot of this.view.slot(id)) slot.classList.add('at-caret');
  }

  private focus(slot: HTMLElement): void {
    this.scrolling.hush();
    slot.tabIndex = 0;
    slot.focus({ preventScroll: true });
  }

  /** One cell at a time is a stop in the order of tabs: the last one that had the focus. */
  private rove(slot: HTMLElement): void {
    if (this.current !== slot) this.current?.removeAttribute('tabindex');
    this.current = slot;
    slot.tabIndex = 0;
  }

  private clicked(event: MouseEvent): void {
    const slot = slotOf(event.target);
    // Somebody who has selected text wants to copy it.
    if (!slot || document.getSelection()?.isCollapsed === false) return;
    this.rove(slot);
    this.open(slotId(slot), event.altKey ? 'derivation' : 'source');
  }

  private pressed(event: KeyboardEvent): void {
    const slot = slotOf(event.target);
    if (!slot || event.ctrlKey !== isFarKey(event) || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter') this.open(slotId(slot), event.altKey ? 'derivation' : 'source');
    else if (event.altKey) return;
    else {
      const next = this.neighbour(slot, event);
      if (next === undefined) return;
      if (next) {
        this.focus(next);
        this.scrolling.show(next);
      }
    }
    event.preventDefault();
  }

  /** Null where there is none in that direction; undefined for a key that means something else. */
  private neighbour(slot: HTMLElement, { key, ctrlKey }: KeyboardEvent): HTMLElement | null | undefined {
    const all = [...this.view.root.querySelectorAll<HTMLElement>(slotSelector)];
    const index = all.indexOf(slot);
    const row = [...(slot.closest('tr')?.querySelectorAll<HTMLElement>(slotSelector) ?? [slot])];
    switch (key) {
      case 'ArrowRight':
        return all[index + 1] ?? null;
      case 'ArrowLeft':
        return all[index - 1] ?? null;
      case 'ArrowDown':
        return nearest(slot, all.slice(index + 1), (box, other) => other.top >= box.bottom - 1) ?? null;
      case 'ArrowUp':
        return nearest(slot, all.slice(0, index).reverse(), (box, other) => other.bottom <= box.top + 1) ?? null;
      case 'Home':
        return (ctrlKey ? all[0] : row[0]) ?? null;
      case 'End':
        return (ctrlKey ? all.at(-1) : row.at(-1)) ?? null;
      default:
        return undefined;
    }
  }
}

function isFarKey({ key, ctrlKey }: KeyboardEvent): boolean {
  return ctrlKey && (key === 'Home' || key === 'End');
}

/** The first one on that side that is above or below the middle of a cell, else the first one on that side. */
function nearest(
  slot: HTMLElement,
  candidates: readonly HTMLElement[],
  isThere: (box: DOMRect, other: DOMRect) => boolean,
): HTMLElement | undefined {
  const box = slot.getBoundingClientRect();
  const middle = (box.left + box.right) / 2;
  const there = (other: HTMLElement) => isThere(box, other.getBoundingClientRect());
  const first = candidates.find(there);
  if (!first) return undefined;
  // Not further than the next rows: one cell of a row may not be there at all.
  const near = candidates.slice(0, 60).filter(there);
  return (
    near.find((other) => {
      const { left, right } = other.getBoundingClientRect();
      return left <= middle && middle <= right;
    }) ?? first
  );
}
