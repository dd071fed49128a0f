import type {
  EvaluatedFundRow,
  EvaluatedIndicator,
  EvaluatedLevel,
  EvaluatedRow,
  Figure,
  WrittenValue,
} from '@jixiao/language';
import { isValue } from '@jixiao/language';
import type { Context } from './context.js';
import { isPrivate } from './form/fields.js';
import type { Block } from './page.js';
import { passagesText } from './print/passage-text.js';
import { attributePassages, printedReference, readText, type TextAttribute } from './print/texts.js';
import type {
  FigureData,
  FundRowData,
  IndicatorData,
  LevelData,
  NarrativeData,
  ReportData,
  TableRowData,
  ValueData,
} from './report-data.js';

/** The evaluated report as plain data; texts as they are printed. */
export function buildReportData(context: Context, narrative: readonly Block[]): ReportData {
  const { report, form } = context;
  const { node, funds, total } = report;
  return {
    name: node.name ?? '',
    ...(node.title !== undefined && { title: node.title }),
    form: { name: form.name, title: form.title, basis: form.basis },
    ...(node.previous && { previous: node.previous.$refText }),
    currency: form.currency.text,
    fields: report.fields.map(({ node: field, name, declared, figure }) => ({
      name,
      label: declared?.label ?? name,
      kind: declared?.kind ?? '文本',
      text: passagesText(readText(context, field, 'value', field.value)),
      ...(figure.value && { figure: figureData(figure) }),
      ...(declared && isPrivate(declared) && { private: true as const }),
    })),
    ...(funds && {
      funds: {
        unit: funds.unit.text,
        columns: funds.form.columns.map(({ name }) => name),
        rows: funds.rows.filter((row) => row.node || !row.declared?.optional).map((row) => fundRow(context, row)),
      },
    }),
    goals: report.goals.map(({ node: goal, points, progress, texts }) => ({
      ...(goal.name !== undefined && { name: goal.name }),
      points: figureData(points),
      progress: figureData(progress),
      texts: Object.fromEntries([...texts.keys()].map((kind) => [kind, passagesText(goalText(context, goal, kind))])),
    })),
    levels: report.indicators.levels.map((level) => levelData(context, level)),
    indicators: report.indicators.all
      .filter(({ levels }) => levels.length === 0)
      .map((one) => indicatorData(context, one)),
    tables: report.tables.map((table) => ({
      name: table.name,
      ...((table.node.title ?? table.declared?.label) !== undefined && {
        title: table.node.title ?? table.declared?.label ?? '',
      }),
      ...(table.unit && { unit: table.unit.text }),
      columns: [...(table.rows[0]?.cells.keys() ?? table.columns)],
      rows: table.rows.map(tableRow),
    })),
    ...(form.total && {
      total: {
        points: figureData(total.points),
        score: figureData(total.score),
        ...(total.grade && { grade: total.grade.text }),
        ...(total.expectedGrade !== undefined && { expectedGrade: total.expectedGrade }),
      },
    }),
    checks: report.checks.map(({ node: check, left, right, fromForm }) => ({
      text: check.$cstNode?.text ?? '',
      ...(check.message !== undefined && { message: check.message }),
      left: isValue(left) ? amountText(left) : null,
      right: isValue(right) ? amountText(right) : null,
      fromForm,
    })),
    ...(node.narrative && {
      narrative: {
        ...(node.narrative.title !== undefined && { title: node.narrative.title }),
        blocks: narrative.flatMap((block) => narrativeData(block)),
      },
    }),
  };
}

export function figureData({ value, unit, origin, text, expected }: Figure): FigureData {
  return {
    value: value?.toString() ?? null,
    ...(unit && { unit: unit.text }),
    origin,
    ...(text !== undefined && { text }),
    ...(expected && { expected: expected.value.toString(), formula: expected.formula }),
  };
}

function amountText({ value, unit }: { value: { toString(): string }; unit?: { text: string } }): string {
  return `${value.toString()}${unit?.text ?? ''}`;
}

function fundRow(context: Context, row: EvaluatedFundRow): FundRowData {
  const { name, node, declared, depth, partial, amounts, points, rate, score } = row;
  return {
    name,
    label: node?.label ?? declared?.label ?? name,
    depth,
    partial,
    amounts: figures(amounts),
    points: figureData(points),
    rate: figureData(rate),
    score: figureData(score),
    reason: node ? passagesText(readText(context, node, 'reason', node.reason, '原因')) : '',
  };
}

const goalProperties: Record<string, 'initial' | 'adjusted' | 'expected' | 'actual'> = {
  年初: 'initial',
  调整: 'adjusted',
  预期: 'expected',
  完成: 'actual',
};

function goalText(context: Context, goal: Context['report']['goals'][number]['node'], kind: string) {
  const property = goalProperties[kind];
  return property ? readText(context, goal, property, goal[property], kind) : [];
}

function figures(of: ReadonlyMap<string, Figure>): Record<string, FigureData> {
  return Object.fromEntries([...of].map(([name, figure]) => [name, figureData(figure)]));
}

function levelData(context: Context, level: EvaluatedLevel): LevelData {
  const depth = level.node.$type === 'Category' ? 1 : 2;
  return {
    name: level.name,
    label: level.declared?.label ?? level.name,
    notApplicable: level.notApplicable,
    points: figureData(level.points),
    score: figureData(level.score),
    levels: level.levels.map((below) => levelData(context, below)),
    indicators: level.indicators
      .filter(({ levels }) => levels.length === depth)
      .map((one) => indicatorData(context, one)),
  };
}

function indicatorData(context: Context, indicator: EvaluatedIndicator): IndicatorData {
  const { node, name, points, score, computed, parts } = indicator;
  const text = (attribute: TextAttribute) => passagesText(attributePassages(context, node, attribute));
  return {
    name,
    text:
      node.$type === 'Indicator' && node.text.length > 0
        ? passagesText(readText(context, node, 'text', node.text))
        : (node.name ?? ''),
    target: valueData(context, indicator.target),
    adjusted: valueData(context, indicator.adjusted),
    actual: valueData(context, indicator.actual),
    points: figureData(points),
    score: figureData(score),
    deviation: text('偏差'),
    explanation: text('解释'),
    criterion: text('标准'),
    note: text('备注'),
    evidence: [...node.evidence],
    core: node.core ? Number(node.coreLevel ?? 1) : 0,
    computed: figures(computed),
    parts: parts.map((part) => indicatorData(context, part)),
  };
}

function valueData(context: Context, value: WrittenValue): ValueData {
  const { kind, text, operator, quantity, reference } = value;
  return {
    kind: reference ? 'reference' : kind,
    text: reference ? (printedReference(context, reference) ?? text) : text,
    ...(operator && { operator }),
    ...(quantity && { value: quantity.value.toString() }),
    ...(quantity?.unit && { unit: quantity.unit.text }),
  };
}

function tableRow({ name, node, depth, partial, cells }: EvaluatedRow): TableRowData {
  return { name, label: node.label ?? name, depth, partial, cells: figures(cells) };
}

function narrativeData(block: Block): NarrativeData[] {
  switch (block.kind) {
    case 'heading':
      return [
        {
          kind: 'heading',
          level: block.level,
          ...(block.number && { number: block.number }),
          text: passagesText(block.paragraphs),
        },
      ];
    case 'paragraph':
      return [
        { kind: 'paragraph', text: passagesText([[...(block.lead?.runs ?? []), ...(block.paragraphs[0] ?? [])]]) },
      ];
    case 'grid':
      return [{ kind: 'table', table: block.label }];
    default:
      return [];
  }
}
