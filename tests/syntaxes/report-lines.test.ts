import { describe, expect, it } from 'vitest';
import { blocks, expectScopes, innermost } from './expect-scopes.js';

const name = 'entity.name';
const attribute = 'keyword.other.attribute';
const number = 'constant.numeric';
const unit = 'keyword.other.unit';
const text = 'string.unquoted';
const plain = '!keyword !entity !string !constant !support !variable !comment';

describe('names, units and titles behind a keyword', () => {
  it.each([
    ['file', '报告 ⟦青石镇2024⟧ ⟦"自评"⟧', 'entity.name.type.report', 'string.quoted'],
    ['file', '报告 ⟦"青石 镇"⟧ ⟦“自评”⟧ ⟦// 稿⟧', 'entity.name.type.report', 'string.quoted', 'comment.line'],
    ['report', '表式 ⟦长沙部门整体⟧', 'entity.other.inherited-class'],
    ['report', '上年 ⟦青石镇2023⟧ ⟦// 稿⟧', 'entity.other.inherited-class', 'comment.line'],
    ['report', '资金 ⟦万元⟧', unit],
    ['report', '资金：⟦万元⟧', unit],
    ['report', '年度目标 ⟦清淤 护岸⟧ ⟦分值⟧ ⟦50⟧', 'entity.name.section.goal', attribute, number],
    ['report', '年度目标 ⟦分值⟧ 50', attribute],
    ['report', '一级 ⟦产出指标⟧ ⟦50⟧', 'entity.name.section.level', number],
    ['report', '一级：⟦产出指标⟧ ⟦分值⟧：⟦５０⟧', 'entity.name.section.level', attribute, number],
    ['category', '二级 ⟦生态效益指标⟧ ⟦不适用⟧', 'entity.name.section.level', attribute],
    ['category', 'subcategory ⟦Users⟧ ⟦n_a⟧', 'entity.name.section.level', attribute],
    [
      'report',
      '表 ⟦三公⟧ ⟦万元⟧ ⟦"三公经费"⟧ ⟦列⟧ ⟦预算数⟧ ⟦2023年决算数⟧',
      'entity.name.type.table',
      unit,
      'string.quoted',
      'keyword.control',
      'variable.parameter.column',
      'variable.parameter.column',
    ],
    [
      'table',
      '列 ⟦预算数⟧，⟦完成⟧ ⟦"合 计"⟧',
      'variable.parameter.column',
      'variable.parameter.column',
      'variable.parameter.column',
    ],
    [
      'report',
      '总分 ⟦100⟧ ⟦得分⟧ ⟦98.65⟧ ⟦等级⟧ ⟦优⟧',
      number,
      attribute,
      number,
      attribute,
      'constant.language.grade',
    ],
    ['report', '正文 ⟦“评价报告”⟧', 'string.quoted'],
  ] as const)('%s: %s', (block, snippet, ...scopes) => expectScopes(block, snippet, ...scopes));
});

describe('indicators', () => {
  it.each([
    ['指标 ⟦既有多层住宅 增设电梯⟧', name],
    ['指标 ⟦学习⟧ ⟦| 学习 目标 完成 3次⟧', name, text],
    ['指标 ⟦｜ 学习⟧', text],
    ['指标1：⟦修路里程⟧', name],
    ['指标 ⟦得分情况⟧ ⟦目标⟧ ⟦≥⟧⟦12⟧⟦次⟧', name, attribute, 'keyword.operator.comparison', number, unit],
    [
      '目标 ⟦≥⟧⟦12⟧⟦次⟧  ⟦完成⟧ 13次  ⟦分值⟧ 5  ⟦得分⟧ 4.6',
      'keyword.operator',
      number,
      unit,
      attribute,
      attribute,
      attribute,
    ],
    ['目标 =100%，⟦完成⟧ 100%；⟦得分⟧：6', attribute, attribute],
    ['目标 ⟦全面完成，群众满意⟧  ⟦完成⟧ ⟦达到⟧  ⟦分值⟧ 5', text, attribute, text, attribute],
    ['偏差 ⟦2台待审批，2022年6月底前完工⟧ ⟦// 稿⟧', text, 'comment.line'],
    ['完成 ⟦甲⟧ ⟦/* 稿 */⟧ ⟦得分⟧ 5', text, 'comment.block', attribute],
    ['佐证 ⟦"a.pdf"⟧，⟦“照片.zip”⟧  ⟦得分⟧ 3', 'string.quoted', 'string.quoted', attribute],
    ['目标 3台 ⟦核心⟧ ⟦2⟧', attribute, number],
    [
      '目标 ⟦—⟧  ⟦完成⟧ ⟦／⟧  得分 ⟦－⟧',
      'constant.language.blank',
      attribute,
      'constant.language.blank',
      'constant.language.blank',
    ],
    ['其中 ⟦上游段⟧  ⟦目标⟧ ≥3000吨', name, attribute],
    ['target ≥30meals  ⟦actual⟧ 31meals  ⟦points⟧ 5', attribute, attribute],
    ['note ⟦the target was missed⟧', text],
    ['note this ⟦target⟧: 3', attribute],
  ] as const)('%s', (snippet, ...scopes) => expectScopes('indicator', snippet, ...scopes));
});

