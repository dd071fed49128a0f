/** What office programs put on the clipboard, by what was copied. */

const page = (body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=ProgId content=Word.Document><style><!-- p.MsoNormal {mso-style-parent:"";} --></style></head><body lang=ZH-CN><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
const word = (text: string) =>
  `<p class=MsoNormal align=center><span lang=EN-US style='font-family:仿宋_GB2312'>${text}<o:p></o:p></span></p>`;
const cells = (row: string) =>
  row
    .split('|')
    .map((cell) => {
      const [, span = '', text = ''] = /^((?:\w+=\d+ ?)*)(.*)$/s.exec(cell.trim()) ?? [];
      return `<td ${span}>${word(text)}</td>`;
    })
    .join('');
/** A table by rows with `|` between their cells; `rowspan=2 ` before a text merges cells. */
const table = (...rows: string[]) =>
  page(`<table class=MsoTableGrid border=1>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`);

export const excelFunds = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--.xl65{mso-number-format:"0\\.00%";}--></style></head><body><table border=0 cellpadding=0><!--StartFragment--><col width=72><tr height=19><td colspan=2 class=xl65>项目资金（万元）</td><td>年初预算数</td><td>全年预算数</td><td>全年执行数</td><td>分值</td><td>执行率</td><td>得分</td></tr>
<tr><td rowspan=4></td><td>年度资金总额：</td><td align=right x:num="1234.5">1,234.50</td><td>１,２３４.５０</td><td>1,100.00</td><td>10</td><td>89.10%</td><td>8.91</td></tr><tr><td>其中：当年财政拨款</td><td>1,000.00</td><td>1,000.00</td><td>900.00</td><td>—</td><td>90.00%</td><td>—</td></tr><tr><td>　　　上年结转资金</td><td>234.5</td><td>234.5</td><td>200</td><td>—</td><td></td><td>—</td></tr><tr><td>其他资金</td><td></td><td></td><td></td><td>—</td><td></td><td>—</td></tr><!--EndFragment--></table></body></html>`;

export const levels =
  '产出指标\t数量指标\t电梯\t≥2台\t2台\t5\t5\t\r\n\t\t楼道\t≥2条\t2条\t5\t5\t\r\n\t质量指标\t合格率\t100%\t100%\t5\t5\t\r\n效益指标\t社会效益指标\t便民\t明显\t明显\t5\t5\t\r\n';

/** A form as an office filled it in, from its title to the signatures below it. */
export const filledForm = table(
  'colspan=8 项目支出绩效自评表',
  'colspan=8 （2024年度）',
  'colspan=2 项目名称|colspan=6 学生午餐补助',
  'colspan=2 主管部门|colspan=2 教育局|colspan=2 实施单位|colspan=2 营养办',
  'colspan=2 项目资金<br>（元）|年初预算数|全年预算数（A）|全年执行数（B）|分值|执行率|得分',
  'colspan=2 年度资金总额：|１２，６００，０００|13124000.00|12,861,500|10|98%|9.8',
  'colspan=2 其中：当年财政拨款|12600000|12800000|12543500|—|98%|—',
  'colspan=2 上年结转资金|/|324000|318000|—||—',
  'rowspan=2 年度总体目标|colspan=3 预期目标|colspan=4 实际完成情况',
  'colspan=3 62所学校供餐；<br>零事故。|colspan=4 已全部供餐',
  '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施',
  '产出指标|数量指标|供餐学校数|&ge; 62 所|62 所|50|50|',
  '效益指标|社会效益指标|营养不良率|&le;4.5%|4.1%|30|30|/',
  '满意度指标|服务对象满意度指标|满意度|&ge;90%|94.2%|10|10|',
  'colspan=5 总分|100|99.8|',
  'colspan=2 评价等级|colspan=6 优',
  '填报人：虞青禾|colspan=3 联系电话：0000-5551234|colspan=4 填报日期：2025年2月18日',
  'colspan=8 注：1. 预算执行率10分。',
);

const hostile = [
  '指标',
  '完成 10',
  '得分',
  '得分 3',
  '| 竖线',
  '"引号',
  '“引号”外',
  '尾\\',
  '\\[[x',
  '[[x]]',
  '[[[x',
  '【【x',
  '// 注释',
  '/* 注 */',
  '其中',
  '其中：',
  '行 甲',
  '列',
  '- 甲',
  '—',
  '1.5',
  '１，２３４',
  '甲 5',
  '正文',
  '# 甲',
  '报告 甲',
  '表式',
  '勾稽 甲 = ',
  '年度：2024',
  '不适用',
  'a\u202eb\u00a0c',
  '𠀀',
];

export const clipboards: Record<string, { html?: string; text?: string }> = {
  'funds of Excel': { html: excelFunds, text: '项目资金（万元）\t\t年初预算数\r\n' },
  'funds as text': {
    text: '单位：元\t\t\t\r\n序号\t项目\t年初预算数\t全年预算数\t全年执行数\r\n1\t年度资金总额\t５００\t1，480.5\t(456)\r\n\t其中：\t\t\t\r\n2\t当年财政拨款\t¥500\t约480\t/\r\n',
  },
  'rows of funds alone': { text: '年度资金总额\t500\t480\t456\t10\t95%\t9.5\r\n其他资金\t\t\t\r\n' },
  'one row': { text: '公务接待费\t7\t0.26\n' },
  'a table with columns of its own': { text: '项目\t预算数\t决算数\n公务接待费\t7\t0.26\n合计\t7\t0.62\n' },
  'a count of columns': { text: '项目\t年初预算数\t全年预算数\t全年执行数\n栏次\t1\t2\t3\n其他资金\t5\t6\t7\n' },
  'indicators of Word': {
    html: table(
      'rowspan=6 绩效指标|一级指标|二级指标|三级指标|年度<br>指标值|实际完成值|分值|得分|偏差原因分析及改进措施',
      'rowspan=3 产出指标<br>（50分）|rowspan=2 数量指标|指标1：加装电梯数量|&ge;25台|23台|10|9.2|2台待审批',
      '指标2：培训人次|&gt;=100人次|120人次|10|10|&nbsp;',
      '质量指标|验收合格率|=100%|100%|10|10|',
      '效益指标<br>（30分）|社会效益指标|……||||||',
      'colspan=5 总分|100|９８.２|',
    ),
    text: 'x\ty',
  },
  'indicators with a header in two rows': {
    html: table(
      'rowspan=2 一级指标|rowspan=2 二级指标|rowspan=2 三级指标|colspan=3 年度指标值|rowspan=2 完成值|rowspan=2 得分',
      '指标性质|指标值|度量单位',
      '产出指标|数量指标|清淤|≥|12|公里|12.3公里|10',
    ),
  },
  'a whole form': {
    html: table(
      'colspan=6 项目支出绩效自评表',
      '项目名称|colspan=5 加装电梯',
      'rowspan=3 项目资金<br>（万元）||年初预算数|全年预算数|全年执行数|得分',
      '年度资金总额|500|480|456|9.5',
      '当年财政拨款|500|480|456|',
      '年度总体目标|colspan=5 预期目标',
      '一级指标|二级指标|三级指标|年度指标值|实际完成值|得分',
      '产出指标|数量指标|加装电梯|25台|23台|9.2',
    ),
  },
  'a filled form': { html: filledForm },
  'goals and fields': { text: '项目名称\t加装电梯\n预期目标\t实际完成情况\n"一、甲\n二、乙"\t丙\n' },
  'levels without a header': { text: levels },
  'indicators without levels': {
    text: '"电梯\n（既有住宅）"\t≥2台\t2台\t5\t5\t"原因一\r\n原因二"\r\n合计\t\t\t100\t98.2\t\r\n',
  },
  'a 二级 without its 一级': { text: '二级指标\t三级指标\t指标值\t完成值\n本地指标\t甲\t3\t3\n' },
  'cells nobody knows': { text: '甲\t乙\n丙\t丁' },
  'fields as cells': { text: '项目名称\t加装电梯\n年度\t2024\n' },
  paragraphs: {
    html: page('<p class=MsoNormal>一、加强党建；</p><p class=MsoNormal><b>二、</b>发展<span>2024</span>年产业。</p>'),
    text: '一、加强党建；\r\n二、发展2024年产业。\r\n',
  },
  'one paragraph': { text: '一句话。' },
  'one cell with paragraphs': {
    html: '<table><tr><td>一、甲<br>二、乙</td></tr></table>',
    text: '"一、甲\n二、乙"\r\n',
  },
  'hostile paragraphs': { text: hostile.join('\n') },
  'hostile indicators': {
    text: `三级指标\t目标值\t完成值\t得分\t偏差原因\n${hostile.map((word) => [word, word, word, word, word].join('\t')).join('\n')}`,
  },
  'hostile levels': {
    text: `一级指标\t二级指标\t三级指标\t目标值\n${hostile.map((word) => [word, word, word, ''].join('\t')).join('\n')}`,
  },
  'hostile fields': {
    text: ['项目名称', '主管部门', '实施单位', '填报人', '联系电话', '年度', '预期目标', '实际完成情况', '评价等级']
      .flatMap((label) => hostile.map((word) => `${label}\t${word}`))
      .join('\n'),
  },
  'hostile ends of indicators': {
    html: table(
      '三级指标|年度指标值|实际完成值|得分',
      '电梯|25台|23台|9.2',
      ...hostile.map((word) => `填报人|colspan=3 ${word}`),
      ...hostile.map((word) => `colspan=4 ${word}`),
      'colspan=3 总分|5',
    ),
  },
  'hostile funds': {
    text: `项目资金\t年初预算数\t全年预算数\t执行率\n年度资金总额\t1\t2\t3\n${hostile.map((word) => [word, '5', word, word].join('\t')).join('\n')}`,
  },
  nothing: { html: '', text: '' },
};
