import { formatText, type Operator, parseQuantity } from '@jixiao/core';
import type { ast } from '@jixiao/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import { explainGrade } from '../hover/form-words.js';
import { explainOperator, operatorNames } from '../hover/operators.js';
import type { CaretContext } from './caret-context.js';
import type { Draft } from './draft.js';
import { helpFrom, unitHelp } from './help.js';
import { messages } from './messages.js';

const operators: [sign: Operator, ...also: string[]][] = [
  ['≥', '>=', '不低于', '不少于', '以上'],
  ['≤', '<=', '不高于', '不超过', '以内'],
  ['=', '等于'],
  ['>', '大于', '高于'],
  ['<', '小于', '低于'],
];

/** Comparison signs before the number of a target. */
export function operatorDrafts({ language }: ServerContext, behind = ''): Draft[] {
  return operators.map(([sign, ...also], index) => ({
    label: sign,
    text: `${sign}${behind}`,
    kind: CompletionItemKind.Operator,
    rank: 10 + index,
    aside: operatorNames[sign][language],
    also,
    ...helpFrom(explainOperator(sign, language)),
  }));
}

/** The first word of a value. A result takes no sign, and a number nobody else can know. */
export function valueDrafts(caret: CaretContext, server: ServerContext, of: string): Draft[] {
  if (of === '目标' || of === '调整') return operatorDrafts(server);
  if (of === '等级') {
    const { form } = caret;
    return (form?.grades ?? []).map(({ name, from }) => ({
      label: name,
      text: name,
      kind: CompletionItemKind.EnumMember,
      rank: 10,
      aside: formatText(messages.grade, server.language, { from: from.toString() }),
      ...(form && helpFrom(explainGrade(name, form, server))),
    }));
  }
  return [];
}

/** Units behind the number of a target or a result: for a result that of its target, then what the report counts in most. */
export function unitDrafts(caret: CaretContext, server: ServerContext, of: string): Draft[] {
  const { indicator, part } = caret.owners;
  const target = of === '完成' ? unitsIn((part ?? indicator)?.target ?? []).next().value : undefined;
  const seen = [...unitsOf(caret)].sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
  const units = new Set([...(target ? [target] : []), ...seen, ...usual]);
  return [...units].map((unit, index) => ({
    label: unit,
    text: unit,
    kind: CompletionItemKind.Unit,
    rank: 10 + index,
    ...(unit === target && { aside: messages.ofTarget[server.language] }),
    ...unitHelp(unit, server),
  }));
}

/** The unit of 资金: amounts of money. A 表 may count anything. */
export function blockUnitDrafts(caret: CaretContext, server: ServerContext, of: '资金' | '表'): Draft[] {
  const money = ['元', '万元', '亿元'];
  const own = caret.form?.currency.text;
  const others = of === '表' ? [...unitsOf(caret).keys(), '人', '个', '%'] : [];
  const units = new Set([...(own ? [own] : []), ...money, ...others]);
  return [...units].map((unit, index) => ({
    label: unit,
    text: unit,
    kind: CompletionItemKind.Unit,
    rank: 10 + index,
    ...unitHelp(unit, server),
  }));
}

const usual = ['%', '个', '次', '人', '人次', '户', '万元', '元', '公里', '平方米', '台', '项', '天'];

/** How often each unit is written in the report, in indicators and as the unit of a table. */
function unitsOf({ owners, word, file }: CaretContext): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (unit: string | undefined) => {
    if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  };
  const take = (indicator: ast.Indicator | ast.Part) => {
    for (const unit of unitsIn(indicator.target)) count(unit);
    for (const unit of unitsIn(indicator.actual)) count(unit);
  };
  const takeItem = (item: ast.Subcategory | ast.Indicator) => {
    if (item.$type === 'Subcategory') for (const indicator of item.items) takeItem(indicator);
    else for (const one of [item, ...item.parts]) take(one);
  };
  for (const entry of owners.report?.entries ?? []) {
    if (entry.$type === 'Category') for (const item of entry.items) takeItem(item);
    else if (entry.$type === 'Indicator') takeItem(entry);
    else if (entry.$type === 'Table') count(entry.unit);
  }
  // What is being typed is in the tree already.
  const typed = file.text.slice(word.start, word.end);
  if (counts.get(typed) === 1) counts.delete(typed);
  return counts;
}

function* unitsIn(value: ast.Indicator['target']): Generator<string> {
  for (const part of value) {
    const unit = typeof part === 'string' ? parseQuantity(part)?.unit?.text : undefined;
    if (unit !== undefined) yield unit;
  }
}
