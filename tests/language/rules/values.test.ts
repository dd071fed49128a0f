import type { Rule } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { dupIndicator } from '../../../packages/language/src/rules/dup-indicator.js';
import { fieldKind } from '../../../packages/language/src/rules/field-kind.js';
import { fieldRequired } from '../../../packages/language/src/rules/field-required.js';
import { goalCopied } from '../../../packages/language/src/rules/goal-copied.js';
import { markInsideText } from '../../../packages/language/src/rules/mark-inside-text.js';
import { problemNone } from '../../../packages/language/src/rules/problem-none.js';
import { reasonEmptyPhrase } from '../../../packages/language/src/rules/reason-empty-phrase.js';
import { reasonMissing } from '../../../packages/language/src/rules/reason-missing.js';
import { reasonSuperfluous } from '../../../packages/language/src/rules/reason-superfluous.js';
import { valueActualVague } from '../../../packages/language/src/rules/value-actual-vague.js';
import { valueCostVsExec } from '../../../packages/language/src/rules/value-cost-vs-exec.js';
import { valueDirection } from '../../../packages/language/src/rules/value-direction.js';
import { valueInName } from '../../../packages/language/src/rules/value-in-name.js';
import { valueMissing } from '../../../packages/language/src/rules/value-missing.js';
import { valueNoOperator } from '../../../packages/language/src/rules/value-no-operator.js';
import { valueNotQuantified } from '../../../packages/language/src/rules/value-not-quantified.js';
import { valueOpInActual } from '../../../packages/language/src/rules/value-op-in-actual.js';
import { valueOver20 } from '../../../packages/language/src/rules/value-over-20.js';
import { valueOver30 } from '../../../packages/language/src/rules/value-over-30.js';
import { valuePercentOver } from '../../../packages/language/src/rules/value-percent-over.js';
import { valueTargetLow } from '../../../packages/language/src/rules/value-target-low.js';
import { valueUnitMismatch } from '../../../packages/language/src/rules/value-unit-mismatch.js';
import { check, marked } from '../services.js';
import { applyFix, expectFindings, findingsOf, inReport } from './check-rule.js';

const form = (columns: string, more = '') => `表式 子\n  指标\n    列 ${columns}\n${more}报告 例\n  表式 子\n`;
const level = (one: string, two: string, rest: string) => `一级 ${one}\n  二级 ${two}\n${rest}`;
const quantity = (rest: string) => level('产出指标', '数量指标', rest);
const timely = (rest: string) => level('产出指标', '时效指标', rest);
const cost = (rest: string) => level('产出指标', '成本指标', rest);
const content = (rest: string) => level('满意度指标', '服务对象满意度指标', rest);
const target = (text: string, name = '甲') => `    指标 ${name}\n      目标 ${text}`;

/** A report with goals in groups, of a form that declares these texts for each, and one scored indicator. */
const groups = (texts: string) =>
  `表式 子\n  年度目标 分组\n${texts}  指标\n    列 三级 目标 完成 得分\n报告 例\n  表式 子\n  指标 甲\n    目标 ≥1次 完成 1次 得分 5\n`;

function cases(rule: Rule, snippets: string[]): void {
  it.each(snippets)(`${rule.id}: %s`, (snippet) => {
    expectFindings(rule, snippet);
  });
}

