import type { PagePatch, PreviewFinding } from '@jixiao/protocol';
import { type Check, hasShape, isFlag, isListOf, isMissingOr, isNumber, isOneOf, isShape, isText } from './shape.js';

/*
 * What the extension and the webview of a preview say to each other. Every message names the file it is about, and one about another
 * file than the one that is shown has crossed with a change of it and is dropped.
 */

/** As the user likes to look at the page: as it is printed, or in the colours of the editor. */
export type Look = 'paper' | 'theme';
/** A factor, or as wide as the preview. */
export type Zoom = number | 'fit';

export type HostMessage = { source: string } & (
  | ({ type: 'show' } & ShownDocument)
  | ({ type: 'update' } & Update)
  /** The file is not there. */
  | { type: 'gone' }
  /** These slots are where the caret is. */
  | { type: 'mark'; slots: string[]; reveal: boolean }
  /** Brings a row to the top, and this share of it above. */
  | { type: 'scroll'; to: RowPlace }
  | { type: 'zoom'; change: 'in' | 'out' | 'fit' | 'actual' }
  | { type: 'look'; look: Look }
  | { type: 'locked'; locked: boolean }
);

/** What a preview shows from now on. */
export interface ShownDocument {
  locked: boolean;
  look: Look;
  zoom: Zoom;
}

export interface Update {
  /** Name of the report that is shown; undefined where the file has none. */
  report?: string;
  /** Names of all reports of the file. */
  reports: string[];
  syntaxErrors: number;
  kept: boolean;
  page?: PagePatch;
  findings?: PreviewFinding[];
}

/** A row of a grid or another block, or an end of the page. */
export type RowPlace = { row: string; share: number } | { edge: 'top' | 'bottom' };

export type ViewMessage =
  /** The page has been loaded and shows nothing yet. */
  | { type: 'ready' }
  | ({ source: string } & (
      | { type: 'open'; slot: string; how: 'source' | 'derivation' }
      | { type: 'finding'; index: number }
      | { type: 'scrolled'; to: RowPlace }
      | { type: 'report'; report: string }
      | { type: 'zoomed'; zoom: Zoom }
      | { type: 'looked'; look: Look }
      | { type: 'problems' }
      | { type: 'failed'; message: string }
    ));

/** A message of a webview, which may be anything; undefined for what is none. */
export function viewMessage(value: unknown): ViewMessage | undefined {
  return fits(value, viewShapes) ? (value as unknown as ViewMessage) : undefined;
}

/** A message of the extension; other programs in a browser can send some too. */
export function hostMessage(value: unknown): HostMessage | undefined {
  return fits(value, hostShapes) ? (value as unknown as HostMessage) : undefined;
}

function fits(value: unknown, shapes: Readonly<Record<string, Record<string, Check>>>): boolean {
  if (!hasShape(value, { type: isText })) return false;
  const shape = Object.hasOwn(shapes, value.type as string) ? shapes[value.type as string] : undefined;
  return shape !== undefined && hasShape(value, shape);
}

export const isLook = isOneOf('paper', 'theme');
export const isZoom: Check = (value) => value === 'fit' || (isNumber(value) && (value as number) > 0);
const isShare: Check = (value) => isNumber(value) && (value as number) >= 0 && (value as number) <= 1;
export const isPlace: Check = (value) =>
  hasShape(value, { row: isText, share: isShare }) || hasShape(value, { edge: isOneOf('top', 'bottom') });
const isIndex: Check = (value) => Number.isInteger(value) && (value as number) >= 0;

const viewShapes: Record<ViewMessage['type'], Record<string, Check>> = {
  ready: {},
  open: { source: isText, slot: isText, how: isOneOf('source', 'derivation') },
  finding: { source: isText, index: isIndex },
  scrolled: { source: isText, to: isPlace },
  report: { source: isText, report: isText },
  zoomed: { source: isText, zoom: isZoom },
  looked: { source: isText, look: isLook },
  problems: { source: isText },
  failed: { source: isText, message: isText },
};

const isTexts = isListOf(isText);
const isRow = isShape({ id: isText, html: isText });
const isPatch = isShape({
  fresh: isFlag,
  style: isMissingOr(isText),
  language: isOneOf('zh', 'en'),
  sections: isListOf(isShape({ id: isText, tag: isText, blocks: isTexts })),
  blocks: isListOf(
    isShape({
      id: isText,
      html: isMissingOr(isText),
      rows: isMissingOr(isShape({ head: isTexts, body: isTexts })),
      changed: isMissingOr(isListOf(isRow)),
    }),
  ),
});
const isFinding = isShape({
  severity: isOneOf('error', 'warning', 'info', 'hint'),
  message: isText,
  slots: isTexts,
});

const hostShapes: Record<HostMessage['type'], Record<string, Check>> = {
  show: { source: isText, locked: isFlag, look: isLook, zoom: isZoom },
  update: {
    source: isText,
    report: isMissingOr(isText),
    reports: isTexts,
    syntaxErrors: isIndex,
    kept: isFlag,
    page: isMissingOr(isPatch),
    findings: isMissingOr(isListOf(isFinding)),
  },
  gone: { source: isText },
  mark: { source: isText, slots: isTexts, reveal: isFlag },
  scroll: { source: isText, to: isPlace },
  zoom: { source: isText, change: isOneOf('in', 'out', 'fit', 'actual') },
  look: { source: isText, look: isLook },
  locked: { source: isText, locked: isFlag },
};
