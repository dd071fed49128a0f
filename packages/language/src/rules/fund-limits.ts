import { Decimal, parseQuantity } from '@jixiao/core';
import { type Figure, isTyped } from '../evaluation/figure.js';
import type { Severity } from '../findings/finding.js';
import { type EffectiveForm, settingOf } from '../forms/effective-form.js';

/** How a form takes an execution above the budget: 参数 执行率上限. */
export function overBudgetSeverity(form: EffectiveForm): Severity {
  const word = settingOf(form, '执行率上限');
  return word === '警告' ? 'warning' : word === '提示' ? 'hint' : 'error';
}

/**
 * Whether nothing may be spent at all: a bare 0 is no rounded amount, so that 1 is above it although as rounded numbers the two would
 * touch. 0.00 is rounded like any other amount.
 */
export function isNothing(limit: Figure): boolean {
  return isTyped(limit) && limit.value.isZero() && limit.value.decimals === 0;
}

/** A threshold in percent that a form may set: `参数 低执行率 85%`. */
export function percentSetting(form: EffectiveForm, name: string, usual: number): Decimal {
  const typed = settingOf(form, name);
  return (typed && parseQuantity(typed)?.value) || Decimal.of(usual);
}

/** Whether the funds of a form have the column: a role that is absent switches its rules off. */
export function hasFundColumn(form: EffectiveForm, role: string): boolean {
  return form.funds?.columns.some((column) => column.name === role) ?? false;
}
