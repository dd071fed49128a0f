import { displayWidth } from '@jixiao/core';
import type { Context } from '../context.js';
import { assembleGrids, type GridDraft } from '../grid/assemble.js';
import { type DraftCell, draftCell, type Piece, strip } from '../grid/draft.js';
import type { Block, Grid, HeadLine, Slot } from '../page.js';
import { cleanText } from '../print/clean-text.js';
import { words } from '../print/words.js';
import { fieldSlot, fieldsStrip, LABEL, type PrintedField } from './fields.js';
import { fundsStrip } from './funds.js';
import { goalLabel, goalsStrip, goalTexts } from './goals.js';
import { indicatorGroups, indicatorsStrip, NARROW_LABEL } from './indicators.js';
import { type LayoutItem, type LayoutParts, layoutItems } from './layout-items.js';
import { layoutText } from './layout-texts.js';
import { tablesStrip } from './tables.js';
import { totalStrip } from './total.js';

/** The blocks of the form in the order of its layout. */
export function buildForm(context: Context): Block[] {
  const places: (Block | GridDraft)[] = layoutItems(context).flatMap((item) => buildItem(context, item));
  const assembled = assembleGrids(places.filter(isDraft), context.scale);
  let next = 0;
  let before: Block | undefined;
  return places.map((place) => {
    const block: Block = isDraft(place) ? (assembled[next++] as Grid) : place;
    if (block.kind === 'grid') block.joined = before?.kind === 'grid';
    before = block;
    return block;
  });
}

function isDraft(place: Block | GridDraft): place is GridDraft {
  return 'pieces' in place;
}

function buildItem(context: Context, item: LayoutItem): (Block | GridDraft)[] {
  switch (item.kind) {
    case 'title':
    case 'subtitle':
    case 'remark':
      return [{ kind: item.kind, ...textSlot(context, `版式/${textNames[item.kind]}`, item.parts) }];
    case 'headline':
      return [headLine(context, item)];
    case 'signature':
      return [signature(context, item.fields)];
    default:
      return gridDrafts(context, item).filter(({ pieces }) => pieces.some(hasRows));
  }
}

const textNames = { title: '标题', subtitle: '副标题', remark: '注' };

function textSlot(context: Context, name: string, parts: LayoutParts): Slot {
  const { passage, isPrivate } = layoutText(context, parts);
  const source = passage.find((run) => run.source)?.source;
  return {
    id: context.ids.unique(name),
    paragraphs: [passage],
    ...(source && { source }),
    ...(isPrivate && { private: true as const }),
  };
}

function headLine(context: Context, { left, right }: { left?: LayoutParts; right?: LayoutParts }): HeadLine {
  const id = context.ids.unique('版式/抬头');
  return {
    kind: 'headline',
    id,
    ...(left && { left: textSlot(context, `${id}/左`, left) }),
    ...(right && { right: textSlot(context, `${id}/右`, right) }),
  };
}

function signature(context: Context, fields: readonly PrintedField[]): Block {
  const id = context.ids.unique('版式/签名');
  const items = fields.map((field) => ({
    label: field.label,
    slot: fieldSlot(context, field, context.ids.unique(`${id}/${field.name}`)),
  }));
  return { kind: 'signature', id, items };
}

type GridItem = Extract<
  LayoutItem,
  { kind: 'fields' | 'funds' | 'goals' | 'indicators' | 'total' | 'tables' | 'group' }
>;