describe('targets', () => {
  cases(valueNotQuantified, [
    quantity(target('召开三次')),
    quantity(target('全部覆盖到每个村')),
    quantity(target('[[乙.目标]]')),
    quantity('    指标 甲\n      目标 ≥1次\n      其中 乙\n        目标 ⟦若干⟧'),
    quantity('    指标 甲\n      目标 ≥1次 调整 ⟦若干⟧'),
    timely(target('⟦及时⟧')),
    timely(target('⟦按期完成⟧')),
    timely(target('按合同约定时间')),
    timely(target('当年')),
    cost(target('不超过批复的预算')),
    cost(target('⟦合理⟧')),
    content(target('⟦满意⟧')),
    content(target('九成以上')),
    level('效益指标', '社会效益指标', target('显著提升')),
    '指标 甲\n  目标 全面完成',
    `报告 例\n  表式 departmental-report\n  category outputs\n    subcategory quantity\n      indicator a\n        target ⟦many⟧`,
  ]);
  cases(valueNoOperator, [
    '指标 甲\n  目标 ⟦0起⟧',
    '指标 甲\n  目标 —\n指标 乙\n  目标 12次以上\n指标 丙\n  目标 5-8次',
    '指标 甲\n  目标 6个社区全部修订',
    '指标 甲\n  目标 [[总分.得分]]',
    '指标 甲\n  目标 ≥5次 调整 ⟦6次⟧',
    '表 三公\n  行 合计 5\n指标 甲\n  目标 [[三公.合计]]',
    `${form('三级 完成')}  指标 甲\n    目标 12次`,
  ]);
  cases(valueDirection, [
    '指标 群众满意度\n  目标 ⟦≤90%⟧',
    '指标 投诉办结率\n  目标 ⟦＜９８％⟧',
    '指标 疫苗不良反应发生率\n  目标 ≤5%',
    '指标 未办结率\n  目标 ≤5%\n指标 预算执行率\n  目标 ≤100%\n指标 病虫害控制率\n  目标 ≥90%\n指标 农药使用率\n  目标 ≤80%',
    quantity(target('≤12次', '三公会议次数')),
    quantity(target('⟦≤12次⟧', '农民培训次数')),
    level('效益指标', '社会效益指标', target('≤2次', '沿岸险情次数')),
    cost(target('≥5万元', '成本节约额')),
    cost(target('⟦≥500元/人⟧', '人均培训费用')),
    cost(target('≥500元/人', '补贴发放标准')),
    cost(target('≥95%', '成本控制率')),
    '指标 覆盖率\n  目标 ⟦大于等于100%⟧',
    '指标 覆盖率\n  目标 =100%\n指标 增收率\n  目标 ≥100%\n指标 拨备覆盖率\n  目标 ≥100%',
  ]);
  cases(valueTargetLow, [
    '指标 满意度\n  目标 ⟦≥79.9%⟧',
    '指标 返贫率\n  目标 ≤1%\n指标 不满意率\n  目标 10%\n指标 绿化覆盖率\n  目标 ≥40%\n指标 群众满意度\n  目标 ≤60%',
    `${form('三级 目标', '  参数 目标偏低 60%\n')}  指标 满意度\n    目标 ≥70%`,
    '报告 甲\n指标 甲\n  目标 ≥1个 完成 3000余个\n报告 乙\n上年 甲\n指标 甲\n  目标 ≥1个',
    '报告 甲\n指标 甲\n  目标 ≥1万元 完成 3万元\n报告 乙\n上年 甲\n指标 甲\n  目标 ⟦≥20000元⟧',
    '报告 甲\n指标 甲\n  目标 ≥1个 完成 3人\n报告 乙\n上年 甲\n指标 甲\n  目标 ≥1台',
  ]);
  cases(valueInName, [
    '指标 改造⟦３处⟧\n  完成 3处',
    '指标 第3批\n  完成 3处\n指标 5G基站\n  完成 建成\n指标 2021年\n  完成 建成\n指标 3A级景区\n  完成 建成',
    '指标 受益群众满意度⟦90%以上⟧\n  完成 92%',
    '指标 甲 | 集中学习⟦13次⟧\n  目标：— 完成 14次',
    quantity('    指标 培训12期\n      目标 ≥12期 完成 12期'),
    timely('    指标 接种11万人\n      目标 全面完成'),
    content('    指标 回访1200人次，满意率⟦95%⟧\n      目标 全面完成'),
    '指标 造林30亩\n  其中 甲\n    目标 ≥30亩',
    `${form('三级 完成')}  指标 改造3处\n    完成 3处`,
  ]);
});

