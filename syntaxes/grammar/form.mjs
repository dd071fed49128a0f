/**
 * A form: one rule for each line of form-lines.ts, made from the shape of the line, so that a new kind of line is coloured as soon as
 * it can be read.
 */

import { B, BLANKS, FORM_WORD, FREE, LABEL, LINE_START, QUOTED, SEPARATORS, WORD } from './characters.mjs';
import { GAP, START } from './line.mjs';
import { rowMark } from './rows.mjs';
import { include, match, maybe, region, scoped } from './sequence.mjs';
import { anyCase } from './words.mjs';

/** What the name behind a keyword is. */
const nameScopes = {
  表式: 'entity.name.type.form',
  继承: 'entity.other.inherited-class',
  字段: 'entity.name.variable.field',
  行: 'entity.name.variable.row',
  一级: 'entity.name.section.level',
  二级: 'entity.name.section.level',
  表: 'entity.name.type.table',
  参数: 'variable.parameter.setting',
};
const COLUMN = 'variable.parameter.column';
const GRADE = 'constant.language.grade';
/** Below 版式 names refer to fields and tables. */
const LAYOUT_NAME = 'variable.other';
const NAME = `(?:${QUOTED}|${FORM_WORD})`;

export function formRules(
  { formLines, layoutLines, fieldKinds, columnRoles, formWords, keywords },
  words,
  { QUANTITY },
) {
  const { keyword } = words;
  const vocabulary = (table) =>
    `(?:${Object.entries(table)
      .map(([zh, en]) => `${zh}|${anyCase(en)}`)
      .join('|')})(?!${FORM_WORD})`;
  const structure = new Set(keywords.filter(({ uses }) => uses.includes('structure')).map(({ zh }) => zh));

  const argument = (kind, scope) => {
    switch (kind) {
      case 'name':
        return scoped(scope, NAME);
      case 'kind':
        return scoped('support.type.kind', vocabulary(fieldKinds));
      case 'unit':
        return scoped('keyword.other.unit', `(?!${keyword('列')})${WORD}`);
      case 'rule':
        return scoped('variable.other.constant.rule-id', WORD);
      case 'word':
        return scoped('constant.language', FORM_WORD);
      case 'number':
        return scoped('', QUANTITY, 'number');
      default:
        return scoped('', QUOTED, 'quoted');
    }
  };

  /** A keyword behind the first one, with the list of names it may take. */
  const option = (zh, value) =>
    value?.list === undefined
      ? match(FREE, scoped('keyword.other.option', keyword(zh)))
      : match(
          FREE,
          scoped('keyword.other.option', keyword(zh)),
          GAP,
          scoped(
            '',
            `(?:${NAME}(?:${B}*[${SEPARATORS}]${B}*${NAME})*)?`,
            'separator',
            value.list === 'name' ? 'aliases' : 'choices',
          ),
        );

  const line = (zh, shape, layout) => {
    const scope = layout ? LAYOUT_NAME : nameScopes[zh];
    const item = layout ? LAYOUT_NAME : zh === '等级' ? GRADE : COLUMN;
    const isRow = zh === '行' && !layout;
    const control = structure.has(zh) && !layout ? 'keyword.control.block' : 'keyword.other.form';
    const mark = isRow ? rowMark(words) : [...START, scoped(control, keyword(zh)), GAP];
    /** Each behind the one before, and none without it. */
    const inOrder = ([kind, ...rest]) => (kind ? [maybe(argument(kind, scope), GAP, ...inOrder(rest))] : []);
    const kinds = [
      ...(shape.loose ?? []),
      ...(shape.pairs ? [shape.pairs] : []),
      ...Object.values(shape.options ?? {}),
    ];
    const optional = shape.optional ?? [];
    const unit = optional.includes('unit') ? [maybe(`(?<=${B})`, argument('unit'))] : [];
    return region(
      [...mark, ...inOrder(shape.required ?? []), ...unit],
      '$',
      [
        ...include('comments'),
        ...Object.entries(shape.options ?? {}).map(([word, value]) => option(word, value)),
        ...(optional.includes('columns') ? [option('列')] : []),
        ...(shape.expression === 'behind-equals' ? include('formula') : []),
        ...(shape.expression === 'rest' ? include('expression') : []),
        ...include(kinds.includes('text') ? 'quoted-text' : 'quoted', 'separator'),
        // The names of columns may begin with a digit.
        ...(kinds.includes('number')
          ? [match(`(?<![^${BLANKS}${SEPARATORS}])`, scoped('', `${QUANTITY}(?=${B}|[${SEPARATORS}]|$)`, 'number'))]
          : []),
        ...(zh === '列' || optional.includes('columns') || zh === '小数'
          ? [match(scoped('support.type.role', vocabulary(columnRoles)))]
          : []),
        ...(kinds.includes('word')
          ? [match(scoped('constant.language', vocabulary(formWords))), match(scoped('string.unquoted', FORM_WORD))]
          : []),
        ...(shape.pairs || kinds.includes('name') ? [match(scoped(item, NAME))] : []),
      ],
      shape.expression === 'rest' ? { content: 'meta.embedded.expression' } : {},
    );
  };
  const linesOf = (shapes, layout) =>
    Object.entries(shapes)
      .filter(([zh]) => zh !== '版式')
      .map(([zh, shape]) => line(zh, shape, layout));

  /** What can only belong to a report that lacks its head: a field with its colon is no line of a form. */
  const REPORT = `(?:${keyword('报告', '上年', '正文')}|(?!${keyword(...Object.keys({ ...formLines, ...layoutLines }), '其中', '勾稽')})${LABEL})`;
  const layoutHead = line('版式', formLines.版式, false);
  return {
    form: region(
      [`^(?=${LINE_START}${keyword('表式')})`],
      `^(?=${LINE_START}${REPORT})`,
      [
        ...include('plain-lines'),
        region([`^(?=${LINE_START}${keyword('版式')})`], `^(?=${LINE_START}(?:${keyword('表式')}|${REPORT}))`, [
          ...include('plain-lines'),
          layoutHead,
          ...linesOf(layoutLines, true),
          ...include('comments'),
        ]),
        ...include('check'),
        ...linesOf(formLines, false),
        ...include('comments'),
      ],
      { name: 'meta.form' },
    ),
    aliases: match(scoped('entity.name.variable.alias', NAME)),
    choices: match(scoped('string.unquoted.choice', NAME)),
  };
}
