import { applyFix as applyEdits, type Fix, type Rule } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { scoreTotal } from '../../../packages/language/src/rules/score-total.js';
import { structCount } from '../../../packages/language/src/rules/struct-count.js';
import { structKindMismatch } from '../../../packages/language/src/rules/struct-kind-mismatch.js';
import { structL1Missing } from '../../../packages/language/src/rules/struct-l1-missing.js';
import { structL2Empty } from '../../../packages/language/src/rules/struct-l2-empty.js';
import { structL2WrongParent } from '../../../packages/language/src/rules/struct-l2-wrong-parent.js';
import { structRubric } from '../../../packages/language/src/rules/struct-rubric.js';
import { weightL1 } from '../../../packages/language/src/rules/weight-l1.js';
import { weightProfile } from '../../../packages/language/src/rules/weight-profile.js';
import { weightRate } from '../../../packages/language/src/rules/weight-rate.js';
import { weightSingle } from '../../../packages/language/src/rules/weight-single.js';
import { weightTotal } from '../../../packages/language/src/rules/weight-total.js';
import { weightZero } from '../../../packages/language/src/rules/weight-zero.js';
import { evaluate, marked } from '../services.js';
import { applyFix, expectFindings, findingsOf, inReport } from './check-rule.js';

const funds = '资金 万元\n  行 年度资金总额 100 100 100\n';
const grouped = (lines: string) =>
  `表式 子\n  年度目标 分组\n  指标\n    列 一级 二级 三级\n    一级 产出指标\n    一级 效益指标\n      二级 社会效益指标\n报告 例\n  表式 子\n  年度目标 甲\n${lines}`;
const form = (lines: string) => `表式 子\n  指标\n${lines}\n  总分 100\n报告 例\n  表式 子\n`;

