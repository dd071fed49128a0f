// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets are written so
import { describe, expect, it } from 'vitest';
import { offer } from './completion-offer.js';

const labelsOf = async (...args: Parameters<typeof offer>) => (await offer(...args)).labels;
const head = '表式 乙\n  字段 年度 年份 必填\n';

describe('a line of a form', () => {
  it('begins with what its block has, and what the form lacks', async () => {
    const labels = await labelsOf(`${head}  资金\n    列 全年预算数\n    计分 比例\n    <|>`);
    expect(labels.slice(0, 3)).toEqual(['列', '行', '执行率']);
    expect(labels).not.toContain('计分');
    expect(labels).not.toContain('资金');
    expect(labels).not.toContain('一级');
    expect(labels).toContain('字段');
    expect(await labelsOf(`${head}<|>`)).not.toContain('列');
    expect(await labelsOf('表式 乙\n  <|>继承 部门整体自评\n')).toContain('继承');
  });

  it('keeps the lines below where they belong', async () => {
    expect(await labelsOf(`${head}  资金\n    <|>\n    行 合计\n`)).not.toContain('字段');
    expect(await labelsOf(`${head}  <|>\n  字段 部门 文本\n`)).not.toContain('版式');
  });

  it('is set where the formatter sets it', async () => {
    expect((await offer(`${head}  指标\n    列 三级\n  <|>`)).written('一级')).toBe('    一级 ');
    expect((await offer(`${head}  指标\n    一级 产出\n  <|>`)).written('二级')).toBe('      二级 ');
    const layout = `${head}  版式\n    块 "甲"\n<|>`;
    expect((await offer(layout)).written('行')).toBe('      行 ');
    expect((await offer(layout)).written('块完')).toBe('    块完');
    expect(await labelsOf(`${head}  版式\n<|>`)).not.toContain('块完');
  });

  it('may be the head of a report', async () => {
    expect(await labelsOf(`${head}<|>`)).toContain('报告');
    expect(await labelsOf(`${head}  版式\n    行 年度\n<|>`)).toContain('报告');
  });
});

describe('behind the keyword of a form line', () => {
  it.each<[string, string[]]>([
    ['字段 部门 <|>', ['文本', '长文', '整数', '单选']],
    ['字段 部门 文本 <|>', ['必填', '私密', '限', '选项', '别名']],
    ['字段 部门 文本 必填 <|>', ['私密', '别名']],
    ['页面 <|>', ['纵向', '横向']],
    ['金额单位 <|>', ['万元', '元', '亿元']],
    ['参数 <|>', ['反向计分', '低执行率']],
    ['参数 反向计分 <|>', ['系统', '填报说明', '任一']],
    ['参数：低执行率 <|>', ['90%']],
    ['规则 weight-single <|>', ['错误', '警告', '提示', '关闭']],
    ['资金\n计分 <|>', ['比例', '分档']],
    ['资金\n列 <|>', ['年初预算数', '执行率']],
    ['资金\n列 年初预算数 <|>', ['全年预算数']],
    ['指标\n列 <|>', ['三级', '目标', '佐证']],
    ['资金\n列 甲 乙\n小数 <|>', ['甲', '乙']],
    ['资金\n列 甲 乙\n列 丙 = <|>', ['甲', '乙', '占比']],
    ['版式\n行 <|>', ['年度']],
    ['版式\n标题 "[[<|>"', ['年度', '合计']],
    ['年度目标 "目标" <|>', ['分组', '分值']],
    ['版式\n抬头 <|>', ['左', '右']],
  ])('%s', async (line, expected) => {
    const labels = await labelsOf(`${head}${line}`);
    expect(labels).toEqual(expect.arrayContaining(expected));
  });

  it('nothing is offered twice, nor where a name is free', async () => {
    expect(await labelsOf(`${head}字段 部门 文本 必填 <|>`)).not.toContain('必填');
    expect(await labelsOf(`${head}资金\n列 年初预算数 <|>`)).not.toContain('年初预算数');
    expect(await labelsOf(`${head}指标\n列 <|>`)).not.toContain('年初预算数');
    expect(await labelsOf(`${head}资金\n列 甲 乙\n列 丙 = <|>`)).not.toContain('丙');
    expect(await labelsOf(`${head}版式\n行 年度 <|>`)).not.toContain('年度');
    for (const free of [
      '字段 <|>',
      '资金\n行 <|>',
      '资金\n- <|>',
      '指标\n一级 <|>',
      '字段 部门 文本 别名 <|>',
      '依据 "<|>',
    ])
      expect(await labelsOf(`${head}${free}`)).toEqual([]);
  });

  it('words are offered in the wanted spelling', async () => {
    const labels = await labelsOf(`${head}字段 部门 <|>`, { settings: { keywords: 'english' } });
    expect(labels).toContain('long_text');
    expect(labels).not.toContain('长文');
    expect(await labelsOf(`${head}资金\n列 <|>`, { settings: { keywords: 'both' } })).toEqual(
      expect.arrayContaining(['全年执行数', 'executed']),
    );
  });
});
