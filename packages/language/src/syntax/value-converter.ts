import { fold } from '@jixiao/core';
import { AstUtils, type CstNode, DefaultValueConverter, GrammarAST, isLeafCstNode, type ValueType } from 'langium';
import { closingQuoteOf } from './characters.js';
import { columnRoleOf, fieldKindOf } from './keywords.js';

/**
 * What a token means: names without their quotes and folded to half width, so that every spelling of a name is the same name; texts
 * as they are printed. Numbers, ranges and times stay as typed.
 */
export class JixiaoValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    // The grammar may have asked for any part of a text; what was read tells which.
    switch (isLeafCstNode(cstNode) ? cstNode.tokenType.name : rule.name) {
      case 'NAME':
        return namesColumn(cstNode) ? (columnRoleOf(input) ?? nameOf(input)) : nameOf(input);
      case 'ROW_NAME':
      case 'FIELD':
        return nameOf(input);
      case 'WORD':
      case 'UNIT':
      case 'RULE_ID':
      case 'FORMAT':
      case 'FUNCTION':
        return fold(input);
      case 'FIELD_KIND':
        return fieldKindOf(input) ?? fold(input);
      case 'STRING':
        return unescapeText(quotedContent(input));
      case 'QUOTE':
        return '';
      case 'LINE':
        return unescapeText(lineContent(input));
      case 'TEXT':
      case 'PROSE':
        return unescapeText(input);
      case 'PLUS_MINUS':
        return /^[+＋]/.test(input) ? '+' : '-';
      case 'TIMES_DIVIDE':
        return /^[*＊×]/.test(input) ? '*' : '/';
      default:
        return super.runConverter(rule, input, cstNode);
    }
  }
}

const columnNames = new WeakMap<object, boolean>();

/** Whether a name stands where a form names a column, which may be a role in English. */
function namesColumn({ grammarSource }: CstNode): boolean {
  if (!grammarSource) return false;
  let known = columnNames.get(grammarSource);
  if (known === undefined) {
    const rule = AstUtils.getContainerOfType(grammarSource, GrammarAST.isParserRule)?.name;
    const property = AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment)?.feature;
    known = (rule === 'FormColumn' && property === 'name') || (rule === 'PrintOption' && property === 'column');
    columnNames.set(grammarSource, known);
  }
  return known;
}

/** The key of a name: without quotes, folded to half width. */
export function nameOf(typed: string): string {
  const closing = closingQuoteOf(typed.charCodeAt(0));
  const quoted = closing !== undefined && typed.length > 1 && typed.charCodeAt(typed.length - 1) === closing;
  return fold(quoted ? typed.slice(1, -1).replaceAll('\\"', '"') : typed);
}

function quotedContent(typed: string): string {
  const closing = closingQuoteOf(typed.charCodeAt(0));
  const closed = typed.length > 1 && typed.charCodeAt(typed.length - 1) === closing;
  return (closed ? typed.slice(1, -1) : typed.slice(1)).replaceAll('\\"', '"');
}

/** A `|` line without its bar and the one blank behind it. */
function lineContent(typed: string): string {
  return typed.slice(1).replace(/^[ \t\u3000]/, '');
}

function unescapeText(text: string): string {
  return text.includes('\\[[') || text.includes('\\【【')
    ? text.replaceAll('\\[[', '[[').replaceAll('\\【【', '【【')
    : text;
}
