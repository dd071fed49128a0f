import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ensureBrowser } from './ensure-browser.mjs';
import { keybindings } from './keys.js';
import { refuseOutside } from './outside.js';
import { type ServeOptions, serve } from './serve.mjs';

export type HostOptions = Pick<ServeOptions, 'extension' | 'settings' | 'locale' | 'extensionHost'>;

/** A VS Code of its own, with its own user, extension and temporary folder. */
export interface Host {
  origin: string;
  locale: 'zh-cn' | 'en';
  browser: Browser;
  /** Address of the proxy that refuses everything outside. */
  proxy: string;
  url(folder: string, file?: string, payload?: readonly (readonly [string, string])[]): string;
  /** A new folder with these files, gone with the host. */
  workspace(files: Record<string, string | Uint8Array>): string;
  /** What windows, the server or extensions wanted from outside this computer. */
  outsideRequests(): string[];
  /** What the server said. */
  log(): string;
  stop(): Promise<void>;
}

/** Settings that keep a test alone with what it does. */
const testSettings = {
  // In a browser, files are saved by themselves otherwise.
  'files.autoSave': 'off',
  'workbench.quickOpen.closeOnFocusLost': false,
  'editor.renderWhitespace': 'none',
  'editor.cursorBlinking': 'solid',
  'workbench.reduceMotion': 'on',
};

export async function startHost({ settings, locale = 'zh-cn', ...options }: HostOptions = {}): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-e2e-'));
  // Undone in reverse, also when the start stops halfway.
  const started: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  async function stop() {
    for (const undo of started.splice(0).reverse()) await undo();
  }
  try {
    const outside = await refuseOutside();
    started.push(outside.stop);
    const proxy = { HTTP_PROXY: outside.url, HTTPS_PROXY: outside.url, NO_PROXY: '127.0.0.1,localhost' };
    const served = await serve({
      ...options,
      folder: join(folder, 'host'),
      settings: { ...testSettings, ...settings },
      keybindings,
      locale,
      // Should the test run be killed, its host does not stay.
      idleSeconds: 600,
      env: { ...proxy, NODE_USE_ENV_PROXY: '1' },
    });
    started.push(served.stop);
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
    started.push(() => browser.close());
    let workspaces = 0;
    const workspace = (files: Record<string, string | Uint8Array>) =>
      writeFiles(join(folder, `资料${++workspaces}`), files);
    return { ...served, stop, locale, browser, workspace, proxy: outside.url, outsideRequests: outside.requests };
  } catch (error) {
    await stop();
    throw error;
  }
}

function writeFiles(root: string, files: Record<string, string | Uint8Array>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium asks its maker about every input that it meets.
  '--autofill-server-url=http://127.0.0.1:1/',
];
