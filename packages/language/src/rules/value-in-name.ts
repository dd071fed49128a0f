import { fold, type Operator, parseQuantity, type Quantity, scanOperator } from '@jixiao/core';
import { type AstNode, AstUtils } from 'langium';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import { lastGroup } from '../evaluation/written.js';
import type { Fix, Span } from '../findings/finding.js';
import { isPath } from '../generated/ast.js';
import { remembered } from './remembered.js';
import type { Rule } from './rule.js';
import { belongsTo, fitsAsTarget, likelySign } from './value-as-target.js';
import { hasIndicatorColumn, isEmpty, levelWords, targetWord } from './value-rows.js';
import { isVaguelyDone } from './value-words.js';

/** 指标值写在指标名称里，目标空着。 */
export const valueInName: Rule = {
  id: 'value-in-name',
  severity: 'warning',
  purpose: {
    zh: '数和单位写在“目标”后面，不写在指标名称里',
    en: 'Number and unit stand in the target, not in the indicator’s name',
  },
  basis: {
    zh: '指标值要与完成值比较；写在名称里，目标一栏就空着或者只有“全面完成”，无从比较。',
    en: 'The target is compared with the result; inside the name it leaves the target empty, or just "done".',
  },
  fix: 'suggested',
  supersedes: ['value-not-quantified', 'value-missing'],
  examples: {
    good: [
      '指标 改造管网\n  目标 ≥8.5公里 完成 8.6公里 分值 5 得分 5',
      '指标 新建12个文化广场的覆盖面\n  完成 全部覆盖 分值 ５\n指标 65岁以上老人体检\n  完成 开展 分值 5\n指标 办理12345热线\n  目标 全面完成 完成 全面完成',
      '指标 改造管网８．５公里\n  目标 提高供热质量 完成 已改造\n指标 2021年培训\n  目标 完成 完成 完成\n指标 培训30期',
    ],
    bad: [
      '指标 改造管网⟦8.5公里⟧\n  完成 8.6公里 分值 5 得分 5',
      '指标 培训农民（⟦１２００人次⟧）\n  目标：— 完成：１２２０人次 分值：５ 得分：５\n指标 单位造价⟦不超过500元⟧\n  目标 完成 480元 分值 5 得分 5',
      '指标 "更新设备⟦120台⟧"\n  完成 125台 分值 5 得分 5',
      '一级 产出指标\n  二级 数量指标\n    指标 学习 | 集中学习⟦13次⟧，宣讲活动180余场次\n      目标 全面完成 完成 全面完成 分值 5 得分 5',
    ],
  },
  check(report, found) {
    if (!hasIndicatorColumn(report, '目标')) return;
    for (const row of report.indicators.all) {
      const target = countedTarget(row);
      const isVague = target.kind === 'text' && isVaguelyDone(target.text);
      if ((!isEmpty(target) && !isVague) || row.groups.length < 2) continue;
      if (row.parts.some((part) => !isEmpty(countedTarget(part)))) continue;
      const level = levelWords(report, row);
      const [first, ...others] = valuesInName(row).filter(({ quantity }) => belongsTo(quantity, level));
      if (!first) continue;
      found({
        at: first.span,
        subject: row,
        message: isVague ? vagueMessage : message,
        args: { name: row.name, value: first.text, target: target.text.trim() },
        fixes: isVague ? [] : [first, ...others].slice(0, 3).flatMap((value) => splitFix(report, row, value, level)),
      });
    }
  },
};

interface NamedValue {
  /** As typed, with the operator before or behind it. */
  text: string;
  span: Span;
  quantity: Quantity;
  operator?: Operator;
  /** In the name itself, not in a text beside it. */
  inName: boolean;
}

const before = '(?:不少于|不低于|不小于|不超过|不高于|不大于|大于等于|小于等于|>=|<=|≥|≤|≧|≦)?\\s*';
const unit =
  '[十百千万亿]*[余多]?(?:个百分点|%|‰|个|户次|人次|件次|车次|场次|批次|人|名|户|家|场|次|件|台|套|辆|只|头|羽|亩|公顷|平方公里|公里|千米|平方米|平米|立方米|米|㎡|㎥|吨|公斤|元|处|座|所|项|期|份|篇|幅|条|株|棵|间|张|册|部|批|例|起|宗|块|栋|盏|个月|天|小时|分钟)';
