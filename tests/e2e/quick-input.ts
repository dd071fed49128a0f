import type { Locator, Page } from 'playwright-core';

/** The box at the top: command palette, quick pick, input box, and the dialogs for files. */
export class QuickInput {
  readonly #widget: Locator;
  readonly #input: Locator;

  constructor(readonly page: Page) {
    this.#widget = page.locator('.quick-input-widget').filter({ visible: true });
    this.#input = this.#widget.locator('input.input');
  }

  /**
   * Opens it by a key and filters it, until there is a row with this text. A key pressed while a dialog closes is lost,
   * so it is pressed again.
   */
  async open(key: string, filter: string, row: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press(key);
      try {
        await this.#input.fill(filter, { timeout: 3000 });
        await this.#row(row)
          .first()
          .waitFor({ timeout: attempt === 5 ? 30_000 : 3000 });
        return;
      } catch (error) {
        if (attempt === 5) throw error;
        await this.cancel();
      }
    }
  }

  async waitFor(): Promise<void> {
    await this.#input.waitFor();
  }

  /** What the box asks for, below or in its input. */
  async prompt(): Promise<string> {
    await this.waitFor();
    const message = this.#widget.locator('.quick-input-message').filter({ visible: true });
    if ((await message.count()) > 0) return (await message.innerText()).trim();
    return (await this.#input.getAttribute('placeholder')) ?? '';
  }

  value(): Promise<string> {
    return this.#input.inputValue();
  }

  async rows(): Promise<string[]> {
    await this.#widget.locator('.monaco-list-row').first().waitFor();
    return this.#widget.locator('.monaco-list-row').locator(label).allInnerTexts();
  }

  async fill(text: string): Promise<void> {
    await this.#input.fill(text);
  }

  async accept(): Promise<void> {
    await this.#input.press('Enter');
  }

  /** Takes the row with this text; for a command the text is its title, with or without the category. */
  async choose(text: string): Promise<void> {
    await this.#row(text).first().click();
  }

  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.#widget.waitFor({ state: 'hidden' });
  }

  #row(text: string): Locator {
    const exact = new RegExp(`(^|: )${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
    return this.#widget.locator('.monaco-list-row').filter({ has: this.page.locator(label, { hasText: exact }) });
  }
}

/** The first line of a row: below it may stand a description, or the English title. */
const label = '.quick-input-list-row:first-child .label-name';
