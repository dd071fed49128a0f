import type { Locator, Page } from 'playwright-core';
import { type CommandId, pressUntil } from './keys.js';

export interface Problem {
  file: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  source: string;
  code: string;
  line: number;
  column: number;
}

/** What stands around the editor: problems, outline, status bar, notifications, dialogs. */
export class Panels {
  constructor(
    readonly page: Page,
    readonly run: (id: CommandId) => Promise<void>,
  ) {}

  /** The rows of the problems panel, which is opened for it. */
  async problems(): Promise<Problem[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await pressUntil(() => this.run('workbench.panel.markers.view.focus'), panel);
    const found: Problem[] = [];
    let file = '';
    for (const row of await panel.locator('.monaco-list-row').all()) {
      const icon = row.locator('.marker-icon');
      const name = row.locator('.label-name');
      if ((await icon.count()) > 0) found.push({ file, ...(await problemOf(row, icon)) });
      // A row with neither is a place that belongs to the problem above.
      else if ((await name.count()) > 0) file = await name.first().innerText();
    }
    return found;
  }

  /** The rows of the outline, indented by two blanks a level. */
  async outline(): Promise<string[]> {
    const tree = this.page.locator('.outline-tree');
    if (!(await tree.isVisible())) await pressUntil(() => this.run('outline.focus'), tree);
    const rows = tree.locator('.monaco-list-row');
    await rows.first().waitFor();
    const found: string[] = [];
    for (const row of await rows.all()) {
      const level = Number(await row.getAttribute('aria-level'));
      found.push(`${'  '.repeat(level - 1)}${await row.locator('.label-name').innerText()}`);
    }
    return found;
  }

  async statusBar(): Promise<string[]> {
    const texts = await this.page.locator('.part.statusbar .statusbar-item').allInnerTexts();
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  }

  /** The messages that are on screen. */
  notifications(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  /** Presses a button of a message. */
  async answer(message: string, button: string): Promise<void> {
    const item = this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: message });
    await item.locator('.monaco-button', { hasText: button }).click();
    await item.waitFor({ state: 'hidden' });
  }

  /** The text of the dialog that stands in front of everything. */
  async dialog(): Promise<string> {
    return (await this.page.locator('.monaco-dialog-box .dialog-message-container').innerText()).trim();
  }

  async answerDialog(button: string): Promise<void> {
    await this.page.locator('.monaco-dialog-box .monaco-button', { hasText: button }).click();
    await this.page.locator('.monaco-dialog-box').waitFor({ state: 'hidden' });
  }
}

async function problemOf(row: Locator, icon: Locator): Promise<Omit<Problem, 'file'>> {
  // Where there is a quick fix, the icon of the focused row is a light bulb, with one more class.
  const [severity] = /error|warning|info/.exec((await icon.getAttribute('class')) ?? '') ?? [];
  const text = async (name: string) => (await row.locator(name).allInnerTexts()).join('').trim();
  const [line, column] = (await text('.marker-line')).match(/\d+/g) ?? [];
  return {
    severity: severity as Problem['severity'],
    message: await text('.marker-message'),
    source: await text('.marker-source'),
    code: await text('.marker-code'),
    line: Number(line),
    column: Number(column),
  };
}
