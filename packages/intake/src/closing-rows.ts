import type { EffectiveForm } from '@jixiao/language';
import { fieldCalled, isGradeLabel } from './entries.js';
import { type GridCell, goesOnFromLeft } from './grid.js';
import type { Header } from './header.js';
import { plainLabel } from './labels.js';

const levels = ['一级', '二级', '三级'];
/** What forms write below their indicators, in cells of their own or before a colon. */
const closing = new Set(
  '注 备注 说明 填报说明 填表说明 其他说明 其他需要说明的问题 其他需要说明的事项 填报人 填表人 联系人 经办人 审核人 联系电话 电话 填报日期 填表日期 单位负责人 项目负责人 财务负责人 评价结论 自评结论 存在问题 改进措施'.split(
    ' ',
  ),
);

/**
 * Whether a row is the first below the indicators of a table: a note, a signature, a grade. Its cells span columns that each indicator
 * has for itself, or, where text has lost what was merged, it begins with a word for such a thing.
 */
export function endsIndicators(
  row: readonly GridCell[],
  roles: Header['roles'],
  form: EffectiveForm | undefined,
): boolean {
  return spansColumns(row, roles) || beginsWithWord(row, roles, form);
}

function spansColumns(row: readonly GridCell[], roles: Header['roles']): boolean {
  const nameAt = roles.indexOf('三级');
  const behind = roles.findIndex((role, column) => column > nameAt && !levels.includes(role ?? ''));
  const joins = (from: number, to: number) =>
    from >= 0 && from < to && row[to]?.text !== '' && range(from, to).every((column) => goesOnFromLeft(row, column));
  return joins(nameAt, behind) || (roles.includes('二级') && joins(roles.indexOf('一级'), nameAt));
}

function beginsWithWord(row: readonly GridCell[], roles: Header['roles'], form: EffectiveForm | undefined): boolean {
  const at = row.findIndex(({ text, begins }) => begins && text !== '');
  const text = row[at]?.text ?? '';
  const [label = ''] = text.split(/[:：]/, 1);
  const nameAt = roles.indexOf('三级');
  const isWord = closing.has(plainLabel(label)) || isGradeLabel(label) || fieldCalled(label, form) !== undefined;
  // An indicator may be called so too, but then it has more than a text beside it.
  const isShort = row.filter(({ text: cell, begins }) => begins && cell !== '').length <= 2;
  return isWord && (at < nameAt || (isShort && nameAt === 0 && label !== text));
}

/** The columns behind one up to another. */
function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index + 1);
}
