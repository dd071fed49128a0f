import { type ast, evidenceUri, type Span, writtenEvidence } from '@jixiao/language';
import { AstUtils } from 'langium';

/** A file that a report gives as evidence. */
export interface Evidence {
  /** As written: `附件/电梯验收单.pdf`. */
  path: string;
  /** The quoted text. */
  span: Span;
  /** Undefined where nobody can look for it. */
  address: string | undefined;
}

const known = new WeakMap<ast.File, Evidence[]>();

/** All evidence of a file, in the order of the text. Looked for once, since every request about a file asks. */
export function evidenceIn(tree: ast.File): readonly Evidence[] {
  let evidence = known.get(tree);
  if (!evidence) known.set(tree, (evidence = collect(tree)));
  return evidence;
}

function collect(tree: ast.File): Evidence[] {
  const { uri } = AstUtils.getDocument(tree);
  const evidence: Evidence[] = [];
  const take = (items: readonly (ast.Subcategory | ast.Indicator)[]) => {
    for (const item of items) {
      if (item.$type === 'Subcategory') take(item.items);
      else
        for (const node of [item, ...item.parts])
          for (const written of writtenEvidence(node))
            evidence.push({ ...written, address: evidenceUri(written.path, uri)?.toString() });
    }
  };
  for (const report of tree.reports)
    for (const entry of report.entries) {
      if (entry.$type === 'Category') take(entry.items);
      else if (entry.$type === 'Indicator') take([entry]);
    }
  return evidence;
}