function gridDrafts(context: Context, item: GridItem): GridDraft[] {
  const draft = (
    content: GridDraft['content'],
    name: string,
    label: string,
    pieces: (Piece | undefined)[],
  ): GridDraft => ({
    id: context.ids.unique(name),
    content,
    label,
    pieces: pieces.filter((piece) => piece !== undefined),
    headRows: 0,
  });
  const { form } = context;
  switch (item.kind) {
    case 'fields':
      return [draft('fields', '版式/行', context.word(words.fields), [fieldsStrip(context, item.fields)])];
    case 'funds': {
      const label = cleanText(form.funds?.label ?? '');
      const funds = fundsStrip(context);
      return [
        draft('funds', '版式/资金', label, [
          labelled(context, '资金', label, labelNeed(label, funds?.rows.length ?? 0), funds),
        ]),
      ];
    }
    case 'goals': {
      const label = cleanText(form.goals?.label ?? context.word(words.goals));
      const strips = form.goals ? goalsStrip(context) : undefined;
      return [draft('goals', '版式/年度目标', label, [labelled(context, '年度目标', label, NARROW_LABEL, strips)])];
    }
    case 'indicators':
      return indicatorDrafts(context).map(({ label, piece, headRows }) => ({
        ...draft('indicators', '版式/指标', label, [piece]),
        headRows,
      }));
    case 'total':
      return [draft('total', '版式/总分', cleanText(form.total?.label ?? ''), [totalStrip(context)])];
    case 'tables':
      return [
        draft('table', `版式/表/${item.names.join('、')}`, item.names.join('、'), [tablesStrip(context, item.names)]),
      ];
    case 'group': {
      const label = cleanText(item.label);
      const pieces = item.items.flatMap((inner) => innerPieces(context, inner)).filter(hasRows);
      const group =
        label === ''
          ? pieces
          : [{ kind: 'labelled' as const, label: labelCell(context, '块', label), width: NARROW_LABEL, pieces }];
      return [draft('group', `版式/块/${label}`, label, group)];
    }
  }
}

/** Items of a 块: what else would be a line of its own becomes a row across. */
function innerPieces(context: Context, item: LayoutItem): Piece[] {
  switch (item.kind) {
    case 'title':
    case 'subtitle':
    case 'remark':
      return [
        textRow([
          {
            ...textSlot(context, `版式/${textNames[item.kind]}`, item.parts),
            align: item.kind === 'remark' ? 'left' : 'center',
          },
        ]),
      ];
    case 'headline': {
      const { left, right, id } = headLine(context, item);
      const empty = (side: string): Slot => ({ id: `${id}/${side}`, paragraphs: [] });
      return [
        textRow([
          { ...(left ?? empty('左')), align: 'left' },
          { ...(right ?? empty('右')), align: 'right' },
        ]),
      ];
    }
    case 'signature':
      return [fieldsStrip(context, item.fields)];
    default:
      return gridDrafts(context, item).flatMap(({ pieces }) => pieces);
  }
}

function textRow(cells: (Slot & Pick<DraftCell, 'align'>)[]): Piece {
  const row = cells.map((cell, at) => draftCell({ ...cell, role: 'text', column: at }));
  return strip(
    cells.map(() => 1),
    [{ id: cells[0]?.id ?? '', cells: row }],
  );
}

/** The grid of the indicators; with a grid for each goal where the form groups them. */
function indicatorDrafts(context: Context): { label: string; piece: Piece | undefined; headRows: number }[] {
  const label = cleanText(context.form.indicators?.label ?? '');
  return indicatorGroups(context).map((group, index) => {
    const body = indicatorsStrip(context, group);
    if (!context.form.goals?.grouped)
      return { label, piece: labelled(context, '指标', label, NARROW_LABEL, body), headRows: body?.headRows ?? 0 };
    const texts = goalTexts(context, group.goal);
    const pieces = [texts, body].filter((piece) => piece !== undefined);
    const piece: Piece = {
      kind: 'labelled',
      label: goalLabel(context, group.goal, index + 1),
      width: NARROW_LABEL,
      pieces,
    };
    return { label, piece, headRows: texts ? 0 : (body?.headRows ?? 0) };
  });
}

function labelled(
  context: Context,
  name: string,
  label: string,
  width: number,
  body: Piece | undefined,
): Piece | undefined {
  return body && { kind: 'labelled', label: labelCell(context, name, label), width, pieces: [body] };
}

function labelCell(context: Context, name: string, label: string): DraftCell {
  return draftCell({
    id: context.ids.unique(`${name}/标签`),
    role: 'label',
    column: 0,
    scope: 'rowgroup',
    paragraphs: label === '' ? [] : [[{ text: label }]],
  });
}

/** A label runs down in a narrow column unless the rows beside it are too few for that. */
function labelNeed(label: string, rows: number): number {
  const lines = Math.ceil(displayWidth(label, 2) / 4);
  return lines <= rows * 1.3 + 1 ? NARROW_LABEL : LABEL;
}

function hasRows(piece: Piece): boolean {
  return piece.kind === 'strip' ? piece.rows.length > 0 : piece.pieces.some(hasRows);
}
