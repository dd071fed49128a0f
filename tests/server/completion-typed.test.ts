import { describe, expect, it } from 'vitest';
import { offer } from './completion-offer.js';

const indicator = '报告 甲\n一级 产出指标\n二级 数量指标\n指标 学习\n';

async function shown(snippet: string) {
  const list = await offer(snippet);
  return { labels: list.shown(snippet.indexOf('<|>')), list };
}

describe('what is typed in full width', () => {
  it.each([
    [`${indicator}ｚｂ<|>`, '指标'],
    [`${indicator}ＺｈｉＢｉａｏ<|>`, '指标'],
    [`${indicator}ｉｎｄ<|>`, '指标'],
    [`${indicator}目标 ≥5次 ＷＣ<|>`, '完成'],
    [`${indicator}目标 ≥５ｇｌ<|>`, '公里'],
    [`${indicator}二级 ｚｌ<|>`, '质量指标'],
    [`${indicator}勾稽 ｘx<|>`, '学习'],
    [`${indicator}正文\n[[学习．ｗ<|>`, '完成'],
    [`${indicator}正文\n[[产出指标。ｄｆ<|>`, '得分'],
  ])('%j still finds %s', async (snippet, label) => {
    const { labels, list } = await shown(snippet);
    expect(labels).toContain(label);
    expect(list.list.isIncomplete).toBe(true);
  });

  it('finds nothing else', async () => {
    const { labels } = await shown(`${indicator}ｚｂ<|>`);
    expect(labels).not.toContain('目标');
    expect((await shown(`${indicator}ｘｑ<|>`)).labels).toEqual([]);
  });
});

describe('a sign that is typed', () => {
  it.each([
    ['目标 ><|>', '≥'],
    ['目标 >=<|>', '≥'],
    ['目标 ＞＝<|>', '≥'],
    ['目标：＜<|>', '≤'],
    ['调整 <=<|>', '≤'],
  ])('%s becomes %s', async (typed, sign) => {
    const snippet = `${indicator}${typed}`;
    const { labels, list } = await shown(snippet);
    expect(labels).toContain(sign);
    const start = indicator.length + (/[^\s：]+$/.exec(typed.replace('<|>', ''))?.index ?? 0);
    expect(list.taken(sign)).toBe(`${snippet.slice(0, start)}${sign}`);
  });

  it('is none in a result, nor behind a number', async () => {
    for (const typed of ['完成 ><|>', '目标 ≥5次 ><|>'])
      expect((await shown(`${indicator}${typed}`)).labels).toEqual([]);
  });
});