describe('points', () => {
  it.each([
    // Nothing has points yet; no column for them; a weight is still missing.
    ['指标 甲\n总分 100', []],
    [`${form('    列 三级 目标 完成')}  指标 甲\n    分值 5\n  总分 100`, []],
    [`${funds}指标 甲\n  分值 50\n指标 乙\n总分 100`, []],
    [`${funds}指标 甲\n  分值 95\n指标 乙\n总分 ⟦100⟧`, ['error']],
    // Without 资金 the form's points of the rate still count.
    ['指标 甲\n  分值 90\n总分 100', []],
    ['报告 ⟦例⟧\n指标 甲\n  分值 95', ['hint']],
    // Decimals are exact; the unit is left alone.
    ['指标 甲\n  分值 44.5\n指标 乙\n  分值 45.5分\n总分 100', []],
    ['指标 甲\n  分值 44.5\n指标 乙\n  分值 45.6\n总分 ⟦100⟧', ['error']],
    // Sub-rows count where the form scores them.
    ['指标 甲\n  分值 90\n  其中 上 目标 ≥1次\n总分 100', []],
    [
      '表式 子\n  指标 分项计分\n    列 三级 分值\n  总分 100\n报告 例\n  表式 子\n  指标 甲\n    其中 上 分值 60\n    其中 下 分值 40\n  总分 100',
      [],
    ],
    ['表式 子\n  指标\n    列 三级 分值\n报告 例\n  表式 子\n  指标 甲\n    分值 60\n  总分 100', []],
  ] as [string, string[]][])('weight-total: %s', (snippet, severities) => {
    expectFindings(weightTotal, snippet, severities);
  });

  it('offers the form’s total where only the typed one is off', () => {
    const [finding] = expectFindings(weightTotal, `${funds}指标 甲\n  分值 90\n总分 ⟦110分⟧`);
    expect(finding?.fixes?.[0]?.edits[0]?.text).toBe('100分');
  });

  it.each([
    // No points for the rate in the form; a blank mark; the second total carries none.
    [
      '表式 子\n  资金\n    列 全年预算数 全年执行数 分值\n    行 总额\n报告 例\n  表式 子\n  资金 万元\n    行 总额 100 100 分值 20',
      [],
    ],
    ['资金 万元\n  行 年度资金总额 100 100 100 分值 —', []],
    ['资金 万元\n  行 年度资金总额 100 100 100 分值 10.0', []],
    ['资金 万元\n  行 年度资金总额 100 100 100 分值 ⟦0⟧', ['error']],
  ] as [string, string[]][])('weight-rate: %s', (snippet, severities) => {
    expectFindings(weightRate, snippet, severities);
  });

  it.each([
    // The label is compared only when the report is finished or already over.
    ['一级 满意度指标\n  指标 甲\n    分值 8', []],
    ['一级 ⟦满意度指标⟧\n  指标 甲\n    分值 8\n总分 100', ['error']],
    ['一级 满意度指标 8\n  指标 甲\n    分值 8\n总分 100', []],
    ['一级 满意度指标 ⟦10⟧\n  指标 甲\n    分值 8', ['hint']],
    ['一级 满意度指标 ⟦10分⟧\n  指标 甲\n    分值 12', ['error']],
    ['一级 满意度指标 分值 ⟦10⟧\n  指标 甲\n    分值 12', ['error']],
    // A missing weight explains it; no weights at all say nothing.
    ['一级 满意度指标 10\n  指标 甲\n    分值 8\n  指标 乙\n总分 100', []],
    ['一级 满意度指标 10\n  指标 甲\n总分 100', []],
    ['一级 满意度指标 —\n  指标 甲\n    分值 10\n总分 100', []],
  ] as [string, string[]][])('weight-l1: %s', (snippet, severities) => {
    expectFindings(weightL1, snippet, severities);
  });

  it.each([
    [`${form('    列 一级 三级 分值\n    一级 产出指标')}  一级 产出指标\n    指标 甲\n      分值 60\n  总分 100`, []],
    // The number typed behind the name has its own rule.
    [
      `${form('    列 一级 三级 分值\n    一级 产出指标 50')}  一级 产出指标 50\n    指标 甲\n      分值 60\n  总分 100`,
      [],
    ],
    [
      `${form('    列 一级 三级 分值\n    一级 产出指标 50')}  一级 ⟦产出指标⟧ 60\n    指标 甲\n      分值 60\n  总分 100`,
      ['warning'],
    ],
    [`${form('    列 一级 三级 分值\n    一级 产出指标 50')}  一级 产出指标\n    指标 甲\n  总分 100`, []],
  ] as [string, string[]][])('weight-profile: %s', (snippet, severities) => {
    expectFindings(weightProfile, snippet, severities);
  });

  it.each([
    ['指标 甲\n  分值 30', []],
    ['指标 甲\n  分值 ⟦30.5⟧', ['warning']],
    // Half of a level is not more than half; small levels of one kind are left alone; so is a report that is being written.
    ['一级 产出指标\n  指标 甲\n    分值 25\n  指标 乙\n    分值 25\n总分 100', []],
    ['一级 满意度指标\n  指标 甲\n    分值 10\n总分 100', []],
    ['一级 满意度指标\n  指标 甲\n    分值 ⟦20⟧\n总分 100', ['warning']],
    ['一级 产出指标\n  指标 甲\n    分值 20', []],
    ['一级 产出指标\n  指标 甲\n    分值 ⟦6⟧\n  指标 乙\n    分值 4\n总分 100', ['warning']],
    ['指标 甲\n  分值 10\n  其中 上 分值 90', []],
  ] as [string, string[]][])('weight-single: %s', (snippet, severities) => {
    expectFindings(weightSingle, snippet, severities);
  });

  it.each([
    ['报告 例\n部门：甲', []],
    ['指标 甲\n  目标 ≥1次 分值 5\n指标 ⟦乙⟧ | 长长的指标内容\n  目标 ≥1次', ['error']],
    ['指标 甲\n  分值 5\n  其中 上 目标 ≥1次\n  其中 下 目标 ≥1次', []],
    [
      '表式 子\n  指标 分项计分\n    列 三级 分值\n报告 例\n  表式 子\n  指标 甲\n    其中 上 分值 60\n    其中 ⟦下⟧ 目标 ≥1次',
      ['error'],
    ],
    ['指标 甲\n⟦总分⟧ 100', ['hint']],
  ] as [string, string[]][])('weight-zero: %s', (snippet, severities) => {
    expectFindings(weightZero, snippet, severities);
  });

  it.each([
    ['指标 甲\n  分值 85\n指标 ⟦乙⟧\n  目标 ≥1次', '  目标 ≥1次 分值 5'],
    ['指标 甲\n  分值 85\n指标 ⟦乙⟧', '指标 乙 分值 5'],
    ['指标 甲\n  分值 85\n指标 乙 分值 ⟦0分⟧', '指标 乙 分值 5'],
    ['指标 甲\n  分值 85\n指标 乙\n  ⟦分值⟧ 得分 5', '  分值 5 得分 5'],
  ])('weight-zero gives a lone indicator what is left: %s', (snippet, line) => {
    const [finding] = expectFindings(weightZero, snippet);
    const text = marked(inReport(snippet)).text;
    expect(finding?.fixes?.map((fix) => applyFix(text, fix).split('\n').at(-1))).toEqual([line]);
  });
});

