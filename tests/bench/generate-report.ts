/**
 * Writes reports of any size that look like published ones: fields, funds, three levels of indicators with long names, tables, and a
 * narrative with references. The same seed gives the same text.
 */

function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const works = [
  '老旧小区改造',
  '农村道路养护',
  '河道清淤整治',
  '校舍维修加固',
  '文化下乡演出',
  '社区养老服务',
  '垃圾分类宣传',
  '防汛物资储备',
];
const areas = [
  '东门大街沿线商铺',
  '北塘村三组农户',
  '银杏花园小区楼道',
  '青石桥农贸市场摊位',
  '西河堤防险工险段',
  '柳林小学操场与围墙',
  '城南客运站候车区',
  '高庙社区日间照料中心',
  '石板巷化粪池与雨污管网',
  '双河口提灌站渠系',
  '幸福里公共厕所',
  '老粮库消防通道',
];
const deeds = [
  '完成改造',
  '新增设施',
  '组织巡查并整改',
  '发放补贴',
  '开展培训',
  '签订责任书',
  '更换老化管线',
  '通过竣工验收',
  '办结群众诉求',
  '建立台账',
];
const units = ['个', '公里', '次', '处', '场次', '人次', '户', '台'];
const sentences = [
  '按照年度工作安排，本单位把任务分解到各科室和社区，逐月调度，逐项销号，各项工作有序推进。',
  '项目资金严格按照预算批复使用，实行专账核算，支出手续齐全，未发现截留、挤占和挪用的情况。',
  '通过座谈走访和入户调查听取群众意见，对反映集中的问题列出清单，明确责任人和完成时限。',
  '下一步将继续压实责任，加快支付进度，把节余资金及时收回，统筹用于急需的民生事项。',
];

export interface GeneratedReport {
  name: string;
  text: string;
}

/** A report of about `lines` lines; a wrong number about every twentieth indicator, so that rules have something to say. */
export function generateReport(seed: number, lines: number): GeneratedReport {
  const next = random(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const name = `例${seed}`;
  const budget = Math.round(next() * 900_000 + 10_000) / 100;
  const spent = Math.round(budget * (0.85 + next() * 0.15) * 100) / 100;
  const other = Math.round(spent * 0.3 * 100) / 100;
  const out: string[] = [
    `报告 ${name} "项目支出绩效自评表"`,
    '',
    '  年度：2024',
    `  项目名称：${pick(works)}项目`,
    `  主管部门：第${seed}街道办事处，实施单位：社会事务办公室`,
    '',
    '  资金 万元',
    `    行 年度资金总额  ${budget.toFixed(2)}  ${budget.toFixed(2)}  ${spent.toFixed(2)}`,
    `    -  当年财政拨款  ${(budget - other).toFixed(2)}  ${(budget - other).toFixed(2)}  ${(spent - other).toFixed(2)}`,
    '    -  上年结转资金',
    `    -  其他资金  ${other.toFixed(2)}  ${other.toFixed(2)}  ${other.toFixed(2)}`,
    '',
    '  年度目标',
    `    预期 | ${sentences[0]}`,
    `         | ${sentences[3]}`,
    '    完成 已按计划完成全部任务',
    '',
  ];
  const narrative = Math.max(4, Math.floor(lines * 0.12));
  const tableRows = Math.max(3, Math.floor(lines * 0.08));
  // An indicator takes 2.3 lines on average; levels and headings take the rest.
  const indicators = Math.max(3, Math.floor((lines - out.length - narrative - tableRows - 18) / 2.3));
  const levels = [
    ['产出指标', ['数量指标', '质量指标', '时效指标', '成本指标']],
    ['效益指标', ['经济效益指标', '社会效益指标']],
    ['满意度指标', ['服务对象满意度指标']],
  ] as const;
  const places = levels.flatMap(([level, below]) => below.map((sub) => [level, sub] as const));
  const points = (90 / indicators).toFixed(2);
  let open = '';
  for (let i = 0; i < indicators; i++) {
    const [level, sub] = places[Math.floor((i / indicators) * places.length)] as readonly [string, string];
    if (!out.includes(`  一级 ${level}`)) out.push(`  一级 ${level}`);
    if (open !== sub) out.push(`    二级 ${sub}`);
    open = sub;
    const unit = pick(units);
    const target = Math.floor(next() * 200) + 5;
    const actual = next() < 0.05 ? target - 1 : target + Math.floor(next() * 3);
    out.push(`      指标 第${i + 1}项${pick(works)}，在${pick(areas)}${pick(deeds)}，并对${pick(areas)}${pick(deeds)}`);
    out.push(`        目标 ≥${target}${unit}  完成 ${actual}${unit}  分值 ${points}  得分 ${points}`);
    if (next() < 0.3) out.push('        偏差 个别点位因雨季停工，已于次月补齐，后续加强调度');
  }
  out.push('', '  表 支出 万元 "决算支出明细"');
  const parts = Array.from(
    { length: tableRows - 1 },
    (_, i) => [`明细${i + 1}`, Math.round(next() * 10_000) / 100] as const,
  );
  out.push(`    行 支出合计  ${parts.reduce((sum, [, value]) => sum + value, 0).toFixed(2)}`);
  for (const [label, value] of parts) out.push(`    -  ${label}  ${value.toFixed(2)}`);
  out.push('', '  总分 100', '', '正文 "项目支出绩效评价报告"', '', '# 基本情况');
  for (let i = 0; i < narrative; i++) {
    out.push(
      i % 5 === 0
        ? `全年预算[[资金.年度资金总额.全年预算数]]，实际支出[[资金.年度资金总额.全年执行数]]。${pick(sentences)}`
        : `${pick(sentences)}${pick(sentences)}`,
    );
  }
  return { name, text: `${out.join('\n')}\n` };
}
