/**
 * Expressions: inside `[[ ]]`, in a 勾稽, behind the `=` of a column.
 */

import { B, BARS, BLACK, BLANKS, DIGITS, LETTERS, NAME, OPERAND_END, quotes } from './characters.mjs';
import { include, match, region, scoped } from './sequence.mjs';

/** Behind these a digit goes on with a name or a path. */
const BEHIND_NAME = `(?<![${LETTERS}${DIGITS}_＿、·%％.．。)）])`;

export function expressionsOf({ keyword, spelled, functions }, { QUANTITY, SIGN }) {
  return {
    expression: {
      patterns: include('function', 'operand-number', 'path', 'quoted-name', 'arithmetic', 'brackets', 'separator'),
    },
    function: match(BEHIND_NAME, scoped('support.function', `${spelled(functions)}(?=[(（])`)),
    'operand-number': match(BEHIND_NAME, scoped('', QUANTITY, 'number')),
    path: {
      patterns: [match(scoped('variable.other', NAME)), match(scoped('punctuation.accessor', '[.．。]'))],
    },
    /** Inside an expression a quoted name ends at the next mark. */
    'quoted-name': {
      patterns: quotes.map(({ open, close }) =>
        match(scoped('variable.other.quoted', `${open}[^${close}\\n]*${close}`)),
      ),
    },
    arithmetic: match(scoped('keyword.operator.arithmetic', '[-+*/×÷－−–＋＊／]')),
    brackets: match(scoped('punctuation.section.parens', '[()（）]')),
    separator: match(scoped('punctuation.separator', '[,，;；]')),
    /** `亿元`, `2位` behind an operand and a blank. */
    format: match(
      `${OPERAND_END}${B}+`,
      scoped('storage.modifier.format', `[${LETTERS}${DIGITS}%％‰](?:(?!\\]\\]|】】)${BLACK})*`),
    ),

    /** Behind the keyword of a check: both sides, its message, the rule it stands for. */
    'check-body': { patterns: include('comments', 'check-message', 'check-rule', 'comparison', 'expression') },
    'check-message': region([`${OPERAND_END}${B}+(?=["“「＂])`], `(?<=["”」＂])|$`, include('quoted')),
    'check-rule': match(
      `${OPERAND_END}${B}+`,
      scoped('keyword.other.attribute', keyword('规则')),
      `${B}*[:：]?${B}*`,
      scoped('variable.other.constant.rule-id', `[^${BLANKS}\\n${BARS}:：,，;；"“「＂]*`),
    ),
    /** `= …` behind the name of a column. */
    formula: region([scoped('keyword.operator.assignment', SIGN)], `(?=${B}/[/*])|$`, include('expression'), {
      name: 'meta.embedded.expression',
    }),
  };
}
