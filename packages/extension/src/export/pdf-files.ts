/** What a pdf is set with: files in out/pdf. A folder behind an address on the web cannot be listed. */
export const pdfFiles = { compiler: 'typst.wasm', fonts: ['marks.ttf', 'missing.ttf', 'sans.ttf', 'serif.ttf'] };