describe('results', () => {
  cases(valueActualVague, [
    '指标 甲\n  目标 ≥1次 完成 ⟦达到年度目标⟧',
    '指标 甲\n  目标 ≥1次 完成 ⟦已完成年初预期目标。⟧',
    '指标 甲\n  目标 ≥1次 完成 完成3次',
    '指标 甲\n  目标 ≥1次 完成 部分完成',
    '指标 甲\n  目标 ≥12次 完成 ⟦9 次。⟧\n指标 乙\n  目标 ≥12次 完成 ⟦共 ９ 次⟧\n指标 丙\n  目标 ≥12次 完成 ⟦实际完成9次⟧',
    '指标 甲\n  目标 ≤4.6万元/公里 完成 ⟦46，800元/公里⟧\n指标 乙\n  目标 ≤5万元 完成 ⟦约6万元⟧\n指标 丙\n  目标 ≤5万元 完成 约4万元',
    '指标 甲\n  目标 10-20次 完成 ⟦9 次⟧\n指标 乙\n  目标 ≥12 完成 9 号楼\n指标 丙\n  目标 ≥12次 完成 9 号楼\n指标 丁\n  目标 3月前 完成 3 月',
    '指标 甲\n  目标 ≥12次 完成 9次，另有3次在准备\n指标 乙\n  目标 ≥12次 完成 9，10次\n指标 丙\n  目标 ≥12次 完成 共开了9次会',
    '指标 甲\n  目标 ≥12次 完成 [[乙.完成]] 次\n指标 乙\n  目标 ≥12次 完成 九 次',
    '指标 甲\n  目标 ≥1次 调整 全面完成 完成 全面完成',
    'indicator a\n  target ≥1times\n  actual ⟦completed⟧',
  ]);
  cases(valueOpInActual, [
    '指标 甲\n  完成 ⟦＝100%⟧',
    '指标 甲\n  完成 ≥ 预期',
    '指标 甲\n  完成 2021年11月底前',
    '指标 甲\n  其中 乙\n    完成 ⟦>5次⟧',
  ]);
  cases(valueUnitMismatch, [
    '指标 甲\n  目标 ≥5场 完成 5次\n指标 乙\n  目标 ≥5户 完成 5家\n指标 丙\n  目标 ≥5台 完成 5个\n指标 丁\n  目标 ≥5百分点 完成 5%',
    '指标 甲\n  目标 ≥90分 完成 95%\n指标 乙\n  目标 ≥5元/亩 完成 4元\n指标 丙\n  目标 ≤30天 完成 28日\n指标 丁\n  目标 ≤30天 完成 28个工作日',
    '指标 甲\n  目标 ≥3块 完成 3个\n指标 乙\n  目标 3个项目全部开工 完成 100%\n指标 丙\n  目标 ≥2倍 完成 200%',
    // Visits are counted for those who were visited.
    '指标 甲\n  目标 ≥6万户 完成 65000余户次\n指标 乙\n  目标 ≥300名 完成 300人次\n指标 丙\n  目标 ≥20次 完成 20场次\n指标 丁\n  目标 ≥2个 完成 2项',
    // Things against measures, whatever the thing is counted by.
    '指标 甲\n  目标 ≥120盏 完成 ⟦3.5吨⟧\n指标 乙\n  目标 ≥3栋 完成 ⟦２０００平方米⟧\n指标 丙\n  目标 ≥3座 完成 ⟦1.2公里⟧\n指标 丁\n  目标 ≥3套 完成 ⟦5万元⟧',
    '指标 甲\n  目标 100% 完成 ⟦12盏⟧\n指标 乙\n  目标 ≤500元/盏 完成 ⟦480元/公里⟧\n指标 丙\n  目标 ≤30天 完成 ⟦3栋⟧',
    // One thing counted another way; what may well be a measure, a mark or the rest of a sentence.
    '指标 甲\n  目标 ≥12盏 完成 12套\n指标 乙\n  目标 ≥12栋 完成 12座\n指标 丙\n  目标 ≥500延米 完成 500米\n指标 丁\n  目标 ≥3万方 完成 3万立方米',
    '指标 甲\n  目标 ≥90% 完成 95分\n指标 乙\n  目标 ≥40课时 完成 30小时\n指标 丙\n  目标 100% 完成 3处隐患整改到位\n指标 丁\n  目标 ≥20% 完成 2倍\n指标 戊\n  目标 ≤3个月 完成 3个月内',
    '指标 甲\n  目标 90-95% 完成 ⟦3人⟧',
    '指标 甲\n  目标 ≥3人 完成 ⟦3台⟧\n指标 乙\n  目标 ≤5万元 完成 ⟦5%⟧',
    '指标 甲\n  目标 ≤5天 完成 ⟦4小时⟧\n指标 乙\n  目标 ≥5公里 完成 ⟦5000米⟧',
  ]);
  cases(valueOver30, [
    '指标 甲\n  目标 ≥10次 完成 12.9次',
    '指标 甲\n  目标 ≥1万元 完成 ⟦13000元⟧',
    '指标 甲\n  目标 ≥70% 完成 ⟦95%⟧\n指标 乙\n  目标 ≥70% 完成 100%',
    '指标 投诉\n  目标 10件 完成 20件\n指标 甲\n  目标 =10件 完成 20件\n指标 乙\n  目标 ≥-5% 完成 3%',
    '指标 甲\n  目标 ≥10次 完成 20次左右',
    '指标 甲\n  目标 ≥0次 完成 29次',
    `${form('三级 目标 完成')}  指标 甲\n    目标 ≥10次 完成 20次`,
    '报告 例\n  表式 湖北项目自评\n  偏差大或目标未完成原因分析：年中追加任务\n  指标 甲\n    目标 ≥10次 完成 20次 得分 5',
    '报告 例\n  表式 湖北项目自评\n  指标 甲\n    目标 ≥10次 完成 ⟦20次⟧ 得分 5',
  ]);
  cases(valueOver20, [
    '指标 甲\n  目标 ≥10次 完成 11.9次',
    '指标 甲\n  目标 ≥0次 完成 40次',
    '指标 甲\n  目标 ≥10次 完成 ⟦14次⟧',
  ]);
  cases(valuePercentOver, [
    '指标 覆盖率\n  目标 ≥90% 完成 ⟦1002‰⟧',
    '指标 毛入学率\n  目标 ≥105%\n指标 病床使用率\n  完成 103%\n指标 增收\n  完成 120%\n指标 计划完成率\n  完成 120%',
    '指标 验收合格率\n  目标 =100% 完成 100%',
  ]);
  cases(valueCostVsExec, [
    '资金 元\n  行 年度资金总额 1500000 1500000 1252500\n指标 总成本\n  完成 125.25万元\n指标 项目总成本\n  完成 ⟦125.1万元⟧',
    '资金 万元\n  行 年度资金总额 150 150 149.6\n指标 总成本\n  完成 150万元',
    '资金 万元\n  行 年度资金总额 150 150\n指标 总成本\n  完成 140万元',
    '资金 万元\n  行 年度资金总额 150 150 120\n指标 每公里总成本\n  完成 140万元\n指标 总成本\n  完成 约140万元\n指标 资金拨付总额\n  完成 120',
    ...[
      '总支出成本',
      '总投入成本',
      '项目总支出',
      '项目总费用（万元）',
      '财政总投入',
      '资金总投入额',
      '项目支出总额',
    ].map((name) => `资金 万元\n  行 年度资金总额 150 150 120\n指标 ${name}\n  完成 ⟦140万元⟧`),
    ...['带动社会总投资', '企业研发总投入', '项目总成本节约额', '设备总费用', '人均总成本', '项目总投资增长额'].map(
      (name) => `资金 万元\n  行 年度资金总额 150 150 120\n指标 ${name}\n  完成 140万元`,
    ),
    // Two totals: those of a thing of their own are parts of the project's.
    '资金 万元\n  行 年度资金总额 150 150 120\n指标 东片总成本\n  完成 80万元\n指标 西片总成本\n  完成 40万元',
    '资金 万元\n  行 年度资金总额 150 150 120\n指标 东片总成本\n  完成 80万元\n指标 项目总成本\n  完成 ⟦140万元⟧',
  ]);
  cases(valueMissing, [
    '指标 甲\n  目标 ≥1次 ⟦完成⟧ 得分 5',
    '指标 甲\n  目标 ⟦／⟧ 完成 1次 得分 5',
    '指标 甲\n  目标 [[总分.分值]] 完成 1次 得分 5',
    '指标 甲\n  目标 — 调整 ≥1次 完成 1次 得分 5',
    '指标 甲\n  目标 ≥1次 完成 — 得分 —',
  ]);
});

