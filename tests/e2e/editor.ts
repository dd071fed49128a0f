import type { CDPSession, Locator, Page } from 'playwright-core';
import { readLine, readLines, readSquiggles, type Squiggle } from './in-page.mjs';
import { type CommandId, pressUntil } from './keys.js';

export interface Position {
  /** From one, as the status bar shows it. */
  line: number;
  column: number;
}

/** The text editor, the first one if there are several. */
export class TextEditor {
  readonly #editors: Locator;
  #file = '';

  constructor(
    readonly page: Page,
    readonly ime: CDPSession,
    readonly run: (id: CommandId) => Promise<void>,
  ) {
    this.#editors = page.locator('.editor-group-container .monaco-editor[data-uri]').filter({ visible: true });
  }

  /** Until the text of this file is shown; everything below is then about this file. */
  async waitFor(file: string): Promise<void> {
    this.#file = file;
    await this.#editor().locator('.view-line').first().waitFor();
  }

  async focus(): Promise<void> {
    const focused = this.#editor().and(this.page.locator('.focused'));
    await pressUntil(() => this.run('workbench.action.focusFirstEditorGroup'), focused);
  }

  /** Puts the caret there. The box for it counts a Chinese character as two columns, so it is only used for the line. */
  async goto(line: number, column: number): Promise<void> {
    await this.focus();
    const input = this.page.locator('.quick-input-widget').filter({ visible: true }).locator('input.input');
    await pressUntil(() => this.page.keyboard.press('Control+g'), input);
    await input.fill(`:${line}:1`);
    await input.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.#until(line, 1);
    const text = (await this.#editor().evaluate(readLine, line)) ?? '';
    const steps = [...new Intl.Segmenter().segment(text.slice(0, column - 1))].length;
    for (let step = 0; step < steps; step++) await this.page.keyboard.press('ArrowRight');
    await this.#until(line, column);
  }

  /** Where the status bar says that the caret is, a moment after it moved. */
  async caret(): Promise<Position> {
    const text = await this.page.locator('[id="status.editor.selection"]').innerText();
    const [line, column] = text.match(/\d+/g) ?? [];
    return { line: Number(line), column: Number(column) };
  }

  /** Types key by key, as one does with a keyboard; what the editor does meanwhile is part of it. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 80 });
  }

  /** Puts text in at once, as a finished word of an input method. */
  async insert(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Writes as with a Chinese input method: each state of what is composed is shown, then the result is put in. */
  async compose(states: readonly string[], result: string): Promise<void> {
    for (const text of states) {
      await this.ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await this.ime.send('Input.insertText', { text: result });
  }

  /** The whole text, by way of the clipboard; the caret is back where it was. */
  async text(): Promise<string> {
    await this.focus();
    await this.page.evaluate('navigator.clipboard.writeText("\\0")');
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Control+c');
    await this.page.waitForFunction('navigator.clipboard.readText().then((text) => text !== "\\0")');
    await this.run('cursorUndo');
    return this.page.evaluate<string>('navigator.clipboard.readText()');
  }

  /** The lines in view. */
  lines(): Promise<string[]> {
    return this.#editor().evaluate(readLines);
  }

  /** The squiggles in view, in the order of the text. */
  squiggles(): Promise<Squiggle[]> {
    return this.#editor().evaluate(readSquiggles);
  }

  /** What completion offers here. */
  async completions(): Promise<string[]> {
    await pressUntil(() => this.run('editor.action.triggerSuggest'), this.#suggestions());
    return this.#suggestions().locator('.label-name').allInnerTexts();
  }

  /** Until the list of completions, which has opened by itself, has this as its first. */
  async offered(name: string): Promise<void> {
    await this.#suggestions().first().locator('.label-name').getByText(name).waitFor();
  }

  /** What a hover shows at a place, once it shows this text: its parts come one after the other. */
  async hover(line: number, column: number, text: string | RegExp): Promise<string> {
    await this.goto(line, column);
    const hover = this.page.locator('.monaco-resizable-hover .monaco-hover-content').filter({ visible: true });
    await pressUntil(() => this.run('editor.action.showHover'), hover);
    const shown = hover.filter({ hasText: text });
    await shown.waitFor();
    const all = await shown.innerText();
    await this.page.keyboard.press('Escape');
    await shown.waitFor({ state: 'hidden' });
    return all;
  }

  /** The titles of the quick fixes for the place of the caret. */
  async quickFixes(): Promise<string[]> {
    await pressUntil(() => this.run('editor.action.quickFix'), this.#fixes());
    const titles = await this.#fixes().allInnerTexts();
    await this.page.keyboard.press('Escape');
    await this.#fixes().first().waitFor({ state: 'hidden' });
    return titles.map((title) => title.trim());
  }

  async fix(title: string): Promise<void> {
    const wanted = this.#fixes().filter({ hasText: title });
    await pressUntil(() => this.run('editor.action.quickFix'), wanted);
    await wanted.first().click();
    await this.#fixes().first().waitFor({ state: 'hidden' });
  }

  #fixes(): Locator {
    return this.page.locator('.action-widget .monaco-list-row.action');
  }

  async #until(line: number, column: number): Promise<void> {
    const status = this.page.locator('[id="status.editor.selection"]');
    await status.filter({ hasText: new RegExp(`\\D${line}\\D+${column}$`) }).waitFor();
  }

  #suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  #editor(): Locator {
    const name = encodeURI(this.#file);
    return this.#editors.and(this.page.locator(`[data-uri$="${name}"]`)).first();
  }
}
