import { ast } from '@jixiao/language';
import { AstUtils, type LeafCstNode } from 'langium';
import type { ServerContext } from '../../context.js';
import { explainBlockUnit } from './amounts.js';
import { explainGrade } from './form-words.js';
import { bold, fill, type Markdown } from './markdown.js';
import { messages } from './messages.js';

/** A word, a number or a mark of a report that is no figure and names nothing; undefined for any other token. */
export function explainReportToken(
  leaf: LeafCstNode,
  property: string | undefined,
  context: ServerContext,
): Markdown[] | undefined {
  const { language } = context;
  switch (`${leaf.astNode.$type}.${property}`) {
    case 'Indicator.coreLevel':
    case 'Part.coreLevel':
      return [bold(leaf.text), fill(messages.coreLevel, language, { count: leaf.text })];
    case 'Funds.unit':
    case 'Table.unit':
      return explainBlockUnit(leaf.text, context);
    case 'FundRow.dashes':
    case 'Row.dashes':
    case 'FormRow.dashes':
      return [bold(leaf.text), fill(messages.dashes, language)];
    case 'Total.grade': {
      const owner = AstUtils.getContainerOfType(leaf.astNode, ast.isReport);
      return owner && explainGrade(leaf.text, context.workspace.evaluated(owner).form, context);
    }
    default:
      return undefined;
  }
}
