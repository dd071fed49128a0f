import { describe, expect, it } from 'vitest';
import { parseRange, scanRange } from '../../packages/core/src/index.js';

describe('parseRange', () => {
  it.each([
    ['90-95%', '90', '95', '%'],
    ['90%—95%', '90', '95', '%'],
    ['90%-95', '90', '95', '%'],
    ['5~10人', '5', '10', '人'],
    ['5～10', '5', '10', undefined],
    ['５～１０人', '5', '10', '人'],
    ['5–10', '5', '10', undefined],
    ['5——10', '5', '10', undefined],
    ['5－10', '5', '10', undefined],
    ['-5~-3℃', '-5', '-3', '℃'],
    ['1,000-2,000元', '1000', '2000', '元'],
    ['5000元-1万元', '0.5000', '1', '元'],
    ['10-5', '10', '5', undefined],
  ])('%s', (text, low, high, base) => {
    const range = parseRange(text);
    expect([range?.text, range?.low.toString(), range?.high.toString(), range?.unit?.base]).toEqual([
      text,
      low,
      high,
      base,
    ]);
  });

  it.each(['', '5', '5-', '-5', '5 - 10', '5--10', '5-10-15', '90元-95人', '5~10人，', '5,10', '五~十'])(
    'no range: %j',
    (text) => expect(parseRange(text)).toBeUndefined(),
  );

  it('is found inside a line', () =>
    expect(scanRange('约5~10人次以上', 1)).toMatchObject({ end: 7, range: { text: '5~10人次' } }));
});
