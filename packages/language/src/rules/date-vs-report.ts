import { isAfter } from '@jixiao/core';
import { fillDate, publishDate, timeOf } from './date-fields.js';
import type { Rule } from './rule.js';

/** 填报日期不晚于公开日期。 */
export const dateVsReport: Rule = {
  id: 'date-vs-report',
  severity: 'hint',
  purpose: {
    zh: '填报日期不应晚于发布（公开）日期',
    en: 'A report is not filled in after it was published',
  },
  basis: {
    zh: '自评报告填报、审核以后才随决算公开。',
    en: 'Reports are filled in and reviewed first, and then published with the accounts.',
  },
  examples: {
    good: [
      '表式 甲\n  字段 填报日期 日期\n  字段 发布日期 日期\n报告 例\n  表式 甲\n  填报日期：2024-03-12\n  发布日期：２０２４年９月１２日',
      '表式 甲\n  字段 填报日期 日期\n  字段 发布日期 日期\n报告 例\n  表式 甲\n  填报日期：2024年9月12日\n  发布日期：2024年9月',
    ],
    bad: [
      '表式 甲\n  字段 填报日期 日期\n  字段 发布日期 日期\n报告 例\n  表式 甲\n  填报日期：⟦2024-10-08⟧\n  发布日期：2024-09-12',
      '表式 甲\n  字段 填表日期 日期\n  字段 公开日期 日期\n报告 例\n  表式 甲\n  公开日期：２０２４年８月底\n  填表日期：⟦２０２４年９月１日⟧',
    ],
  },
  check(report, found) {
    const published = report.fields.find(({ name }) => publishDate.test(name));
    const day = published && timeOf(published);
    if (!published || !day) return;
    for (const field of report.fields) {
      const time = fillDate.test(field.name) ? timeOf(field) : undefined;
      if (!time || !isAfter(time, day)) continue;
      found({
        at: field.value.span,
        subject: field,
        message,
        args: {
          name: field.name,
          day: field.value.text,
          publishedName: published.name,
          published: published.value.text,
        },
        related: [{ at: published.value.span, node: published.node, message: publishedMessage }],
      });
    }
  },
};

const message = {
  zh: '“{name}” {day} 晚于“{publishedName}” {published}；请核对两个日期',
  en: '{name} {day} is later than {publishedName} {published}; check both dates',
};
const publishedMessage = { zh: '公开的日期', en: 'When it was published' };
