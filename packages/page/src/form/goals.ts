import type { Localized } from '@jixiao/core';
import { type ast, type EvaluatedGoals, nodeSpan } from '@jixiao/language';
import type { Context } from '../context.js';
import { type DraftCell, type DraftRow, draftCell, type Strip, strip } from '../grid/draft.js';
import { cleanText } from '../print/clean-text.js';
import { printNumber } from '../print/numbers.js';
import { printOptions } from '../print/print-options.js';
import { readText, sourceOf } from '../print/texts.js';
import { typedName } from '../print/typed-name.js';
import { words } from '../print/words.js';
import { chinese } from './chinese.js';
import { LABEL } from './fields.js';
import { headRows } from './heads.js';

const properties = { 年初: 'initial', 调整: 'adjusted', 预期: 'expected', 完成: 'actual' } as const;
type TextKind = keyof typeof properties;

const defaultLabels: Record<TextKind | '完成率', Localized> = {
  年初: words.initial,
  调整: words.adjusted,
  预期: words.expected,
  完成: words.actual,
  完成率: words.progress,
};

interface GoalColumn {
  kind: TextKind | '完成率';
  label: string;
}

/** 年度目标 as a block of its own: what was planned beside what was achieved, a row for each goal. */
export function goalsStrip(context: Context): Strip {
  const columns = goalColumns(context, context.report.goals);
  const goals: (EvaluatedGoals | undefined)[] = context.report.goals.length > 0 ? context.report.goals : [undefined];
  const head = headRows(
    context,
    '年度目标',
    columns.map(({ kind, label }) => ({ name: kind, label })),
  );
  const rows = goals.map((goal): DraftRow => {
    const id = goalId(context, goal);
    return { id, cells: columns.map((column, at) => goalCell(context, id, goal, column, at, true)) };
  });
  return strip(
    columns.map(({ kind }) => (kind === '完成率' ? 90 : 270)),
    [...head, ...rows],
    0,
  );
}

/** A goal above its own indicators: each text behind its label; nothing where nothing is written. */
export function goalTexts(context: Context, goal: EvaluatedGoals | undefined): Strip | undefined {
  const columns = goalColumns(context, goal ? [goal] : []).filter(
    ({ kind }) => kind === '完成率' || goal?.texts.has(kind),
  );
  if (!goal || columns.length === 0) return undefined;
  const id = goalId(context, goal);
  const cells = columns.flatMap((column, index) => [
    draftCell({
      id: context.ids.unique(`${id}/${column.kind}标签`),
      role: 'label',
      column: index * 2,
      paragraphs: [[{ text: column.label }]],
      scope: 'row',
    }),
    goalCell(context, id, goal, column, index * 2 + 1, false),
  ]);
  return strip(
    columns.flatMap(() => [LABEL, 200]),
    [{ id, cells }],
  );
}

/** The label beside the indicators of one goal: `年度绩效目标1（50分）`. */
export function goalLabel(context: Context, goal: EvaluatedGoals | undefined, ordinal: number): DraftCell {
  const { goals } = context.form;
  const name = cleanText(goals?.label ?? context.word(words.goals));
  const printed = printNumber(goal?.points, { blank: '' });
  const points = printed.paragraphs[0]?.[0];
  const text = goal ? `${name}${context.language === 'zh' ? '' : ' '}${ordinal}` : name;
  const span = goal && nodeSpan(goal.node);
  const [before = '', behind = ''] = context.word(words.points).split('{points}');
  return draftCell({
    id: context.ids.unique(`年度目标/${goal?.node.name ?? ordinal}/标签`),
    role: 'label',
    column: 0,
    scope: 'rowgroup',
    paragraphs: [points ? [{ text: text + before }, points, { text: behind }] : [{ text }]],
    ...(printed.source ? { source: printed.source } : span && { anchor: span }),
    ...(printed.figure && { figure: printed.figure }),
  });
}

function goalColumns({ form, word }: Context, goals: readonly EvaluatedGoals[]): GoalColumn[] {
  const declared = (form.goals?.texts ?? []).map(({ kind: typed, label }): GoalColumn => {
    const kind = chinese(typed) as GoalColumn['kind'];
    return { kind, label: cleanText(label ?? word(defaultLabels[kind])) };
  });
  if (declared.length > 0) return declared;
  const written = (['年初', '调整', '预期', '完成'] as const).filter((kind) =>
    goals.some(({ texts }) => texts.has(kind)),
  );
  const kinds = written.length > 0 ? written : (['预期', '完成'] as const);
  return kinds.map((kind) => ({ kind, label: word(defaultLabels[kind]) }));
}

function goalId(context: Context, goal: EvaluatedGoals | undefined): string {
  return context.ids.unique(goal?.node.name ? `年度目标/${goal.node.name}` : '年度目标/目标');
}

function goalCell(
  context: Context,
  id: string,
  goal: EvaluatedGoals | undefined,
  { kind }: GoalColumn,
  at: number,
  named: boolean,
): DraftCell {
  const cellId = context.ids.unique(`${id}/${kind}`);
  const anchor = goal && nodeSpan(goal.node);
  if (kind === '完成率') {
    const options = printOptions(context.form);
    const printed = printNumber(goal?.progress, { blank: options.blank, decimals: options.decimals(kind) });
    return draftCell({ id: cellId, role: 'number', column: at, ...printed });
  }
  const node: ast.Goals | undefined = goal?.node;
  const isBlank = goal?.texts.get(kind)?.kind === 'blank';
  const property = properties[kind];
  const paragraphs = node && !isBlank ? readText(context, node, property, node[property], kind) : [];
  // Goals that are told apart by names are printed with them.
  const first = paragraphs[0];
  if (named && first && node?.name && kind === firstKind(context))
    first.unshift({ text: `${typedName(node)}${context.word(words.colon)}` });
  const source = sourceOf(paragraphs);
  return draftCell({
    id: cellId,
    role: 'text',
    column: at,
    align: 'left',
    paragraphs: isBlank ? [[{ text: printOptions(context.form).blank }]] : paragraphs,
    ...(source ? { source } : anchor && { anchor }),
  });
}

function firstKind(context: Context): string | undefined {
  return goalColumns(context, context.report.goals)[0]?.kind;
}