const behind = '(?:及以上|以上|及以下|以下|及以内|以内)?';
/** A number with a unit that ends a clause: in front of other words it describes them (12个文化广场). */
const value = new RegExp(
  `${before}(?<![\\d.,第a-z])\\d[\\d,]*(?:\\.\\d+)?${unit}(?:/[^\\s，。；、()]{1,4})?${behind}(?=$|[\\s，。；、,;:()/]|["”」]$)`,
  'gi',
);

function valuesInName(row: EvaluatedIndicator): NamedValue[] {
  const items = row.groups[0]?.items ?? [];
  const texts = items.filter(({ property }) => property === 'text');
  return (texts.length > 0 ? texts : items.filter(({ property }) => property === 'name')).flatMap(
    ({ node, property }) =>
      // What is read is folded and as long as what is typed, so that offsets are the same.
      [...fold(node.text).matchAll(value)].flatMap((match) => {
        const typed = match[0].trimStart();
        const start = node.offset + match.index + match[0].length - typed.length;
        const quantity = parseQuantity(/\d[\s\S]*?(?=(?:及?以[上下内])?$)/.exec(typed)?.[0] ?? '');
        if (!quantity) return [];
        const operator = scanOperator(typed, 0)?.operator ?? operatorOf(typed);
        const span = { start, end: start + typed.length };
        return [
          {
            text: node.root.fullText.slice(span.start, span.end),
            span,
            quantity,
            ...(operator && { operator }),
            inName: property === 'name',
          },
        ];
      }),
  );
}

function operatorOf(typed: string): Operator | undefined {
  if (typed.endsWith('以上')) return '≥';
  return /以[下内]$/.test(typed) ? '≤' : undefined;
}

/** Writes the value as the target and takes it out of the name, where nothing refers to the name as it is. */
function splitFix(report: EvaluatedReport, row: EvaluatedIndicator, found: NamedValue, level: string): Fix[] {
  const sign = found.operator ?? likelySign(row, found.quantity, level);
  if (!fitsAsTarget(row, found.quantity, sign)) return [];
  const written = `${sign}${found.quantity.text}`;
  const edits = [targetEdit(row, written), ...nameEdit(report, row, found)].filter((edit) => edit !== undefined);
  return [{ title: { text: title, args: { value: written } }, edits, safe: false }];
}

function targetEdit(row: EvaluatedIndicator, written: string): Fix['edits'][number] | undefined {
  const group = lastGroup(row.groups, targetWord(row));
  const target = countedTarget(row);
  if (!group) {
    // In front of the first attribute, so that it never stands inside a text.
    const at = row.groups[1]?.span.start;
    return at === undefined ? undefined : { start: at, end: at, text: `目标 ${written} ` };
  }
  if (group.items.length > 0) return { ...target.span, text: written };
  return { start: group.span.end, end: group.span.end, text: ` ${written}` };
}

function nameEdit(report: EvaluatedReport, row: EvaluatedIndicator, found: NamedValue): Fix['edits'] {
  const { node, nameSpan } = row;
  if (!found.inName || isReferredTo(report, node)) return [];
  const text = node.$cstNode?.root.fullText ?? '';
  const head = text.slice(nameSpan.start, found.span.start);
  const [, tail = '', quote = ''] = /^(.*?)(["”」]?)$/.exec(text.slice(found.span.end, nameSpan.end)) ?? [];
  const kept = head.replace(/[\s（(，、]+$/, '');
  // The quote marks around the whole name stay; others are left to whoever wrote them.
  const inner = quote ? kept.slice(1) : kept;
  if (!/^[\s）)]*$/.test(tail) || inner.length < 2 || /["“「]/.test(inner)) return [];
  return [{ start: nameSpan.start + kept.length, end: nameSpan.end - quote.length, text: '' }];
}

const referred = remembered((report: EvaluatedReport): ReadonlySet<AstNode> => {
  const nodes = new Set<AstNode>();
  for (const path of AstUtils.streamAllContents(report.node).filter(isPath))
    for (const { ref } of path.segments) if (ref) nodes.add(ref);
  return nodes;
});

function isReferredTo(report: EvaluatedReport, node: AstNode): boolean {
  return referred(report).has(node);
}

const title = { zh: '目标写成 {value}', en: 'Write {value} as the target' };
const message = {
  zh: '“{name}”的指标名称里写着 {value}，目标却空着；请把数和单位写到“目标”后面',
  en: 'The name of "{name}" holds {value} while its target is empty; write number and unit after "target"',
};
const vagueMessage = {
  zh: '“{name}”的指标名称里写着 {value}，目标却只写“{target}”；请把数和单位写到“目标”后面',
  en: 'The name of "{name}" holds {value} while its target is only "{target}"; write number and unit after "target"',
};
