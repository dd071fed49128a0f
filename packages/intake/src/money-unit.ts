import { fold } from '@jixiao/core';

const units = '元|百元|千元|万元|十万元|百万元|千万元|亿元';
/** `单位：万元`, `（万元）`, `（B，万元）`, `【单位：元】`. */
const said = new RegExp(
  `单位:?(?:人民币)?(${units})(?![\\p{L}/])|[([【](?:金额)?(?:单位:?|[a-z][,、/:]?)?(?:人民币)?(${units})(?:[,;、][^()]*)?[)\\]】]`,
  'giu',
);
const atEnd = new RegExp(`[/_:-]?(${units})$`, 'u');
/** What is counted and not paid: a unit of money for the whole table is none of these columns'. */
const counts = /人数|户数|次数|数量|个数|比例|占比|比重|率$|[(（](?:人|户|个|次|人次|辆|台|套|项|件|家|天|%|％|‰)[)）]/;

/** The unit of amounts that labels of a table say, the first of them first: `单位：万元`, `项目资金（万元）`. */
export function moneyUnit(labels: readonly string[]): string | undefined {
  for (const label of labels) {
    // Of a label in two rows the lower one says it more closely.
    const found = [...flat(label).matchAll(said)].at(-1);
    if (found) return found[1] ?? found[2];
  }
  return undefined;
}

/** The unit that the label of a column of amounts says, brackets or not: `全年执行（元）`, `执行数/元`. */
export function columnUnit(label: string): string | undefined {
  return moneyUnit([label]) ?? atEnd.exec(flat(label))?.[1];
}

/** Whether a column cannot hold amounts of money. */
export function isCountLabel(label: string): boolean {
  return counts.test(flat(label)) && columnUnit(label) === undefined;
}

/** A label that says nothing but a unit: `（元）`, `金额单位：万元`. */
export function isUnitLabel(label: string): boolean {
  const text = flat(label)
    .replace(/[()[\]【】]/g, '')
    .replace(/^(?:金额|计量)?单位:?(?:人民币)?/, '');
  return atEnd.exec(text)?.index === 0;
}

export function withoutUnit(label: string): string {
  return flat(label).replace(atEnd, '');
}

function flat(label: string): string {
  return fold(label).replace(/\s/g, '');
}
