import type { Cell, Page, Properties } from '../page.js';
import { enclose } from './enclosed-report.js';
import { writeOfficeProperties } from './office-properties.js';
import { type TextSection, textSections } from './text-sections.js';
import type { WriterOptions } from './writer.js';
import type { Content, SheetDrawing } from './xlsx/drawing.js';
import { formulaText, type Place, type Surroundings } from './xlsx/formulas.js';
import { sheetNumbers } from './xlsx/numbers.js';
import { type PlannedCell, planSheet, type SheetPlan } from './xlsx/sheet.js';
import { workbookOf } from './xlsx/workbook.js';
import { repack } from './zip.js';

const names: Record<Properties['language'], Record<TextSection['kind'], string>> = {
  zh: { form: '绩效表', narrative: '正文' },
  en: { form: 'Form', narrative: 'Narrative' },
};

/** A workbook: the form on one sheet, the narrative on another, and every number that follows from others as a formula. */
export async function writeXlsx(page: Page, options: WriterOptions = {}): Promise<Uint8Array> {
  const { properties } = page;
  const { language } = properties;
  const plans = textSections(page).map((section) =>
    planSheet(section, names[language][section.kind], language, options),
  );
  const workbook = await workbookOf(drawSheets(plans));
  return repack(workbook, (parts) => {
    writeOfficeProperties(parts, properties, 'Jixiao');
    const visible = Object.keys(parts)
      .filter((name) => /^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/.test(name))
      .sort();
    enclose(parts, 'xl/workbook.xml', visible, { source: options.source, data: page.data });
  });
}

function drawSheets(plans: readonly SheetPlan[]): SheetDrawing[] {
  const places = new Map<string, Place>();
  const cells: Cell[] = [];
  for (const plan of plans) {
    for (const { cell, row, column, rows } of plan.cells) {
      if (!cell?.figure) continue;
      cells.push(cell);
      places.set(cell.id, { sheet: plan.name, row, column, rows });
    }
  }
  const numbers = sheetNumbers(cells);
  return plans.map((plan) => ({
    ...plan,
    cells: plan.cells.map(({ cell: _cell, text: _text, ...cell }, index) => ({
      ...cell,
      content: contentOf(plan.cells[index] as PlannedCell, { sheet: plan.name, places, numbers }),
    })),
  }));
}

function contentOf({ cell, text }: PlannedCell, around: Surroundings): Content {
  const number = cell && around.numbers.get(cell.id);
  if (!number) return { kind: 'text', text };
  const formula = formulaText(number, around);
  return { kind: 'number', value: number.value.toNumber(), format: number.format, ...(formula && { formula }) };
}
