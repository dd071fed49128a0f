import type { Zoom } from '../messages.js';
import type { Scrolling } from './scrolling.js';
import { fitZoom, nextZoom, wheelZoom } from './zoom-steps.js';

/** What stays free beside a page that is as wide as the preview, in pixels at both sides together. */
const MARGIN = 24;
const WHEEL_LINE = 16;
const SAME = 0.002;

/** How large the page is. */
export class Zooming {
  private zoom: Zoom = 'fit';

  /** @param changed is told what the user has chosen, and how large the page is then */
  constructor(
    private readonly root: HTMLElement,
    private readonly scrolling: Scrolling,
    private readonly changed: (zoom: Zoom, factor: number, byUser: boolean) => void,
  ) {
    window.addEventListener('wheel', (event) => this.turned(event), { passive: false });
    window.addEventListener('resize', () => this.refit());
  }

  /** As it was kept, or as the user has chosen in another place. */
  set(zoom: Zoom): void {
    this.zoom = zoom;
    this.apply(false);
  }

  change(change: 'in' | 'out' | 'fit' | 'actual'): void {
    const zoom = change === 'fit' ? 'fit' : change === 'actual' ? 1 : nextZoom(this.factor, change);
    const at = this.scrolling.place();
    this.zoom = zoom;
    this.apply(true);
    this.scrolling.to(at);
  }

  /** After the window or the page has got another width. */
  refit(): void {
    if (this.zoom !== 'fit' || Math.abs(this.fitting() - this.factor) <= SAME) return;
    const at = this.scrolling.place();
    this.apply(false);
    this.scrolling.to(at);
  }

  private get factor(): number {
    return Number(this.root.style.zoom || 1);
  }

  private apply(byUser: boolean): void {
    this.scrolling.hush();
    const factor = this.zoom === 'fit' ? this.fitting() : this.zoom;
    // What is measured is never quite the same, and another size lays out the whole page anew.
    if (Math.abs(factor - this.factor) > SAME) this.root.style.zoom = String(factor);
    this.changed(this.zoom, factor, byUser);
  }

  private fitting(): number {
    const widths = [...this.root.children].map((section) => section.getBoundingClientRect().width / this.factor);
    return fitZoom(Math.max(0, ...widths), document.documentElement.clientWidth - MARGIN);
  }

  /** Ctrl and the wheel, or two fingers on a pad: what is below the pointer stays there. */
  private turned(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const { clientX, clientY, deltaY, deltaMode } = event;
    const under = this.elementAt(clientX, clientY);
    const before = under?.getBoundingClientRect();
    this.zoom = wheelZoom(this.factor, deltaMode === WheelEvent.DOM_DELTA_LINE ? deltaY * WHEEL_LINE : deltaY);
    this.apply(true);
    if (!under || !before) return;
    const after = under.getBoundingClientRect();
    const across = before.width > 0 ? (clientX - before.left) / before.width : 0;
    const down = before.height > 0 ? (clientY - before.top) / before.height : 0;
    window.scrollBy({
      left: after.left + across * after.width - clientX,
      top: after.top + down * after.height - clientY,
      behavior: 'instant',
    });
  }

  /** As small a part of the page as there is: lines do not grow with it, and a long table has many. */
  private elementAt(x: number, y: number): Element | undefined {
    const at = document.elementFromPoint(x, y) ?? undefined;
    return at && this.root !== at && this.root.contains(at) ? at : this.root.children[0];
  }
}
