import { isLook, isPlace, isZoom, type Look, type RowPlace, type Zoom } from './messages.js';
import { hasShape, isFlag, isMissingOr, isText } from './shape.js';

/** What a preview keeps of itself while its window is closed. */
export interface PreviewState {
  uri: string;
  report?: string;
  locked: boolean;
  look: Look;
  zoom: Zoom;
  /** Whether the list of findings is open. */
  listOpen: boolean;
  /** What was at the top. */
  top?: RowPlace;
}

/** What was kept, by this version of the extension or by another; undefined where it does not say what was shown. */
export function previewState(value: unknown): PreviewState | undefined {
  const fits = hasShape(value, {
    uri: isText,
    report: isMissingOr(isText),
    locked: isFlag,
    look: isLook,
    zoom: isZoom,
    listOpen: isFlag,
    top: isMissingOr(isPlace),
  });
  return fits ? (value as unknown as PreviewState) : undefined;
}
