import { fold, isBlankMark, parseQuantity } from '@jixiao/core';
import { type ast, type JixiaoServices, type LineLexingReport, readDocument } from '@jixiao/language';
import { URI } from 'langium';

/** Turns foreign text into what the language reads as just that text. */
export interface Spelling {
  /** A name behind a structure word, such as `指标` or `行`. */
  name(keyword: string, text: string): string;
  /** An amount or a blank mark as one cell of a row; undefined for anything else. */
  cell(text: string): string | undefined;
  /** Attributes with their values on one line; undefined where they do not read as just these. */
  attributes(values: readonly (readonly [word: string, text: string])[]): string | undefined;
  /** A field with a text on one line; undefined where it does not read as just this. */
  field(name: string, text: string): string | undefined;
  /** An attribute whose value stands behind bars, over as many lines as it has. */
  barred(word: string, text: string): string[];
}

const properties: Record<string, keyof ast.Indicator> = {
  目标: 'target',
  调整: 'adjusted',
  完成: 'actual',
  分值: 'points',
  得分: 'score',
  偏差: 'deviation',
  解释: 'explanation',
  标准: 'criterion',
  备注: 'note',
};

/** Whether a text reads as itself is asked of the language: it alone knows what a word means at a place. */
export function createSpelling(services: JixiaoServices): Spelling {
  const read = (lines: string): ast.Report | undefined => {
    const document = readDocument(services, `报告 甲\n${lines}\n`, URI.parse('jixiao-paste:/甲.jx'));
    const { lexerReport, parserErrors, value } = document.parseResult;
    const clean = parserErrors.length === 0 && (lexerReport as LineLexingReport).problems.length === 0;
    return clean ? value.reports[0] : undefined;
  };
  const firstRow = (row: string): ast.FundRow | undefined => {
    const [entry] = read(`资金\n${row}`)?.entries ?? [];
    return entry?.$type === 'Funds' && entry.rows.length === 1 ? entry.rows[0] : undefined;
  };
  const nameOf = (keyword: string, spelt: string): string | undefined => {
    if (keyword === '列') {
      const [table] = read(`表 甲\n列 ${spelt} 乙`)?.entries ?? [];
      return table?.$type === 'Table' && table.columns.length === 2 ? table.columns[0]?.name : undefined;
    }
    if (keyword !== '指标' && keyword !== '一级' && keyword !== '二级') {
      // With an amount behind it, as it will have.
      const row = firstRow(`${keyword} ${spelt}  1`);
      const isMarked = row && row.partial === keyword.endsWith('其中');
      return isMarked && row.cells.length === 1 ? row.row?.$refText : undefined;
    }
    const [entry, ...more] = read(`${keyword === '二级' ? '一级 甲\n' : ''}${keyword} ${spelt}`)?.entries ?? [];
    if (more.length > 0) return undefined;
    if (entry?.$type === 'Indicator')
      return Object.values(properties).some((name) => isGiven(entry[name])) ? undefined : entry.name;
    if (entry?.$type !== 'Category') return undefined;
    const level = keyword === '一级' ? entry : (entry.items[0] as ast.Subcategory | undefined);
    return level?.points === undefined ? level?.level?.$refText : undefined;
  };
  return {
    name(keyword, text) {
      const flat = flatten(text);
      const reads = (spelt: string) => {
        const name = nameOf(keyword, spelt);
        return name !== undefined && fold(name) === fold(flat);
      };
      // A backslash would hide the mark that closes the name.
      return reads(flat) ? flat : `"${flat.replaceAll('\\', '＼').replaceAll('"', '\\"')}"`;
    },
    cell(text) {
      const bare = text.replace(/\s/g, '');
      if (isBlankMark(bare)) return bare;
      // Full-width commas join no thousands, spreadsheets put what is owed in brackets and a sign before money.
      const plain = fold(bare)
        .replace(/^[¥￥]/, '')
        .replace(/^\(([\d.,]+)\)$/, '-$1');
      return [bare, plain].find(
        (spelt) => parseQuantity(fold(spelt)) !== undefined && firstRow(`行 甲  ${spelt}`)?.cells[0] === spelt,
      );
    },
    attributes(values) {
      if (values.some(([, text]) => /[\r\n]/.test(text))) return undefined;
      const line = values.map(([word, text]) => `${word} ${text}`).join('  ');
      const [indicator, ...more] = read(`指标 甲\n  ${line}`)?.entries ?? [];
      if (indicator?.$type !== 'Indicator' || more.length > 0) return undefined;
      const given = new Map(values.map(([word, text]) => [properties[word], text]));
      const same = Object.values(properties).every((property) => {
        const [value, text] = [indicator[property], given.get(property)];
        if (text === undefined) return !isGiven(value);
        return Array.isArray(value)
          ? value.every((part) => typeof part === 'string') && plain(value.join('')) === plain(text)
          : value === text;
      });
      return same ? line : undefined;
    },
    field(name, text) {
      const line = `${name}：${text}`;
      const [field, ...more] = /[\r\n]/.test(text) ? [] : (read(line)?.entries ?? []);
      if (field?.$type !== 'Field' || more.length > 0 || field.field.$refText !== name) return undefined;
      const isText = field.value.every((part) => typeof part === 'string');
      return isText && plain(field.value.join('')) === plain(text) ? line : undefined;
    },
    barred(word, text) {
      const [first = '', ...rest] = text.split(/\r\n|\r|\n/).map(escapeReferences);
      return [`${word} | ${first}`, ...rest.map((line) => `${' '.repeat(word.length * 2)} | ${line}`)];
    },
  };
}

/** `[[` begins a reference in every text of the language, unless a backslash stands before it. */
export function escapeReferences(text: string): string {
  // A backslash takes the meaning from whatever follows it.
  return text.replace(/\\[\s\S]|\[(?=\[)|【(?=【)/g, (found) => (found.startsWith('\\') ? found : `\\${found}`));
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** Names have one line. */
function flatten(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, '').trim();
}

/** For comparing a text with what was read of it: the parts of a value have no blanks between them. */
function plain(text: string): string {
  return text.replace(/[\s：:]/g, '');
}
