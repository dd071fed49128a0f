export type { Pasted } from './clipboard.js';
export type { Home, PastedPart } from './lines.js';
export * from './pasted.js';
export type { ExistingLevel, PastePlace, RowTarget } from './place.js';
