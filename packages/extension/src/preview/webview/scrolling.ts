import type { RowPlace } from '../messages.js';
import { QuietTime } from '../quiet-time.js';
import type { PageView } from './page-view.js';

/** Other movements than those of the user are not reported: not what was asked for, nor what follows from a change of the page. */
const QUIET = 200;
/** As often as one can see it. */
const REPORT_EVERY = 50;

/** Where the page stands in its window, by rows. */
export class Scrolling {
  private readonly quiet = new QuietTime(QUIET);
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param roomAbove what is covered at the top
   * @param moved is told where the page stands after each movement, and whether the user has moved it
   */
  constructor(
    private readonly view: PageView,
    private readonly roomAbove: () => number,
    moved: (to: RowPlace, byUser: boolean) => void,
  ) {
    window.addEventListener('scroll', () => {
      const byUser = this.quiet.isOver;
      this.waiting ??= setTimeout(() => {
        this.waiting = undefined;
        if (!view.isEmpty) moved(this.place(), byUser && this.quiet.isOver);
      }, REPORT_EVERY);
    });
  }

  /** To be called before what makes the page move. */
  hush(): void {
    this.quiet.begin();
  }

  /** What is at the top. */
  place(): RowPlace {
    const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
    if (scrollTop <= 0) return { edge: 'top' };
    if (scrollTop + clientHeight >= scrollHeight - 1) return { edge: 'bottom' };
    const row = this.topRow();
    if (!row) return { edge: 'top' };
    const box = row.element.getBoundingClientRect();
    const above = this.roomAbove() - box.top;
    return { row: row.id, share: box.height > 0 ? Math.min(1, Math.max(0, above / box.height)) : 0 };
  }

  /** Changes the page so that what is at the top stays there, whatever becomes longer or shorter above it. */
  steady(change: () => void): void {
    this.hush();
    const row = document.documentElement.scrollTop > 0 ? this.topRow() : undefined;
    const before = row?.element.getBoundingClientRect().top;
    change();
    const after = row && this.rowElement(row.id)?.getBoundingClientRect().top;
    if (before !== undefined && after !== undefined && after !== before)
      window.scrollBy({ top: after - before, behavior: 'instant' });
  }

  /** Brings a place to the top; one that is not on the page leaves it as it is. */
  to(place: RowPlace): void {
    this.hush();
    if ('edge' in place) {
      window.scrollTo({ top: place.edge === 'top' ? 0 : document.documentElement.scrollHeight, behavior: 'instant' });
      return;
    }
    const element = this.rowElement(place.row);
    if (!element) return;
    const box = element.getBoundingClientRect();
    window.scrollBy({ top: box.top + place.share * box.height - this.roomAbove(), behavior: 'instant' });
  }

  /** Brings something into view, and leaves the page where it is if it can be seen. */
  show(element: Element): void {
    const box = element.getBoundingClientRect();
    const isSeen = box.top >= this.roomAbove() && box.bottom <= document.documentElement.clientHeight;
    this.hush();
    element.scrollIntoView({ block: isSeen ? 'nearest' : 'center', inline: 'nearest', behavior: 'instant' });
  }

  /** The first one that can be seen. */
  private topRow(): { id: string; element: Element } | undefined {
    const rows = this.view.allRows();
    const top = this.roomAbove();
    let low = 0;
    let high = rows.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.element.getBoundingClientRect().bottom ?? 0) > top) high = middle;
      else low = middle + 1;
    }
    return rows[low];
  }

  private rowElement(id: string): Element | undefined {
    return this.view.allRows().find((row) => row.id === id)?.element;
  }
}
