import { type ast, type JixiaoServices, type LineLexingReport, readDocument } from '@jixiao/language';
import { URI } from 'langium';

/** Turns foreign text into what the language reads as just that text. */
export interface Spelling {
  /** A name behind a structure word, such as `指标` or `行`. */
  name(keyword: string, text: string): string;
  /** An attribute with its value on one line; undefined where the value must stand as a text of its own. */
  attribute(word: string, text: string): string | undefined;
  /** An attribute whose value stands behind bars, over as many lines as it has. */
  barred(word: string, text: string, indent: string): string[];
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
  const nameOf = (keyword: string, spelt: string): string | undefined => {
    const head = keyword === '二级' ? '一级 甲\n' : keyword === '指标' || keyword === '一级' ? '' : '资金\n';
    const [entry] = read(`${head}${keyword} ${spelt}`)?.entries ?? [];
    switch (entry?.$type) {
      case 'Indicator':
        return Object.values(properties).some((name) => isGiven(entry[name])) ? undefined : entry.name;
      case 'Category':
        return keyword === '一级'
          ? entry.level?.$refText
          : (entry.items[0] as ast.Subcategory | undefined)?.level?.$refText;
      case 'Funds':
        return entry.rows[0]?.cells.length === 0 ? entry.rows[0].row?.$refText : undefined;
      default:
        return undefined;
    }
  };
  return {
    name(keyword, text) {
      const flat = flatten(text);
      return nameOf(keyword, flat) === flat ? flat : `"${flat.replaceAll('"', '\\"')}"`;
    },
    attribute(word, text) {
      if (/[\r\n]/.test(text)) return undefined;
      const [indicator] = read(`指标 甲\n  ${word} ${text}`)?.entries ?? [];
      if (indicator?.$type !== 'Indicator') return undefined;
      const property = properties[word];
      const other = Object.values(properties).some((name) => name !== property && isGiven(indicator[name]));
      const value = property && indicator[property];
      const same = Array.isArray(value)
        ? value.every((part) => typeof part === 'string') && plain(value.join('')) === plain(text)
        : value === text;
      return !other && same ? `${word} ${text}` : undefined;
    },
    barred(word, text, indent) {
      const [first = '', ...rest] = text.split(/\r\n|\r|\n/).map(escapeReferences);
      return [
        `${indent}${word} | ${first}`,
        ...rest.map((line) => `${indent}${' '.repeat(word.length * 2)} | ${line}`),
      ];
    },
  };
}

/** `[[` begins a reference in every text of the language. */
export function escapeReferences(text: string): string {
  return text.replace(/\[\[|【【/g, '\\[[');
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
