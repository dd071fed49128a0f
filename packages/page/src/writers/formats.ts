import { writeCsv } from './csv.js';
import { writeHtml } from './html.js';
import { writeJson } from './json.js';
import { writeMarkdown } from './markdown.js';
import type { Format } from './writer.js';

/** Every format a page can be written in, by the name that commands use. The libraries of offices are loaded when they are needed. */
export const formats = {
  html: { extension: 'html', mediaType: 'text/html', write: writeHtml },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (page, options = {}) => (await import('./docx.js')).writeDocx(page, options),
  },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (page, options = {}) => (await import('./xlsx.js')).writeXlsx(page, options),
  },
  pdf: {
    extension: 'pdf',
    mediaType: 'application/pdf',
    write: async (page, options = {}) => (await import('./pdf.js')).writePdf(page, options),
  },
  md: { extension: 'md', mediaType: 'text/markdown', write: writeMarkdown },
  csv: { extension: 'csv', mediaType: 'text/csv', write: writeCsv },
  json: { extension: 'json', mediaType: 'application/json', write: writeJson },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
