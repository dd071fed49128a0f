import type { ExportFormat } from '@jixiao/protocol';

/** In the order in which they are offered: what is handed in, what is published, what other programs read. */
export const exportFormats: readonly ExportFormat[] = ['docx', 'xlsx', 'pdf', 'html', 'md', 'csv', 'json'];

/** Formats that the editor itself shows. */
export const textFormats: ReadonlySet<ExportFormat> = new Set(['html', 'md', 'csv', 'json']);
