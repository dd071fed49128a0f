import type { Language } from '@jixiao/core';
import { ast, columnRoles, type Figure, keywords } from '@jixiao/language';
import { AstUtils } from 'langium';

/** What a figure is called, from the outermost to the innermost: 资金, 年度资金总额, 全年执行数. */
export function figureWords(figure: Figure, language: Language): string[] {
  const words = wordsOf(figure).map((word) => (fixed.has(word) ? spoken(word, language) : word));
  return words.filter((word) => word !== '');
}

/** The words before the last, which is a column or an attribute. Names may hold dots; columns and attributes do not. */
function wordsOf({ path, node }: Figure): string[] {
  const last = path.lastIndexOf('.');
  const [before, column] = last < 0 ? ['', path] : [path.slice(0, last), path.slice(last + 1)];
  switch (node.$type) {
    case 'FundRow':
    case 'Funds':
      return ['资金', before.slice(before.indexOf('.') + 1), column];
    case 'Row': {
      const { name = '', $container } = node as ast.Row;
      const table = ($container as ast.Table).name ?? '';
      return [table, name, path.slice(table.length + name.length + 2)];
    }
    case 'Field':
    case 'FormField':
      return [path];
    default:
      return [before, column];
  }
}

/** Words of the language itself among the words of figures. */
const fixed = new Set<string>(['资金', '总分', '年度目标', ...Object.keys(columnRoles), '完成率']);

/** A word of the language as its users call it. */
export function spoken(word: string, language: Language): string {
  if (language === 'zh') return word;
  return (columnRoles as Record<string, string>)[word] ?? keywords.find(({ zh }) => zh === word)?.en ?? word;
}

/** What a figure belongs to: last year's report, when it is not the one at hand. */
export function reportOf(figure: Figure): ast.Report | undefined {
  return AstUtils.getContainerOfType(figure.node, ast.isReport);
}
