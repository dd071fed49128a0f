import type { KeywordDoc } from './keyword-docs.js';

/** Keywords that only forms have. */
export const formKeywordDocs: Readonly<Record<string, KeywordDoc>> = {
  继承: {
    text: {
      zh: '没有写的都照那份表式，写了的盖过它。',
      en: 'Everything that is not written comes from that form; what is written takes its place.',
    },
    example: { zh: '继承 部门整体自评', en: 'extends departmental-report' },
  },
  依据: {
    text: { zh: '这张表依据的文件，可以写几个。', en: 'The documents that the form rests on.' },
    example: { zh: '依据 "本县项目绩效管理办法"', en: 'basis "Grant rules of the county"' },
  },
  金额单位: {
    text: {
      zh: '金额的单位：元、万元、亿元；不写是万元。',
      en: 'The unit of amounts: 元, 万元 or 亿元; 万元 where left out.',
    },
    example: { zh: '金额单位 元', en: 'currency 元' },
  },
  页面: {
    text: { zh: '纸张方向：横向或纵向；不写是纵向。', en: 'Which way the paper lies: landscape or portrait.' },
    example: { zh: '页面 横向', en: 'page landscape' },
  },
  字段: {
    text: {
      zh: '报告里的一个栏目：名称、种类，以及标签、必填、限、选项、私密、别名。',
      en: 'A field of the report: its name and kind, then label, required, limit, choices, private, alias.',
    },
    example: { zh: '字段 年度 年份 必填', en: 'field year year required' },
  },
  必填: {
    text: { zh: '报告里没有填就提示。', en: 'A report that leaves it empty is told so.' },
    example: { zh: '字段 项目名称 文本 必填', en: 'field project text required' },
  },
  限: {
    text: { zh: '最多多少个字。', en: 'The most characters it takes.' },
    example: { zh: '字段 评价结论 长文 限 200', en: 'field summary long_text limit 200' },
  },
  选项: {
    text: { zh: '单选、多选有哪些可选，用逗号隔开。', en: 'What can be chosen, separated by commas.' },
    example: { zh: '字段 项目类型 单选 选项 新建，续建', en: 'field kind choice choices new，continued' },
  },
  私密: {
    text: { zh: '公开时隐去，例如姓名、电话。', en: 'Masked for publication, such as names and telephone numbers.' },
    example: { zh: '字段 联系电话 电话 私密', en: 'field phone phone private' },
  },
  计分: {
    text: { zh: '执行率怎么得分：按比例，或分档。', en: 'How the execution rate scores: in proportion or by steps.' },
    example: { zh: '计分 比例', en: 'scoring proportional' },
  },
  比例: {
    text: { zh: '执行率乘分值，超过 100% 按满分算。', en: 'The rate times its points, at most all of them.' },
    example: { zh: '计分 比例', en: 'scoring proportional' },
  },
  分档: {
    text: {
      zh: '从高到低写执行率和得分，达到哪一档得几分。',
      en: 'Rates with their scores, highest first: the first step that is reached counts.',
    },
    example: { zh: '计分 分档 100% 10，80% 7，60% 5', en: 'scoring steps 100% 10，80% 7，60% 5' },
  },
  参数: {
    text: { zh: '检查时用的界限；没有写的用默认值。', en: 'A limit that rules use; defaults apply where none is set.' },
    example: { zh: '参数 低执行率 85%', en: 'setting 低执行率 85%' },
  },
  规则: {
    text: {
      zh: '在表式里改一条检查规则的程度；在勾稽后面写明它算作哪一条规则。',
      en: 'In a form how much a rule weighs; behind a check the rule that it speaks for.',
    },
    example: { zh: '规则 weight-single 关闭', en: 'rule weight-single off' },
  },
  版式: {
    text: {
      zh: '打印的版面，下面一行写一项，从上到下打印；写在表式最后。',
      en: 'The printed page, one item a line from top to bottom; last in the form.',
    },
    example: { zh: '版式', en: 'layout' },
  },
  别名: {
    text: {
      zh: '报告里也可以写的别的名称，用逗号隔开。',
      en: 'Other names that reports may use, separated by commas.',
    },
    example: { zh: '字段 实施单位 文本 别名 承办单位，施工单位', en: 'field unit text alias office，bureau' },
  },
  可缺: {
    text: { zh: '报告里可以没有这一行、这一级。', en: 'Reports may leave this row or level out.' },
    example: { zh: '二级 生态效益指标 可缺', en: 'subcategory ecological optional' },
  },
  分组: {
    text: {
      zh: '报告可以有几个年度目标，各有分值，各带自己的指标。',
      en: 'Reports have several goals, each with points and indicators of its own.',
    },
    example: { zh: '年度目标 "年度绩效目标" 分组 分值 80', en: 'goals "Goals" grouped points 80' },
  },
  编号: {
    text: {
      zh: '每个指标前面印的序号，n 换成第几个。',
      en: 'What is printed before each indicator; n becomes its number.',
    },
    example: { zh: '指标 "绩效指标" 编号 "指标n："', en: 'indicator "Indicators" numbering "n. "' },
  },
  分项计分: {
    text: { zh: '指标的小项（其中）也有分值。', en: 'The sub-rows of an indicator have points too.' },
    example: { zh: '指标 "绩效指标" 分项计分', en: 'indicator "Indicators" scored_parts' },
  },
  空格: {
    text: { zh: '空格子印成什么；不写印 —。', en: 'What is printed in an empty cell; — where not set.' },
    example: { zh: '空格 "/"', en: 'blank "/"' },
  },
  小数: {
    text: {
      zh: '数印成几位小数，可以只管一列。',
      en: 'With how many decimals numbers are printed, in one column or in all.',
    },
    example: { zh: '小数 执行率 2', en: 'decimals 执行率 2' },
  },
  零预算: {
    text: {
      zh: '全年预算数是零时的执行率：0，或有支出就算 100。',
      en: 'The rate where nothing was budgeted: 0, or 100 where something was spent.',
    },
    example: { zh: '零预算 100', en: 'zero_budget 100' },
  },
  标题: {
    text: { zh: '打印的大标题，可以引用栏目。', en: 'The printed heading; it may refer to fields.' },
    example: { zh: '标题 "[[项目名称]]绩效自评表"', en: 'heading "Self-evaluation of [[project]]"' },
  },
  副标题: {
    text: { zh: '大标题下面一行。', en: 'The line below the heading.' },
    example: { zh: '副标题 "（[[年度]]年度）"', en: 'subheading "[[year]]"' },
  },
  抬头: {
    text: { zh: '表格上面一行，左右各一段。', en: 'The line above the form, with a text on either side.' },
    example: {
      zh: '抬头 左 "部门：[[部门]]" 右 "单位：万元"',
      en: 'head_line left "[[department]]" right "10,000 yuan"',
    },
  },
  左: {
    text: { zh: '抬头左边的文字。', en: 'The text on the left.' },
    example: { zh: '抬头 左 "部门：[[部门]]"', en: 'head_line left "[[department]]"' },
  },
  右: {
    text: { zh: '抬头右边的文字。', en: 'The text on the right.' },
    example: { zh: '抬头 右 "单位：万元"', en: 'head_line right "10,000 yuan"' },
  },
  块: {
    text: {
      zh: '到“块完”为止的几项，左边合成一个大格。',
      en: 'The items up to block_end, with one cell beside them all.',
    },
    example: { zh: '块 "基本情况"', en: 'block "The project"' },
  },
  块完: {
    text: { zh: '“块”到这里为止。', en: 'The block ends.' },
    example: { zh: '块完', en: 'block_end' },
  },
  注: {
    text: { zh: '表下面的说明，一条一行。', en: 'A remark below the form.' },
    example: { zh: '注 "注：执行率＝全年执行数÷全年预算数。"', en: 'remark "Rate = spent / budget."' },
  },
  签名: {
    text: { zh: '表下面的签名行，写要印的栏目。', en: 'The line of signatures: the fields that are printed in it.' },
    example: { zh: '签名 填报人 联系电话', en: 'signature contact phone' },
  },
};
