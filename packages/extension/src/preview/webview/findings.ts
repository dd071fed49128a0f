import type { PreviewFinding } from '@jixiao/protocol';
import { element, slotId, slotOf, slotsIn } from './elements.js';
import type { PageView } from './page-view.js';

export type Finding = Pick<PreviewFinding, 'severity' | 'message' | 'slots'>;
export type Severity = PreviewFinding['severity'];

/** The worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Draws what was found on the cells it is about, and says it where one points at them or goes there by keys. */
export class Findings {
  private bySlot = new Map<string, Finding[]>();
  private readonly tooltip = element('div', { class: 'tooltip', role: 'tooltip', id: 'tooltip', hidden: '' });
  private owner: HTMLElement | undefined;

  constructor(
    private readonly view: PageView,
    private readonly words: Readonly<Record<string, string>>,
  ) {
    document.body.append(this.tooltip);
    view.root.addEventListener('pointerover', ({ target }) => this.point(slotOf(target)));
    view.root.addEventListener('focusin', ({ target }) => this.point(slotOf(target)));
    view.root.addEventListener('focusout', () => this.point(undefined));
    view.root.addEventListener('pointerleave', ({ relatedTarget }) => {
      // One may go over to it, to read on or to copy.
      if (relatedTarget !== this.tooltip) this.point(undefined);
    });
    this.tooltip.addEventListener('pointerleave', () => this.point(undefined));
    window.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.point(undefined);
    });
    window.addEventListener('scroll', () => this.point(undefined));
  }

  set(findings: readonly Finding[]): void {
    const before = this.bySlot;
    this.bySlot = new Map();
    for (const finding of findings)
      for (const slot of finding.slots) this.bySlot.set(slot, [...(this.bySlot.get(slot) ?? []), finding]);
    for (const id of before.keys())
      if (!this.bySlot.has(id)) for (const slot of this.view.slot(id)) slot.classList.remove(...severities);
    for (const id of this.bySlot.keys()) for (const slot of this.view.slot(id)) this.draw(slot);
    this.point(undefined);
  }

  /** Elements that have come new to the page. */
  drawIn(made: readonly Element[]): void {
    if (this.bySlot.size > 0) for (const one of made) for (const slot of slotsIn(one)) this.draw(slot);
  }

  private draw(slot: HTMLElement): void {
    const findings = this.bySlot.get(slotId(slot));
    if (!findings) return;
    const worst = severities.find((severity) => findings.some((finding) => finding.severity === severity));
    slot.classList.remove(...severities);
    if (worst) slot.classList.add(worst);
  }

  private point(slot: HTMLElement | undefined): void {
    const findings = slot && this.bySlot.get(slotId(slot));
    if (slot === this.owner && findings) return;
    this.owner?.removeAttribute('aria-describedby');
    this.owner = findings && slot;
    this.tooltip.hidden = !findings;
    if (!findings || !slot) return;
    slot.setAttribute('aria-describedby', this.tooltip.id);
    this.tooltip.replaceChildren(
      ...findings.map(({ severity, message }) =>
        element('p', { class: severity }, element('strong', {}, `${this.words[severity]} `), message),
      ),
    );
    const cell = slot.getBoundingClientRect();
    const own = this.tooltip.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const isRoomBelow = cell.bottom + own.height <= clientHeight;
    this.tooltip.style.left = `${Math.max(4, Math.min(cell.left, clientWidth - own.width - 4))}px`;
    this.tooltip.style.top = `${isRoomBelow ? cell.bottom : Math.max(0, cell.top - own.height)}px`;
  }
}
