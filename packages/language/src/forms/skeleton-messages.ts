/** The words of a new report: what a clerk reads in place of what is to be filled in. */
export const skeletonMessages = {
  sampleReport: { zh: '某单位', en: 'Some_Office' },
  sampleReportNote: {
    zh: '改成本单位（项目）和年度，如：某街道2024；同一文件夹里不要重名',
    en: 'the name of the office or project and the year; no two alike in one folder',
  },
  skeletonHead: {
    zh: '“//”后面是填写说明，填完可以删去；能由程序算出的可以不填',
    en: 'What stands behind // says what to fill in; delete it when done. What can be computed may be left out',
  },
  required: { zh: '必填', en: 'required' },
  limit: { zh: '不超过 {limit} 字', en: 'at most {limit} characters' },
  choices: { zh: '从中选：{choices}', en: 'one of: {choices}' },
  private: { zh: '公开时隐去', en: 'masked for publication' },
  moreLines: { zh: '可另起几行写，每行以“|”开头', en: 'may go on below, each line beginning with |' },
  fundsNote: {
    zh: '每行依次填：{columns}；没有数的写“—”',
    en: 'in each row: {columns}; write — where there is none',
  },
  rowsNote: { zh: '每行依次填：{columns}', en: 'in each row: {columns}' },
  optionalRow: { zh: '没有就删去这一行', en: 'delete this row if there is none' },
  optionalLevel: { zh: '没有这类指标就删去', en: 'delete this if there are no such indicators' },
  goalsName: { zh: '目标1', en: 'Goal1' },
  indicatorNote: { zh: '改成指标名称，可照样再加', en: 'the name of the indicator; add more in the same way' },
  targetNote: { zh: '如 ≥12次、=100%、2024年6月底前，或文字', en: 'such as ≥12次, =100%, 2024年6月底前, or a text' },
  deviationNote: { zh: '没有完成的写明原因和改进措施', en: 'why it was missed and what will be done' },
  totalNote: { zh: '得分和等级由程序计算', en: 'score and grade are computed' },
  narrativeTitle: { zh: '报告标题', en: 'Title of the report' },
  narrativeHeading: { zh: '基本情况', en: 'Overview' },
  narrativeNote: {
    zh: '“#”开头的是标题，其余一行一段',
    en: 'a line with # is a heading, every other line a paragraph',
  },
} as const;
