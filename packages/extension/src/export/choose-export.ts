import type { ExportFormat } from '@jixiao/protocol';
import { l10n, type Memento, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { type ExportChoice, rememberedChoice } from './export-choice.js';
import { exportFormats } from './formats.js';

const memoryKey = 'export.choice';

interface Item extends QuickPickItem {
  format?: ExportFormat;
  option?: 'redact' | 'charts';
}

/** Asks what a report is to become, with what was chosen last ticked. Undefined when the user wants nothing after all. */
export async function chooseExport(memory: Memento): Promise<ExportChoice | undefined> {
  const before = rememberedChoice(memory.get(memoryKey));
  const titles = formatTitles();
  const items: Item[] = [
    ...exportFormats.map((format) => ({ ...titles[format], format, picked: before.formats.includes(format) })),
    { label: l10n.t('Options'), kind: QuickPickItemKind.Separator },
    {
      label: l10n.t('For publication'),
      description: l10n.t('telephone and identity numbers and private fields are masked'),
      option: 'redact',
      picked: before.redact,
    },
    {
      label: l10n.t('With charts'),
      description: l10n.t('one more page with funds and scores as pictures'),
      option: 'charts',
      picked: before.charts,
    },
  ];
  const picked = await window.showQuickPick(items, {
    canPickMany: true,
    title: l10n.t('Export'),
    placeHolder: l10n.t('Tick the files you need, then press Enter'),
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  const choice: ExportChoice = {
    formats: exportFormats.filter((format) => picked.some((item) => item.format === format)),
    redact: picked.some(({ option }) => option === 'redact'),
    charts: picked.some(({ option }) => option === 'charts'),
  };
  if (choice.formats.length === 0) {
    void window.showWarningMessage(l10n.t('Nothing was exported: no kind of file was ticked.'));
    return undefined;
  }
  await memory.update(memoryKey, choice);
  return choice;
}

function formatTitles(): Record<ExportFormat, { label: string; description: string }> {
  return {
    docx: { label: l10n.t('Word document'), description: l10n.t('.docx, to hand in and to be stamped') },
    xlsx: { label: l10n.t('Excel workbook'), description: l10n.t('.xlsx, with sums and rates as formulas') },
    pdf: { label: l10n.t('PDF document'), description: l10n.t('.pdf, to print and to publish') },
    html: { label: l10n.t('Web page'), description: l10n.t('.html, for a website') },
    md: { label: l10n.t('Markdown text'), description: '.md' },
    csv: { label: l10n.t('Plain table'), description: l10n.t('.csv, for any spreadsheet') },
    json: { label: l10n.t('Data'), description: l10n.t('.json, for other programs') },
  };
}
