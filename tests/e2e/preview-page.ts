import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { HostMessage, ViewMessage } from '../../packages/extension/src/preview/messages.js';
import { newNonce, shellHtml } from '../../packages/extension/src/preview/shell.js';
import { viewWords } from '../../packages/extension/src/preview/words.js';
import { chinese } from '../extension/translate.js';

/** Of the light theme, as the editor gives them to a webview. */
const colours = {
  'font-size': '13px',
  'font-family': 'sans-serif',
  foreground: '#3b3b3b',
  'editor-foreground': '#3b3b3b',
  'editor-background': '#ffffff',
  'editorWidget-background': '#f8f8f8',
  focusBorder: '#005fb8',
};

const origin = 'http://preview.test';

/** The page of a preview in a browser of its own, with this test in the place of the extension. */
export interface PreviewPage {
  page: Page;
  send(message: HostMessage): Promise<void>;
  /** What the page has told so far. */
  told(): Promise<ViewMessage[]>;
  /** Policy violations and errors. */
  faults(): string[];
  close(): Promise<void>;
}

export async function openPreviewPage(browser: Browser, kept?: unknown): Promise<PreviewPage> {
  const files = await (built ??= builtFiles());
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error.stack ?? error)));
  const html = shellHtml({
    script: `${origin}/preview.js`,
    style: `${origin}/preview.css`,
    nonce: newNonce(),
    locale: 'zh-cn',
    title: '预览',
    words: viewWords((text) => chinese(text)),
  });
  const contents: Record<string, { body: string; contentType: string }> = {
    '/': { body: html, contentType: 'text/html' },
    '/preview.js': { body: files.script, contentType: 'text/javascript' },
    '/preview.css': { body: files.style, contentType: 'text/css' },
  };
  await page.route('**/*', (route) => {
    const content = contents[new URL(route.request().url()).pathname];
    return content ? route.fulfill(content) : route.abort();
  });
  await page.addInitScript(`
    const told = [];
    let kept = ${JSON.stringify(kept)};
    Object.assign(globalThis, { told, keptState: () => kept, acquireVsCodeApi: () => ({
      postMessage: (message) => told.push(message), getState: () => kept, setState: (state) => { kept = state; } }) });
    addEventListener('securitypolicyviolation', (event) => console.error('policy: ' + event.violatedDirective));
    document.addEventListener('DOMContentLoaded', () => {
      for (const [name, value] of Object.entries(${JSON.stringify(colours)}))
        document.documentElement.style.setProperty('--vscode-' + name, value);
    });
  `);
  await page.goto(`${origin}/`);
  await page.waitForFunction('told.some(({ type }) => type === "ready")');
  return {
    page,
    send: (message) => page.evaluate(`postMessage(${JSON.stringify(message)}, '*')`),
    told: () => page.evaluate<ViewMessage[]>('told'),
    faults: () => [...faults],
    close: () => context.close(),
  };
}

let built: ReturnType<typeof builtFiles> | undefined;

/** As it is handed out. */
async function builtFiles(): Promise<{ script: string; style: string }> {
  const { bundles } = (await import('../../packages/extension/build.mjs' as string)) as {
    bundles: Record<string, object>;
  };
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-preview-'));
  try {
    for (const name of ['preview.js', 'preview.css'])
      await build({ ...bundles[name], outfile: join(folder, name), bundle: true, minify: true, logLevel: 'warning' });
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    return { script: read('preview.js'), style: read('preview.css') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
