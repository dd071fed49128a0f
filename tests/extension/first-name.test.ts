import { createJixiaoServices, skeleton } from '@jixiao/language';
import { expect, it } from 'vitest';
import { firstName } from '../../packages/extension/src/first-name.js';

/** Marks with ⟦…⟧ what is found. */
function marked(text: string): string {
  const range = firstName(text);
  const lines = text.split(/\r\n|\n/);
  if (range) {
    const line = lines[range.start.line] as string;
    const { start, end } = range;
    lines[start.line] =
      `${line.slice(0, start.character)}⟦${line.slice(start.character, end.character)}⟧${line.slice(end.character)}`;
  }
  return lines.join('\n');
}

it.each([
  ['报告 清河街道2024 "自评表"', '报告 ⟦清河街道2024⟧ "自评表"'],
  ['// 说明 一\r\n\r\n报告　某单位 // 改名\r\n  表式 甲', '// 说明 一\n\n报告　⟦某单位⟧ // 改名\n  表式 甲'],
  ['report "Some office" // x', 'report ⟦"Some office"⟧ // x'],
  ['报告', '报告'],
  ['报告 // 没有名称', '报告 // 没有名称'],
  ['', ''],
])('%j', (text, expected) => expect(marked(text)).toBe(expected));

it.each(['zh', 'en'] as const)('is the name that a new report begins with, in %s', (language) => {
  const { FormLibrary } = createJixiaoServices().Jixiao.references;
  const form = FormLibrary.effectiveForm(FormLibrary.builtInForm('文字报告') as never);
  expect(marked(skeleton(form, language))).toMatch(/^报告 ⟦[^⟧\s]+⟧/m);
});
