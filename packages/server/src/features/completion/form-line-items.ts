import { type Block, type EffectiveForm, formBlockBehind, formLines, keywordOf, layoutLines } from '@jixiao/language';
import type { ServerContext } from '../../context.js';
import { lastBefore } from '../../lookup/owners.js';
import type { CaretContext } from './caret-context.js';
import type { Draft } from './draft.js';
import { hasFormPlace, type NextLine, nextLine } from './next-line.js';
import { literal } from './snippet-text.js';
import { keywordDrafts } from './spelling.js';

/** What follows these can be offered. */
const offered = new Set('继承 金额单位 页面 列 计分 参数 规则 签名 表 勾稽'.split(' '));
const alone = new Set(['版式', '块完']);
/** What a page prints of the form, where the form has it. */
const printed: Record<string, (form: EffectiveForm) => boolean> = {
  资金: ({ funds }) => funds !== undefined,
  年度目标: ({ goals }) => goals !== undefined,
  指标: ({ indicators }) => indicators !== undefined,
  总分: ({ total }) => total !== undefined,
  表: ({ tables }) => tables.size > 0,
};

/** What may begin a line of a form. */
export function formLineDrafts(caret: CaretContext, server: ServerContext): Draft[] {
  const { above, file, line } = caret;
  const layout = above.block === 'layout';
  const next = nextLine(file.text, line.end);
  const bound = hasFormPlace(next, caret.below.block);
  // The next line belongs to the open block: nothing but the head of that block may open one before it.
  const inner = bound && !layout && !hasFormPlace(next, 'form') && !isHead(caret);
  const given = givenLines(caret);
  const drafts = Object.keys(layout ? layoutLines : formLines).flatMap((keyword): Draft[] => {
    if (keyword === '表式' || given.has(keyword) || (keyword === '块完' && !hasOpenGroup(caret))) return [];
    if (layout && caret.form && printed[keyword]?.(caret.form) === false) return [];
    const behind = layout ? above.block : formBlockBehind(above.block, keyword);
    if (behind === undefined || (bound && !hasFormPlace(next, behind))) return [];
    if (inner && behind !== caret.below.block) return [];
    const rank = layout || behind === above.block ? 10 : 20;
    const draft = {
      rank,
      indent: layout ? 4 + 2 * (above.groups - (keyword === '块完' ? 1 : 0)) : formIndent(keyword, above.block),
      ...(offered.has(keyword) && { again: true }),
    };
    return keywordDrafts(keyword, server, draft, (word) => formText(keyword, word, layout));
  });
  const inRows = above.block === 'form-funds' || above.block === 'form-table';
  const others = [
    ...(inRows ? keywordDrafts('其中', server, { rank: 12, indent: 4 }) : []),
    ...(layout || (bound && !hasFormPlace(next, 'form'))
      ? []
      : keywordDrafts('勾稽', server, { rank: 25, indent: 2, again: true })),
  ];
  const staysForm = caret.below.block.startsWith('form') || caret.below.block === 'layout';
  const heads = !staysForm || next.kind === 'none' || beginsAnother(next) ? ['报告', '表式'] : [];
  return [...drafts, ...others, ...heads.flatMap((word) => keywordDrafts(word, server, { rank: 40, indent: 0 }))];
}

/** Whether a 块 is open here that no other line closes. */
function hasOpenGroup({ above, owners, file, line }: CaretContext): boolean {
  const { offset = 0, end = 0 } = owners.form?.layout?.$cstNode ?? {};
  let open = 0;
  for (const { tokenType, startOffset } of file.tokens.tokens) {
    const isElsewhere = startOffset < line.start || startOffset > line.end;
    if (startOffset < offset || startOffset >= end || !isElsewhere) continue;
    if (tokenType.name === '块') open++;
    else if (tokenType.name === '块完') open--;
  }
  return above.groups > 0 && open > 0;
}

/** Whether the caret's line, as it stands, opens the block that lines below belong to. */
function isHead({ above, below }: CaretContext): boolean {
  return above.block !== below.block;
}

function beginsAnother({ word }: NextLine): boolean {
  return ['报告', '表式'].includes(keywordOf(word, 'structure') ?? '');
}

function formText(keyword: string, word: string, layout: boolean): Pick<Draft, 'text' | 'snippet'> {
  if (layout && ['标题', '副标题', '注', '块'].includes(keyword))
    return { text: `${word} `, snippet: `${literal(word)} "$1"` };
  const isAlone = alone.has(keyword) || (layout && keyword in printed && keyword !== '表');
  return { text: isAlone ? word : `${word} ` };
}

/** Lines that the form, or its open block, has already, but for the caret's own. */
function givenLines({ owners, above, file, line, word }: CaretContext): Set<string> {
  const { form } = owners;
  const given = new Set<string>();
  if (!form) return given;
  const note = (keyword: string, is: boolean) => {
    if (is) given.add(keyword);
  };
  if (above.block === 'layout') {
    for (const item of form.layout?.items ?? []) if (item.$type === 'LayoutBlock') given.add(canonical(item.kind));
  } else {
    note('继承', form.base !== undefined);
    note('依据', form.basis.length > 0);
    note('金额单位', form.currency !== undefined);
    note('页面', form.page !== undefined);
    note('资金', form.funds.length > 0);
    note('年度目标', form.goals.length > 0);
    note('指标', form.indicators.length > 0);
    note('总分', form.totals.length > 0);
    note('等级', form.grades.length > 0);
    note('版式', form.layout !== undefined);
  }
  const funds = above.block === 'form-funds' ? lastBefore(form.funds, line.start) : undefined;
  note('计分', (funds?.scoring.length ?? 0) > 0);
  note('执行率', (funds?.rates.length ?? 0) > 0);
  const goals = above.block === 'form-goals' ? lastBefore(form.goals, line.start) : undefined;
  for (const { kind } of goals?.texts ?? []) given.add(canonical(kind));
  given.delete(canonical(file.text.slice(word.start, word.end)));
  return given;
}

function canonical(word: string): string {
  return keywordOf(word, 'form') ?? word;
}

function formIndent(keyword: string, block: Block): number {
  if (keyword === '二级') return 6;
  const inBlock = formBlockBehind(block, keyword) === block || keyword === '一级';
  return inBlock && block !== 'form' ? 4 : 2;
}
