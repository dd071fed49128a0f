/**
 * A 正文: it runs to the end of the file, and no keyword counts in it.
 */

import { B, QUOTED, UNCLOSED } from './characters.mjs';
import { GAP, START } from './line.mjs';
import { include, region, scoped } from './sequence.mjs';
import { insideText } from './texts.mjs';

const HASH = '[#＃]';

export function narrativeRules({ keyword }) {
  return {
    // The first line is read as a whole, so that a paragraph that begins with the keyword is a paragraph.
    narrative: region(
      [
        ...START,
        scoped('keyword.control.narrative', keyword('正文')),
        GAP,
        scoped('', `(?:${QUOTED}|${UNCLOSED})?`, 'quoted'),
        scoped('', `(?:${B}+/[/*].*)?`, 'comments'),
      ],
      '(?!)',
      include('prose'),
      { content: 'meta.narrative' },
    ),
    prose: {
      patterns: [
        ...include('suppression'),
        region([`^(?=${B}*//(?:${B}|$))`], '$', include('comment')),
        ...[1, 2, 3, 4].map((level) => heading(level, `${HASH}{${level}}`)),
        heading(5, `${HASH}{5,}`),
        ...include(...insideText),
      ],
    },
  };
}

function heading(level, marks) {
  return region(
    [`^${B}*`, scoped(`markup.heading.${level} punctuation.definition.heading`, `${marks}(?=${B}|$)`), `${B}*`],
    '$',
    include(...insideText),
    { content: `markup.heading.${level} entity.name.section.heading` },
  );
}
