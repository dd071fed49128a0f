import { fold, type Localized, nearest, parseQuantity } from '@jixiao/core';
import { type AstNode, GrammarUtils } from 'langium';
import { nodeSpan, spanOf } from '../evaluation/written.js';
import type { Span } from '../findings/finding.js';
import type { Form } from '../generated/ast.js';
import { replaceFix } from './fixes.js';
import type { Found, Rule } from './rule.js';

/** 表式里看不懂的设定。 */
export const formCheck: Rule = {
  id: 'form-check',
  severity: 'error',
  purpose: {
    zh: '表式里的“规则”“参数”“计分”应写得能够识别',
    en: 'The rules, settings and scoring of a form are written so that they are understood',
  },
  basis: {
    zh: '写错的设定不起作用，报告却照样能核对，问题不容易发现。',
    en: 'A setting with a slip has no effect while reports are checked as ever, so it is hard to notice.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '表式 甲\n  资金 分值 10\n    计分 分档 100% 10，80% 7，60% 5\n  参数 反向计分 系统\n  规则 weight-profile 提示\n  规则 score-over off',
      '表式 甲\n  参数 反向计分 填报说明\n  参数 单项分值上限 ９０\n  规则 weight-total 警告',
    ],
    bad: [
      '表式 甲\n  规则 weight-profile ⟦忽略⟧\n  规则 weight-total ⟦提醒⟧',
      '表式 甲\n  资金 分值 10\n    计分 分档 100% 10，⟦80%⟧，⟦60人⟧ 5',
      '表式 甲\n  参数 反向计分 ⟦系統⟧\n  参数 单项分值上限 ⟦很高⟧',
    ],
  },
  checkForm(form, found) {
    checkSeverities(form.node, found);
    checkSettings(form.node, found);
    checkSteps(form.node, found);
  },
};

const severities = ['错误', 'error', '警告', 'warning', '提示', 'hint', '关闭', 'off'];

function checkSeverities(form: Form, found: Found): void {
  for (const node of form.severities) {
    const { severity } = node;
    if (severity !== undefined && !severities.includes(severity))
      unknownWord(node, placeOf(node, 'severity'), severity, severities, severityMessage, found);
  }
}

const choices: Record<string, string[]> = {
  反向计分: ['系统', '填报说明', '任一', 'system', 'fill_in_notes', 'either'],
};
const numbers: ReadonlySet<string> = new Set([
  '单项分值上限',
  '得分满分',
  '超额说明',
  '目标偏低',
  '低执行率',
  '调整幅度',
]);

function checkSettings(form: Form, found: Found): void {
  for (const node of form.settings) {
    const name = node.name ?? '';
    const [value] = node.values;
    const at = placeOf(node, 'values');
    if (value === undefined) continue;
    const known = choices[name];
    if (known && !known.includes(fold(value).toLowerCase())) unknownWord(node, at, value, known, choiceMessage, found);
    if (numbers.has(name) && !parseQuantity(value))
      found({ at, subject: node, message: numberMessage, args: { name, word: value } });
  }
}

function checkSteps(form: Form, found: Found): void {
  for (const step of form.funds.flatMap((funds) => funds.scoring).flatMap((scoring) => scoring.steps)) {
    const from = parseQuantity(step.from);
    const isRate = from && (!from.unit || from.unit.base === '%');
    if (!isRate) found({ at: placeOf(step, 'from'), subject: step, message: stepMessage, args: { word: step.from } });
    else if (step.points === undefined || !parseQuantity(step.points))
      found({ at: placeOf(step, 'from'), subject: step, message: pointsMessage, args: { word: step.from } });
  }
}

function unknownWord(
  subject: AstNode,
  at: Span,
  word: string,
  known: readonly string[],
  message: Localized,
  found: Found,
): void {
  const meant = nearest(word, known);
  found({
    at,
    subject,
    message,
    args: { word, known: known.filter((one) => !/[a-z]/.test(one)).join(' ') },
    fixes: meant ? [replaceFix(at, meant, { name: word, formula: known.join(' ') }, false)] : [],
  });
}

function placeOf(node: AstNode, property: string): Span {
  const place = GrammarUtils.findNodeForProperty(node.$cstNode, property);
  return place ? spanOf(place) : nodeSpan(node);
}

const severityMessage = {
  zh: '看不懂“{word}”；“规则”后面应写规则编号和一个词：{known}',
  en: 'Cannot read "{word}"; write a rule id and one of error, warning, hint, off',
};
const choiceMessage = {
  zh: '看不懂“{word}”；这里可以写：{known}',
  en: 'Cannot read "{word}"; write one of {known}',
};
const numberMessage = {
  zh: '“{name}”后面应写一个数，而不是“{word}”',
  en: 'Write a number after "{name}" instead of "{word}"',
};
const stepMessage = {
  zh: '“{word}”不是执行率；分档应写成：100% 10，80% 7，60% 5',
  en: '"{word}" is no rate; write steps like 100% 10，80% 7，60% 5',
};
const pointsMessage = {
  zh: '“{word}”后面还应写这一档的得分，如：80% 7',
  en: 'Write the score of this step behind "{word}", such as 80% 7',
};
