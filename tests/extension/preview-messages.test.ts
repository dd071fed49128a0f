import { describe, expect, it } from 'vitest';
import { hostMessage, viewMessage } from '../../packages/extension/src/preview/messages.js';
import { RememberedZooms } from '../../packages/extension/src/preview/remembered-zooms.js';
import { contentPolicy, newNonce, shellHtml } from '../../packages/extension/src/preview/shell.js';
import { previewState } from '../../packages/extension/src/preview/state.js';

const source = 'file:///单位/甲.jx';

describe('messages of the page', () => {
  it.each([
    { type: 'ready' },
    { type: 'open', source, slot: '指标/甲', how: 'derivation' },
    { type: 'finding', source, index: 0 },
    { type: 'scrolled', source, to: { row: '甲', share: 0.5 } },
    { type: 'scrolled', source, to: { edge: 'bottom' } },
    { type: 'zoomed', source, zoom: 'fit' },
    { type: 'zoomed', source, zoom: 1.5 },
    { type: 'looked', source, look: 'theme' },
    { type: 'problems', source },
  ])('%j is one', (message) => {
    expect(viewMessage(message)).toEqual(message);
  });

  it.each([
    undefined,
    null,
    'ready',
    [],
    {},
    { type: 'toString' },
    { type: 'open', slot: '甲', how: 'source' },
    { type: 'open', source, slot: 1, how: 'source' },
    { type: 'open', source, slot: '甲', how: 'delete' },
    { type: 'finding', source, index: -1 },
    { type: 'finding', source, index: 0.5 },
    { type: 'scrolled', source, to: { row: '甲', share: Number.NaN } },
    { type: 'scrolled', source, to: { row: '甲', share: 7 } },
    { type: 'zoomed', source, zoom: 0 },
    { type: 'looked', source, look: '</style>' },
    { type: 'command', source, command: 'workbench.action.terminal.new' },
  ])('%j is none', (message) => {
    expect(viewMessage(message)).toBeUndefined();
  });
});

describe('messages of the extension', () => {
  const update = {
    type: 'update',
    source,
    report: '甲',
    reports: ['甲'],
    syntaxErrors: 0,
    kept: false,
    page: {
      fresh: true,
      style: '.page {}',
      language: 'zh',
      sections: [{ id: '表', tag: '<section>', blocks: ['一'] }],
      blocks: [
        { id: '一', html: '<p></p>', rows: { head: [], body: ['行'] }, changed: [{ id: '行', html: '<tr></tr>' }] },
      ],
    },
    findings: [{ rule: 'syntax', severity: 'error', message: '错', slots: ['一'], range: {} }],
  };

  it('are what they seem to be', () => {
    expect(hostMessage(update)).toBe(update);
    expect(hostMessage({ ...update, page: undefined, findings: undefined })).toBeDefined();
    expect(hostMessage({ type: 'mark', source, slots: [], reveal: true })).toBeDefined();
  });

  it.each([
    { ...update, source: undefined },
    { ...update, syntaxErrors: '1' },
    { ...update, page: { ...update.page, sections: [{ id: '表' }] } },
    { ...update, page: { ...update.page, blocks: [{ id: '一', html: 3 }] } },
    { ...update, findings: [{ severity: 'fatal', message: '', slots: [] }] },
    { type: 'zoom', source, change: 'away' },
  ])('are dropped where they are not: %#', (message) => {
    expect(hostMessage(message)).toBeUndefined();
  });
});

describe('the page', () => {
  const shell = {
    script: 'https://x/preview.js',
    style: 'https://x/preview.css',
    nonce: 'abc',
    locale: 'zh-cn',
    title: '预览',
    words: { a: '"<&>\'' },
  };

  it('lets in one script and style sheets by their nonce, and nothing else', () => {
    expect(contentPolicy('abc')).toBe(
      "default-src 'none'; script-src 'nonce-abc'; style-src 'nonce-abc'; base-uri 'none'; form-action 'none'",
    );
    expect(shellHtml(shell)).not.toMatch(
      /unsafe|https:(?!\/\/x\/preview\.(js|css)")|\son\w+=|\sstyle=|<script(?! nonce)|<style/,
    );
  });

  it('has a nonce that is never the same', () => {
    expect(newNonce()).toMatch(/^[0-9a-f]{48}$/);
    expect(newNonce()).not.toBe(newNonce());
  });

  it('holds every word as text', () => {
    const html = shellHtml({ ...shell, title: '</title><script>' });
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('data-words="{&#34;a&#34;:&#34;\\&#34;&#60;&#38;&#62;&#39;&#34;}"');
  });
});

describe('what is kept of a preview', () => {
  const state = {
    uri: source,
    report: '甲',
    locked: true,
    look: 'theme',
    zoom: 1.5,
    listOpen: true,
    top: { row: '甲', share: 0 },
  };

  it('is taken as it was', () => {
    expect(previewState(state)).toEqual(state);
    expect(previewState({ ...state, zoom: 'fit', report: undefined })).toBeDefined();
  });

  it('is nothing where it was kept by something else', () => {
    for (const other of [
      undefined,
      {},
      { ...state, uri: 3 },
      { ...state, zoom: 'wide' },
      { ...state, locked: 'no' },
      { ...state, top: 3 },
    ])
      expect(previewState(other)).toBeUndefined();
  });

  it('is how large each file was last looked at, for the last ones', async () => {
    let kept: unknown = [];
    const memento = { get: () => kept as never, update: async (_: string, value: unknown) => void (kept = value) };
    const zooms = new RememberedZooms(memento);
    for (let i = 0; i < 300; i++) await zooms.set(`file:///${i}.jx`, i);
    await zooms.set('file:///299.jx', 'fit');
    expect([zooms.get('file:///299.jx'), zooms.get('file:///200.jx'), zooms.get('file:///0.jx')]).toEqual([
      'fit',
      200,
      undefined,
    ]);
    expect(kept).toHaveLength(200);
  });
});
