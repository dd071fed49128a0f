import { expect, it } from 'vitest';
import { decodeText } from '../../packages/extension/src/decode-text.js';

it('reads UTF-8 with and without a byte order mark', () => {
  expect(decodeText(Buffer.from('报告 甲\r\n'))).toBe('报告 甲\r\n');
  expect(decodeText(Buffer.from('\uFEFF报告 甲'))).toBe('报告 甲');
  expect(decodeText(new Uint8Array())).toBe('');
});

it('does not take another encoding for UTF-8', () => {
  // 报告 in GBK.
  expect(decodeText(Uint8Array.of(0xb1, 0xa8, 0xb8, 0xe6))).toBeUndefined();
});