describe('weight-zero and weight-single', () => {
  const offered = (snippet: string) => {
    const { text } = marked(inReport(snippet));
    const fixes = findingsOf(weightZero, text).flatMap((finding) => finding.fixes ?? []);
    const heavy = (source: string) => findingsOf(weightSingle, source).length;
    for (const fix of fixes) expect(heavy(applyFix(text, fix))).toBeLessThanOrEqual(heavy(text));
    return fixes.map(({ edits }) => edits[0]?.text.trim());
  };
  const level = (points: string) =>
    `一级 产出指标\n  二级 数量指标\n    指标 甲\n      ${points}\n    指标 乙\n      目标 ≥1次\n`;

  it('never offers what is too much for one indicator', () => {
    expect(offered('指标 甲\n  分值 60\n指标 乙\n  目标 ≥1次')).toEqual(['分值 30']);
    expect(offered('指标 甲\n  分值 59\n指标 乙\n  目标 ≥1次')).toEqual([]);
    expect(offered(`${level('分值 65')}`)).toEqual(['分值 25']);
    expect(offered(`${level('分值 64')}`)).toEqual([]);
    // Once the total is written half of what the level then has is the limit.
    expect(offered(`${level('分值 12')}一级 满意度指标\n  指标 丙\n    分值 66\n总分 100`)).toEqual(['分值 12']);
    expect(offered(`${level('分值 11')}一级 满意度指标\n  指标 丙\n    分值 66\n总分 100`)).toEqual([]);
    expect(
      offered(
        '表式 子\n  指标\n    列 三级 分值\n  总分 100\n  参数 单项分值上限 90\n报告 例\n  表式 子\n  指标 甲\n    分值 20\n  指标 乙',
      ),
    ).toEqual(['分值 80']);
  });
});

describe('one finding per cause', () => {
  const subject = (rule: Rule, snippet: string) => {
    const report = evaluate(inReport(snippet));
    let about: unknown;
    rule.check?.(report, (finding) => (about = finding.subject));
    return about === undefined ? 'nothing' : about === report.total ? 'total' : 'own';
  };

  it('is told of the points where points and scores miss the total by the same amount', () => {
    const same = `${funds}指标 甲\n  分值 80 得分 80\n总分 100 得分 100`;
    expect([subject(weightTotal, same), subject(scoreTotal, same)]).toEqual(['total', 'total']);
    const other = `${funds}指标 甲\n  分值 80 得分 80\n总分 100 得分 99`;
    expect([subject(weightTotal, other), subject(scoreTotal, other)]).toEqual(['total', 'own']);
  });

  it('is told of the rate’s or a level’s points where these explain the total', () => {
    const rate = '资金 万元\n  行 年度资金总额 100 100 100 分值 20\n指标 甲\n  分值 90\n总分 100';
    expect([subject(weightRate, rate), subject(weightTotal, rate)]).toEqual(['total', 'total']);
    const both = '资金 万元\n  行 年度资金总额 100 100 100 分值 20\n指标 甲\n  分值 95\n总分 100';
    expect([subject(weightRate, both), subject(weightTotal, both)]).toEqual(['own', 'total']);
    const level = `${funds}指标 乙\n  分值 40\n一级 产出指标 50\n  指标 甲\n    分值 70\n总分 100`;
    expect([subject(weightL1, level), subject(weightTotal, level)]).toEqual(['total', 'total']);
  });
});

