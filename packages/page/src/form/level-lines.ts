import type { ast, EffectiveLevel, EvaluatedIndicator, EvaluatedLevel } from '@jixiao/language';
import type { Context } from '../context.js';
import type { PrintOptions } from '../print/print-options.js';
import { typedName } from '../print/typed-name.js';

/** A level as it is printed: of the report, or of the form where the report lacks it. */
export interface LevelLine {
  name: string;
  label: string;
  level?: EvaluatedLevel;
}

/** One line of the indicators: an indicator, one of its sub-rows, or a level without any. */
export interface IndicatorLine {
  level1?: LevelLine;
  level2?: LevelLine;
  indicator?: EvaluatedIndicator;
  /** Set on a sub-row: the indicator it belongs to. */
  parent?: EvaluatedIndicator;
  /** Position of an indicator in its innermost level, from 1; of a sub-row in its indicator. */
  ordinal: number;
  /** A level that is marked as not applicable. */
  notApplicable?: boolean;
}

/** The line of the indicators that a cell stands in. */
export interface LineContext {
  context: Context;
  options: PrintOptions;
  id: string;
  line: IndicatorLine;
  columns: readonly ast.FormColumn[];
  /** What the columns are called in names of cells: one that comes twice has an ordinal. */
  keys: readonly string[];
}

/**
 * The lines of some levels and indicators in the order of the text. Levels that the form demands and the report lacks get an empty line,
 * because they are printed on the form, unless `complete` is false: a goal has only some of them.
 */
export function indicatorLines(
  context: Context,
  levels: readonly EvaluatedLevel[],
  direct: readonly EvaluatedIndicator[],
  complete: boolean,
): IndicatorLine[] {
  const declared = complete ? (context.form.indicators?.levels ?? []) : [];
  const lines = direct.flatMap((indicator, index) => linesOf({}, indicator, index));
  for (const level1 of withMissing(levels, declared)) {
    const { level } = level1;
    const below = withMissing(level?.levels ?? [], complete ? sublevels(level1, declared) : []);
    const own = level?.indicators.filter(({ levels: path }) => path.length === 1) ?? [];
    const ofLevel = [
      ...own.flatMap((indicator, index) => linesOf({ level1 }, indicator, index)),
      ...below.flatMap((level2) => {
        const indicators = level2.level?.indicators ?? [];
        if (indicators.length > 0)
          return indicators.flatMap((indicator, index) => linesOf({ level1, level2 }, indicator, index));
        const notApplicable = level2.level?.notApplicable ?? false;
        return [{ level1, level2, ordinal: 0, notApplicable }];
      }),
    ];
    lines.push(...(ofLevel.length > 0 ? ofLevel : [{ level1, ordinal: 0 }]));
  }
  return lines;
}

function linesOf(
  levels: Pick<IndicatorLine, 'level1' | 'level2'>,
  indicator: EvaluatedIndicator,
  index: number,
): IndicatorLine[] {
  return [
    { ...levels, indicator, ordinal: index + 1 },
    ...indicator.parts.map((part, at) => ({ ...levels, indicator: part, parent: indicator, ordinal: at + 1 })),
  ];
}

function sublevels({ name, level }: LevelLine, declared: readonly EffectiveLevel[]): readonly EffectiveLevel[] {
  // Without 二级 in the report an indicator directly below 一级 stands for all of them.
  if (level && level.levels.length === 0 && level.indicators.length > 0) return [];
  return declared.find((candidate) => candidate.name === name)?.sublevels ?? [];
}

/** What is written, in its order, with what is demanded and missing behind the one that comes before it in the form. */
function withMissing(written: readonly EvaluatedLevel[], declared: readonly EffectiveLevel[]): LevelLine[] {
  const lines: LevelLine[] = written.map((level) => ({
    name: level.name,
    label: level.declared ? levelLabel(level.declared) : typedName(level.node),
    level,
  }));
  declared.forEach(({ name, optional, ...level }, index) => {
    if (optional || lines.some((line) => line.name === name)) return;
    const before = declared.slice(0, index).map((candidate) => candidate.name);
    const at = lines.findLastIndex((line) => before.includes(line.name)) + 1;
    lines.splice(at, 0, { name, label: levelLabel(level) });
  });
  return lines;
}

function levelLabel({ node }: Pick<EffectiveLevel, 'node'>): string {
  return node.label ?? typedName(node);
}
