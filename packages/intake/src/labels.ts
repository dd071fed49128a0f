import { fold } from '@jixiao/core';
import type { EffectiveForm } from '@jixiao/language';
import { withoutUnit } from './money-unit.js';

/** A label as it is compared: without blanks, brackets with what they hold, punctuation and case. */
export function plainLabel(text: string): string {
  return fold(text)
    .replace(/\([^()]*\)|\[[^[\]]*\]|（[^（）]*）/g, '')
    .replace(/[\s:：,，;；.。、*★]/g, '')
    .toLowerCase();
}

/** What forms call the columns of their indicators, by role; the words of a report's own form come before these. */
const indicatorLabels: Record<string, readonly string[]> = {
  一级: ['一级指标', '指标类别'],
  二级: ['二级指标', '指标类型'],
  三级: ['三级指标', '指标名称', '绩效指标名称', '指标内容', '具体指标', '三级指标名称'],
  目标: [
    '年度指标值',
    '指标值',
    '目标值',
    '年初指标值',
    '绩效指标值',
    '预期指标值',
    '年度目标值',
    '全年指标值',
    '计划值',
    '预期值',
    '年初目标值',
  ],
  目标符号: ['指标性质', '计算符号', '运算符号', '符号', '指标符号'],
  目标单位: ['度量单位', '计量单位', '单位', '指标单位'],
  调整: ['调整后指标值', '年中调整值', '调整值', '调整后年度指标值'],
  完成: [
    '实际完成值',
    '完成值',
    '全年实际完成值',
    '全年完成值',
    '实际完成情况',
    '完成情况',
    '实际值',
    '实际完成',
    '自评实际完成值',
  ],
  分值: ['分值', '权重', '标准分', '指标分值', '标准分值', '指标权重', '满分'],
  得分: ['得分', '自评得分', '实际得分', '评分', '自评分'],
  偏差: [
    '偏差原因分析及改进措施',
    '偏差原因分析',
    '偏差原因',
    '未完成原因分析',
    '未完成原因',
    '未完成原因及拟采取的改进措施',
    '未完成原因和改进措施',
    '偏差原因及改进措施',
    '原因分析',
  ],
  标准: ['评分标准', '计分标准', '评价标准', '评分细则', '指标说明'],
  备注: ['备注', '说明'],
  佐证: ['佐证材料', '佐证', '证明材料'],
};

/** What forms call the columns of their funds. */
const fundLabels: Record<string, readonly string[]> = {
  年初预算数: ['年初预算数', '年初预算', '年初数', '预算批复数', '年初预算金额', '年初'],
  全年预算数: [
    '全年预算数',
    '全年预算',
    '全年预算金额',
    '调整后预算数',
    '调整后预算',
    '预算数',
    '预算',
    '预算金额',
    '调整预算数',
    '全年预算数a',
    '预算安排',
  ],
  到位数: ['到位数', '资金到位', '实际到位数', '到位资金', '到位金额'],
  全年执行数: [
    '全年执行数',
    '全年执行',
    '全年执行金额',
    '执行数',
    '执行',
    '执行金额',
    '实际执行',
    '实际支出',
    '实际支出数',
    '决算数',
    '全年支出数',
    '实际执行数',
    '全年执行数b',
    '支出数',
    '支出金额',
    '实际支出金额',
  ],
  分值: ['分值', '权重'],
  执行率: ['执行率', '预算执行率', '执行率b/a'],
  得分: ['得分', '自评得分'],
  原因: ['原因', '偏差原因', '未完成原因', '原因说明'],
};

/** The role of a column by its label: as the form calls it, else as forms mostly do. */
export function indicatorRole(label: string, form: EffectiveForm | undefined): string | undefined {
  return roleOf(label, form?.indicators?.columns ?? [], indicatorLabels);
}

export function fundRole(label: string, form: EffectiveForm | undefined): string | undefined {
  const columns = form?.funds?.columns ?? [];
  return roleOf(label, columns, fundLabels) ?? roleOf(withoutUnit(label), columns, fundLabels);
}

function roleOf(
  label: string,
  columns: readonly { name: string; label?: string }[],
  labels: Record<string, readonly string[]>,
): string | undefined {
  const plain = plainLabel(label);
  if (plain === '') return undefined;
  const own = columns.find(
    ({ name, label: called }) => plainLabel(called ?? name) === plain || plainLabel(name) === plain,
  );
  if (own) return own.name;
  return Object.keys(labels).find((role) => labels[role]?.includes(plain));
}
