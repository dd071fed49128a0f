import type { ast } from '@jixiao/language';
import type { Context } from '../context.js';
import { chinese } from './chinese.js';
import { defaultLayout } from './default-layout.js';
import { layoutField, type PrintedField } from './fields.js';

export type LayoutParts = (string | ast.Interpolation)[];

/** One thing a form prints, from top to bottom. */
export type LayoutItem =
  | { kind: 'title' | 'subtitle' | 'remark'; parts: LayoutParts }
  | { kind: 'headline'; left?: LayoutParts; right?: LayoutParts }
  | { kind: 'fields'; fields: PrintedField[] }
  | { kind: 'signature'; fields: PrintedField[] }
  | { kind: 'funds' | 'goals' | 'indicators' | 'total' }
  | { kind: 'tables'; names: string[] }
  | { kind: 'group'; label: string; items: LayoutItem[] };

const textKinds = new Map<string, 'title' | 'subtitle' | 'remark'>([
  ['标题', 'title'],
  ['副标题', 'subtitle'],
  ['注', 'remark'],
]);
const blockKinds = new Map<string, 'funds' | 'goals' | 'indicators' | 'total'>([
  ['资金', 'funds'],
  ['年度目标', 'goals'],
  ['指标', 'indicators'],
  ['总分', 'total'],
]);

/** What the form prints: its 版式, or everything it has in the usual order. */
export function layoutItems(context: Context): LayoutItem[] {
  const { layout } = context.form;
  return layout ? layout.items.map((item) => readItem(context, item)) : defaultLayout(context);
}

function readItem(context: Context, item: ast.Layout['items'][number]): LayoutItem {
  switch (item.$type) {
    case 'LayoutText':
      return { kind: textKinds.get(chinese(item.kind)) ?? 'remark', parts: item.text };
    case 'LayoutHead':
      return {
        kind: 'headline',
        ...(item.left.length > 0 && { left: item.left }),
        ...(item.right.length > 0 && { right: item.right }),
      };
    case 'LayoutFields':
      return {
        kind: chinese(item.kind) === '行' ? 'fields' : 'signature',
        fields: item.cells.flatMap((cell) => layoutField(context, cell) ?? []),
      };
    case 'LayoutBlock':
      return { kind: blockKinds.get(chinese(item.kind)) ?? 'total' };
    case 'LayoutTable':
      return { kind: 'tables', names: item.tables.map((table) => table.ref?.name ?? table.$refText) };
    case 'LayoutGroup':
      return { kind: 'group', label: item.label ?? '', items: item.items.map((inner) => readItem(context, inner)) };
  }
}
