import {
  type Operator,
  operatorBehind,
  parseQuantity,
  parseRange,
  parseTime,
  type Quantity,
  type Range,
  scanOperator,
  type Time,
} from '@jixiao/core';
import { isLeafCstNode } from 'langium';
import type { Span } from '../findings/finding.js';
import type { Interpolation } from '../generated/ast.js';
import { groupSpan, spanOf, type WrittenGroup } from './written.js';

export type ValueKind = 'missing' | 'blank' | 'quantity' | 'range' | 'time' | 'text' | 'reference';

/** A target, a result, or another value that may be a number, a time, a range or a text. */
export interface WrittenValue {
  kind: ValueKind;
  operator?: Operator;
  operatorSpan?: Span;
  quantity?: Quantity;
  range?: Range;
  time?: Time;
  /** Set where the whole value is one `[[ ]]`. */
  reference?: Interpolation;
  /** The text as typed, lines joined; references inside it as typed. */
  text: string;
  /** The value with its operator; the attribute word where nothing follows it. */
  span: Span;
  /** True where the attribute word itself is not there. */
  absent: boolean;
}

const nowhere: WrittenValue = { kind: 'missing', text: '', span: { start: 0, end: 0 }, absent: true };

/** Reads the value behind an attribute word from its tokens. `parts` is the tree's list for the same property. */
export function writtenValue(
  group: WrittenGroup | undefined,
  parts: readonly (string | Interpolation)[],
): WrittenValue {
  if (!group) return nowhere;
  const value: WrittenValue = { kind: 'missing', text: '', span: groupSpan(group), absent: false };
  const texts: string[] = [];
  let references = 0;
  for (const { node, index } of group.items) {
    if (!isLeafCstNode(node)) {
      const part = parts[index];
      if (typeof part === 'object') value.reference = part;
      references++;
      texts.push(node.text);
      continue;
    }
    const typed = node.text;
    switch (node.tokenType.name) {
      case 'OPERATOR':
        value.operator = (scanOperator(typed, 0) ?? operatorBehind(typed, 0) ?? signOf(typed))?.operator;
        value.operatorSpan = spanOf(node);
        break;
      case 'BLANK':
        value.kind = 'blank';
        texts.push(typed);
        break;
      case 'QUANTITY':
        value.kind = 'quantity';
        value.quantity = parseQuantity(typed);
        texts.push(typed);
        break;
      case 'RANGE':
        value.kind = 'range';
        value.range = parseRange(typed);
        texts.push(typed);
        break;
      case 'TIME':
        value.kind = 'time';
        value.time = parseTime(typed);
        texts.push(typed);
        break;
      case 'QUOTE':
        break;
      default: {
        const part = parts[index];
        value.kind = 'text';
        texts.push(
          node.tokenType.name === 'LINE' && texts.length > 0 ? `\n${String(part ?? typed)}` : String(part ?? typed),
        );
      }
    }
  }
  value.text = texts.join('').trim();
  if (references > 0) value.kind = references === 1 && texts.length === 1 ? 'reference' : 'text';
  if (value.kind !== 'reference') delete value.reference;
  return value;
}

function signOf(typed: string): { operator: Operator } | undefined {
  const found = scanOperator(`${typed}1`, 0);
  return found && { operator: found.operator };
}

/** True where something is written that says more than a blank mark. */
export function isFilled(value: WrittenValue): boolean {
  return value.kind !== 'missing' && value.kind !== 'blank' && value.text !== '';
}
