import type { Localized } from '@jixiao/core';

/** Everything the command line says by itself, in both languages. */
export const messages = {
  // ---- help
  helpTitle: {
    zh: 'jixiao（绩效）：编写、核对、导出预算绩效报告',
    en: 'jixiao: write, check and export budget-performance reports',
  },
  helpUsage: { zh: '用法：', en: 'Usage:' },
  helpOptions: { zh: '选项：', en: 'Options:' },
  helpLang: { zh: '用中文还是英文显示（默认中文）', en: 'Speak Chinese or English (Chinese if left out)' },
  helpHelp: { zh: '显示这份说明', en: 'Show this help' },
  helpVersion: { zh: '显示版本号', en: 'Show the version' },
  helpExit: {
    zh: '退出码：0 没有错误；1 有错误；2 命令写错了，或有文件读不了、写不进',
    en: 'Exit code: 0 no errors; 1 errors found; 2 wrong command line, or a file that cannot be read or written',
  },
  helpMore: {
    zh: '某个命令的详细说明：jixiao 命令 --help',
    en: 'More about one command: jixiao COMMAND --help',
  },
  seeHelp: { zh: '用法见：{hint}', en: 'For the usage see: {hint}' },
  pathOperands: { zh: '路径…', en: 'PATH…' },
  formOperand: { zh: '表式', en: 'FORM' },
  checkSummary: {
    zh: '核对报告；路径是文件、文件夹，或 -（标准输入）',
    en: 'Check reports; a path is a file, a folder, or - (standard input)',
  },
  checkFormat: { zh: '结果的格式（默认 text）', en: 'Format of the result (text if left out)' },
  checkFix: {
    zh: '先改正能算准的，再报告剩下的；路径是 - 时，标准输出只有改好的文本，其余写到标准错误',
    en: 'Mend what is certain, then report what is left; of - standard output has the mended text only',
  },
  checkDryRun: {
    zh: '与 --fix 同用：不改文件；标准输出只有要改之处（unified diff），其余写到标准错误',
    en: 'With --fix: change nothing; standard output has a unified diff only, standard error the rest',
  },
  formatSummary: {
    zh: '把报告排整齐，只动空格和空行，不改内容',
    en: 'Tidy reports up; changes blanks only, never the content',
  },
  formatCheck: {
    zh: '不改文件，只列出不整齐的文件',
    en: 'Change nothing; list the files that would be changed',
  },
  exportSummary: {
    zh: '导出成能上报、能公开的文件；路径是文件、文件夹，或 -（标准输入，写到标准输出）',
    en: 'Write reports as files to be handed in; a path is a file, a folder, or - (standard input to standard output)',
  },
  exportTo: {
    zh: '导出成哪些格式，用逗号隔开：docx xlsx pdf html md csv json（必写）',
    en: 'The formats, with commas between them: docx xlsx pdf html md csv json (must be given)',
  },
  exportOut: {
    zh: '放到这个文件夹（没有就新建）；不写此项则放在报告旁边',
    en: 'Folder to write to (made when it is not there); beside the reports if left out',
  },
  exportRedact: {
    zh: '公开版：隐去电话、身份证号和表式标明不公开的栏目，文件里也不附原文',
    en: 'For publication: mask telephone and identity numbers and private fields, and enclose no source',
  },
  exportCharts: { zh: '附一页图表', en: 'Add a page of charts' },
  newSummary: {
    zh: '按表式生成一份空白报告，照着填写即可',
    en: 'Make an empty report after a form, ready to be filled in',
  },
  rulesSummary: {
    zh: '列出全部规则；写明编号的，说明这一条查什么、为什么、怎样改',
    en: 'List the rules; with an id, tell what that rule checks, why, and how to mend it',
  },
  lspSummary: {
    zh: '语言服务，供各种编辑器使用（Language Server Protocol）',
    en: 'The language server, for any editor (Language Server Protocol)',
  },
  lspStdio: { zh: '经标准输入、标准输出通信（必写）', en: 'Talk over standard input and output (must be given)' },
  lspUsage: { zh: '写法只有一种：jixiao lsp --stdio', en: 'there is only one way to call it: jixiao lsp --stdio' },
  ruleOperand: { zh: '[规则编号]', en: '[ID]' },
  newOutput: { zh: '写入文件；不写此项则直接显示', en: 'Write to a file instead of printing' },

  // ---- wrong command lines
  commandUnknown: { zh: '没有“{name}”这个命令', en: 'there is no command "{name}"' },
  commandUnknownMeant: {
    zh: '没有“{name}”这个命令，是不是“{meant}”？',
    en: 'there is no command "{name}"; did you mean "{meant}"?',
  },
  optionUnknown: { zh: '没有 {option} 这个选项', en: 'there is no option {option}' },
  optionUnknownMeant: {
    zh: '没有 {option} 这个选项，是不是 {meant}？',
    en: 'there is no option {option}; did you mean {meant}?',
  },
  optionNeedsValue: { zh: '{option} 后面还要写一个值', en: '{option} needs a value behind it' },
  optionTakesNoValue: { zh: '{option} 后面不用写值', en: '{option} takes no value' },
  optionValueUnknown: {
    zh: '{option} 不能写“{value}”，可选：{choices}',
    en: '{option} cannot be "{value}"; it is one of: {choices}',
  },
  dryRunAlone: { zh: '--dry-run 要和 --fix 一起用', en: '--dry-run goes with --fix' },
  ruleTooMany: { zh: '一次只能写一个规则编号', en: 'name one rule only' },
  ruleUnknown: {
    zh: '没有编号为“{name}”的规则；全部规则：jixiao rules',
    en: 'there is no rule "{name}"; for all of them: jixiao rules',
  },
  ruleUnknownMeant: {
    zh: '没有编号为“{name}”的规则，是不是“{meant}”？',
    en: 'there is no rule "{name}"; did you mean "{meant}"?',
  },
  exportToMissing: {
    zh: '请用 --to 写明导出成哪些格式，如 --to docx,xlsx；可选：{choices}',
    en: 'say with --to which formats to write, such as --to docx,xlsx; there are: {choices}',
  },
  exportFormatUnknown: {
    zh: '不能导出成“{format}”，可选：{choices}',
    en: 'there is no format "{format}"; one of: {choices}',
  },
  exportFormatUnknownMeant: {
    zh: '不能导出成“{format}”，是不是“{meant}”？可选：{choices}',
    en: 'there is no format "{format}"; did you mean "{meant}"? One of: {choices}',
  },
  exportStandardInput: {
    zh: '从标准输入（-）读时写到标准输出：只能写 - 一个路径、一种格式，不能写 --out',
    en: 'what is read from standard input (-) goes to standard output: name no other path, one format and no --out',
  },
  exportToTerminal: {
    zh: '{format} 不是文本，不能显示在终端里；请写成：… > 报告.{format}',
    en: '{format} is no text to be shown on a terminal; write … > report.{format}',
  },
  pathMissing: { zh: '请写出要处理的文件或文件夹', en: 'name the files or folders to work on' },
  formMissing: { zh: '请写出一个表式的名称，可选：\n{forms}', en: 'name a form, one of:\n{forms}' },
  formTooMany: { zh: '一次只能用一个表式', en: 'name one form only' },
  formUnknown: { zh: '没有名为“{name}”的表式，可选：\n{forms}', en: 'there is no form "{name}"; one of:\n{forms}' },
  formUnknownMeant: {
    zh: '没有名为“{name}”的表式，是不是“{meant}”？可选：\n{forms}',
    en: 'there is no form "{name}"; did you mean "{meant}"? One of:\n{forms}',
  },

  // ---- files that cannot be read or written
  fileFault: {
    zh: '处理这个文件时程序内部出错，其他文件照常处理。请把这个文件和这句话发给维护人：{detail}',
    en: 'an internal fault while working on this file; the others went on. Please report it with the file: {detail}',
  },
  fault: {
    zh: '程序内部出错，请把这句话发给维护人：{detail}',
    en: 'an internal fault; please report it: {detail}',
  },
  noReport: { zh: '里面没有报告，没有导出', en: 'holds no report; nothing was exported' },
  exportSeveralToOutput: {
    zh: '里面有 {count} 份报告，不能都写到标准输出；请存成文件再导出',
    en: 'holds {count} reports, which do not go into one output; save it as a file and export that',
  },
  exportOntoSource: {
    zh: '导出的文件会覆盖报告本身，没有写；请用 --out 放到别的文件夹',
    en: 'would overwrite the report itself and was not written; name another folder with --out',
  },
  noFiles: { zh: '这里没有 .jx 文件', en: 'no .jx files here' },

  // ---- results
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '说明', en: 'info' },
  hint: { zh: '提示', en: 'hint' },
  related: { zh: '参见', en: 'see' },
  summary: {
    zh: '检查 {files} 个文件：{errors} 个错误，{warnings} 个警告，{hints} 个提示',
    en: '{files} checked: {errors}, {warnings}, {hints}',
  },
  summaryUnread: { zh: '；另有 {count} 个没能读取', en: '; {count} not read' },
  progress: { zh: '正在处理 {done}/{total}  {file}', en: 'Working on {done}/{total}  {file}' },
  formatted: { zh: '整理了 {changed} 个文件，共 {total} 个', en: 'Tidied up {changed} of {total}' },
  unformatted: { zh: '{changed} 个文件需要整理，共 {total} 个', en: '{changed} of {total} to be tidied up' },
  fixed: { zh: '改正了 {count} 处', en: '{count} fixed' },
  fixable: { zh: '可以改正 {count} 处', en: '{count} to be fixed' },
  exported: { zh: '导出了 {reports} 份报告，共 {files} 个文件', en: 'Exported reports: {reports}, files: {files}' },
  exportInterrupted: {
    zh: '已中断；之前导出了 {reports} 份报告，共 {files} 个文件，都是完整的',
    en: 'Interrupted; exported before that, and complete: reports: {reports}, files: {files}',
  },
  exportedWithBoth: {
    zh: '{errors} 个错误、{warnings} 个警告，照样导出',
    en: 'errors: {errors}, warnings: {warnings}; exported all the same',
  },
  exportedWithErrors: { zh: '{errors} 个错误，照样导出', en: 'errors: {errors}; exported all the same' },
  written: { zh: '已写入 {file}', en: 'Written to {file}' },

  // ---- rules that are no rules
  syntaxRule: { zh: '看不懂的地方', en: 'What cannot be read' },
  referenceRule: { zh: '找不到的名称', en: 'A name that is not found' },
  syntaxAbout: {
    zh: '这一行的写法看不懂。错误：没有读进去；警告：照最可能的意思读了，最好改正。不能忽略。',
    en: 'The line cannot be read. An error: it has been passed over; a warning: it was read as it was most likely meant. It cannot be silenced.',
  },
  referenceAbout: {
    zh: '找不到所写的名称：表式、栏目、资金行、指标、规则编号或上年的报告。多半是打错了字，或文件不在同一文件夹。',
    en: 'A name is not found: a form, field, row, indicator, rule or last year’s report. It is mistyped, or its file lies elsewhere.',
  },
  unknownRule: { zh: '规则 {rule}', en: 'The rule {rule}' },
} as const satisfies Record<string, Localized>;
