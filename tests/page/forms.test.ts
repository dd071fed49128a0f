import { builtInFormNames } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { pageText } from './page-text.js';
import { exampleNames, examplePages } from './pages.js';

const pages = exampleNames
  .filter((name) => !/有错|噩梦/.test(name))
  .flatMap((name) => examplePages(name).map(({ page }) => ({ name, page })));

describe('the form of an example is printed as', () => {
  it.each(pages)('$page.properties.form: $name', async ({ name, page }) => {
    const form = { ...page, sections: page.sections.filter(({ kind }) => kind === 'form') };
    await expect(pageText(form)).toMatchFileSnapshot(`snapshots/${name.replace(/\.jx$/, '')}.txt`);
  });

  it('shows every built-in form', () => {
    const shown = new Set(pages.map(({ page }) => page.properties.form));
    expect(builtInFormNames.filter((name) => !shown.has(name))).toEqual([]);
  });
});
