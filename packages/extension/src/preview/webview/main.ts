import { type HostMessage, hostMessage, type Look, type RowPlace, type ViewMessage, type Zoom } from '../messages.js';
import { previewState } from '../state.js';
import { Bar } from './bar.js';
import { Cells } from './cells.js';
import { element } from './elements.js';
import { FindingList } from './finding-list.js';
import { type Finding, Findings } from './findings.js';
import { PageView } from './page-view.js';
import { Scrolling } from './scrolling.js';
import { Zooming } from './zooming.js';

interface Editor {
  postMessage(message: ViewMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): Editor;

type WithoutSource<Message> = Message extends { source: string } ? Omit<Message, 'source'> : never;

const KEEP_EVERY = 200;
const LOADING_AFTER = 500;

const editor = acquireVsCodeApi();
const words: Record<string, string> = JSON.parse(document.body.dataset.words ?? '{}');
// The editor has put scripts of its own before it.
const nonce = document.currentScript?.nonce ?? '';
let source: string | undefined;
let report: string | undefined;
let locked = false;
let look: Look = 'paper';
let zoom: Zoom = 'fit';
let top: RowPlace | undefined;
/** Where the page stood when the window was closed. */
let kept = previewState(editor.getState());
/** Once there is something in it. */
let opensList = false;
let found: readonly Finding[] = [];
let isKeeping = false;

const style = element('style');
style.nonce = nonce;
document.head.append(style);
const root = element('main', { class: 'page live', 'aria-label': words.page ?? '', 'aria-busy': 'true' });
const notice = element('p', { class: 'notice', role: 'status' });
const view = new PageView(root, style);
const scrolling = new Scrolling(
  view,
  () => bar.element.offsetHeight,
  (to, byUser) => {
    top = to;
    keepSoon();
    if (byUser) tell({ type: 'scrolled', to });
  },
);
const cells = new Cells(view, scrolling, (slot, how) => tell({ type: 'open', slot, how }));
const list = new FindingList(words, jump, keepSoon);
const bar = new Bar(words, list, {
  zoom: (change) => zooming.change(change),
  look: (wanted) => {
    showLook(wanted);
    tell({ type: 'looked', look });
  },
  report: (wanted) => tell({ type: 'report', report: wanted }),
  problems: () => tell({ type: 'problems' }),
});
const zooming = new Zooming(root, scrolling, (wanted, factor, byUser) => {
  zoom = wanted;
  bar.showZoom(factor, zoom === 'fit');
  if (!byUser) return;
  keepSoon();
  tell({ type: 'zoomed', zoom });
});
document.body.append(bar.element, bar.banner, list.list, notice, root);
const findings = new Findings(view, words);
const hint = element('p', { id: 'keys', class: 'unseen' }, words.toSource ?? '');
document.body.append(hint);
root.setAttribute('aria-describedby', hint.id);
setTimeout(() => {
  if (view.isEmpty && notice.textContent === '') notice.textContent = words.loading ?? '';
}, LOADING_AFTER);

window.addEventListener('message', ({ data }: MessageEvent) => {
  const message = hostMessage(data);
  if (!message) return;
  if (message.type === 'show') source = message.source;
  if (message.source === source) take(message);
});
window.addEventListener('error', ({ message }) => tell({ type: 'failed', message }));
window.addEventListener('unhandledrejection', ({ reason }) => tell({ type: 'failed', message: String(reason) }));
editor.postMessage({ type: 'ready' });

function take(message: HostMessage): void {
  switch (message.type) {
    case 'show':
      return show(message);
    case 'update':
      return update(message);
    case 'gone':
      return clear(words.gone ?? '');
    case 'mark':
      return cells.mark(message.slots, message.reveal);
    case 'scroll':
      // What was at the top before the window was closed comes first.
      return kept ? undefined : scrolling.to(message.to);
    case 'zoom':
      return zooming.change(message.change);
    case 'look':
      return showLook(message.look);
    case 'locked':
      locked = message.locked;
      return keepSoon();
  }
}

function show(message: Extract<HostMessage, { type: 'show' }>): void {
  if (kept?.uri !== message.source) kept = undefined;
  locked = message.locked;
  report = undefined;
  clear('');
  opensList = kept?.listOpen === true;
  showLook(message.look);
  zooming.set(message.zoom);
}

function update(message: Extract<HostMessage, { type: 'update' }>): void {
  report = message.report;
  bar.showReports(message);
  bar.showSyntaxErrors(message);
  if (report === undefined) return clear(words.noReport ?? '');
  notice.textContent = '';
  root.removeAttribute('aria-busy');
  const { page } = message;
  if (page) {
    const wasFresh = page.fresh;
    scrolling.steady(() => cells.around(() => findings.drawIn(view.patch(page))));
    if (wasFresh) zooming.set(zoom);
    else zooming.refit();
    if (wasFresh && kept?.top) scrolling.to(kept.top);
  }
  kept = undefined;
  if (message.findings) {
    found = message.findings;
    findings.set(found);
    list.set(found);
    if (opensList) list.isOpen = found.length > 0;
    opensList = false;
  }
  keepSoon();
}

function clear(text: string): void {
  notice.textContent = text;
  view.clear();
  found = [];
  findings.set(found);
  list.set(found);
  bar.showSyntaxErrors({ syntaxErrors: 0, kept: false });
}

function jump(index: number): void {
  const [first] = (found[index]?.slots ?? []).flatMap((slot) => view.slot(slot));
  if (first) scrolling.show(first);
  tell({ type: 'finding', index });
}

function showLook(wanted: Look): void {
  look = wanted;
  document.body.classList.toggle('themed', look === 'theme');
  bar.showLook(look);
  keepSoon();
}

function tell(message: WithoutSource<ViewMessage>): void {
  if (source !== undefined) editor.postMessage({ ...message, source });
}

/** Not at every step of a movement. */
function keepSoon(): void {
  if (isKeeping) return;
  isKeeping = true;
  setTimeout(() => {
    isKeeping = false;
    if (source === undefined) return;
    editor.setState({ uri: source, locked, look, zoom, listOpen: list.isOpen, report, top });
  }, KEEP_EVERY);
}
