import { type Funds, funds, money, share, totalLine, treasury } from './generate-funds.js';
import { department, graded, province } from './generate-offices.js';
import { between, pick, type Random, random } from './random.js';

/**
 * Small reports without a mistake, of the shapes that examples/ has few of: whole numbers of cents, scores by the formula, every kind of
 * table that rules look into. Each is as short as it can be, for they are read thousands of times; together they have everything. The same
 * seed gives the same report.
 */
export function generateClean(seed: number): { name: string; text: string } {
  const next = random(seed);
  const write = [project, project, department, graded, province][seed % 5] as (seed: number, next: Random) => string;
  return { name: `生成${seed}`, text: write(seed, next) };
}

const units = ['个', '公里', '场次', '人次', '户', '台', '处'];

interface Leaf {
  name: string;
  values: string;
  points: number;
  score: string;
  reason?: string;
}

const met = (name: string, values: string, points: number): Leaf => ({ name, values, points, score: String(points) });

/** Indicators that a level may have, by its name, each worth `points`. */
function leaves(level: string, points: number, next: Random, year: number, fund: Funds): Leaf[] {
  const goal = between(next, 40, 900);
  const unit = pick(next, units);
  const month = between(next, 5, 11);
  const rate = between(next, 82, 97);
  switch (level) {
    case '数量指标':
      return [
        met('完成任务', `目标 ≥${goal}${unit}  完成 ${goal + Math.floor(goal * next() * 0.15)}${unit}`, points),
        met('宣传培训', `目标 ≥${goal}人次  完成 ${goal}人次`, points),
      ];
    case '质量指标':
      return [
        met('验收合格率', '目标 =100%  完成 100%', points),
        met('抽查合格率', `目标 ≥${rate}%  完成 ${rate + 1}.${between(next, 0, 9)}%`, points),
      ];
    case '时效指标':
      return [
        met('完工时间', `目标 ${year}年${month}月底前  完成 ${year}年${month}月${between(next, 3, 27)}日`, points),
        met('办理天数', `目标 ≤${goal}天  完成 ${goal - between(next, 0, 9)}天`, points),
      ];
    case '成本指标':
    case '经济成本指标':
      return [
        met('项目总成本', `目标 ≤${money(fund.budget)}万元  完成 ${money(fund.spent)}万元`, points),
        {
          name: '单位成本',
          values: `目标 ≤${goal}元/${unit}  完成 ${goal + 2}元/${unit}`,
          points,
          score: share(goal - 2, goal, points),
          reason: `材料涨价；${year + 1}年改用集中采购，把单价降下来`,
        },
      ];
    case '社会效益指标': {
      const got = goal - between(next, 1, Math.floor(goal / 12));
      return [
        {
          name: '受益人数',
          values: `目标 ≥${goal}人  完成 ${got}人`,
          points,
          score: share(got, goal, points),
          reason: `两个村居民外出多，少服务${goal - got}人；${year + 1}年增加上门次数`,
        },
        met('政策知晓率', `目标 ≥${rate}%  完成 ${rate + 2}%`, points),
      ];
    }
    case '可持续影响指标':
      return [met('管护机制', '目标 落实管护责任  完成 各村都签了管护合同，专人巡查', points)];
    default:
      return [met('群众满意度', `目标 ≥${rate}%  完成 ${rate + 1}.5%`, points)];
  }
}

/** One indicator that has all the points of its level; two where that would be too many. */
function someLeaves(level: string, points: number, next: Random, year: number, fund: Funds): Leaf[] {
  return points > 15
    ? leaves(level, points / 2, next, year, fund)
    : [pick(next, leaves(level, points, next, year, fund))];
}

type Outline = [category: string, points: number, levels: [name: string, points: number][]][];

const usual: Outline = [
  [
    '产出指标',
    50,
    [
      ['数量指标', 15],
      ['质量指标', 15],
      ['时效指标', 10],
      ['成本指标', 10],
    ],
  ],
  [
    '效益指标',
    30,
    [
      ['社会效益指标', 15],
      ['可持续影响指标', 15],
    ],
  ],
  ['满意度指标', 10, [['服务对象满意度指标', 10]]],
];
const withCosts: Outline = [
  ['成本指标', 20, [['经济成本指标', 20]]],
  [
    '产出指标',
    40,
    [
      ['数量指标', 15],
      ['质量指标', 15],
      ['时效指标', 10],
    ],
  ],
  [
    '效益指标',
    20,
    [
      ['社会效益指标', 10],
      ['可持续影响指标', 10],
    ],
  ],
  ['满意度指标', 10, [['服务对象满意度指标', 10]]],
];

function levelLines(outline: Outline, next: Random, year: number, fund: Funds): { lines: string[]; score: number } {
  let score = Math.round(Number(fund.score) * 100);
  const lines = outline.flatMap(([category, points, levels]) => [
    `  一级 ${category} ${points}`,
    ...levels.flatMap(([level, share]) => [
      `    二级 ${level}`,
      ...someLeaves(level, share, next, year, fund).flatMap((leaf) => {
        score += Math.round(Number(leaf.score) * 100);
        return [
          `      指标 ${leaf.name}`,
          `        ${leaf.values}  分值 ${leaf.points}  得分 ${leaf.score}`,
          ...(leaf.reason ? [`        偏差 ${leaf.reason}`] : []),
        ];
      }),
    ]),
    ...(category === '效益指标' ? ['    二级 生态效益指标 不适用'] : []),
  ]);
  return { lines, score };
}

function project(seed: number, next: Random): string {
  const year = between(next, 2020, 2025);
  const [form, outline, rows, columns] = pick(next, [
    ['项目支出自评', usual, treasury, 3],
    ['项目支出自评成本版', withCosts, treasury, 3],
    ['衔接资金自评', usual, ['年度资金总额', '本年财政拨款', '其他资金'], 2],
  ] as const);
  const fund = funds(next, rows, columns);
  const { lines, score } = levelLines(outline as Outline, next, year, fund);
  return `报告 生成${seed} "自评表"
  表式 ${form}

  年度：${year}
  项目名称：第${seed}片区整治
  主管部门：岚桥县第${seed}办事处，实施单位：岚桥县项目管理所${form === '衔接资金自评' ? `\n  填报日期：${year + 1}-02-20` : ''}

  资金 万元
${fund.lines.join('\n')}

  年度目标
    预期 整治第${seed}片区，按期完工
    完成 第${seed}片区整治完毕，${between(next, 3, 9)}月起使用

${lines.join('\n')}

${form === '衔接资金自评' ? `  总分 100 得分 ${money(score)}` : totalLine(score)}

正文 "自评报告"

# 基本情况
全年财政拨款[[资金.${rows[1]}.全年执行数]]，自评得分[[总分.得分]]分。
`;
}