describe('reasons', () => {
  cases(reasonMissing, [
    '指标 甲\n  目标 ≥5次 完成 4次 分值 5 得分 4 ⟦偏差⟧',
    '指标 甲\n  目标 ≥5次 完成 4次 分值 5 得分 4 偏差 无',
    '指标 甲\n  目标 ≥5次 完成 4次 分值 5 得分 -1\n指标 乙\n  分值 5 得分 —\n指标 丙\n  分值 0 得分 0',
    '报告 例\n  表式 河北项目自评\n  指标 甲\n    目标 ≥60万元 完成 57万元 得分 5 分值 10',
    `${form('三级 目标 完成 分值 得分 偏差', '').replace('指标\n', '指标 分项计分\n')}  指标 甲\n    偏差 停工两月\n    其中 上 目标 ≥5次 完成 4次 分值 5 得分 4`,
    '报告 例\n  表式 转移支付自评\n  指标 事故率\n    目标 2% 完成 1%\n  指标 竣工\n    目标 9月底前 完成 ⟦10月⟧',
  ]);
  cases(reasonEmptyPhrase, [
    '指标 甲\n  目标 ≥5次 完成 4次 分值 5 得分 4 偏差 ⟦正常⟧',
    '指标 甲\n  目标 ≥5次 完成 4次 分值 5 得分 4 偏差 —',
    '指标 甲\n  目标 ≥5次 完成 4次 分值 5 得分 4\n  偏差 | ⟧⟦'.replace('⟧⟦', '无法按期供货'),
    '指标 甲\n  目标 ≥5次 完成 4次 分值 5 得分 4 偏差 ⟦受客观因素影响⟧',
  ]);
  cases(reasonSuperfluous, [
    '指标 甲\n  目标 ≥5次 完成 5次 分值 5 得分 5 偏差 无需整改',
    '指标 甲\n  目标 ≥5次 完成 5次 分值 5 得分 5 偏差 已完成',
    '指标 甲\n  目标 ≥5次 完成 5次 分值 5 得分 4 偏差 资料不全',
    '指标 甲\n  目标 全面完成 完成 全面完成 分值 5 得分 5 偏差 资料不全',
  ]);
  cases(problemNone, [
    '报告 例\n  表式 四川项目自评\n  资金\n    行 总额 100 100 50\n  存在问题：⟦没有⟧',
    '报告 例\n  表式 四川项目自评\n  资金\n    行 总额 100 100 98\n  存在问题：无',
    '报告 例\n  表式 四川项目自评\n  指标 甲\n    目标 ≥5次 完成 4次 分值 5 得分 4\n  改进措施：无',
  ]);

  it('one cause, one finding', () => {
    const rules = (text: string) => check(inReport(text)).map(({ rule }) => rule);
    const head = '年度：2021\n项目名称：甲\n主管部门：乙\n年度目标\n  预期 丙\n  完成 丁\n';
    expect(rules(`${head}指标 甲\n  目标 ≥5次 完成 5次 分值 5 得分 4`)).toContain('reason-missing');
    expect(rules(`${head}指标 甲\n  目标 ≥5次 完成 5次 分值 5 得分 4`)).not.toContain('score-deflated');
    const named = rules(`${head}${quantity('    指标 培训12期\n      目标 全面完成 完成 全面完成 分值 5 得分 5')}`);
    expect(named).toContain('value-in-name');
    expect(named).not.toContain('value-not-quantified');
    expect(named).not.toContain('struct-kind-mismatch');
    const over = rules(`${head}指标 甲\n  目标 ≥10次 完成 20次 分值 5 得分 5`);
    expect(over.filter((rule) => rule.startsWith('value-over'))).toEqual(['value-over-30']);
  });
});

