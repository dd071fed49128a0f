import { describe, expect, it } from 'vitest';
import { formatDocument, formatting } from '../../../packages/language/src/formatting/format-document.js';
import { builtInFormNames, builtInFormText } from '../../../packages/language/src/index.js';
import { formSample, reportSample, services } from '../syntax/check-syntax.js';

/** Expects the first text to become the second, and the second to stay. */
function check(typed: string, formatted: string): void {
  expect(formatDocument(services, typed)).toBe(formatted);
  expect(formatDocument(services, formatted)).toBe(formatted);
}

/** Lines without the indentation the test gives them. */
function lines(text: string): string {
  const all = text.split('\n').slice(1, -1);
  const indent = Math.min(...all.filter((line) => line !== '').map((line) => line.length - line.trimStart().length));
  return `${all.map((line) => line.slice(indent)).join('\n')}\n`;
}

describe('indentation', () => {
  it('of a report', () => {
    const formatted = lines(`
      报告 甲 "题"
        表式 乙
        上年 丙
        部门：丁
        资金 万元
          行 总额
          -  其中一项
            得分 10
        年度目标
          预期 全面完成
          完成率 90%
        指标 不在一级里
          目标 3
        一级 产出指标
          指标 直接在一级里
            目标 3
          二级 数量指标
            指标 学习
              目标 3
              其中 国企
                目标 2
        表 支出
          列 预算 决算
          行 合计
        勾稽 a = b
        总分 100
          得分 99
      正文
      # 标题
      一段话。
    `);
    check(formatted.replace(/^ +/gm, ''), formatted);
    check(formatted.replace(/^ */gm, '\t\u3000 '), formatted);
  });

  it('of a form', () => {
    const formatted = lines(`
      表式 甲 "题"
        继承 乙
        字段 年度 年份
        空格 "/"
        资金 "资金"
          列 预算 决算
          行 总额
          -  一项
          计分 比例
          执行率 a / b
          零预算 0
        年度目标
          预期 "目标"
        指标 "指标"
          列 一级 二级
          小数 2
          一级 产出指标 50
            二级 数量指标
        表 支出
          行 合计
        总分 100
        勾稽 a ≥ 0
        版式
          行 年度
          块 "一"
            资金
            块 "二"
              指标
            块完
          块完
          总分
    `);
    check(formatted.replace(/^ +/gm, ''), formatted);
  });

  it('puts the bar of a text below the bar of its keyword', () => {
    check(
      lines(`
        报告 甲
        年度目标
        预期 | 一
        | 二
        ｜ 三
        完成 全面
        | 四
        指标 名称 | 一
        | 二
        目标 长文字 偏差 | 一
        | 二
        部门职责
        |一
      `),
      lines(`
        报告 甲
          年度目标
            预期 | 一
                 | 二
                 ｜ 三
            完成 全面
              | 四
          指标 名称 | 一
                    | 二
            目标 长文字  偏差 | 一
                              | 二
          部门职责
            |一
      `),
    );
  });

  it('puts a comment where the next line stands', () => {
    check(
      '// 一\n报告 甲\n// 二\n部门：乙\n// 三\n资金\n// 四\n行 丙 3\n// 五\n',
      '// 一\n报告 甲\n  // 二\n  部门：乙\n  // 三\n  资金\n    // 四\n    行 丙  3\n    // 五\n',
    );
  });

  it('leaves a line that cannot be read where it is', () => {
    check('报告 甲\n\t？？？   ！\n\u3000（见附件）\n', '报告 甲\n  ？？？   ！\n  （见附件）\n');
  });
});

