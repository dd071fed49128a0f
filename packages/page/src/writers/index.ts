export { formats } from './formats.js';
export { pdfGlyphProblems } from './pdf/missing-glyphs.js';
