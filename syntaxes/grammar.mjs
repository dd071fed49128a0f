/**
 * The TextMate grammar of .jx files: it colours a text as the line lexer reads it, as far as regular expressions can tell.
 *
 * A file is forms and then reports; a report is blocks, because the open block says which attribute words count; a line is a region
 * of its own, from its first word to its end, so that a mistake on one line never colours the next.
 */

import { COMMENT, LINE_START } from './grammar/characters.mjs';
import { expressionsOf } from './grammar/expressions.mjs';
import { formRules } from './grammar/form.mjs';
import { narrativeRules } from './grammar/narrative.mjs';
import { reportRules } from './grammar/report.mjs';
import { include, region } from './grammar/sequence.mjs';
import { texts } from './grammar/texts.mjs';
import { valuesOf } from './grammar/values.mjs';
import { wordsOf } from './grammar/words.mjs';

/** The grammar as it is written to JSON, from the tables of the language. */
export function grammarOf(tables) {
  const words = wordsOf(tables.keywords);
  const values = valuesOf(tables);
  const functions = tables.keywords.filter(({ uses }) => uses.includes('function')).map(({ zh }) => zh);
  return {
    comment: 'Written by generate.mjs from grammar.mjs. Do not edit.',
    name: '绩效',
    scopeName: 'source.jixiao',
    patterns: [
      ...include('suppression', 'comments', 'form'),
      // Behind the first line of a report, 表式 is a clause of it, so a report goes on to the end of the file.
      region([`^(?=${LINE_START}(?!${COMMENT})\\S)`], '(?!)', include('report'), { name: 'meta.report' }),
    ],
    repository: {
      ...formRules(tables, words, values),
      ...reportRules(tables, words, values),
      ...narrativeRules(words),
      ...expressionsOf({ ...words, functions }, values),
      ...values.rules,
      ...texts,
    },
  };
}
