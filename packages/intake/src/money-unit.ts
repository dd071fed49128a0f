import { fold } from '@jixiao/core';

const units = '元|百元|千元|万元|十万元|百万元|千万元|亿元';
const said = new RegExp(`单位:?(?:人民币)?(${units})(?![\\p{L}/])|\\((?:单位:)?(?:人民币)?(${units})\\)`, 'u');

/** The unit of amounts that labels of a table say: `单位：万元`, `项目资金（万元）`. */
export function moneyUnit(labels: readonly string[]): string | undefined {
  for (const label of labels) {
    const found = said.exec(fold(label).replace(/\s/g, ''));
    if (found) return found[1] ?? found[2];
  }
  return undefined;
}
