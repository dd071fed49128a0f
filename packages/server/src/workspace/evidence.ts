import type { ast } from '@jixiao/language';
import { URI, UriUtils } from 'langium';

/** The files that the reports of a file give as evidence, as they are written: `附件/电梯验收单.pdf`. */
export function evidencePaths(tree: ast.File): Set<string> {
  const paths = new Set<string>();
  const take = (items: readonly (ast.Subcategory | ast.Indicator)[]) => {
    for (const item of items) {
      if (item.$type === 'Subcategory') take(item.items);
      else for (const path of [...item.evidence, ...item.parts.flatMap((part) => part.evidence)]) paths.add(path);
    }
  };
  for (const report of tree.reports)
    for (const entry of report.entries) {
      if (entry.$type === 'Category') take(entry.items);
      else if (entry.$type === 'Indicator') take([entry]);
    }
  return paths;
}

/** The address of a file that is named relative to the file at `from`; undefined for what leads out of any folder, such as a web page. */
export function resolvePath(path: string, from: string): string | undefined {
  const base = URI.parse(from);
  if (path === '' || /^[a-z][a-z+.-]+:/i.test(path) || base.scheme === 'untitled') return undefined;
  // On Windows, and by whoever is used to it, folders are parted by a backslash.
  return UriUtils.joinPath(UriUtils.dirname(base), path.replaceAll('\\', '/')).toString();
}
