import type { Formula } from '../../page.js';
import type { SheetNumber } from './numbers.js';

/** Where a cell of the page stands in the workbook: its first row and column, from zero, and how many rows it covers. */
export interface Place {
  sheet: string;
  row: number;
  column: number;
  rows: number;
}

/** What a formula needs to know about the cells it names. */
export interface Surroundings {
  sheet: string;
  places: ReadonlyMap<string, Place>;
  numbers: ReadonlyMap<string, SheetNumber>;
}

/** The longest formula, and the most arguments of a function, that spreadsheets take. */
const LONGEST = 8000;
const ARGUMENTS = 250;

/** The formula of a number, without `=`, rounded as it is printed; undefined for one that no spreadsheet takes. */
export function formulaText(
  { formula, inPercent, decimals, value }: SheetNumber,
  around: Surroundings,
): string | undefined {
  if (!formula) return undefined;
  const same = formula.kind === 'cell' ? around.numbers.get(formula.id) : undefined;
  if (formula.kind === 'cell' && same?.inPercent === inPercent && same.value.equals(value))
    return reference(formula.id, around);
  const result = inPercent ? `${operand(formula, around)}*100` : text(formula, around);
  const rounded =
    formula.kind === 'round' && !inPercent && formula.decimals <= decimals ? result : `ROUND(${result},${decimals})`;
  return rounded.length > LONGEST ? undefined : rounded;
}

function text(formula: Formula, around: Surroundings): string {
  switch (formula.kind) {
    case 'cell': {
      const name = reference(formula.id, around);
      return around.numbers.get(formula.id)?.inPercent ? `${name}/100` : name;
    }
    case 'number':
      return formula.value;
    case 'sum':
      return call('SUM', ranges(formula.of, around));
    case 'least':
      return call(
        'MIN',
        formula.of.map((part) => text(part, around)),
      );
    case 'binary':
      return `${operand(formula.left, around)}${formula.operator}${operand(formula.right, around)}`;
    case 'absolute':
      return `ABS(${text(formula.of, around)})`;
    case 'round':
      return `ROUND(${text(formula.of, around)},${formula.decimals})`;
  }
}

function operand(formula: Formula, around: Surroundings): string {
  const written = text(formula, around);
  const isOne = formula.kind !== 'binary' && !written.startsWith('-') && !written.endsWith('/100');
  return isOne ? written : `(${written})`;
}

function call(name: string, parts: string[]): string {
  if (parts.length <= ARGUMENTS) return `${name}(${parts.join(',')})`;
  const groups: string[] = [];
  for (let from = 0; from < parts.length; from += ARGUMENTS)
    groups.push(call(name, parts.slice(from, from + ARGUMENTS)));
  return call(name, groups);
}

/** The parts of a sum, those directly below each other as one range: a row that is put between them is added too. */
function ranges(parts: readonly Formula[], around: Surroundings): string[] {
  const written: string[] = [];
  for (let index = 0; index < parts.length; ) {
    const first = plainPlace(parts[index] as Formula, around);
    let last = first;
    let end = index + 1;
    for (; last; end++) {
      const next = parts[end] && plainPlace(parts[end] as Formula, around);
      if (next?.sheet !== last.sheet || next.column !== last.column || next.row !== last.row + last.rows) break;
      last = next;
    }
    const begin = text(parts[index] as Formula, around);
    written.push(first && last && last !== first ? `${begin}:${address(last)}` : begin);
    index = first ? end : index + 1;
  }
  return written;
}

function plainPlace(formula: Formula, { places, numbers }: Surroundings): Place | undefined {
  return formula.kind === 'cell' && !numbers.get(formula.id)?.inPercent ? places.get(formula.id) : undefined;
}

function reference(id: string, { sheet, places }: Surroundings): string {
  const place = places.get(id);
  if (!place) throw new Error(`no cell ${id}`);
  return place.sheet === sheet ? address(place) : `'${place.sheet.replaceAll("'", "''")}'!${address(place)}`;
}

function address({ row, column }: Place): string {
  return `${columnName(column)}${row + 1}`;
}

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
