/**
 * Everything that the extension says, in both languages side by side. `generate.mjs` makes of it the files that the editor reads:
 * package.nls*.json for the manifest, l10n/ for the source. What the server says stands in the server.
 */

/** Texts of the manifest by their key there. The purposes of the rules come from the rules. */
export const manifestTexts = {
  displayName: { zh: '绩效：预算绩效报告', en: 'Jixiao: budget performance reports' },
  description: {
    zh: '用纯文本编写、核对预算绩效自评报告：资金、执行率、分值、得分、等级，表内各数和正文引用的数。不联网。',
    en: 'Write budget performance reports of Chinese departments as plain text, with every sum, rate and score checked. Works offline.',
  },
  'language.name': { zh: '绩效报告', en: 'Jixiao report' },

  'command.category': { zh: '绩效', en: 'Jixiao' },
  'command.newReport': { zh: '新建报告…', en: 'New Report…' },
  'command.newReport.short': { zh: '绩效报告', en: 'Performance Report' },
  'command.checkWorkspace': { zh: '检查全部报告', en: 'Check All Reports' },
  'command.showRules': { zh: '规则一览', en: 'Show Rules' },
  'command.restartServer': { zh: '重新启动检查程序', en: 'Restart the Check' },
  'command.showLog': { zh: '查看日志', en: 'Show Log' },

  'settings.title': { zh: '绩效', en: 'Jixiao' },
  'settings.rulesTitle': { zh: '规则', en: 'Rules' },
  'settings.keywords': {
    zh: '补全时给出哪种语言的关键字。两种写法在报告里都有效，可以混用。',
    en: 'Which keywords are offered while typing. Both languages may be used in a report, also side by side.',
  },
  'settings.keywords.chinese.label': { zh: '中文', en: 'Chinese' },
  'settings.keywords.chinese': { zh: '如“指标”', en: 'Such as 指标' },
  'settings.keywords.english.label': { zh: '英文', en: 'English' },
  'settings.keywords.english': { zh: '如 indicator', en: 'Such as indicator' },
  'settings.keywords.both.label': { zh: '中文和英文', en: 'Both' },
  'settings.keywords.both': { zh: '两种都给', en: 'Keywords of both languages' },
  'settings.inlayHints.columns': {
    zh: '在资金行的各个金额前显示栏目的名称。',
    en: 'Show the name of its column before each amount of a row.',
  },
  'settings.inlayHints.computed': {
    zh: '在行末显示没有写、由程序算出的执行率、合计和得分。',
    en: 'Show rates, sums and scores that were left out and are computed.',
  },
  'settings.codeLens': {
    zh: '在报告和各级指标上方显示目前的得分和分值合计。',
    en: 'Show the score so far and the sum of points above a report and its categories.',
  },
  'settings.trace': {
    zh: '日志级别为“跟踪”时，把编辑器与检查程序之间的消息记到多细。供查找故障用。',
    en: 'How much of the talk between the editor and the check is noted while the log level is “Trace”. Used to look for faults.',
  },
  'settings.trace.messages': { zh: '只记每条消息的名称', en: 'The name of each message' },
  'settings.trace.compact': { zh: '记名称和简要内容', en: 'Names and short contents' },
  'settings.trace.verbose': { zh: '记名称和全部内容', en: 'Names and full contents' },
  'settings.rules': {
    zh: '各条规则查出问题时按什么级别提示，优先于规则本身和表式的规定：`error` 错误，`warning` 警告，`info` 信息，`hint` 建议，`off` 不查。只想让一处不提示，在那一行的上一行写 `// 忽略 规则编号`。',
    en: 'How findings of a rule count, instead of what the rule and the form say: `error`, `warning`, `info`, `hint`, or `off` for not at all. To silence one place only, write `// 忽略 rule-id` on the line above it.',
  },

  'walkthrough.title': { zh: '写一份绩效报告', en: 'Write a performance report' },
  'walkthrough.description': {
    zh: '从表式开始，边写边核对，交出去之前全部查一遍。',
    en: 'Start from a form, have figures checked while you write, and check everything before you hand it in.',
  },
  'walkthrough.new.title': { zh: '选一个表式，新建报告', en: 'Start from a form' },
  'walkthrough.new.description': {
    zh: '选好表式，要填的各项就都列出来了，每行后面写着填什么。填好后存成 .jx 文件。\n[新建报告](command:jixiao.newReport)',
    en: 'Choose a form, and everything that it asks for stands there, with a note of what to fill in. Save it as a .jx file.\n[New Report](command:jixiao.newReport)',
  },
  'walkthrough.new.picture': {
    zh: '选表式的列表，旁边是新建的报告',
    en: 'A list of forms beside the new report made from one of them',
  },
  'walkthrough.write.title': { zh: '打拼音首字母就有补全', en: 'Type the sound, get the word' },
  'walkthrough.write.description': {
    zh: '打“zb”就给出“指标”，选中后各栏依次填写。算得出的数（执行率、合计、得分）可以不写，会显示在行末。从 Word、Excel、WPS 复制的表格可以直接粘贴。\n[设置补全用的语言](command:workbench.action.openSettings?%5B%22jixiao.keywords%22%5D)',
    en: 'Type “zb” and 指标 is offered with its parts to fill in one after the other. Rates, sums and scores may be left out; they are computed and shown. Tables copied from Word, Excel or WPS can be pasted.\n[Choose the language of keywords](command:workbench.action.openSettings?%5B%22jixiao.keywords%22%5D)',
  },
  'walkthrough.write.picture': {
    zh: '打了“zb”，补全列表给出“指标”',
    en: 'The letters zb and a list that offers the keyword 指标',
  },
  'walkthrough.fix.title': { zh: '看到波浪线，就地改正', en: 'See what is wrong, and fix it' },
  'walkthrough.fix.description': {
    zh: '数对不上的地方标着波浪线，鼠标移上去看原因；有灯泡的，点灯泡改正。右下角是目前的得分和问题数，点它看问题列表。\n[打开问题列表](command:workbench.actions.view.problems)',
    en: 'A wavy line marks what does not add up; point at it for the reason, and where there is a light bulb, click it for the fix. At the bottom right stand the score so far and the number of findings.\n[Open the list of problems](command:workbench.actions.view.problems)',
  },
  'walkthrough.fix.picture': {
    zh: '执行率下面有波浪线，灯泡给出正确的数',
    en: 'A rate with a wavy line below it and a light bulb that offers the right number',
  },
  'walkthrough.check.title': { zh: '交之前全部查一遍', en: 'Check everything before you hand it in' },
  'walkthrough.check.description': {
    zh: '打开放报告的文件夹，一次检查里面的全部报告，没打开的也查。\n[检查全部报告](command:jixiao.checkWorkspace)',
    en: 'Open the folder with your reports and check all of them at once, also those that are not open.\n[Check All Reports](command:jixiao.checkWorkspace)',
  },
  'walkthrough.check.picture': {
    zh: '三份报告，两份没有问题，一份有两处错误',
    en: 'Three reports: two with nothing wrong, one with two errors',
  },
  'walkthrough.rules.title': { zh: '弄清为什么', en: 'Learn why' },
  'walkthrough.rules.description': {
    zh: '每条规则有一页，写着查什么、依据什么、对的和错的例子、怎样不查。问题后面的规则编号也可以点。\n[规则一览](command:jixiao.showRules)',
    en: 'Every rule has a page: what it looks for, on what grounds, right and wrong examples, and how to switch it off. The rule’s id beside a problem leads there too.\n[Show Rules](command:jixiao.showRules)',
  },
  'walkthrough.rules.picture': {
    zh: '一页规则说明，有依据和例子',
    en: 'The page of a rule with its grounds and examples',
  },
};

