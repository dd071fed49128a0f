export * from './pasted.js';
export type { RowTarget } from './rows.js';
