import type { AstNode } from 'langium';
import { isLeafCstNode } from 'langium';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { hasValue, showFigure } from '../evaluation/figure.js';
import { writtenGroups } from '../evaluation/written.js';
import type { Span } from '../findings/finding.js';
import { compareMoney, isGreater } from './ratio-compared.js';
import type { Rule } from './rule.js';
import { growthPairs, type SangongPair, sangongTables } from './sangong-items.js';

/** “全面下降”要有数。 */
export const sangongClaim: Rule = {
  id: 'sangong-claim',
  severity: 'hint',
  purpose: {
    zh: '写了“三公”经费“全面下降”“均下降”的，各项都应低于上年；写了“只减不增”的，各项都不应高于上年',
    en: 'Where a text says that every item of the 三公 expenditure fell, or that none rose, the table agrees',
  },
  basis: {
    zh: '审核时拿文字与“三公”经费表对照：上年和本年都是0的一项没有下降，不能说“全面下降”。',
    en: 'Reviewers hold such claims against the table: an item that was nothing in both years has not fallen.',
  },
  examples: {
    good: [
      '指标 三公经费 | 从严控制三公经费，比上年全面下降\n  目标 全面完成\n表 三公 万元\n  列 决算数 上年决算数\n  行 公务接待费 0 0.26\n  行 公务用车购置及运行费 0 0.36',
      '年度目标\n  预期 “三公”经费只减不增\n表 三公 万元\n  列 决算数 上年决算数\n  行 公务接待费 0.20 ０．２６\n  行 因公出国（境）费 0 0',
      '指标 会议费 | 比上年全面下降\n  目标 全面完成\n表 三公 万元\n  列 决算数 上年决算数\n  行 公务接待费 0 0',
    ],
    bad: [
      '指标 三公经费 | 从严控制三公经费，2021年比2020年⟦全面下降⟧\n  目标 全面完成\n表 三公 万元\n  列 决算数 上年决算数\n  行 公务接待费 0 0.26\n  行 因公出国（境）费 0 0',
      '年度目标\n  预期 “三公”经费⟦只减不增⟧\n表 三公 万元\n  列 决算数 上年决算数\n  行 公务接待费 ０．３０ ０．２６\n  行 因公出国（境）费 0 0',
      '指标 三公经费控制\n  目标 三公经费各项⟦均下降⟧ 完成 已完成\n表 三公 万元\n  列 决算数 上年决算数\n  行 公务接待费 0.2 0.3\n  行 公务用车运行维护费 2.9 2.8',
    ],
  },
  check(report, found) {
    const pairs = sangongTables(report)
      .flatMap((table) => growthPairs(table, report))
      .filter(({ item, spent, measure }) => item !== 'total' && hasValue(spent) && hasValue(measure));
    if (pairs.length === 0) return;
    const notFallen = pairs.filter(({ spent, measure }) => compareMoney(spent, measure)?.gap.sign() !== -1);
    const risen = pairs.filter(({ spent, measure }) => isGreater(spent, measure));
    for (const { at, claim, isFall } of claimsOf(report)) {
      const against = isFall ? notFallen : risen;
      if (against.length === 0) continue;
      found({
        at,
        subject: at,
        message: isFall ? fallMessage : riseMessage,
        args: { claim, items: listed(against, '，'), itemsEn: listed(against, ', ') },
        related: against.map(({ name, spent }) => ({
          at: spent.span,
          node: spent.node,
          message: itemMessage,
          args: { name },
        })),
      });
    }
  },
};

interface Claim {
  at: Span;
  claim: string;
  /** That everything fell; else that nothing rose. */
  isFall: boolean;
}

const claims =
  /(全面下降|全面减少|全部下降|均(?:有所|呈|较上年|比上年|同比)?下降|均(?:有所)?减少|都(?:有所)?下降)|只减不增|只降不升/gu;

/** What fields, goals and indicators that speak of 三公 claim; the narrative is told elsewhere. */
function claimsOf(report: EvaluatedReport): Claim[] {
  const indicators = report.indicators.all.flatMap((indicator) => [indicator, ...indicator.parts]);
  const nodes: AstNode[] = [...report.fields, ...report.goals, ...indicators].map(({ node }) => node);
  return nodes.flatMap((node): Claim[] => {
    const leaves = writtenGroups(node)
      .flatMap((group) => group.items)
      .flatMap((item) => (isLeafCstNode(item.node) ? [item.node] : []));
    // What an indicator of that name claims is about it; in other texts the sentence must say so.
    const isNamed = (node.$type === 'Indicator' || node.$type === 'Part') && subject.test(leaves[0]?.text ?? '');
    return leaves.flatMap((leaf) =>
      [...leaf.text.matchAll(claims)].flatMap((match): Claim[] => {
        const sentence =
          leaf.text
            .slice(0, match.index)
            .split(/[。；;]/)
            .at(-1) ?? '';
        if (!isNamed && !subject.test(sentence)) return [];
        const start = leaf.offset + match.index;
        return [{ at: { start, end: start + match[0].length }, claim: match[0], isFall: match[1] !== undefined }];
      }),
    );
  });
}

const subject = /三公[”"」]?(?:经费|支出|费用)|[“"「]三公[”"」]/;

function listed(pairs: readonly SangongPair[], separator: string): string {
  return pairs.map(({ name, spent, measure }) => `${name} ${showFigure(measure)}→${showFigure(spent)}`).join(separator);
}

const fallMessage = {
  zh: '写了“{claim}”，但表里没有下降的有：{items}（上年→本年）；请改写，或者核对表里的数',
  en: 'The text says “{claim}”, but these did not fall (last year→this year): {itemsEn}; reword it, or check the table',
};
const riseMessage = {
  zh: '写了“{claim}”，但表里增加的有：{items}（上年→本年）；请改写，或者核对表里的数',
  en: 'The text says “{claim}”, but these rose (last year→this year): {itemsEn}; reword it, or check the table',
};
const itemMessage = { zh: '{name}', en: '{name}' };