/** Texts of the source: English as it stands there, and Chinese. */
export const messages = {
  Jixiao: '绩效',
  'Show Log': '查看日志',
  'Start Again': '重新启动',
  'The check of reports stopped unexpectedly and was started again.': '检查程序意外停止，已重新启动。',
  'Reports are not being checked: the checking program cannot keep running.': '检查程序反复停止，现在没有在检查报告。',
  'This did not work. The log says why.': '没有成功，原因见日志。',

  'New Report': '新建报告',
  'Choose the form that the report is handed in by': '选择报告所用的表式',
  'Forms of this folder': '本文件夹的表式',
  'Built-in forms': '内置表式',
  'The form “{0}” is no longer there.': '找不到表式“{0}”了。',
  'There is no built-in form “{0}”.': '没有内置表式“{0}”。',

  Rules: '规则一览',
  'What a report is checked for. Choose a rule to read why and see examples.': '报告要查的各条规则。选一条看依据和例子',
  'There is no rule “{0}”.': '没有规则“{0}”。',

  'Checking reports': '正在检查报告',
  'There are no reports here: no file ends in .jx.': '这里没有报告：没有扩展名为 .jx 的文件。',
  'Files checked: {0}. Nothing is wrong.': '检查了 {0} 个文件，没有错误和警告。',
  'Files checked: {0}. Errors: {1}, warnings: {2}.': '检查了 {0} 个文件：{1} 处错误，{2} 处警告。',
  'Could not be read: {0} ({1}).': '{0} 个文件读不了（{1}）。',
  ', ': '、',

  'Jixiao: state of the report': '绩效：报告的情况',
  '1 error': '1 错',
  '{0} errors': '{0} 错',
  '1 warning': '1 警',
  '{0} warnings': '{0} 警',
  'nothing wrong': '无误',
  'Score so far: {0}': '目前得分 {0}',
  'Score so far: {0} of {1}': '目前得分 {0}，满分 {1}',
  'Grade: {0}': '等级：{0}',
  'Nothing was found.': '没有发现问题',
  'Found: errors {0}, warnings {1}, hints {2}': '发现错误 {0} 处，警告 {1} 处，提示 {2} 处',
  'Click for the list of problems': '点击看问题列表',
  'Reports are not being checked': '没有在检查报告',
  'Click to start the check again': '点击重新启动检查程序',

  'Paste as Indicators': '粘贴为指标',
  'Paste as Rows of Amounts': '粘贴为资金行',
  'Paste as Text of the Report': '粘贴为文本',
  '{0} (not understood: {1}, kept as comments)': '{0}（有 {1} 处没看懂，留作注释）',
};
