export * from './decode-text.js';
export * from './find-files.js';
export * from './office-fonts.js';
export * from './pdf-files.js';
export * from './read-file.js';
export * from './write-file.js';
