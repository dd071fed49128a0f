import { type ast, type JixiaoServices, rowByName } from '@jixiao/language';
import { type AstNode, AstUtils } from 'langium';

/** What a name stands for: the declaration in a form where there is one, else the line of the report. */
export interface Subject {
  node: AstNode;
  /** `完成` of an indicator, `得分` of the total: the number behind that word alone. */
  attribute?: string;
  /** The same for every naming of one thing, also where its file has been read more than once. */
  key: string;
}

export function subjectOf(node: AstNode, services: JixiaoServices, attribute?: string): Subject {
  const declared = declarationOf(node, services);
  const { uri } = AstUtils.getDocument(declared);
  const key = `${uri.toString()} ${declared.$cstNode?.offset ?? 0} ${declared.$type} ${attribute ?? ''}`;
  return { node: declared, key, ...(attribute !== undefined && { attribute }) };
}

/** The line of the form that a line of a report fills in, or the line itself. */
function declarationOf(node: AstNode, services: JixiaoServices): AstNode {
  switch (node.$type) {
    case 'Field': {
      const declared = (node as ast.Field).field.ref;
      return declared ? first(declared, 'fields', services) : node;
    }
    case 'FundRow':
      return (node as ast.FundRow).row?.ref ?? node;
    case 'Category':
    case 'Subcategory':
      return (node as ast.Category | ast.Subcategory).level?.ref ?? node;
    case 'Table': {
      const declared = formTableOf(node as ast.Table, services)?.node;
      return declared ? first(declared, 'tables', services) : node;
    }
    case 'Row': {
      const { $container, name } = node as ast.Row;
      return rowByName(formTableOf($container, services)?.rows ?? [], name ?? '')?.node ?? node;
    }
    case 'Column': {
      const { $container, name } = node as ast.Column;
      return formTableOf($container, services)?.columns.find((column) => column.name === name) ?? node;
    }
    case 'FormField':
      return first(node as ast.FormField, 'fields', services);
    case 'FormTable':
      return first(node as ast.FormTable, 'tables', services);
    default:
      return node;
  }
}

/**
 * A form may say anew what a field or a table of the form it extends is: it has the same name, and is the same thing. Rows, columns and
 * levels are replaced as whole lists, so that equal names in two lists have nothing to do with each other.
 */
function first<T extends ast.FormField | ast.FormTable>(
  node: T,
  list: 'fields' | 'tables',
  { references: { FormLibrary } }: JixiaoServices,
): T {
  const { chain } = FormLibrary.effectiveForm(node.$container);
  const same = chain.flatMap((form) => form[list].filter(({ name }) => name === node.name));
  return (same.at(-1) as T | undefined) ?? node;
}

/** The table of the form that a table of a report fills in. */
export function formTableOf(table: ast.Table, { references: { FormLibrary } }: JixiaoServices) {
  return FormLibrary.formOf(table.$container)?.tables.get(table.name ?? '');
}

/** Other names of a thing, which its form gives it. */
export function aliasesOf(node: AstNode): readonly string[] {
  return 'aliases' in node ? (node.aliases as string[]) : [];
}

/** The words of an indicator, of the total or of goals that a path may end in: `学习.完成`. */
const pathWords: Record<string, readonly string[]> = {
  Indicator: ['目标', '调整', '完成', '分值', '得分'],
  Part: ['目标', '调整', '完成', '分值', '得分'],
  Total: ['得分', '等级'],
  Goals: ['分值', '完成率'],
};

export function isPathWord(node: AstNode, word: string): boolean {
  return pathWords[node.$type]?.includes(word) ?? false;
}
