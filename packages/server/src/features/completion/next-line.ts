import {
  type Block,
  blockAttributes,
  formBlockBehind,
  isBar,
  isDash,
  isLetter,
  keywordOf,
  layoutLines,
  linesFrom,
} from '@jixiao/language';

/** What a line leaves open for the lines below it. */
export interface Opened {
  block: Block;
  inCategory: boolean;
  rowsSeen: boolean;
  /** A `|` line may follow. */
  textOpen: boolean;
}

/** The next line that says something: how it begins, and its first word as typed. */
export interface NextLine {
  kind: 'none' | 'bar' | 'row' | 'heading' | 'word';
  word: string;
}

export function nextLine(text: string, lineEnd: number): NextLine {
  for (const [start, end] of linesFrom(text, lineEnd, true)) {
    const code = text.charCodeAt(start);
    let wordEnd = start;
    while (wordEnd < end && (isLetter(text.charCodeAt(wordEnd)) || text.charAt(wordEnd) === '_')) wordEnd++;
    const word = text.slice(start, wordEnd);
    if (isBar(code)) return { kind: 'bar', word };
    if (isDash(code) || keywordOf(word, 'structure') === '行') return { kind: 'row', word };
    return { kind: code === 0x23 || code === 0xff03 ? 'heading' : 'word', word };
  }
  return { kind: 'none', word: '' };
}

const opens: Record<string, Block> = {
  报告: 'report',
  表式: 'report',
  上年: 'report',
  勾稽: 'report',
  资金: 'funds',
  年度目标: 'goals',
  一级: 'category',
  二级: 'subcategory',
  指标: 'indicator',
  表: 'table',
  总分: 'total',
  正文: 'narrative',
};
const keepsCategory = new Set(['二级', '指标', '其中']);
const numbers = new Set(['分值', '得分', '执行率', '完成率', '核心', '佐证', '等级']);

/** What is open behind a line of a report that begins with a keyword, or with a field. */
export function openedBy(keyword: string, before: Opened): Opened {
  if (keyword === '字段') return { block: 'report', inCategory: false, rowsSeen: false, textOpen: true };
  const block = opens[keyword];
  if (block) {
    const inCategory = keyword === '一级' || (keepsCategory.has(keyword) && before.inCategory);
    return { block, inCategory, rowsSeen: false, textOpen: keyword === '指标' };
  }
  const isRow = keyword === '行' || (keyword === '其中' && before.block !== 'indicator');
  const isText = blockAttributes[before.block]?.has(keyword) === true && !numbers.has(keyword);
  return { ...before, rowsSeen: before.rowsSeen || isRow, textOpen: isText };
}

/** Whether the next line of a report has its place behind a line that leaves `opened`. */
export function hasPlace({ kind, word }: NextLine, { block, inCategory, rowsSeen, textOpen }: Opened): boolean {
  const rows = block === 'funds' || block === 'table';
  if (kind === 'bar') return textOpen;
  if (kind === 'row') return rows;
  if (kind === 'heading') return block === 'narrative';
  switch (keywordOf(word, 'structure')) {
    case undefined:
      break;
    case '列':
      return block === 'table' && !rowsSeen;
    case '其中':
      return rows || block === 'indicator';
    case '二级':
    case '指标':
      return inCategory;
    default:
      return true;
  }
  const attribute = keywordOf(word, 'attribute');
  return attribute === undefined || (blockAttributes[block]?.has(attribute) === true && (!rows || rowsSeen));
}

/** Whether a line that begins with a keyword would take the next one from what it belongs to. */
export function takes(keyword: string, { kind, word }: NextLine): boolean {
  if (kind === 'bar') return true;
  if (kind === 'row') return keyword === '资金' || keyword === '表';
  const structure = keywordOf(word, 'structure');
  if (structure === '二级' || structure === '指标') return keyword === '一级';
  if (structure === '其中') return keyword === '指标' || keyword === '资金' || keyword === '表';
  if (structure === '列') return keyword === '表';
  return (
    structure === undefined &&
    keywordOf(word, 'attribute') !== undefined &&
    keywordOf(keyword, 'structure') !== undefined
  );
}

/** Whether the next line of a form has its place behind a line that leaves `block` open. */
export function hasFormPlace({ kind, word }: NextLine, block: Block): boolean {
  if (kind === 'row') return block === 'layout' || formBlockBehind(block, '行') !== undefined;
  const keyword = keywordOf(word, 'form') ?? keywordOf(word, 'structure');
  if (kind !== 'word' || keyword === undefined) return true;
  if (block === 'layout') return keyword in layoutLines || keyword === '报告' || keyword === '表式';
  return formBlockBehind(block, keyword === '其中' ? '行' : keyword) !== undefined;
}
