import { type ast, evidenceUri, writtenEvidence } from '@jixiao/language';
import { URI } from 'langium';

/** Addresses of the files that the reports of a file give as evidence, each once. */
export function evidenceAddresses(tree: ast.File, uri: string): Set<string> {
  const from = URI.parse(uri);
  const addresses = new Set<string>();
  const take = (items: readonly (ast.Subcategory | ast.Indicator)[]) => {
    for (const item of items) {
      if (item.$type === 'Subcategory') take(item.items);
      else
        for (const node of [item, ...item.parts])
          for (const { path } of writtenEvidence(node)) {
            const address = evidenceUri(path, from);
            if (address) addresses.add(address.toString());
          }
    }
  };
  for (const report of tree.reports)
    for (const entry of report.entries) {
      if (entry.$type === 'Category') take(entry.items);
      else if (entry.$type === 'Indicator') take([entry]);
    }
  return addresses;
}
