import type { Language, Localized } from '@jixiao/core';
import { formKeywordDocs } from './form-keyword-docs.js';
import { keywords } from './keywords.js';

/** What a keyword means, in one sentence, and one line that uses it in the spelling of each language. */
export interface KeywordDoc {
  text: Localized;
  example: Localized;
}

/** By the canonical, Chinese spelling; a test demands that no keyword is missing. */
export const keywordDocs: Readonly<Record<string, KeywordDoc>> = {
  报告: {
    text: {
      zh: '一份报告从这里开始。名称不带空格，别的文件用它引用这份报告；标题可以不写。',
      en: 'A report begins. Other files refer to it by its name, which has no blanks; the title may be left out.',
    },
    example: { zh: '报告 青石镇2024 "河道清淤项目自评"', en: 'report Riverside2024 "Clean-up of the river"' },
  },
  表式: {
    text: {
      zh: '这份报告按哪张表填；不写就按“项目支出自评”。写在文件开头，则是一份表式的开始。',
      en: 'The form a report is written by; without it 项目支出自评 applies. At the top of a file it begins a form.',
    },
    example: { zh: '表式 部门整体自评', en: 'form departmental-report' },
  },
  上年: {
    text: {
      zh: '去年那份报告的名称；写了它，就可以引用去年的数。',
      en: "The name of last year's report, so that its figures can be referred to.",
    },
    example: { zh: '上年 青石镇2023', en: 'last_year Riverside2023' },
  },
  资金: {
    text: {
      zh: '预算和执行的金额；下面一行写一项，金额按表式里列的顺序写。',
      en: 'Budget and spending: one row a line, its amounts in the order of the columns of the form.',
    },
    example: { zh: '资金 万元', en: 'funds 万元' },
  },
  行: {
    text: {
      zh: '表里自成一行的数，一般是合计；下面的“-”是它的组成部分，相加应等于它。',
      en: 'A row of its own, most often a total; the rows with - below it are its parts and add up to it.',
    },
    example: { zh: '行 年度资金总额 300 320.5 288.45', en: 'row total 300 320.5 288.45' },
  },
  其中: {
    text: {
      zh: '只列出一部分，不要求加起来等于上面的一行，只要求不超过它；在指标下面是小项。',
      en: 'A part listed by itself: it may not exceed the row above, and need not add up to it. Below an indicator, a sub-row.',
    },
    example: { zh: '其中 三公经费 3.2', en: 'of_which travel 3.2' },
  },
  年度目标: {
    text: {
      zh: '全年的目标和完成情况；下面写预期、完成等项，用哪几项由表式决定。',
      en: 'The goals of the year and what came of them; the form says which texts are written below.',
    },
    example: { zh: '年度目标', en: 'goals' },
  },
  一级: {
    text: {
      zh: '一级指标，名称由表式规定；后面的数是这一级的分值，不写就用表式的。',
      en: 'A first level of the form; the number behind it is its points, those of the form where left out.',
    },
    example: { zh: '一级 产出指标 50', en: 'category outputs 50' },
  },
  二级: {
    text: {
      zh: '二级指标，写在它的一级下面；这一类没有指标，就写“不适用”。',
      en: 'A second level, below its first; where it has no indicators write n_a.',
    },
    example: { zh: '二级 数量指标', en: 'subcategory quantity' },
  },
  指标: {
    text: {
      zh: '一个指标；“|”后面是打印的文字，没有就打印名称。目标、完成、分值、得分写在下面。',
      en: 'An indicator; what stands behind | is printed, else its name. Its target, result, points and score stand below.',
    },
    example: { zh: '指标 清淤长度 | 清淤河道长度', en: 'indicator length | Kilometres dredged' },
  },
  表: {
    text: {
      zh: '报告自己的补充表，或表式规定的表；正文可以引用里面的数，也可以整张打印。',
      en: "A table of the report's own or of its form; the narrative refers to its figures or prints it whole.",
    },
    example: { zh: '表 支出 万元 "决算支出"', en: 'table spending 万元 "What was spent"' },
  },
  列: {
    text: {
      zh: '表的各列名称，写在各行之前；只有一列数的表可以不写。在表式里是这一块打印的列。',
      en: 'The names of the columns, before all rows; a table with one column needs none. In a form, the columns of a block.',
    },
    example: { zh: '列 预算数 决算数', en: 'columns budgeted spent' },
  },
  勾稽: {
    text: {
      zh: '两个数应有的关系，每次检查都核对；可以用 = ≥ ≤ > <，后面写不成立时的说明。',
      en: 'How two figures must compare, checked every time; = ≥ ≤ > < may stand between them, and a message behind.',
    },
    example: {
      zh: '勾稽 支出.总支出 = 资金.年度资金总额.全年执行数 "两处支出应相等"',
      en: 'check spending.all = funds.total.executed "both must be equal"',
    },
  },
  总分: {
    text: {
      zh: '满分、得分和等级；不写的由程序算。',
      en: 'The points of everything, the score and the grade; what is left out is computed.',
    },
    example: { zh: '总分 100 得分 96.5 等级 优', en: 'total 100 score 96.5 grade excellent' },
  },
  正文: {
    text: {
      zh: '下面到文件结束都是文章：“#”开头的是标题，其余一行一段，用 [[ ]] 引用数。',
      en: 'Prose to the end of the file: a line with # is a heading, every other line a paragraph; [[ ]] refers to a figure.',
    },
    example: { zh: '正文 "绩效自评报告"', en: 'narrative "Report of the year"' },
  },
  汇总: {
    text: { zh: '保留的词，留给汇总使用，现在还不能写。', en: 'Reserved for roll-ups; it cannot be written yet.' },
    example: { zh: '汇总', en: 'rollup' },
  },
  包含: {
    text: { zh: '保留的词，留给汇总使用，现在还不能写。', en: 'Reserved for roll-ups; it cannot be written yet.' },
    example: { zh: '包含', en: 'include' },
  },
  排序: {
    text: { zh: '保留的词，留给汇总使用，现在还不能写。', en: 'Reserved for roll-ups; it cannot be written yet.' },
    example: { zh: '排序', en: 'sort' },
  },

  分值: {
    text: { zh: '满分是多少分，一个数。', en: 'The most points that can be had, one number.' },
    example: { zh: '分值 10', en: 'points 10' },
  },
  得分: {
    text: {
      zh: '自评得几分，一个数；不写的，能算就由程序算。',
      en: 'The points that were scored, one number; where it can be computed it may be left out.',
    },
    example: { zh: '得分 9.5', en: 'score 9.5' },
  },
  执行率: {
    text: {
      zh: '全年执行数除以全年预算数；不写由程序算。在表式里另写算式，用于分母不同的表。',
      en: 'Spent divided by budgeted, computed where left out. In a form its own formula, where the denominator differs.',
    },
    example: { zh: '执行率 95.5%', en: 'rate 95.5%' },
  },
  原因: {
    text: {
      zh: '执行率低、预算调整的原因，写在那一行的后面或下面。',
      en: 'Why a rate is low or a budget was changed, behind the row or below it.',
    },
    example: { zh: '原因 尾款按合同约定在验收后支付', en: 'reason "The last instalment is due after acceptance"' },
  },
  年初: {
    text: { zh: '年初设定的目标。', en: 'The goals set at the beginning of the year.' },
    example: { zh: '年初 清淤河道十公里', en: 'initial "Dredge ten kilometres"' },
  },
  调整: {
    text: {
      zh: '年中调整以后的目标；在指标里是调整后的指标值。',
      en: 'The goals after a change during the year; in an indicator, its target after the change.',
    },
    example: { zh: '调整 清淤河道十二公里', en: 'adjusted "Dredge twelve kilometres"' },
  },
  预期: {
    text: { zh: '预期达到的目标。', en: 'What is to be achieved.' },
    example: { zh: '预期 完成清淤十二公里，汛期不出险情', en: 'expected "Twelve kilometres dredged, no floods"' },
  },
  完成: {
    text: {
      zh: '实际完成情况；在指标里是实际完成值，前面不写比较符号。',
      en: 'What was achieved; in an indicator the actual value, without a comparison sign.',
    },
    example: { zh: '完成 12.3公里', en: 'actual 12.3公里' },
  },
  完成率: {
    text: { zh: '这个目标完成了百分之几。', en: 'How much of this goal was achieved.' },
    example: { zh: '完成率 100%', en: 'progress 100%' },
  },
  不适用: {
    text: {
      zh: '这个二级没有指标，检查时不再提示缺少。',
      en: 'This second level has no indicators, and none is missed.',
    },
    example: { zh: '二级 生态效益指标 不适用', en: 'subcategory ecological n_a' },
  },
  目标: {
    text: {
      zh: '年度指标值：比较符号加数和单位，也可以是时间、区间或文字。',
      en: 'The target: a comparison sign, a number and its unit, or a time, a range or a text.',
    },
    example: { zh: '目标 ≥12公里', en: 'target ≥12公里' },
  },
  偏差: {
    text: {
      zh: '没有达到目标的原因和改进措施。',
      en: 'Why the target was missed, and what will be done.',
    },
    example: { zh: '偏差 雨季停工，2025年3月底前补齐', en: 'deviation "Stopped by rain; done by March"' },
  },
  解释: {
    text: { zh: '这个指标的含义。', en: 'What the indicator measures.' },
    example: { zh: '解释 清淤河段的总长度', en: 'explanation "Length of all stretches dredged"' },
  },
  标准: {
    text: { zh: '评分标准。', en: 'How the score is given.' },
    example: { zh: '标准 每少1公里扣2分', en: 'criterion "Two points less for each kilometre missed"' },
  },
  备注: {
    text: { zh: '其他要说明的。', en: 'Anything else worth saying.' },
    example: { zh: '备注 数据来自验收单', en: 'note "Taken from the acceptance record"' },
  },
  佐证: {
    text: {
      zh: '证明材料的文件名，加引号，可以写几个；文件放在报告旁边的文件夹里。',
      en: 'Quoted names of files that prove it, relative to the report.',
    },
    example: { zh: '佐证 "附件/验收单.pdf"', en: 'evidence "files/acceptance.pdf"' },
  },
  核心: {
    text: {
      zh: '核心指标；可以带 1、2、3，表示几颗星。',
      en: 'A core indicator; 1, 2 or 3 behind it is its number of stars.',
    },
    example: { zh: '核心 2', en: 'core 2' },
  },
  等级: {
    text: {
      zh: '得分属于哪一等，用表式里的词；在表式里写各等从几分起。',
      en: 'The grade of the score, in the words of the form; in a form, the least score of each grade.',
    },
    example: { zh: '等级 优', en: 'grade good' },
  },

  合计: {
    text: { zh: '各部分之和：`合计(名称)`。', en: 'The sum of the parts of a row: `sum(NAME)`.' },
    example: { zh: '[[合计(支出.总支出)]]', en: '[[sum(spending.all)]]' },
  },
  占比: {
    text: { zh: '甲占乙的百分之几：`占比(甲, 乙)`。', en: 'One as a percentage of the other: `share(A, B)`.' },
    example: { zh: '[[占比(支出.基本支出, 支出.总支出)]]', en: '[[share(spending.wages, spending.all)]]' },
  },
  增减: {
    text: { zh: '甲减乙，增加或减少多少：`增减(甲, 乙)`。', en: 'One less the other: `change(A, B)`.' },
    example: {
      zh: '[[增减(三公.合计.决算数, 三公.合计.预算数)]]',
      en: '[[change(travel.all.spent, travel.all.budgeted)]]',
    },
  },
  增幅: {
    text: {
      zh: '甲比乙增长百分之几：`增幅(甲, 乙)`。',
      en: 'Growth from the second to the first in %: `growth(A, B)`.',
    },
    example: {
      zh: '[[增幅(三公.合计.决算数, 三公.合计.预算数)]]',
      en: '[[growth(travel.all.spent, travel.all.budgeted)]]',
    },
  },
  绝对值: {
    text: { zh: '去掉负号：`绝对值(甲)`。', en: 'Without its sign: `abs(A)`.' },
    example: {
      zh: '[[绝对值(三公.合计.决算数 - 三公.合计.预算数)]]',
      en: '[[abs(travel.all.spent - travel.all.budgeted)]]',
    },
  },
  计数: {
    text: {
      zh: '有几个指标或几个部分：`计数(名称)`。',
      en: 'How many indicators or parts there are: `count(NAME)`.',
    },
    example: { zh: '[[计数(产出指标)]]', en: '[[count(outputs)]]' },
  },
  ...formKeywordDocs,
};

const englishOf = new Map(keywords.map(({ zh, en }) => [zh, en]));

/** What an editor shows for a keyword, as Markdown: its spellings, what it means, an example. Undefined for a word that is none. */
export function keywordHelp(keyword: string, language: Language): string | undefined {
  const doc = Object.hasOwn(keywordDocs, keyword) ? keywordDocs[keyword] : undefined;
  if (!doc) return undefined;
  const { text, example } = doc;
  return `**${keyword}** \`${englishOf.get(keyword)}\`\n\n${text[language]}\n\n\`\`\`jx\n${example[language]}\n\`\`\``;
}
