import { type PastePlace, pastedLines, type RowTarget } from '@jixiao/intake';
import { services } from '../language/services.js';

export const library = services.references.FormLibrary;
export const form = library.effectiveForm(library.builtInForm('项目支出自评'));
const columns = ['年初预算数', '全年预算数', '全年执行数'];
export const funds: RowTarget = {
  columns,
  printed: [...columns, '分值', '执行率', '得分'],
  rows: form.funds?.rows ?? [],
  scored: true,
  unit: '万元',
  slots: new Map(),
};
export const ofTable: RowTarget = { columns: [''], printed: [''], rows: [], scored: false, slots: new Map() };
export const place = (block: PastePlace['block'], more: Partial<PastePlace> = {}): PastePlace => ({
  form,
  block,
  inText: false,
  funds,
  hasFunds: false,
  fields: new Map(),
  levels: [],
  open: {},
  ...more,
});
/** What is written, home by home, or paragraph by paragraph, in one text. */
export const paste = (pasted: { html?: string; text?: string }, where: PastePlace) => {
  const result = pastedLines(pasted, where, services);
  if (!result) return undefined;
  if (result.kind === 'text') return { kind: 'text', leftOver: 0, text: result.paragraphs.join('\n') };
  const { kind, parts, leftOver } = result;
  return { kind, leftOver, text: parts.flatMap(({ lines }) => lines).join('\n') };
};

/** A table as office programs put it on the clipboard, with the style sheet they add. */
export const table = (rows: string) =>
  `<html xmlns:o="urn:x"><head><style>td {color:red}</style><meta charset="utf-8"></head><body><!--StartFragment-->
<table border=0><tbody>${rows}</tbody></table><!--EndFragment--></body></html>`;
