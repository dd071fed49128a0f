import type { DrawnPage } from './page-patch.js';
import type { AllPlaces } from './places.js';

/** What a preview was told last. */
export interface ShownPage {
  token: number;
  /** What it was asked for, as text. */
  subject: string;
  /** Name of the report. */
  report?: string;
  /** The page that is shown: of the present text, or of the last one before it that could be read. */
  drawn?: DrawnPage;
  /** Whether `drawn` is of a text that could be read. */
  isGood: boolean;
  places: AllPlaces;
}

/** More are not looked at side by side; the one that was asked for the longest time ago is then sent as a whole. */
const MOST = 12;

/** What each preview was told last, for as many as may be in use. */
export class ShownPages {
  private readonly pages = new Map<string, ShownPage>();
  private lastToken = 0;

  get(preview: string): ShownPage | undefined {
    return this.pages.get(preview);
  }

  remember(preview: string, page: Omit<ShownPage, 'token'>): ShownPage {
    const shown = { ...page, token: ++this.lastToken };
    this.pages.delete(preview);
    this.pages.set(preview, shown);
    const [oldest] = this.pages.keys();
    if (this.pages.size > MOST && oldest !== undefined) this.pages.delete(oldest);
    return shown;
  }
}
