import type { SourceLine } from './source-line.js';

/** Where a line stands: its indentation, and what kind of line it is for the blanks inside it. */
export interface Place {
  /** Blanks before it; undefined for a line that could not be read, which stays where it is. */
  indent: number | undefined;
  kind: 'statement' | 'attributes' | 'row' | 'check' | 'form' | 'continuation' | 'prose' | 'other';
}

type Block =
  | 'report'
  | 'rows'
  | 'goals'
  | 'category'
  | 'subcategory'
  | 'indicator'
  | 'total'
  | 'narrative'
  | 'form'
  | 'form-block'
  | 'form-level'
  | 'layout';

const attributes = new Set(
  '目标 调整 完成 分值 得分 执行率 原因 年初 预期 完成率 偏差 解释 标准 备注 佐证 核心 等级'.split(' '),
);
const printOptions = new Set(['空格', '小数', '零预算']);
const rowMarks = new Set(['行', 'DASHES', '其中']);

/** The places of all lines, decided line by line from their first tokens: no tree is needed, so broken files have places too. */
export function placesOf(lines: SourceLine[]): Place[] {
  let block: Block = 'report';
  let inReport = lines.some((line) => line.first !== undefined) && firstToken(lines) !== '表式';
  let inCategory = false;
  /** Indentation of the indicator, the part or the row that attribute lines below belong to. */
  let head = 0;
  /** Indentation of the last line that is no `|` line. */
  let above = 0;
  let inSubcategory = false;
  /** 块 that are open in a layout. */
  let groups = 0;

  const placeOf = (first: string): Place => {
    if (first === 'LINE') return { indent: above + 2, kind: 'continuation' };
    if (first === '报告' || (first === '表式' && !inReport)) {
      inReport = first === '报告' || inReport;
      block = inReport ? 'report' : 'form';
      return opens(0, 'statement');
    }
    if (first === 'HEADLESS_FORM') inReport = true;
    if (block === 'narrative') return { indent: 0, kind: 'prose' };
    return !inReport && first !== '上年' && first !== 'HEADLESS_FORM' ? formPlace(first) : reportPlace(first);
  };

  const opens = (indent: number, kind: Place['kind']): Place => {
    head = indent;
    return { indent, kind };
  };

  const reportPlace = (first: string): Place => {
    inReport = true;
    if (rowMarks.has(first) && block === 'rows') return opens(4, 'row');
    if (first === '其中') return opens(indicatorIndent() + 2, 'attributes');
    if (first === '列') return opens(4, 'statement');
    if (attributes.has(first)) return { indent: head + 2, kind: 'attributes' };
    if (first === '二级') {
      block = 'subcategory';
      return opens(4, 'statement');
    }
    if (first === '指标') {
      if (block === 'category' || block === 'subcategory') inSubcategory = block === 'subcategory';
      block = 'indicator';
      return opens(indicatorIndent(), 'attributes');
    }
    inCategory = first === '一级';
    inSubcategory = false;
    block = reportBlocks[first] ?? 'report';
    return opens(block === 'narrative' ? 0 : 2, first === '勾稽' ? 'check' : 'statement');
  };
  const indicatorIndent = () => (inSubcategory ? 6 : inCategory ? 4 : 2);

  const formPlace = (first: string): Place => {
    if (block === 'layout') {
      if (first === '块完') groups = Math.max(0, groups - 1);
      const place = opens(4 + 2 * groups, 'form');
      if (first === '块') groups++;
      return place;
    }
    if (first === '勾稽') {
      block = 'form';
      return opens(2, 'check');
    }
    if (first === '一级') block = 'form-level';
    if (first === '二级') return opens(6, 'form');
    const inside =
      rowMarks.has(first) || formParts.has(first) || (printOptions.has(first) && block.startsWith('form-'));
    if (inside) return opens(4, rowMarks.has(first) ? 'row' : 'form');
    block = first === '版式' ? 'layout' : formBlocks.has(first) ? 'form-block' : 'form';
    groups = 0;
    return opens(2, 'form');
  };

  return lines.map((line) => {
    if (line.first) {
      const place = placeOf(line.first);
      if (place.kind !== 'continuation') above = place.indent ?? above;
      return place;
    }
    return { indent: block === 'narrative' ? 0 : undefined, kind: 'other' };
  });
}

const reportBlocks: Record<string, Block> = {
  资金: 'rows',
  表: 'rows',
  年度目标: 'goals',
  一级: 'category',
  总分: 'total',
  正文: 'narrative',
};
const formBlocks = new Set(['资金', '指标', '表', '年度目标']);
const formParts = new Set(['列', '计分', '执行率', '年初', '调整', '预期', '完成', '完成率', '一级']);

function firstToken(lines: SourceLine[]): string | undefined {
  return lines.find((line) => line.first !== undefined)?.first;
}
