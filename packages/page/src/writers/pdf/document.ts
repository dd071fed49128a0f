import type { Page, Section } from '../../page.js';
import { paperOf, points, textWidth } from '../paper.js';
import { isTable, tableGroups } from '../tables.js';
import { fittingSize } from '../type-size.js';
import { blockCode, type Surroundings, slotCode } from './blocks.js';
import type { FontFace } from './font-file.js';
import { literal, pt } from './markup.js';
import { GAP, size, styles } from './styles.js';
import { PADDING, tableCode } from './table.js';

/** A page as the markup of the typesetter: styles, and a function call for every block. Every text in it is a string. */
export function documentMarkup({ properties, sections }: Page, faces: readonly FontFace[]): string {
  const { title, form, department, year, language } = properties;
  const said = [
    `title: ${literal(title)}`,
    ...(department ? [`author: ${literal(department)}`] : []),
    `description: ${literal(form)}`,
    ...(year ? [`keywords: ${literal(year)}`] : []),
  ];
  // Equal pages are equal files: there is no date.
  return `#set document(${said.join(', ')}, date: none)
${styles(properties, faces)}
${sections.map((section) => sectionMarkup(section, language)).join('\n')}
`;
}

/** Pages of one kind of paper. The number stands 7 mm below the text. */
function sectionMarkup(section: Section, language: Surroundings['language']): string {
  const { width, height, margins } = paperOf(section);
  const margin = Object.entries(margins).map(([side, millimetres]) => `${side}: ${pt(points(millimetres))}`);
  return `#page(width: ${pt(points(width))}, height: ${pt(points(height))}, margin: (${margin.join(', ')}), footer-descent: 7mm, footer: page-number, {
${sectionStatements(section, language).join('\n')}
})`;
}

function sectionStatements(section: Section, language: Surroundings['language']): string[] {
  const width = textWidth(section);
  const surroundings: Surroundings = { section: section.kind, width, language };
  const groups = tableGroups(section.blocks);
  // The form is set in one size, a table of the narrative in its own.
  const ofForm = section.kind === 'form' ? fittingSize(groups.filter(isTable).flat(), width, PADDING) : undefined;
  const gap = `v(${pt(GAP)})`;
  return groups.flatMap((group, index) => {
    if (!isTable(group)) return [blockCode(group, surroundings)];
    const [{ joined, caption, unit }] = group;
    const [before, next] = [groups[index - 1], groups[index + 1]];
    return [
      ...(isTable(before) && !joined ? [gap] : []),
      ...(caption ? [`caption(${slotCode(caption, size.caption, width)})`] : []),
      ...(unit ? [`unit(${slotCode(unit, size.note, width)})`] : []),
      tableCode(group, width, ofForm ?? fittingSize(group, width, PADDING)),
      ...(section.kind === 'narrative' && next && !isTable(next) ? [gap] : []),
    ];
  });
}