describe('blanks in a line', () => {
  it.each([
    ['部门：  甲', '部门：甲'],
    ['部门 :甲', '部门: 甲'],
    ['部门  甲  乙', '部门 甲  乙'],
    ['人员编制：55 ， 实有人数：60', '人员编制：55，实有人数：60'],
    ['人员编制：55,实有人数：60', '人员编制：55, 实有人数：60'],
    ['部门：甲  // 注   释', '部门：甲  // 注   释'],
    ['部门：甲 // 注', '部门：甲  // 注'],
    ['部门：甲[[  乙 .丙  ]]  丁', '部门：甲[[  乙 .丙  ]]  丁'],
    ['部门："甲  [[乙]]  丙"', '部门："甲  [[乙]]  丙"'],
    ['网址： http://a.b', '网址：http://a.b'],
    ['总分100   得分3', '总分 100 得分 3'],
    ['总分 100   得分 99.6  等级 优', '总分 100 得分 99.6 等级 优'],
    ['勾稽 a=b+  3万元 * 2 "信息"  规则  r-1', '勾稽 a = b+ 3万元 * 2 "信息" 规则 r-1'],
    ['勾稽 占比( a,b )=3%', '勾稽 占比( a,b ) = 3%'],
    ['表  支出   万元   "题"  列  a   b', '表 支出 万元 "题" 列 a b'],
    ['资金：万元', '资金：万元'],
    ['年度目标  总体  分值  80', '年度目标 总体 分值 80'],
    ['一级  产出指标   50', '一级 产出指标 50'],
  ])('%s', (typed, formatted) => {
    check(`报告 甲\n  ${typed}\n`, `报告 甲\n  ${formatted}\n`);
  });

  it.each([
    ['目标≥12次 完成13次   分值5 得分5', '目标 ≥12次  完成 13次  分值 5  得分 5'],
    ['目标 ≥ 12次', '目标 ≥12次'],
    ['目标 超过 30人 完成 90%以上', '目标 超过30人  完成 90%以上'],
    ['目标 ≥— 完成 —', '目标 ≥ —  完成 —'],
    ['目标 ≥ 较好', '目标 ≥ 较好'],
    ['目标：3 完成: 4', '目标：3  完成: 4'],
    ['完成 完成 得分 10', '完成 完成  得分 10'],
    ['完成   得分 10', '完成  得分 10'],
    ['目标 按时  完成', '目标 按时  完成'],
    ['偏差|  两格', '偏差 |  两格'],
    ['佐证 "a.pdf"，"b.pdf"', '佐证 "a.pdf"，"b.pdf"'],
    ['核心2 得分 3', '核心 2  得分 3'],
    ['目标 3 得分 五  得分', '目标 3  得分 五  得分'],
  ])('%s', (typed, formatted) => {
    check(`报告 甲\n  指标 乙\n    ${typed}\n`, `报告 甲\n  指标 乙\n    ${formatted}\n`);
  });

  it.each([
    ['字段 类型  单选   选项 甲 ，乙,丙', '字段 类型 单选 选项 甲，乙, 丙'],
    ['等级 优 90， 良 80', '等级 优 90，良 80'],
    ['总分  100   "总分"', '总分 100 "总分"'],
    ['指标 "a"  编号  "n："', '指标 "a" 编号 "n："'],
  ])('%s', (typed, formatted) => {
    check(`表式 甲\n  ${typed}\n`, `表式 甲\n  ${formatted}\n`);
  });

  it('of a computed column', () => {
    check(
      '表式 甲\n资金\n列 折算得分=得分*分值/ 100 // 注\n',
      '表式 甲\n  资金\n    列 折算得分 = 得分*分值/ 100  // 注\n',
    );
  });
});

describe('rows', () => {
  it('are aligned: names left, numbers on their last digits, attributes behind', () => {
    check(
      lines(`
        报告 甲
          资金
            行 年度资金总额 4176.65 7,597.95万元 得分 10 原因 无
            - 当年财政拨款 — 3元 -5%
            -- 细项
            // 注
            －其他 １２ 4
            其中 三公经费 0
            -其中 甲 1
      `),
      lines(`
        报告 甲
          资金
            行 年度资金总额  4176.65  7,597.95万元  得分 10  原因 无
            -  当年财政拨款        —         3元    -5%
            -- 细项
            // 注
            － 其他             １２         4
            其中 三公经费          0
            -其中 甲               1
      `),
    );
  });

  it('of two blocks are aligned on their own', () => {
    check(
      '报告 甲\n资金\n行 长长长的名称 3\n表 乙\n行 短 33\n- 丙 4\n',
      '报告 甲\n  资金\n    行 长长长的名称  3\n  表 乙\n    行 短  33\n    -  丙   4\n',
    );
  });

  it('with labels', () => {
    check('报告 甲\n资金\n行 乙 "标签" 3\n- 丙 44\n', '报告 甲\n  资金\n    行 乙 "标签"   3\n    -  丙         44\n');
  });

  it('whose names are very long do not push the others away', () => {
    const name = '长'.repeat(40);
    check(`报告 甲\n资金\n行 乙 3\n- ${name} 44\n`, `报告 甲\n  资金\n    行 乙   3\n    -  ${name}  44\n`);
  });

  it('with a mistake keep the rest of the line', () => {
    check('报告 甲\n资金\n行 乙 3 x   y\n- 丙 44\n', '报告 甲\n  资金\n    行 乙   3 x   y\n    -  丙  44\n');
  });
});

describe('lines', () => {
  it.each([
    ['', ''],
    ['\n\n\n', ''],
    ['报告 甲', '报告 甲\n'],
    ['\n\n报告 甲\n\n\n\n部门：乙  \n\n\n', '报告 甲\n\n  部门：乙\n'],
    ['报告 甲\r\n部门：乙\r\n年度：1\n', '报告 甲\r\n  部门：乙\r\n  年度：1\r\n'],
    ['报告 甲\r部门：乙', '报告 甲\r  部门：乙\r'],
    ['\ufeff\n报告 甲\n', '\ufeff报告 甲\n'],
    ['\ufeff', '\ufeff'],
    [
      '报告 甲\n正文\n\n\n　　一段  话 。 \n\n\n  ##   标题\n // 注\n| 竖线  [[ 乙 ]]\n',
      '报告 甲\n正文\n\n一段  话 。\n\n## 标题\n// 注\n| 竖线  [[ 乙 ]]\n',
    ],
  ])('%j', (typed, formatted) => {
    check(typed, formatted);
  });
});

describe('what is never needed', () => {
  const forms = builtInFormNames.map((name) => [name, builtInFormText(name) as string] as const);
  it.each([['report', reportSample] as const, ['form', formSample] as const, ...forms])(
    'the net below the rules: %s',
    (_, text) => {
      expect(formatting(services, text).kept).toEqual([]);
      const formatted = formatDocument(services, text);
      expect(formatDocument(services, formatted)).toBe(formatted);
      expect(
        formatDocument(services, formatted.replace(/ +/g, '\u3000 ').replace(/^\s+/gm, '')).length,
      ).toBeGreaterThan(0);
    },
  );
});
