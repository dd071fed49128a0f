import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession, FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { TextEditor } from './editor.js';
import type { Host } from './host.js';
import { readClipboard, writeClipboard } from './in-page.mjs';
import { type CommandId, keyOf } from './keys.js';
import { Panels } from './panels.js';
import { QuickInput } from './quick-input.js';

export interface WindowOptions {
  folder: string;
  /** Files of the folder to open, the first of them at once. */
  open?: string | readonly string[];
  /** Further options of the workbench. */
  payload?: readonly (readonly [string, string])[];
}

const artifacts = fileURLToPath(new URL('.artifacts/', import.meta.url));

/** A window of VS Code, as one sees and uses it. Everything waits until it is there, and fails when it never comes. */
export class Window {
  readonly editor: TextEditor;
  readonly quickInput: QuickInput;
  readonly panels: Panels;
  readonly #errors: string[] = [];
  #closing = false;

  private constructor(
    readonly host: Host,
    readonly page: Page,
    ime: CDPSession,
  ) {
    this.editor = new TextEditor(page, ime, (id) => this.run(id));
    this.quickInput = new QuickInput(page);
    this.panels = new Panels(page, (id) => this.run(id));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#report(message.text(), message.location().url);
    });
    page.on('pageerror', (error) => this.#report(String(error.stack ?? error), ''));
  }

  static async open(host: Host, { folder, open = [], payload }: WindowOptions): Promise<Window> {
    const context = await host.browser.newContext({
      viewport: { width: 1400, height: 900 },
      locale: host.locale === 'en' ? 'en-US' : 'zh-CN',
      permissions: ['clipboard-read', 'clipboard-write'],
      proxy: { server: host.proxy, bypass: '127.0.0.1,localhost' },
    });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const window = new Window(host, page, await context.newCDPSession(page));
    const [first, ...others] = typeof open === 'string' ? [open] : open;
    await page.goto(host.url(folder, first, payload));
    await window.waitReady(first);
    for (const file of others) await window.openFile(file);
    return window;
  }

  /** Until the workbench is drawn and, if given, a file is shown. */
  async waitReady(file?: string): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    if (file !== undefined) await this.editor.waitFor(file);
    else await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** Runs a command as a user does, by its title in the command palette. */
  async command(title: string): Promise<void> {
    await this.quickInput.open('F1', `>${title}`, title);
    await this.quickInput.choose(title);
  }

  async openFile(name: string): Promise<void> {
    const base = name.split('/').at(-1) as string;
    await this.quickInput.open('Control+p', name, base);
    await this.quickInput.choose(base);
    await this.editor.waitFor(name);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Saves the file that has the focus. */
  async save(): Promise<void> {
    await this.press('Control+s');
    await this.page.locator('.editor-group-container.active .tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** Puts content on the clipboard, by its type, as another program does when one copies there. */
  async copy(content: Record<string, string>): Promise<void> {
    await this.page.evaluate(writeClipboard, content);
  }

  /** Every line of the extension's log, which a command of this title shows. Only some of them are drawn, so they are copied. */
  async log(title: string): Promise<string[]> {
    await this.command(title);
    const line = this.page.locator('.output-view .view-line').first();
    await line.click();
    await this.copy({ 'text/plain': '' });
    await expect
      .poll(async () => {
        await this.press('Control+a', 'Control+c');
        return this.page.evaluate(readClipboard);
      })
      .toContain('Jixiao');
    return (await this.page.evaluate(readClipboard)).split(/\r?\n/);
  }

  /** The contents of a webview that is in view. */
  webview(index = 0): FrameLocator {
    const shown = this.page.locator('iframe.webview.ready').filter({ visible: true }).nth(index);
    return shown.contentFrame().frameLocator('iframe#active-frame');
  }

  /** Writes a picture for whoever wants to see what happened. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(artifacts, { recursive: true });
    const path = join(artifacts, `${name.replace(/[^\p{L}\p{N}-]+/gu, '-')}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  outsideRequests(): string[] {
    return this.host.outsideRequests();
  }

  /** Errors on the console, without those of this VS Code itself. */
  consoleErrors(): string[] {
    return [...this.#errors];
  }

  /** Loads the window anew, as after a restart of the browser; what was open opens again. */
  async reload(): Promise<void> {
    this.#closing = true;
    await this.page.goto('about:blank');
    this.#closing = false;
    await this.page.goBack();
    await this.waitReady();
  }

  /** Leaves the page first, so that its extension host ends at once and does not wait for the window to come back. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.page.goto('about:blank');
    await this.page.context().close();
  }

  async run(id: CommandId): Promise<void> {
    await this.press(keyOf(id));
  }

  #report(text: string, url: string): void {
    // What is cut short by closing is no error.
    if (this.#closing || ownErrors.some((known) => known.test(text) || known.test(url))) return;
    const place = url.includes('/workbench.js') || url === '' ? '' : ` (${url})`;
    this.#errors.push(text.replace(/^%c\s*ERR color: #\w+ /, '') + place);
  }
}

/** Errors that every window of this VS Code has, with or without an extension. */
const ownErrors = [
  // A closed part that the open build does without.
  /\/vsda\//,
  // There is no marketplace, on purpose.
  /No extension gallery service configured/,
  // On a busy machine it waits no longer for its own extensions.
  /onWillSaveTextDocument/,
  // There is nobody to sign in.
  /authentication provider 'github'/,
];

export function openWindow(host: Host, options: WindowOptions): Promise<Window> {
  return Window.open(host, options);
}
