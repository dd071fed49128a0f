import { element } from './elements.js';
import { type Finding, severities } from './findings.js';

/** How many findings there are, and all of them below one another when one asks for them. */
export class FindingList {
  readonly button = element('button', { type: 'button', class: 'counts', 'aria-controls': 'findings' });
  readonly list = element('ul', { id: 'findings', hidden: '' });

  /** @param jump is told the index of the one that was chosen */
  constructor(
    private readonly words: Readonly<Record<string, string>>,
    jump: (index: number) => void,
    toggled: () => void,
  ) {
    this.list.setAttribute('aria-label', words.findings ?? '');
    this.isOpen = false;
    this.button.addEventListener('click', () => {
      this.isOpen = !this.isOpen;
      toggled();
    });
    this.list.addEventListener('click', ({ target }) => {
      const item = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
      if (item) jump(Number(item.dataset.index));
    });
    this.set([]);
  }

  get isOpen(): boolean {
    return !this.list.hidden;
  }

  set isOpen(open: boolean) {
    this.list.hidden = !open;
    this.button.setAttribute('aria-expanded', String(open));
  }

  set(findings: readonly Finding[]): void {
    const counts = severities.map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }));
    this.button.replaceChildren(
      ...(findings.length === 0 ? [this.words.noFindings ?? ''] : []),
      ...counts
        .filter(({ count }) => count > 0)
        .map(({ severity, count }) => element('span', { class: severity }, `${this.words[severity]} ${count}`)),
    );
    this.button.disabled = findings.length === 0;
    if (findings.length === 0) this.isOpen = false;
    this.list.replaceChildren(
      ...findings.map(({ severity, message }, index) => {
        const mark = element('strong', { class: severity }, this.words[severity] ?? '');
        const button = element('button', { type: 'button', 'data-index': String(index) }, mark, ' ', message);
        return element('li', {}, button);
      }),
    );
  }
}
