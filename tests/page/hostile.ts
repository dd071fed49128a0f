import { allSlots, type Page } from '@jixiao/page';

/** Texts that break out of formats that do not guard against them. */
export const hostileTexts = [
  '<script>alert("1")</script>',
  ']]><w:p/><!--',
  '=HYPERLINK("http://invalid","点我")',
  '+1+2',
  '@SUM(A1)',
  '#REF!',
  '#N/A',
  '_x0041_ 与 _x000D_',
  '&amp; &#65; &nbsp;',
  '测试\u202e倒序\u202c和\u200f标记',
  '𠀀𫠝👩‍👩‍👧🀄',
  '前\t后',
  '\'引号"',
  '长'.repeat(5000),
  'w'.repeat(10_000),
];

/** A page on which every text that is no number is one of these, and its title and department too. */
export function hostilePage(page: Page, texts: readonly string[] = hostileTexts): Page {
  const changed = structuredClone(page);
  let next = 0;
  for (const slot of allSlots(changed)) {
    if (slot.paragraphs.length === 0 || 'figure' in slot) continue;
    slot.paragraphs = [[{ text: texts[next++ % texts.length] as string }]];
    if ('lead' in slot) delete slot.lead;
  }
  changed.properties.title = texts[0] as string;
  changed.properties.department = texts[1] as string;
  return changed;
}