describe('structure', () => {
  it.each([
    // A flat list; an unknown level; nothing at all.
    ['指标 甲\n  分值 5\n总分 100', []],
    ['总分 100', []],
    ['部门：甲\n总分 100', []],
    ['一级 产出\n一级 效果指标\n一级 满意度\n总分 100', []],
    ['一级 产出指标\n⟦总分⟧ 100', ['warning', 'warning']],
  ] as [string, string[]][])('struct-l1-missing: %s', (snippet, severities) => {
    const text = marked(inReport(snippet)).text;
    const found = findingsOf(structL1Missing, text);
    expect(found.map(({ severity }) => severity ?? structL1Missing.severity)).toEqual(severities);
    for (const { at } of found) expect(text.slice(at.start, at.end)).toBe('总分');
  });

  it('writes the missing level in front of the total, indented like it', () => {
    const snippet = '  一级 产出指标\n  一级 满意度指标\n  ⟦总分⟧ 100';
    const [finding] = expectFindings(structL1Missing, snippet);
    const fix = finding?.fixes?.[0] as Fix;
    expect(applyFix(marked(inReport(snippet)).text, fix)).toBe(
      '报告 例\n  一级 产出指标\n  一级 满意度指标\n  一级 效益指标\n  总分 100',
    );
  });

  const outputs = (lines: string) =>
    `表式 子\n  指标\n    列 一级 二级 三级 目标\n    一级 产出指标\n    一级 效益指标 可缺\n    一级 满意度指标\n      二级 服务对象满意度指标\n报告 例\n  表式 子\n${lines}`;
  it('asks for levels at the report’s name where the form has no total', () => {
    const snippet = outputs('  一级 产出指标\n    指标 甲 // 注\n正文\n说明').replace('报告 例', '报告 ⟦例⟧');
    const [finding] = expectFindings(structL1Missing, snippet, ['warning']);
    const { text } = marked(snippet);
    expect(applyFix(text, finding?.fixes?.[0] as Fix)).toBe(
      text.replace('\n正文', '\n  一级 满意度指标\n    二级 服务对象满意度指标\n正文'),
    );
    expectFindings(structL1Missing, outputs('  一级 产出指标\n  一级 满意度指标'));
    expectFindings(structL1Missing, outputs('  指标 甲'));
    expectFindings(structL1Missing, outputs(''));
  });

  it.each([
    // Behind what its level holds, with its comments and everything below it.
    [
      '一级 产出指标\n  // 说明\n  二级 社会效益 10 // 注\n    指标 乙 | 很长\n           | 还有\n      目标 ≥1人\n\n  二级 质量指标\n    指标 甲\n一级 效益指标\n  二级 生态效益指标 不适用\n总分 100',
      '一级 产出指标\n\n  二级 质量指标\n    指标 甲\n一级 效益指标\n  二级 生态效益指标 不适用\n  // 说明\n  二级 社会效益 10 // 注\n    指标 乙 | 很长\n           | 还有\n      目标 ≥1人\n总分 100',
    ],
    // Behind the indicators of the same 二级 in the right place.
    [
      '一级 效益指标\n  二级 社会效益指标\n    指标 甲\n一级 产出指标\n  // 说明\n  二级 社会效益\n    指标 乙\n  二级 质量指标\n    指标 丙',
      '一级 效益指标\n  二级 社会效益指标\n    指标 甲\n    指标 乙\n一级 产出指标\n  // 说明\n  二级 质量指标\n    指标 丙',
    ],
    // The level itself is written where the form has it: before a later one, behind all others, in between.
    ['一级 效益指标\n  二级 数量指标 不适用', '一级 产出指标\n  二级 数量指标 不适用\n一级 效益指标'],
    [
      '  一级 产出指标\n    二级 质量指标\n    二级 社会效益指标\n      指标 甲',
      '  一级 产出指标\n    二级 质量指标\n  一级 效益指标\n    二级 社会效益指标\n      指标 甲',
    ],
    [
      '一级 产出指标\n  二级 社会效益指标\n    指标 甲\n  二级 质量指标\n一级 满意度指标\n',
      '一级 产出指标\n  二级 质量指标\n一级 效益指标\n  二级 社会效益指标\n    指标 甲\n一级 满意度指标\n',
    ],
    [
      '一级 产出指标\n  二级 社会效益指标\n    指标 甲\n  二级 质量指标\n正文\n说明',
      '一级 产出指标\n  二级 质量指标\n一级 效益指标\n  二级 社会效益指标\n    指标 甲\n正文\n说明',
    ],
    // Goals with levels of their own keep them.
    [
      grouped('  一级 效益指标\n  年度目标 乙\n  一级 产出指标\n    二级 社会效益指标\n'),
      grouped('  一级 效益指标\n  年度目标 乙\n  一级 产出指标\n  一级 效益指标\n    二级 社会效益指标\n'),
    ],
  ])('struct-l2-wrong-parent moves the level with what is below it: %s', (before, after) => {
    for (const lineEnd of ['\n', '\r\n']) {
      const text = inReport(before).replaceAll('\n', lineEnd);
      const [finding] = findingsOf(structL2WrongParent, text);
      const mended = applyEdits(text, finding?.fixes?.[0] as Fix);
      expect(mended).toBe(inReport(after).replaceAll('\n', lineEnd));
      expect(findingsOf(structL2WrongParent, mended)).toEqual([]);
    }
  });

  it('struct-l2-wrong-parent leaves points of a doubled level to the writer', () => {
    const doubled = '一级 效益指标\n  二级 社会效益指标 10\n一级 产出指标\n  二级 ⟦社会效益指标⟧ 5';
    const [finding] = expectFindings(structL2WrongParent, doubled);
    expect(finding?.fixes).toEqual([]);
  });

  const timely = (lines: string) => `一级 产出指标\n  二级 时效指标\n    指标 ${lines}`;
  const number = (lines: string) => `一级 产出指标\n  二级 数量指标\n    指标 ${lines}`;
  const content = (lines: string) => `一级 满意度指标\n  二级 服务对象满意度指标\n    指标 ${lines}`;
  it.each([
    [timely('竣工\n      目标 2021年9月前'), []],
    [timely('办结及时率\n      目标 ≥95%'), []],
    [timely('项目完成\n      目标 1年'), []],
    [timely('项目完成\n      目标 按期完成'), []],
    [timely('资金支付\n      目标 ⟦≥95%⟧'), ['warning']],
    [timely('资金支付\n      目标 ⟦全面完成⟧'), ['warning']],
    [timely('资金支付'), []],
    [timely('资金支付\n      目标 —'), []],
    [timely('资金支付\n      目标 ≥95% 调整 9月底前'), []],
    [number('培训\n      目标 ≥12次'), []],
    [number('培训\n      目标 5~10人'), []],
    [number('培训\n      目标 ３部，２套'), []],
    [number('培训\n      目标 两场'), []],
    [number('培训\n      目标 ⟦持续推进⟧'), ['warning']],
    [number('培训\n      目标 [[总分.分值]]'), []],
    [content('居民满意率\n      目标 ≥90%'), []],
    [content('⟦居民⟧\n      目标 ≥90%'), ['warning']],
    [content('甲 | 服务对象满意度调查\n      目标 ≥90%'), []],
    [content('居民\n      目标 基本满意'), []],
    ['一级 效益指标\n  二级 社会效益指标\n    指标 甲\n      目标 全面完成', []],
    ['指标 甲\n  目标 全面完成', []],
  ] as [string, string[]][])('struct-kind-mismatch: %s', (snippet, severities) => {
    expectFindings(structKindMismatch, snippet, severities);
  });

  const rubric = (text: string, points = '5') =>
    `${form('    列 三级 分值 标准')}  指标 甲\n    分值 ${points}\n    标准 ${text}`;
  it.each([
    [rubric('⟦有制度得1分，有台账得1.5分，有公示得1分⟧'), ['warning']],
    [rubric('有制度得1分，有台账得1.5分，有公示得2.5分'), []],
    [rubric('有制度得2分，有台账得2分'), []],
    [rubric('有制度得2分，有台账得2分，有公示得2分，共计5分'), []],
    [rubric('优得5分，良得3分，中得1分'), []],
    [rubric('每少一项扣1分，有制度得2分，有台账得2分，有公示得2分'), []],
    [rubric('有制度得2分，有台账得2分，有公示得2分，宣传1分'), []],
    [rubric('有制度得2分，有台账得2分，有公示得2分', '—'), []],
  ] as [string, string[]][])('struct-rubric: %s', (snippet, severities) => {
    expectFindings(structRubric, snippet, severities);
  });

  it.each([
    [structL2Empty, '一级 产出指标', []],
    [structL2Empty, '一级 效益指标\n  二级 ⟦经济效益指标⟧ 10\n  二级 社会效益指标 不适用', ['hint']],
    [structCount, '指标 甲\n指标 乙', []],
    [structCount, '指标 甲\n指标 乙\n指标 丙\n⟦总分⟧ 100', ['hint']],
  ] as const)('$0.id: $1', (rule, snippet, severities) => {
    expectFindings(rule, snippet, [...severities]);
  });
});
