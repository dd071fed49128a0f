import { type JixiaoLexer, type JixiaoServices, type LineLexingReport, nameOf } from '@jixiao/language';
import type { Named } from './named.js';

/** Kinds of quotes, in the order in which they are tried. */
export const quotes: readonly (readonly [open: string, close: string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
];

/** Stands for the name in a sample of its line. */
const MARK = '甲乙丙';

/**
 * The name as it has to be written at a place: bare where it can be, else in the given quotes. Undefined where it cannot be written
 * there. The lexer decides: the name must come back from it as one token among the same others.
 */
export function writtenName(
  name: string,
  place: Named,
  text: string,
  [open, close]: readonly [string, string],
  services: JixiaoServices,
): string | undefined {
  const sample = sampleOf(place, text);
  // Only the plain quote mark can be escaped, and in a path not even that.
  const quoted = open + name.replaceAll('"', open === '"' ? '\\"' : '"') + close;
  return [name, quoted].find((written) => nameOf(written) === nameOf(`"${name}"`) && isRead(written, sample, services));
}

function isRead(written: string, sample: string, services: JixiaoServices): boolean {
  const lexer = services.parser.Lexer as JixiaoLexer;
  const asMark = lexer.tokenizeAll(sample);
  const asName = lexer.tokenizeAll(sample.replaceAll(MARK, () => written));
  return (
    (asName.report as LineLexingReport).problems.length === 0 &&
    asMark.tokens.length === asName.tokens.length &&
    asMark.hidden.length === asName.hidden.length &&
    asMark.tokens.every((token, index) => {
      const other = asName.tokens[index];
      return other?.tokenType === token.tokenType && other?.image === token.image.replace(MARK, () => written);
    })
  );
}

/** A line in which a name stands as it does at a place, below what has to be there before it. */
function sampleOf({ node, property, end }: Named, text: string): string {
  const { $type } = node;
  const sample = samples[`${$type}.${property}`];
  if ($type === 'Field')
    return /^\s*[:：]/.test(text.slice(end, end + 8)) ? `报告 甲\n${MARK}：1` : `报告 甲\n${MARK} 字`;
  if (sample === undefined) throw new Error(`no sample of ${$type}.${property}`);
  return sample;
}

const samples: Record<string, string> = {
  'Report.name': `报告 ${MARK} "题"`,
  'Report.form': `报告 甲\n表式 ${MARK}`,
  'Report.previous': `报告 甲\n上年 ${MARK}`,
  'FundRow.row': `报告 甲\n资金\n行 ${MARK} "注" 1\n- ${MARK}`,
  'Goals.name': `报告 甲\n年度目标 ${MARK} 分值 1\n年度目标 ${MARK}`,
  'Category.level': `报告 甲\n一级 ${MARK} 1`,
  'Subcategory.level': `报告 甲\n一级 甲\n二级 ${MARK} 不适用`,
  'Indicator.name': `报告 甲\n指标 ${MARK}\n指标 ${MARK} | 文`,
  'Part.name': `报告 甲\n指标 甲\n其中 ${MARK}`,
  'Table.name': `报告 甲\n表 ${MARK} 万元 "题"`,
  'Row.name': `报告 甲\n表 甲\n行 ${MARK} "注" 1\n- ${MARK}`,
  'Column.name': `报告 甲\n表 甲\n列 乙 ${MARK} 丙`,
  'Path.segments': `报告 甲\n勾稽 ${MARK} - 1 = 1 + ${MARK}.${MARK}`,
  'Form.name': `表式 ${MARK} "题"\n总分 1`,
  'Form.base': `表式 甲\n继承 ${MARK}`,
  'FormField.name': `表式 甲\n字段 ${MARK} 文本`,
  'FormField.aliases': `表式 甲\n字段 乙 文本 别名 丙，${MARK}，丁`,
  'FormRow.name': `表式 甲\n资金\n行 ${MARK} "注" 别名 乙\n- ${MARK}`,
  'FormRow.aliases': `表式 甲\n资金\n行 乙 别名 丙，${MARK}，丁`,
  'FormLevel.name': `表式 甲\n指标\n一级 ${MARK} 1 "注"`,
  'FormLevel.aliases': `表式 甲\n指标\n一级 乙 别名 丙，${MARK}，丁`,
  'FormSublevel.name': `表式 甲\n指标\n一级 乙\n二级 ${MARK} 1 "注"`,
  'FormSublevel.aliases': `表式 甲\n指标\n一级 乙\n二级 丙 别名 丁，${MARK}`,
  'FormTable.name': `表式 甲\n表 ${MARK} 万元 "题"`,
  'FormColumn.name': `表式 甲\n表 乙\n列 丙 ${MARK} "注" 丁\n列 ${MARK} = 丙`,
  'PrintOption.column': `表式 甲\n表 乙\n列 丙\n小数 ${MARK} 1`,
  'LayoutField.field': `表式 甲\n版式\n行 乙 ${MARK} "注"`,
  'LayoutTable.tables': `表式 甲\n版式\n表 乙 ${MARK}`,
};

/** A typed name without the quotes around it, where it has some. */
export function unquoted(typed: string): string {
  const pair = quotes.find(([open, close]) => typed.startsWith(open) && typed.indexOf(close, 1) === typed.length - 1);
  return pair && typed.length > 1 ? typed.slice(1, -1) : typed;
}
