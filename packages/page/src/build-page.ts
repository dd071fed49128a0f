import type { Language } from '@jixiao/core';
import { type EvaluatedReport, type Finding, fieldByName, messageText, nodeSpan } from '@jixiao/language';
import { attachFindings } from './attach-findings.js';
import { buildReportData } from './build-report-data.js';
import { buildCharts } from './charts/build-charts.js';
import { type Context, createContext } from './context.js';
import { buildForm } from './form/build-form.js';
import { fieldPassages, printedField } from './form/fields.js';
import { resolveFormula } from './form/formulas.js';
import { buildNarrative } from './narrative/build-narrative.js';
import type { Block, Page, PageFinding, Properties, Section } from './page.js';
import { passagesText } from './print/passage-text.js';
import type { ReportData } from './report-data.js';

export interface PageOptions {
  /** Of the messages of findings; the words on the page are in the language of the form. */
  language: Language;
  /** Whether charts follow as a section of their own; a report without numbers has none. */
  charts?: boolean;
}

/**
 * Lays out a report as its form prints it. `findings` are those of its document, as `checkDocument` gives them; those of other reports
 * in it are left out.
 */
export function buildPage(report: EvaluatedReport, findings: readonly Finding[], options: PageOptions): Page {
  const context = createContext(report);
  const form = buildForm(context);
  const narrative = buildNarrative(context);
  settleFormulas(context, [...form, ...narrative]);
  const own = pageFindings(report, findings, options.language);
  const sections = [...sectionsOf(context, form, narrative), ...(options.charts ? chartsOf(context) : [])];
  attachFindings(
    sections.flatMap(({ blocks }) => blocks),
    own,
  );
  let data: ReportData | undefined;
  return {
    properties: propertiesOf(context, sections),
    sections,
    findings: own,
    // A preview draws the page at every keystroke and never asks for it.
    get data() {
      return (data ??= buildReportData(context, narrative));
    },
  };
}

/** Formulas wait until every figure has its cell. */
function settleFormulas(context: Context, blocks: readonly Block[]): void {
  if (context.formulas.size === 0) return;
  for (const block of blocks) {
    if (block.kind !== 'grid') continue;
    for (const { id, figure } of block.rows.flatMap(({ cells }) => cells)) {
      const formula = figure && context.formulas.get(id);
      const resolved = formula && resolveFormula(context, formula);
      if (!resolved) continue;
      figure.formula = resolved;
      const expected = context.figureOf.get(id)?.expected?.value;
      if (expected) figure.expected = expected.toString();
    }
  }
}

/** A form without a table, such as that of a report in prose, is the head of the narrative. */
function sectionsOf(context: Context, formBlocks: Block[], narrative: Block[]): Section[] {
  const orientation = orientationOf(context);
  const sections: Section[] = [];
  const hasTable = formBlocks.some(({ kind }) => kind === 'grid');
  if (hasTable || narrative.length === 0) {
    if (formBlocks.length > 0) sections.push({ id: '表', kind: 'form', orientation, blocks: formBlocks });
    if (narrative.length > 0)
      sections.push({ id: '正文', kind: 'narrative', orientation: 'portrait', blocks: narrative });
    return sections;
  }
  const titles = new Set(formBlocks.filter(({ kind }) => kind === 'title').map(textOf));
  const rest = narrative.filter((block) => block.kind !== 'title' || !titles.has(textOf(block)));
  return [{ id: '正文', kind: 'narrative', orientation, blocks: [...formBlocks, ...rest] }];
}

function chartsOf(context: Context): Section[] {
  const orientation = orientationOf(context);
  const blocks = buildCharts(context, orientation);
  return blocks.length > 0 ? [{ id: '图', kind: 'charts', orientation, blocks }] : [];
}

function orientationOf({ form }: Context): Section['orientation'] {
  return form.page === '横向' ? 'landscape' : 'portrait';
}

function textOf(block: Block): string {
  return 'paragraphs' in block ? passagesText(block.paragraphs) : '';
}

/** Those of the findings of a document that lie in one report, as a page holds them. */
export function pageFindings(
  { node }: EvaluatedReport,
  findings: readonly Finding[],
  language: Language,
): PageFinding[] {
  const { start, end } = nodeSpan(node);
  return findings
    .filter((finding) => finding.start >= start && finding.end <= end)
    .map(({ rule, severity, message, start: from, end: to }) => ({
      rule,
      severity,
      message: messageText(message, language),
      source: { start: from, end: to },
    }));
}

/** Names under which forms ask for the office that a report is about, the nearest first. */
const offices = [
  '部门',
  '单位',
  '主管部门',
  '部门名称',
  '单位名称',
  '实施单位',
  '项目单位',
  'department',
  'Department',
];

function propertiesOf(context: Context, sections: readonly Section[]): Properties {
  const { report, form, language } = context;
  const title = sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'title');
  const textOfField = (name: string): string => {
    const field = printedField(context, fieldByName(form, name));
    return field ? passagesText(fieldPassages(context, field)).replaceAll('\n', ' ').trim() : '';
  };
  const department = offices.map(textOfField).find((text) => text !== '');
  const yearField = [...form.fields.values()].find(({ kind }) => kind === '年份')?.name;
  const year = yearField && textOfField(yearField);
  return {
    title: report.node.title?.trim() || (title ? textOf(title) : '') || form.title || form.name,
    report: report.node.name ?? '',
    form: form.name,
    ...(department && { department }),
    ...(year && { year }),
    language,
  };
}
