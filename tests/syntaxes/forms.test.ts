import { describe, it } from 'vitest';
import { expectScopes } from './expect-scopes.js';

const option = 'keyword.other.option';
const number = 'constant.numeric';
const quoted = 'string.quoted';

describe('lines of a form', () => {
  it.each([
    ['继承 ⟦部门整体自评⟧', 'entity.other.inherited-class'],
    ['金额单位 ⟦万元⟧', 'keyword.other.unit'],
    ['页面 ⟦横向⟧', 'constant.language'],
    [
      '字段 ⟦项目名称⟧ ⟦文本⟧ ⟦必填⟧ ⟦"名称"⟧ ⟦限⟧ ⟦20⟧ ⟦别名⟧ ⟦项目⟧，⟦名称⟧ ⟦私密⟧',
      'entity.name',
      'support.type.kind',
      option,
      quoted,
      option,
      number,
      option,
      'entity.name.variable.alias',
      'entity.name.variable.alias',
      option,
    ],
    ['字段 属性 单选 ⟦选项⟧ ⟦新建⟧，⟦续建⟧', option, 'string.unquoted.choice', 'string.unquoted.choice'],
    ['资金 ⟦"项目资金"⟧ ⟦分值⟧ ⟦10⟧', quoted, option, number],
    [
      '列 ⟦年初预算数⟧ ⟦"年初"⟧ ⟦合计⟧ ⟦2022年决算数⟧',
      'support.type.role',
      quoted,
      'variable.parameter.column',
      'variable.parameter.column',
    ],
    [
      '列 ⟦折算得分⟧ ⟦=⟧ ⟦得分⟧ ⟦*⟧ 分值 / ⟦100⟧ ⟦// 稿⟧',
      'variable.parameter.column',
      'keyword.operator.assignment',
      'variable.other !keyword',
      'keyword.operator.arithmetic',
      number,
      'comment.line',
    ],
    ['行 ⟦年度资金总额⟧ ⟦"总额："⟧ ⟦别名⟧ ⟦总额⟧', 'entity.name.variable.row', quoted, option, 'entity.name'],
    ['⟦--⟧ ⟦中央资金⟧ ⟦可缺⟧', 'keyword.other.row-mark', 'entity.name', option],
    ['⟦-⟧⟦其中⟧ ⟦甲⟧', 'keyword.other.row-mark', 'keyword.control', 'entity.name'],
    ['计分 ⟦分档⟧ ⟦100⟧% ⟦10⟧，⟦80⟧% ⟦7⟧', option, number, number, number, number],
    ['执行率 ⟦全年执行数⟧ ⟦/⟧ ⟦到位数⟧', 'variable.other', 'keyword.operator.arithmetic', 'variable.other'],
    ['指标 "绩效" ⟦编号⟧ ⟦"指标n："⟧ ⟦分项计分⟧', option, quoted, option],
    ['年度目标 "目标" ⟦分组⟧ ⟦分值⟧ 80', option, option],
    ['一级 ⟦产出指标⟧ ⟦50⟧ ⟦可缺⟧', 'entity.name.section.level', number, option],
    [
      '表 ⟦人员⟧ ⟦人⟧ ⟦"情况"⟧ ⟦列⟧ ⟦编制⟧ 率 ⟦=⟧ ⟦实有⟧',
      'entity.name.type.table',
      'keyword.other.unit',
      quoted,
      option,
      'variable',
      'keyword.operator',
      'variable.other',
    ],
    ['等级 ⟦优⟧ ⟦90⟧，⟦良⟧ ⟦80⟧', 'constant.language.grade', number, 'constant.language.grade', number],
    ['参数 ⟦反向计分⟧ ⟦系统⟧', 'variable.parameter.setting', 'constant.language'],
    ['规则 ⟦weight-single⟧ ⟦关闭⟧', 'variable.other.constant.rule-id', 'constant.language'],
    ['空格 ⟦"/"⟧', quoted],
    ['小数 ⟦执行率⟧ ⟦2⟧', 'support.type.role', number],
    ['⟦columns⟧ ⟦budget⟧ ⟦"Budget"⟧', 'keyword.control', 'support.type.role', quoted],
  ] as [string, ...string[]][])('%s', (snippet, ...scopes) => expectScopes('form', snippet, ...scopes));
});

describe('lines of a layout', () => {
  it.each([
    ['副标题 "（⟦[[⟧⟦年度⟧⟦]]⟧年度）"', 'punctuation.definition', 'variable.other', 'punctuation.definition'],
    ['抬头 ⟦左⟧ ⟦"单位"⟧ ⟦右⟧ ⟦"元"⟧', option, quoted, option, quoted],
    ['⟦行⟧ ⟦人员编制⟧ ⟦"编制"⟧ ⟦实有人数⟧', 'keyword.other.form', 'variable.other', quoted, 'variable.other'],
    ['块 ⟦"概况"⟧\n  表 ⟦人员⟧\n⟦块完⟧', quoted, 'variable.other', 'keyword.other.form'],
    ['⟦计分⟧ 比例', '!keyword'],
  ] as [string, ...string[]][])('%s', (snippet, ...scopes) => expectScopes('layout', snippet, ...scopes));
});

describe('where a form ends', () => {
  it('at a report, behind which 表式 is a clause', () => {
    expectScopes(
      'layout',
      '资金\n⟦报告⟧ 乙\n⟦表式⟧ ⟦甲⟧\n⟦部门⟧：丙',
      'keyword.control.report',
      'keyword.control.clause',
      'entity.other.inherited-class',
      'support.type.property-name',
    );
  });

  it('at the next form', () => {
    expectScopes(
      'layout',
      '资金\n⟦form⟧ ⟦乙⟧\n⟦字段⟧ 丙 文本',
      'keyword.control',
      'entity.name.type.form',
      'keyword.other.form',
    );
  });

  it('at a field, where the head of a report is missing', () => {
    expectScopes('form', '⟦部门⟧：乙\n指标 丙\n⟦目标⟧ 3', 'support.type.property-name', 'keyword.other.attribute');
  });

  it('not at a mistake', () => {
    expectScopes('form', '字断 甲 文本\n⟦字段⟧ 乙 文本', 'keyword.other.form');
  });
});