describe('where one word could be another', () => {
  it.each([
    ['⟦完成⟧ ⟦完成⟧ ⟦得分⟧ 10', attribute, text, attribute],
    ['⟦完成⟧ ⟦得分⟧ 10', attribute, attribute],
    ['⟦完成⟧ ⟦完成3次⟧', attribute, text],
    ['目标 ⟦按时 完成⟧', text],
    ['备注 ⟦见 得分 说明⟧', text],
    ['偏差 ⟦说明目标 3 次⟧', text],
    ['⟦完成率⟧ 3', plain],
  ] as const)('%s', (snippet, ...scopes) => expectScopes('indicator', snippet, ...scopes));

  it.each([
    ['⟦报告日期⟧：2024年3月', 'support.type.property-name'],
    ['⟦总分值⟧：100', 'support.type.property-name'],
    ['⟦目标全面⟧：完成', 'support.type.property-name'],
    ['⟦表决⟧ ⟦通过⟧', 'support.type.property-name', text],
    ['⟦合计⟧：3', 'support.type.property-name'],
  ] as const)('%s is a field', (snippet, ...scopes) => expectScopes('report', snippet, ...scopes));

  it('quote marks in a phrase are characters of it', () => {
    expectScopes('indicator', '指标 ⟦“三公经费”控制率⟧ ⟦目标⟧ 3%', 'entity.name !string', attribute);
    expectScopes('indicator', '完成 ⟦“三公经费”控制率达标⟧', 'string.unquoted !string.quoted');
    expectScopes('indicator', '完成 ⟦“三公经费”⟧ ⟦得分⟧ 5', 'string.quoted', attribute);
    expectScopes('indicator', '完成 ⟦"没有合上⟧\n⟦得分⟧ 5', 'string.quoted', attribute);
  });

  it('a keyword glued to its value or name is read all the same', () => {
    expectScopes('indicator', '⟦目标⟧⟦全面达标⟧ ⟦完成⟧ 3', attribute, text, attribute);
    expectScopes('category', '⟦指标⟧⟦既有住宅⟧', 'keyword.control', name);
    expectScopes('report', '⟦一级指标⟧ ⟦产出⟧\n⟦二级⟧⟦数量⟧', 'keyword.control', name, 'keyword.control', name);
  });

  it('a line of a block that is not open has no words', () => {
    expectScopes('report', '⟦目标 3台⟧\n⟦- 甲 3⟧\n⟦行 甲 3⟧\n⟦列 甲⟧', plain, plain, plain, plain);
    expectScopes('total', '⟦目标 3台⟧\n⟦得分⟧ 3', plain, attribute);
  });
});

describe('rows', () => {
  it.each([
    ['⟦行⟧ ⟦合计⟧  ⟦4,176.65⟧  ⟦—⟧  ⟦0⟧', 'keyword.control', name, number, 'constant.language.blank', number],
    ['⟦-⟧  ⟦当年 财政拨款⟧ ⟦"其中：财政"⟧ ⟦－3.5⟧', 'keyword.other.row-mark', name, 'string.quoted', number],
    ['⟦－－⟧⟦路基⟧　⟦５０⟧⟦万元⟧', 'keyword.other.row-mark', name, number, unit],
    ['⟦-⟧⟦其中⟧ ⟦因公出国（境）费⟧ 0', 'keyword.other.row-mark', 'keyword.control', name],
    ['⟦其中⟧ ⟦三公经费⟧ 0 ⟦得分⟧ 5', 'keyword.control', name, attribute],
    ['行 ⟦完成⟧ ⟦3⟧', name, number],
    ['行 ⟦19名老人⟧ ⟦3⟧ ⟦原因⟧ ⟦未启动⟧', name, number, attribute, text],
    ['of_which ⟦local food⟧ 96,000', name],
    ['⟦-3⟧', plain],
    ['⟦基本支出⟧ 400 380', name],
  ] as const)('%s', (snippet, ...scopes) => {
    expectScopes('table', snippet, ...scopes);
    expectScopes('funds', snippet, ...scopes);
  });
});

describe('fields', () => {
  const label = 'support.type.property-name.field';
  it.each([
    ['⟦部门⟧：⟦临江街道⟧', label, text],
    ['⟦主管部门⟧ ⟦青石镇政府⟧', label, text],
    ['⟦人员编制⟧：⟦55⟧，⟦实有人数⟧：⟦60⟧⟦人⟧', label, number, label, number, unit],
    ['⟦填报人⟧： ⟦年度⟧：⟦2021⟧', label, label, number],
    ['⟦Contact⟧: ⟦Wen Yiran⟧; ⟦Phone⟧: 0000-604', label, text, label],
    ['⟦网址⟧：⟦http://a.example/b⟧', label, text],
    ['⟦网址⟧：⟦见 http://a.example/b⟧ ⟦// 稿⟧', label, text, 'comment.line'],
    ['⟦2022年决算数⟧：3', label],
    ['⟦差旅费、会议费⟧：3', label],
    ['⟦部门职责⟧\n⟦| 一、目标：建设⟧\n⟦｜ 二、完成 3 次⟧', label, text, text],
  ] as const)('%s', (snippet, ...scopes) => {
    expectScopes('report', snippet, ...scopes);
    expectScopes('indicator', snippet, ...scopes);
  });

  it('leave the block open, since the lines behind tell whether it ended', () => {
    expectScopes('indicator', '负责人 甲\n⟦目标⟧ 3台', attribute);
  });
});

describe('line ends', () => {
  const report = `${blocks.indicator}目标 ≥3台  完成 全面 // 稿\n备注 "甲\n| 乙\n正文 "题"\n# 一\n报告[[甲]]`;

  it('are the same for CRLF and CR', () => {
    expect(innermost(report.replaceAll('\n', '\r\n'))).toEqual(innermost(report));
    expect(innermost(report.replaceAll('\n', '\r'))).toEqual(innermost(report));
  });

  it('may be handed over with the line', () => {
    expect(innermost(report.replaceAll('\n', '\r\n'), true)).toEqual(innermost(report));
  });
});