describe('fields, goals, texts', () => {
  cases(fieldRequired, [
    '报告 ⟦例⟧\n资金 万元\n  行 年度资金总额 1 1 1',
    '⟦年度⟧：\n指标 甲\n项目名称：甲，主管部门：乙',
    '报告 例\n  表式 转移支付自评\n  年度：2021\n  项目名称：甲\n  指标 甲\n    目标 ≥1次 完成 1次',
    '年度：2021\n项目名称：甲\n主管部门：乙\n年度目标\n  预期 丙\n  完成 ⟦—⟧\n指标 甲\n  分值 5 得分 5',
    '报告 例\n  表式 重庆部门整体\n  年度：2021\n  主管部门：乙\n  年度目标\n    年初 丙\n    完成 丁\n  指标 甲\n    分值 5 得分 5',
    '报告 ⟦例⟧\n  表式 departmental-report\n  department: a\n  year: 2021\n  indicator a\n    points 5 score 5',
    // Each group is asked for what its form declares, and for no more.
    `${groups('    预期\n    完成\n')}  年度目标 培训\n    预期 办班\n    完成 办了五期\n  ⟦年度目标⟧ 就业\n    预期 上岗\n  ⟦年度目标⟧ 回访\n    完成 回访三次\n`,
    `${groups('    完成\n')}  年度目标 培训\n    ⟦完成⟧ —\n  年度目标 就业\n    完成 上岗三人\n`.replace(
      '⟦完成⟧ —',
      '完成 ⟦—⟧',
    ),
    `${groups('')}  年度目标 培训\n  年度目标 就业\n`,
  ]);
  cases(fieldKind, [
    '报告 例\n  表式 文字报告\n  年度：二〇二一年\n  发布日期：2022.3.15',
    '报告 例\n  表式 文字报告\n  年度：⟦21⟧\n  发布日期：⟦2022年13月⟧',
    '报告 例\n  表式 长沙部门整体\n  人员编制：[[实有人数]]\n  实有人数：60',
    '报告 例\n  表式 湖北项目自评\n  项目类别：□部门预算项目 √省直专项\n  项目属性：持续性项目。\n  项目类型：⟦其他⟧',
  ]);
  cases(goalCopied, [
    '年度目标\n  预期 甲乙丙丁戊己庚\n  完成 甲乙丙丁戊己庚',
    '年度目标 一\n  预期 清淤河道十二公里\n  完成 ⟦清淤河道十二公里⟧\n年度目标 二\n  预期 居民满意度提高\n  完成 居民满意度92%',
  ]);
  cases(dupIndicator, [
    '指标 甲 | 开展老旧小区供热管网和换热站节能改造的小区个数\n指标 乙 | 开展老旧小区供热管网和换热站节能改造的完工时间',
    '指标 甲 | 开展老旧小区供热管网和换热站节能改造的小区个数\n指标 乙 | ⟦开展老旧小区供热管网和换热站节能改造的小区个数⟧\n指标 丙 | ⟦开展老旧小区供热管网和换热站节能改造的小区个数⟧',
  ]);
  cases(markInsideText, [
    '指标 甲 | 集中学习 ⟦目标 ≥12次 完成 13次 得分 10  核心⟧',
    '指标 甲 | 集中学习 ⟦得分 10 核心 2⟧\n指标 乙 | 集中学习 ⟦得分：１０ 核心：１⟧',
    '指标 甲 | 突出党建核心\n指标 乙 | 突出党建 核心\n指标 丙 | 集中学习 完成 13次 核心 3\n指标 丁 | 集中学习 核心 4',
    '指标 甲\n  偏差 | 原因一\n       | 原因二 ⟦得分 4⟧',
    '指标 甲 | 全文 ⟦目标：≥20台，完成：23台⟧\n  分值 5',
    'indicator a | text ⟦target ≥5 score 4⟧',
    '指标 甲 | 得分 5',
    '指标 甲 | 完成率和得分率\n指标 乙 | 本年 完成 5次\n指标 丙 | 得分 较高',
  ]);

  it('moves marks behind the whole text', () => {
    const snippet = '  指标 甲\n    目标 ≥5次 完成 4次 分值 5\n    偏差 | 原因一 得分 4\n         | 原因二\n';
    const [finding] = findingsOf(markInsideText, inReport(snippet));
    expect(applyFix(inReport(snippet), finding?.fixes?.[0] as never)).toBe(
      inReport('  指标 甲\n    目标 ≥5次 完成 4次 分值 5\n    偏差 | 原因一\n         | 原因二\n    得分 4\n'),
    );
  });

  it('compares three hundred texts in no time', () => {
    const text = Array.from(
      { length: 300 },
      (_, i) =>
        `指标 第${i}项 | 推进文明典范城市、食品安全示范城市创建和蓝天保卫战，开展百日市容整治${i}次，${'改造老旧小区管网'.repeat(10)}`,
    );
    const source = inReport(text.join('\n'));
    findingsOf(dupIndicator, source);
    const start = performance.now();
    findingsOf(dupIndicator, source);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('fixes', () => {
  const rewritten: [Rule, string, string[]][] = [
    [valueNoOperator, '指标 甲\n  目标 12次 完成 13次', ['≥12次', '=12次']],
    [valueNoOperator, '指标 合格率\n  目标 １００％', ['=１００％']],
    [valueNoOperator, '指标 三公经费变动率\n  目标 0%', ['≤0%', '=0%']],
    [valueNoOperator, '指标 事故率\n  目标 2% 完成 1%', ['≤2%']],
    [valueDirection, '指标 合格率\n  目标 100%以上', ['=100%']],
    [valueDirection, '指标 满意度\n  目标 不超过 90% 完成 95%', ['≥90%']],
    [valueDirection, '指标 满意度\n  目标 ≤90% 完成 85%', []],
    [valueOpInActual, '指标 甲\n  目标 ≥5次 完成 ≥　6次', ['6次']],
    [valueOpInActual, '指标 甲\n  目标 ≥5次 完成 不少于6次以上', ['6次']],
  ];
  it.each(rewritten)('$id: %s', (rule, snippet, values) => {
    const text = inReport(snippet);
    const fixed = (findingsOf(rule, text)[0]?.fixes ?? []).map((fix) => applyFix(text, fix));
    const word = rule === valueOpInActual ? /完成 (\S+)/ : /目标 (\S+)/;
    expect(fixed.map((one) => word.exec(one)?.[1])).toEqual(values);
  });

  it('takes the number out of the name unless something refers to it', () => {
    const fixed = (snippet: string) => {
      const text = inReport(snippet);
      return applyFix(text, findingsOf(valueInName, text)[0]?.fixes?.[0] as never).slice('报告 例\n'.length);
    };
    expect(fixed('指标 改造管网（8.5公里）\n  完成 8.6公里')).toBe('指标 改造管网\n  目标 ≥8.5公里 完成 8.6公里');
    expect(fixed('指标 改造管网8公里\n  目标 — 完成 8.6公里\n勾稽 改造管网8公里.完成 ≥ 1公里')).toContain(
      '指标 改造管网8公里\n  目标 ≥8公里',
    );
  });

  it.each([valueNoOperator, valueDirection, valueOpInActual, valueInName, valueCostVsExec, fieldKind, markInsideText])(
    'of $id bring no other finding',
    (rule) => {
      for (const snippet of rule.examples.bad) {
        const { text } = marked(inReport(snippet));
        // Points that were only text before now count.
        const before = [...check(text).map((finding) => finding.rule), 'weight-total'];
        for (const finding of findingsOf(rule, text)) {
          for (const fix of finding.fixes ?? []) {
            const open = [...before];
            const added = check(applyFix(text, fix)).filter((after) => {
              const at = open.indexOf(after.rule);
              if (at >= 0) open.splice(at, 1);
              return at < 0;
            });
            expect(
              added.map((after) => after.rule),
              applyFix(text, fix),
            ).toEqual([]);
          }
        }
      }
    },
  );
});
