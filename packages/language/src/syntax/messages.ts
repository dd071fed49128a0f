import type { Localized } from '@jixiao/core';

/** What the language says about a line it cannot read, by code. Every message says what to write instead. */
export const syntaxMessages = {
  'head-expected': {
    zh: '文件应以“报告 名称”开头，请在第一行写，例如：报告 某街道2024',
    en: 'The file should begin with "report NAME", for example: report Riverside2024',
  },
  'name-expected': { zh: '“{keyword}”后面应写名称', en: 'Write a name after "{keyword}"' },
  'keyword-as-name': {
    zh: '“{keyword}”后面应先写名称，“{word}”是关键字，不能当名称；确要用它作名称，请加引号',
    en: '"{word}" is a keyword; write a name after "{keyword}" first, or put it in quotes to use it as the name',
  },
  'row-name-expected': { zh: '行首应先写项目名称，再写金额', en: 'Write the name of the row before its amounts' },
  'unclosed-quote': {
    zh: '引号没有合上，请在本行内补上另一半引号',
    en: 'The quotation mark is not closed; close it on this line',
  },
  'quote-expected': {
    zh: '“{keyword}”后面应写加引号的文件名，如 "附件/验收单.pdf"',
    en: 'Write a quoted file name after "{keyword}", such as "files/receipt.pdf"',
  },
  'unclosed-reference': {
    zh: '“[[”没有合上，请在本行内补上“]]”；若只想写方括号，请写成“\\[[”',
    en: '"[[" is not closed; add "]]" on this line, or write "\\[[" for plain brackets',
  },
  'unexpected-rest': {
    zh: '这一行已经写完，“{text}”是多出来的；长文字请另起一行，用“|”开头',
    en: '"{text}" is left over on this line; start longer text on a new line with "|"',
  },
  'unexpected-word': {
    zh: '看不懂“{text}”，这里应写“目标、完成、分值、得分”等项，或换行',
    en: 'Cannot read "{text}"; write an item such as target, actual, points or score here, or begin a new line',
  },
  'cell-expected': {
    zh: '“{text}”不是金额；这里应写数字，没有数的格子写“—”',
    en: '"{text}" is not an amount; write a number here, or "—" for an empty cell',
  },
  'wide-comma': {
    zh: '“{text}”的千分位请用半角逗号，写成 {meant}；是几个数的，请用空格分开',
    en: 'Write the thousands of "{text}" with half-width commas, {meant}; part several numbers by blanks',
  },
  'number-expected': {
    zh: '“{keyword}”后面应写一个数字，而不是“{text}”',
    en: 'Write a number after "{keyword}" instead of "{text}"',
  },
  'bar-without-text': {
    zh: '“|”这一行接不上前面的文字；它只能跟在文字、指标名称或栏目名称的下面',
    en: 'This "|" line continues no text; it may only stand below a text, an indicator or a field',
  },
  'attribute-without-head': {
    zh: '“{word}”前面缺少它所属的那一行（如“指标 名称”）',
    en: '"{word}" has no line to belong to (such as "indicator NAME") before it',
  },
  'row-without-table': {
    zh: '“{word}”这一行不在表里；前面应先写“资金”或“表 名称”',
    en: 'The row "{word}" belongs to no table; write "funds" or "table NAME" first',
  },
  'row-mark-missing': {
    zh: '“{name}”前面应写“-”（分项）或“行”（合计），写成“- {name}”',
    en: 'Write "-" (a part) or "row" (a total) before "{name}"',
  },
  'keyword-spelling': { zh: '“{word}”应写成“{keyword}”', en: 'Write "{keyword}" instead of "{word}"' },
  'columns-without-table': { zh: '“列”应写在“表 名称”的下面', en: 'Write "columns" below "table NAME"' },
  'columns-behind-rows': { zh: '“列”应写在各行之前', en: 'Write "columns" before the rows' },
  'level-without-category': { zh: '“二级”前面应先写“一级 名称”', en: 'Write "category NAME" before "subcategory"' },
  'blank-missing': {
    zh: '“{keyword}”后面应空一格，写成“{keyword} {rest}”',
    en: 'Leave a blank after "{keyword}": "{keyword} {rest}"',
  },
  'unknown-word': {
    zh: '看不懂“{word}”这一行，是不是“{meant}”？',
    en: 'Cannot read the line "{word}"; did you mean "{meant}"?',
  },
  'unreadable-line': {
    zh: '看不懂这一行；每行应以“指标、目标、行”等关键字或栏目名称开头',
    en: 'Cannot read this line; a line begins with a keyword or the name of a field',
  },
  'reserved-word': {
    zh: '“{word}”是保留的关键字，不能作栏目名称',
    en: '"{word}" is a reserved keyword and cannot name a field',
  },
  'heading-without-narrative': {
    zh: '标题只能写在正文里；请先写一行“正文”，或改为普通文字',
    en: 'A heading belongs to the narrative; write a line "narrative" before it, or plain text instead',
  },
  'heading-too-deep': { zh: '标题最多四级，请用 # 到 ####', en: 'Headings go from # to ####' },
  'heading-empty': { zh: '“#”后面应写标题文字', en: 'Write the text of the heading behind "#"' },

  'comparison-expected': {
    zh: '“勾稽”应写成：左边 = 右边（也可用 ≥ ≤ > <）',
    en: 'Write a check as: left = right (or ≥ ≤ > <)',
  },
  'rule-id-expected': {
    zh: '“规则”后面应写规则编号，如 fund-basic-project',
    en: 'Write a rule id after "rule", such as fund-basic-project',
  },
  'operand-expected': {
    zh: '算式不完整，这里应写名称或数字',
    en: 'The formula is not complete; write a name or a number here',
  },
  'operator-expected': {
    zh: '看不懂“{text}”，这里应写 + - * / 或结束',
    en: 'Cannot read "{text}"; write + - * / here, or nothing',
  },
  'bracket-unclosed': { zh: '括号没有合上', en: 'The bracket is not closed' },
  'bracket-unexpected': { zh: '多了一个右括号', en: 'There is one closing bracket too many' },
  'expression-empty': {
    zh: '这里应写名称或算式，例如 [[资金.年度资金总额.全年执行数]]',
    en: 'Write a name or a formula here, for example [[funds.total]]',
  },
  'expression-too-long': { zh: '算式太长或括号太多，请分成几个', en: 'The formula is too long or too deep; split it' },

  'unknown-form-word': {
    zh: '表式里没有“{word}”这一项，是不是“{meant}”？',
    en: 'A form has no line "{word}"; did you mean "{meant}"?',
  },
  'unreadable-form-line': { zh: '看不懂表式里的这一行：{word}', en: 'Cannot read this line of the form: {word}' },
  'form-line-without-head': {
    zh: '“{word}”不能写在这里；请先写它所属的那一行（资金、年度目标、指标、一级、表 或 块）',
    en: '"{word}" cannot stand here; write the line it belongs to first (funds, goals, indicator, category, table or block)',
  },
  'groups-too-deep': {
    zh: '“块”套得太深，请用“块完”结束前面的块',
    en: 'Too many blocks inside each other; end some with "block_end"',
  },
  'string-argument-expected': { zh: '“{keyword}”后面应写加引号的文字', en: 'Write a quoted text after "{keyword}"' },
  'name-argument-expected': { zh: '“{keyword}”后面应写名称', en: 'Write a name after "{keyword}"' },
  'word-argument-expected': { zh: '“{keyword}”后面应写一个词', en: 'Write a word after "{keyword}"' },
  'number-argument-expected': { zh: '“{keyword}”后面应写数字', en: 'Write a number after "{keyword}"' },
  'unit-argument-expected': {
    zh: '“{keyword}”后面应写单位，如 万元',
    en: 'Write a unit after "{keyword}", such as 万元',
  },
  'rule-argument-expected': { zh: '“{keyword}”后面应写规则编号', en: 'Write a rule id after "{keyword}"' },
  'kind-argument-expected': { zh: '字段的种类应是：{kinds}', en: 'The kind of a field is one of: {kinds}' },
  'expression-argument-expected': { zh: '“{keyword}”后面应写算式', en: 'Write a formula after "{keyword}"' },

  'unexpected-token': { zh: '看不懂“{text}”', en: 'Cannot read "{text}"' },
} as const satisfies Record<string, Localized>;

export type SyntaxCode = keyof typeof syntaxMessages;
