import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { HeadingLevel, Properties } from '../../page.js';
import { type FontName, font } from './fonts.js';

type Language = Properties['language'];

/** Names of the paragraph styles besides Word's own. */
export const style = {
  body: 'Normal',
  title: 'Title',
  subtitle: 'Subtitle',
  caption: 'TableCaption',
  note: 'FormNote',
  remark: 'FormRemark',
  cell: 'FormCell',
  footer: 'Footer',
  gap: 'Gap',
} as const;

/** Half points. */
const size = { title: 44, body: 32, subtitle: 28, caption: 28, note: 21, remark: 18, footer: 28 };

/** 28.95 pt, which makes 22 lines a page. */
const LINE = 579;

/** How headings of each level are set. */
export const headingFonts: Record<HeadingLevel, FontName> = { 1: 'hei', 2: 'kai', 3: 'body', 4: 'body' };

/** GB/T 9704 for the narrative; the small type of forms for tables. */
export function documentStyles(language: Language): IStylesOptions {
  // Latin letters come in one font only.
  const bold = language !== 'zh';
  const heading = (level: HeadingLevel) => ({
    basedOn: style.body,
    next: style.body,
    run: { font: font(headingFonts[level], language), size: size.body, color: '000000', italics: false, bold },
    paragraph: { outlineLevel: level - 1, keepNext: true },
  });
  return {
    default: {
      document: {
        run: {
          font: font('body', language),
          size: size.body,
          // Of Latin letters and of Han: a number is not broken over lines as Han text is.
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
      },
      title: {
        basedOn: style.body,
        next: style.body,
        run: { font: font('title', language), size: size.title, bold },
        paragraph: {
          alignment: AlignmentType.CENTER,
          indent: none,
          spacing: { line: 700, lineRule: LineRuleType.EXACT, after: LINE },
          keepNext: true,
        },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
    },
    paragraphStyles: paragraphStyles(language),
  };
}

const none = { firstLine: 0, firstLineChars: 0 };

function paragraphStyles(language: Language): IParagraphStyleOptions[] {
  const inForm = (
    name: FontName,
    halfPoints: number,
    alignment: 'left' | 'center' | 'right' | 'both' = 'left',
    after = 0,
  ) => ({
    basedOn: style.body,
    run: { font: font(name, language), size: halfPoints },
    paragraph: { alignment, indent: none, spacing: { line: 240, lineRule: LineRuleType.AUTO, after } },
  });
  return [
    {
      id: style.body,
      name: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: size.body * 20, firstLineChars: 200 },
        spacing: { line: LINE, lineRule: LineRuleType.EXACT },
      },
    },
    { id: style.subtitle, name: 'Subtitle', ...inForm('body', size.subtitle, 'center', 60) },
    { id: style.caption, name: 'Table Caption', ...inForm('hei', size.caption, 'center') },
    { id: style.note, name: 'Form Note', ...inForm('song', size.note) },
    { id: style.remark, name: 'Form Remark', ...inForm('song', size.remark, 'both') },
    { id: style.cell, name: 'Form Cell', ...inForm('song', size.note, 'center') },
    { id: style.footer, name: 'footer', ...inForm('song', size.footer) },
    {
      // Keeps tables apart, which would else become one, and takes as little room as a line can.
      id: style.gap,
      name: 'Gap',
      basedOn: style.body,
      run: { size: 2 },
      paragraph: { indent: none, spacing: { line: 14, lineRule: LineRuleType.EXACT } },
    },
  ];
}
