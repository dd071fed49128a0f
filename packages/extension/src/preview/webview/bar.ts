import type { Look, Update } from '../messages.js';
import { element } from './elements.js';
import type { FindingList } from './finding-list.js';

/** What somebody does in the bar. */
export interface BarActions {
  zoom(change: 'in' | 'out' | 'fit' | 'actual'): void;
  look(look: Look): void;
  report(report: string): void;
  problems(): void;
}

/** While one types, the text is often wrong for a moment. */
const WAIT_FOR_BANNER = 700;

/** The line above the page: what was found, which report is shown, how large it is; and the banner below it, which moves nothing. */
export class Bar {
  readonly element: HTMLElement;
  private readonly select: HTMLSelectElement;
  private readonly percent: HTMLButtonElement;
  private readonly lookButton: HTMLButtonElement;
  readonly banner: HTMLElement;
  private readonly bannerButton: HTMLButtonElement;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly words: Readonly<Record<string, string>>,
    findings: FindingList,
    actions: BarActions,
  ) {
    const button = (text: string, label: string, act: () => void) => {
      const made = element('button', { type: 'button', 'aria-label': label, title: label }, text);
      made.addEventListener('click', act);
      return made;
    };
    const word = (name: string) => words[name] ?? '';
    this.select = element('select', { 'aria-label': word('report'), hidden: '' });
    this.select.addEventListener('change', () => actions.report(this.select.value));
    this.percent = button('100%', word('actual'), () => actions.zoom('actual'));
    // Its name is what it shows.
    this.percent.removeAttribute('aria-label');
    this.lookButton = button('◐', word('look'), () =>
      actions.look(this.lookButton.getAttribute('aria-pressed') === 'true' ? 'paper' : 'theme'),
    );
    this.bannerButton = element('button', { type: 'button' });
    this.bannerButton.addEventListener('click', () => actions.problems());
    this.bannerButton.hidden = true;
    this.banner = element('div', { class: 'banner', role: 'status' }, this.bannerButton);
    const zooms = element(
      'span',
      { class: 'zooms' },
      button('−', word('zoomOut'), () => actions.zoom('out')),
      this.percent,
      button('+', word('zoomIn'), () => actions.zoom('in')),
      button('↔', word('fit'), () => actions.zoom('fit')),
      this.lookButton,
    );
    this.element = element('header', { 'aria-label': word('tools') }, findings.button, this.select, zooms);
  }

  showZoom(factor: number, isFit: boolean): void {
    this.percent.textContent = `${Math.round(factor * 100)}%`;
    this.percent.classList.toggle('fit', isFit);
  }

  showLook(look: Look): void {
    this.lookButton.setAttribute('aria-pressed', String(look === 'theme'));
  }

  showReports({ reports, report = '' }: Update): void {
    this.select.hidden = reports.length < 2;
    this.select.replaceChildren(...reports.map((name) => element('option', { value: name }, name)));
    this.select.value = report;
  }

  showSyntaxErrors({ syntaxErrors, kept }: Pick<Update, 'syntaxErrors' | 'kept'>): void {
    clearTimeout(this.waiting);
    const one = syntaxErrors === 1 ? 'One' : '';
    const text = (this.words[`${kept ? 'kept' : 'unread'}${one}`] ?? '').replace('{0}', String(syntaxErrors));
    const show = () => {
      this.bannerButton.hidden = syntaxErrors === 0;
      this.bannerButton.textContent = syntaxErrors === 0 ? '' : text;
      this.bannerButton.title = text;
    };
    // What has begun is told a moment later, what has ended at once.
    if (syntaxErrors > 0 && this.bannerButton.hidden) this.waiting = setTimeout(show, WAIT_FOR_BANNER);
    else show();
  }
}
