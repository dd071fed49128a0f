import { fold, nearest, parseUnit } from '@jixiao/core';
import { type CstNode, GrammarUtils } from 'langium';
import { inUnit } from '../evaluation/amount.js';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { isValue, type Outcome } from '../evaluation/expressions.js';
import { interpolationsIn, isTableReference } from '../evaluation/interpolations.js';
import { printReference } from '../evaluation/print-reference.js';
import { nodeSpan, spanOf } from '../evaluation/written.js';
import type { Fix } from '../findings/finding.js';
import type { Interpolation } from '../generated/ast.js';
import { replaceFix } from './fixes.js';
import type { Rule } from './rule.js';

/**
 * 引用后面的格式看不懂或不合适。 A unit behind a number that has none is the unit it is printed with: a missing unit never mismatches. Only a
 * unit that measures another thing than the value is a mistake.
 */
export const referenceFormat: Rule = {
  id: 'reference-format',
  severity: 'error',
  purpose: {
    zh: '“[[ ]]”里的格式应是单位、“n位”或“数”，且单位与数值相合',
    en: 'The format in [[ ]] is a unit that fits the value, "n位" or "数"',
  },
  basis: {
    zh: '格式不对就印不出数：“亿元”换算单位，“2位”保留两位小数，“数”不带单位。',
    en: 'With a wrong format nothing is printed: 亿元 converts, 2位 rounds, 数 leaves the unit out.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 100 90\n正文\n执行[[资金.年度资金总额.全年执行数 亿元 4位]]、[[资金.年度资金总额.全年执行数 数]]。',
      '指标 学习\n  目标 ≥12 完成 13\n正文\n学习[[学习.完成 次]]、[[学习.完成 次 1位]]。',
      '资金 万元\n  行 年度资金总额 １００ １００ ９０\n正文\n执行[[资金.年度资金总额.全年执行数 ２位]]万元。',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 100 90\n正文\n执行[[资金.年度资金总额.全年执行数 ⟦公里⟧]]。',
      '指标 学习\n  目标 ≥１２次 完成 １３次\n正文\n学习[[学习.完成 ⟦亿元⟧ 2位]]。',
      '资金 万元\n  行 年度资金总额 100 100 90\n正文\n执行[[资金.年度资金总额.全年执行数 ⟦2.5⟧]]，预算[[资金.年度资金总额.全年预算数 ⟦２位小数⟧]]。',
    ],
  },
  check(report, found) {
    for (const interpolation of interpolationsIn(report.node)) {
      if (interpolation.formats.length === 0 || isTableReference(interpolation)) continue;
      const { problem } = printReference(report, interpolation);
      if (!problem) continue;
      const index = misfit(report, interpolation);
      const format = interpolation.formats[index] ?? '';
      const place = GrammarUtils.findNodeForProperty(interpolation.$cstNode, 'formats', index);
      const at = place ? spanOf(place) : nodeSpan(interpolation);
      const outcome = report.outcomeOf(interpolation);
      const unit = isValue(outcome) ? (outcome.unit?.text ?? '') : '';
      found({
        at,
        subject: interpolation,
        message: problem === 'format-unknown' ? unknownMessage : unit === '' ? message : unitMessage,
        args: { format, unit },
        fixes: place ? fixesFor(format, place, outcome) : [],
      });
    }
  },
};

/** Which of the formats is the one that printing stops at. */
function misfit(report: EvaluatedReport, interpolation: Interpolation): number {
  const outcome = report.outcomeOf(interpolation);
  return interpolation.formats.findIndex((format) => {
    if (/^\d{1,2}(?:位|dp)$/.test(fold(format)) || format === '数' || fold(format).toLowerCase() === 'bare')
      return false;
    const unit = parseUnit(format);
    return !unit || (isValue(outcome) && !inUnit(outcome, unit));
  });
}

/** What a format is most likely meant to be, and the reference without it. */
function fixesFor(format: string, place: CstNode, outcome: Outcome): Fix[] {
  const meant = meantBy(format, outcome);
  const text = place.root.fullText;
  let start = place.offset;
  while (/\s/.test(text.charAt(start - 1))) start--;
  return [
    ...(meant ? [replaceFix(spanOf(place), meant, { name: format, formula: '2位 数 亿元' }, false)] : []),
    { title: { text: removeTitle, args: { format } }, edits: [{ start, end: place.end, text: '' }], safe: false },
  ];
}

function meantBy(format: string, outcome: Outcome): string | undefined {
  const decimals = /^(\d{1,2})(?![\d.])/.exec(fold(format))?.[1];
  if (decimals !== undefined) return `${decimals}位`;
  const fits = (unit: string) => isValue(outcome) && inUnit(outcome, parseUnit(unit)) !== undefined;
  return nearest(format, ['2位', '数', ...['元', '万元', '亿元'].filter(fits)]);
}

const removeTitle = { zh: '删去“{format}”', en: 'Remove "{format}"' };
const unknownMessage = {
  zh: '看不懂格式“{format}”；这里可以写单位（如 亿元）、小数位（如 2位）或“数”',
  en: 'Cannot read the format "{format}"; write a unit (such as 亿元), decimals (such as 2位) or 数',
};
const unitMessage = {
  zh: '这个数的单位是“{unit}”，不能换算成“{format}”；请改写单位，或删去它',
  en: 'The value is in "{unit}" and cannot be converted to "{format}"; change the unit or remove it',
};
const message = {
  zh: '这个数不能换算成“{format}”；请改写单位，或删去它',
  en: 'The value cannot be converted to "{format}"; change the unit or remove it',
};
