import { compareDates } from '@jixiao/core';
import { fillDate, publishDate, reportYear, showDay, timeOf } from './date-fields.js';
import type { Rule } from './rule.js';

/** 报告日期不早于年度结束。 */
export const dateBeforeEnd: Rule = {
  id: 'date-before-end',
  severity: 'hint',
  purpose: {
    zh: '填报、发布的日期一般在年度结束以后',
    en: 'A report is normally filled in and published after the end of its year',
  },
  basis: {
    zh: '自评按全年执行数和全年完成值填写，年度没有结束时这些数还没有定。',
    en: 'It tells what was spent and reached in the whole year, which is not settled before the year ends.',
  },
  examples: {
    good: [
      `${dated()}  年度：2023，填报日期：2024-03-12`,
      `${dated()}  年度：２０２３，填报日期：２０２３年１２月`,
      `${dated()}  填报日期：2022-12-30`,
    ],
    bad: [
      `${dated()}  年度：2022，填报日期：⟦2022-12-30⟧`,
      '报告 例\n表式 文字报告\n部门：岚桥县图书馆\n年度：２０２３\n发布日期：⟦２０２３年９月１２日⟧',
    ],
  },
  check(report, found) {
    const year = reportYear(report);
    if (year === undefined) return;
    const end = { year, month: 12, day: 31 };
    for (const field of report.fields) {
      if (!fillDate.test(field.name) && !publishDate.test(field.name)) continue;
      const time = timeOf(field);
      const order = time && compareDates(time.to, end);
      if (!time || order === undefined || order >= 0) continue;
      found({
        at: field.value.span,
        subject: field,
        message,
        args: { name: field.name, day: field.value.text, end: showDay(end), year },
      });
    }
  },
};

function dated(): string {
  return '表式 甲\n  字段 年度 年份\n  字段 填报日期 日期\n报告 例\n  表式 甲\n';
}

const message = {
  zh: '“{name}”是 {day}，早于年度结束的{end}，{year}年的数还没有定；请核对日期',
  en: '{name} is {day}, before the year ends on {end}, when the figures of {year} are not settled; check the date',
};
