/**
 * Comments, quoted texts, `|` texts, and what may stand inside them: references and escapes.
 */

import { B, BARS, BLANKS, FREE, quotes } from './characters.mjs';
import { include, match, region, scoped } from './sequence.mjs';
import { anyCase } from './words.mjs';

/** Rules have ids of Latin letters; blanks and any punctuation stand between them. */
const SUPPRESSION = `(?:忽略|${anyCase('ignore')})(?=[${BLANKS}，,、；;：:])`;

/** Inside running text. */
export const insideText = ['escaped-reference', 'backslash', 'reference'];

export const texts = {
  comments: { patterns: include('comment', 'block-comment') },
  comment: region([scoped('punctuation.definition.comment', `${FREE}//`)], '$', [], {
    name: 'comment.line.double-slash',
  }),
  'block-comment': region([scoped('punctuation.definition.comment.begin', `${FREE}/\\*`)], '\\*/|$', [], {
    name: 'comment.block',
    endScope: 'punctuation.definition.comment.end',
  }),
  /** `// 忽略 rule-id`: only a comment with a line of its own silences the line below. */
  suppression: region([`^(?=${B}*//${B}*${SUPPRESSION})`], '$', include('suppressed-rules')),
  'suppressed-rules': region(
    [scoped('punctuation.definition.comment', '//'), `${B}*`, scoped('keyword.other.directive', SUPPRESSION)],
    '$',
    [match(scoped('variable.other.constant.rule-id', `[^${BLANKS}\\n，,、；;：:]+`))],
    { name: 'comment.line.double-slash' },
  ),

  /** A quoted text that is printed or named as it stands. */
  quoted: { patterns: quotes.map((pair) => quotedText(pair, ['backslash'])) },
  /** A quoted text with references. */
  'quoted-text': { patterns: quotes.map((pair) => quotedText(pair, insideText)) },
  /** `|` and the rest of the line; attribute words and `//` in it are text. */
  'bar-text': region([scoped('punctuation.definition.string.begin', `[${BARS}]`)], '$', include(...insideText), {
    name: 'string.unquoted.text',
  }),
  'bar-line': region(
    [`^${B}*`, scoped('string.unquoted.text punctuation.definition.string.begin', `[${BARS}]`)],
    '$',
    include(...insideText),
    { content: 'string.unquoted.text' },
  ),

  'escaped-quote': match(scoped('constant.character.escape', '\\\\"')),
  'escaped-reference': match(scoped('constant.character.escape', '\\\\(?:\\[\\[|【【)')),
  /** Takes its neighbour with it, whatever that is. */
  backslash: match('\\\\.'),
  /** `[[ … ]]` on one line; without its end it is text. */
  reference: region(
    [scoped('punctuation.definition.template-expression.begin', '(?:\\[\\[|【【)(?=.*?(?:\\]\\]|】】))')],
    '(?:\\]\\]|】】)|$',
    include('expression', 'format'),
    { name: 'meta.embedded.expression', endScope: 'punctuation.definition.template-expression.end' },
  ),
};

function quotedText({ open, close, closed, unclosed }, inside) {
  const kind = { '"': 'double', '“': 'curly', '「': 'corner', '＂': 'full-width' }[open];
  return region(
    [`(?=${closed}|${unclosed})`, scoped('punctuation.definition.string.begin', open)],
    `${close}|$`,
    include('escaped-quote', ...inside),
    { name: `string.quoted.${kind}`, endScope: 'punctuation.definition.string.end' },
  );
}
