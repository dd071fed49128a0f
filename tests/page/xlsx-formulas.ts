/** What a sheet holds, by `sheet!A1`. */
export interface SheetValues {
  value(sheet: string, address: string): number;
}

/**
 * Works a formula out as a spreadsheet does, as far as the writer uses them: + - * / with brackets, numbers, cells of this and of other
 * sheets, SUM, MIN, ABS and ROUND.
 */
export function workOut(formula: string, sheet: string, values: SheetValues): number {
  let at = 0;
  const tokens = formula.match(/'(?:[^']|'')+'!|[A-Z]+\d+|[A-Z]+|\d+(?:\.\d+)?|\S/g) ?? [];
  const result = sum();
  if (at < tokens.length) throw new Error(`${formula}: ${tokens[at]}`);
  return result;

  function sum(): number {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-')
      value = tokens[at++] === '+' ? value + product() : value - product();
    return value;
  }

  function product(): number {
    let value = one();
    while (tokens[at] === '*' || tokens[at] === '/') value = tokens[at++] === '*' ? value * one() : value / one();
    return value;
  }

  function one(): number {
    const token = tokens[at++] ?? '';
    if (token === '-') return -one();
    if (token === '(') {
      const value = sum();
      expect(')');
      return value;
    }
    if (/^\d/.test(token)) return Number(token);
    if (token.endsWith('!') || /^[A-Z]+\d+$/.test(token)) {
      at--;
      const [value] = range();
      return value as number;
    }
    expect('(');
    const parts: number[] = [];
    do parts.push(...argument());
    while (tokens[at] === ',' && at++ >= 0);
    expect(')');
    return call(token, parts);
  }

  /** A range has many values, anything else one. */
  function argument(): number[] {
    const isRange = tokens[at + 1] === ':' || (tokens[at]?.endsWith('!') && tokens[at + 2] === ':');
    return isRange ? range() : [sum()];
  }

  function range(): number[] {
    const named = tokens[at]?.endsWith('!') ? (tokens[at++] as string).slice(1, -2).replaceAll("''", "'") : sheet;
    const from = tokens[at++] as string;
    if (tokens[at] !== ':') return [values.value(named, from)];
    at++;
    const to = tokens[at++] as string;
    const column = from.replace(/\d/g, '');
    if (to.replace(/\d/g, '') !== column) throw new Error(`${formula}: over columns`);
    const first = Number(from.replace(/\D/g, ''));
    const last = Number(to.replace(/\D/g, ''));
    return Array.from({ length: last - first + 1 }, (_, index) => values.value(named, `${column}${first + index}`));
  }

  function expect(token: string): void {
    if (tokens[at++] !== token) throw new Error(`${formula}: ${token} is missing`);
  }
}

function call(name: string, parts: number[]): number {
  const [first = 0, second = 0] = parts;
  switch (name) {
    case 'SUM':
      return parts.reduce((sum, part) => sum + part, 0);
    case 'MIN':
      return Math.min(...parts);
    case 'ABS':
      return Math.abs(first);
    case 'ROUND': {
      // Doubles that are a little less than the half they stand for are rounded up as spreadsheets do.
      const power = 10 ** second;
      return (Math.sign(first) * Math.round(Number((Math.abs(first) * power).toPrecision(14)))) / power;
    }
    default:
      throw new Error(name);
  }
}

/** A number as a format shows it: the few kinds of formats that the writer uses. */
export function shown(value: number, format: string): string {
  if (format === 'General') return String(value);
  const [, equal, first, second] = /^\[=([-\d.]+)\](.*);(.*)$/.exec(format) ?? [];
  if (equal !== undefined) return shown(value, (Number(equal) === value ? first : second) as string);
  const parts = /^((?:"[^"]*"|\\")*)(#,##)?0(?:\.(0+))?(%)?((?:"[^"]*"|\\")*)$/.exec(format);
  if (!parts) throw new Error(`format ${format}`);
  const [, before = '', grouped, decimals = '', percent = '', behind = ''] = parts;
  const digits = (percent ? value * 100 : value).toFixed(decimals.length);
  const [whole = '', part] = digits.split('.');
  const number = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const literal = (text: string) => text.replace(/\\"|"/g, (found) => (found === '"' ? '' : '"'));
  return `${literal(before)}${part === undefined ? number : `${number}.${part}`}${percent}${literal(behind)}`;
}
