import { describe, expect, it } from 'vitest';
import { parseValue } from '../../packages/core/src/index.js';

describe('parseValue', () => {
  it.each([
    ['—', 'blank', undefined],
    ['-', 'blank', undefined],
    ['–', 'blank', undefined],
    ['/', 'blank', undefined],
    ['／', 'blank', undefined],
    ['——', 'blank', undefined],
    ['－', 'blank', undefined],
    [' — ', 'blank', undefined],
    ['---', 'text', undefined],
    ['9月前', 'time', undefined],
    ['2022-03-15', 'time', undefined],
    ['2022.3.15', 'time', undefined],
    ['≤2022年6月底', 'time', '≤'],
    ['90-95%', 'range', undefined],
    ['5~10人', 'range', undefined],
    ['90%—95%以上', 'range', '≥'],
    ['2021-2022', 'range', undefined],
    ['12次/周', 'quantity', undefined],
    ['13次', 'quantity', undefined],
    ['\u3000100%\u3000', 'quantity', undefined],
    ['-5', 'quantity', undefined],
    ['22年', 'quantity', undefined],
    ['6个月内', 'quantity', undefined],
    ['≥12次', 'quantity', '≥'],
    ['≥ 12次', 'quantity', '≥'],
    ['＞＝１２次', 'quantity', '≥'],
    ['90%以上', 'quantity', '≥'],
    ['不超过 7万元', 'quantity', '≤'],
    ['大于90%', 'quantity', '>'],
    ['90万元以内', 'quantity', '≤'],
    ['95%（含）以上', 'quantity', '≥'],
    ['不少于12次以上', 'quantity', '≥'],
    ['不超过12次以上', 'text', undefined],
    ['3部，2套', 'text', undefined],
    ['全面完成', 'text', undefined],
    ['超过预期', 'text', undefined],
    ['≥', 'text', undefined],
    ['≥良好', 'text', undefined],
    ['2月30日', 'text', undefined],
    ['1，234', 'text', undefined],
    ['', 'text', undefined],
  ])('%j is %s', (text, kind, operator) => {
    const value = parseValue(text);
    expect([value.kind, value.kind === 'text' ? undefined : value.operator]).toEqual([kind, operator]);
  });

  it('keeps what was typed', () => {
    expect(parseValue('95%（含）以上')).toMatchObject({ operatorText: '（含）以上', quantity: { text: '95%' } });
    expect(parseValue('不超过 7万元')).toMatchObject({ operatorText: '不超过', quantity: { text: '7万元' } });
    expect(parseValue(' 全面 完成 ')).toEqual({ kind: 'text', text: '全面 完成' });
  });
});
