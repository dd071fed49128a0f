import { get, hasPoints } from './operator.js';
import { attributeOf, type Indicator, type ReportText, type Word } from './report-text.js';

export const whole = (report: ReportText): Indicator[] => report.indicators.filter((indicator) => !indicator.isPart);
export const word = (indicator: Indicator, keyword: string): Word[] => {
  const value = get(indicator.attributes, keyword);
  return value ? [value] : [];
};
export const has = (indicator: Indicator, keyword: string) => attributeOf(indicator.attributes, keyword) !== undefined;
export const scored = (report: ReportText) => whole(report).filter((indicator) => has(indicator, '得分'));
/** Those whose score is held against their points. */
export const judged = (report: ReportText) =>
  hasPoints(report) ? scored(report).filter((indicator) => has(indicator, '分值')) : [];
export const isText = (value: Word | undefined) => value !== undefined && !/\d|\[\[/.test(value.text);
export const isChinese = ({ form }: ReportText) => !/[a-z]/.test(form);
export const hasDeviation = (report: ReportText) => !/重庆|湖北|河北|评分/.test(report.form);
