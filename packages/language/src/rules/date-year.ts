import { fold, scanTime, type Time } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import type { EvaluatedIndicator } from '../evaluation/indicators.js';
import type { Span } from '../findings/finding.js';
import { reportYear, timeOf, yearField } from './date-fields.js';
import { remembered } from './remembered.js';
import type { Rule } from './rule.js';
import { valueToken } from './unit-tokens.js';
import { valueRows } from './value-rows.js';

/** 日期里的年份与报告年度相符。 */
export const dateYear: Rule = {
  id: 'date-year',
  severity: 'warning',
  purpose: {
    zh: '日期和时效指标里的年份应是报告年度、它的上一年或下一年',
    en: 'Years in dates and in timeliness indicators are that of the report, the one before or the one after',
  },
  basis: {
    zh: '照搬往年的报告而没有改年份，是常见的差错；立项、开工、批复等日期不在此列。',
    en: 'Reports copied from earlier years keep their dates; when a project was approved or began may lie further back.',
  },
  examples: {
    good: [
      '表式 甲\n  字段 年度 年份\n  字段 填报日期 日期\n报告 例\n  表式 甲\n  年度：2023，填报日期：2024-03-12',
      '年度：２０２１\n一级 产出指标\n  二级 时效指标\n    指标 完工时间\n      目标 9月前 完成 2020年12月',
      '表式 甲\n  字段 年度 年份\n  字段 立项日期 日期\n报告 例\n  表式 甲\n  年度：2023\n  立项日期：2018年6月',
      '一级 产出指标\n  二级 时效指标\n    指标 完工时间\n      目标 2018年9月前 完成 2018年8月',
    ],
    bad: [
      '表式 甲\n  字段 年度 年份\n  字段 填报日期 日期\n报告 例\n  表式 甲\n  年度：2023，填报日期：⟦２０１９年３月１２日⟧',
      '年度：2021\n一级 产出指标\n  二级 时效指标\n    指标 完工时间\n      目标 ⟦2018年9月前⟧ 完成 ⟦2018年8月⟧全部完工，已验收',
    ],
  },
  check(report, found) {
    const year = reportYear(report);
    if (year === undefined) return;
    for (const { at, subject, name, time } of datesOf(report)) {
      const wrong = [time.from.year, time.to.year].find((said) => said !== undefined && Math.abs(said - year) > 1);
      if (wrong === undefined) continue;
      found({ at, subject, message, args: { name, nameEn: name.replace('”的“', ' '), wrong, year } });
    }
  },
};

interface Dated {
  at: Span;
  subject: object;
  name: string;
  time: Time;
}

/** Dates of a project that may lie years back, or ahead. */
const otherDates =
  /立项|设立|成立|开始|起始|起止|起讫|开工|启动|批复|下达|建成|竣工|结束|终止|期限|计划|规划|合同|签[订定]|出生/;

function datesOf(report: EvaluatedReport): Dated[] {
  const fields = report.fields.flatMap((field): Dated[] => {
    const kind = field.declared?.kind;
    if ((kind !== '日期' && kind !== '年份') || field === yearField(report) || otherDates.test(field.name)) return [];
    const time = timeOf(field) ?? (kind === '年份' ? yearTime(field.value.text) : undefined);
    return time ? [{ at: field.value.span, subject: field, name: field.name, time }] : [];
  });
  const results = valueRows(report)
    .flatMap(timesOf)
    .map(({ token, time, name }): Dated => {
      const at = { start: token.offset, end: token.offset + time.text.length };
      return { at, subject: token, name, time };
    });
  return [...fields, ...results];
}

/** The times that an indicator about time begins its values with; further in, a year may be that of a plan or of a document. */
const timesOf = remembered((indicator: EvaluatedIndicator) => {
  if (!indicator.levels.some((level) => /时效|timel/i.test(level))) return [];
  return (['目标', '调整', '完成'] as const).flatMap((role) => {
    const token = valueToken(indicator, role, ['TIME', 'PART', 'TEXT']);
    const time = token && scanTime(token.text, 0)?.time;
    return time ? [{ token: token.node, time, name: `${indicator.name}”的“${role}` }] : [];
  });
});

/** A year alone is no time, but says which year is meant. */
function yearTime(text: string): Time | undefined {
  return scanTime(`${fold(text).trim()}年`, 0)?.time;
}

const message = {
  zh: '“{name}”写的是{wrong}年，而报告年度是{year}年；请核对年份',
  en: '"{nameEn}" is dated {wrong}, but the report is about {year}; check the year',
};
