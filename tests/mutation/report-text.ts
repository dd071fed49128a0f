/**
 * Finds the places of a well-kept report that can be mutated: rows, levels, indicators, fields. It reads formatted text line by line and
 * shares nothing with the parser, whose mistakes it must not repeat.
 */
export interface Word {
  text: string;
  start: number;
  end: number;
}

export interface Attribute {
  /** The Chinese keyword. */
  keyword: string;
  value: Word;
  /** From the keyword to the end of the value, with the `|` lines that go on with it. */
  start: number;
  end: number;
}

export interface Row {
  line: Word;
  /** `资金` or the table's name. */
  block: string;
  mark: Word;
  depth: number;
  isPartial: boolean;
  name: Word;
  cells: Word[];
  columns: readonly string[];
  attributes: Attribute[];
}

export interface Table {
  line: Word;
  name: string;
  unit?: Word;
  columns: readonly string[];
  columnLine?: Word;
  rows: Row[];
}

export interface Level {
  line: Word;
  depth: 1 | 2;
  name: Word;
  points?: Word;
  notApplicable?: Word;
  category: string;
}

export interface Indicator {
  line: Word;
  isPart: boolean;
  name: Word;
  text?: Word;
  category: string;
  level: string;
  attributes: Attribute[];
  /** From the head line to the end of the last line. */
  start: number;
  end: number;
}

export interface Goals {
  line: Word;
  points?: Word;
  attributes: Attribute[];
}

export interface Field {
  line: Word;
  name: string;
  value: Word;
}

/** The last report of a text, with what stands before it. */
export interface ReportText {
  name: string;
  text: string;
  form: string;
  fundUnit?: Word;
  rows: Row[];
  tables: Table[];
  levels: Level[];
  indicators: Indicator[];
  goals: Goals[];
  fields: Field[];
  total?: { line: Word; attributes: Attribute[] };
  prose: Word[];
  checks: Word[];
  formLines: Word[];
}

const english: Record<string, string> = {
  report: '报告',
  form: '表式',
  last_year: '上年',
  funds: '资金',
  row: '行',
  of_which: '其中',
  columns: '列',
  goals: '年度目标',
  category: '一级',
  subcategory: '二级',
  indicator: '指标',
  table: '表',
  check: '勾稽',
  total: '总分',
  narrative: '正文',
  points: '分值',
  score: '得分',
  rate: '执行率',
  reason: '原因',
  initial: '年初',
  adjusted: '调整',
  expected: '预期',
  actual: '完成',
  progress: '完成率',
  target: '目标',
  deviation: '偏差',
  note: '备注',
  evidence: '佐证',
  core: '核心',
  grade: '等级',
};
const chinese = (word: string) => english[word] ?? word;

const attributeWords = [
  ...[
    '目标',
    '调整',
    '完成',
    '分值',
    '得分',
    '偏差',
    '解释',
    '标准',
    '备注',
    '佐证',
    '核心',
    '执行率',
    '原因',
    '年初',
    '预期',
    '完成率',
  ],
  ...[
    'target',
    'adjusted',
    'actual',
    'points',
    'score',
    'deviation',
    'note',
    'evidence',
    'core',
    'rate',
    'reason',
    'expected',
  ],
];
const attributeStart = new RegExp(`(^|\\s{2,})(${attributeWords.join('|')})(?=\\s|$)`, 'g');

const fundColumns: Record<string, readonly string[]> = {
  湖北项目自评: ['全年预算数', '全年执行数'],
  衔接资金自评: ['全年预算数', '全年执行数'],
  转移支付自评: ['全年预算数', '全年执行数'],
  河北项目自评: ['预算数', '到位数', '执行数'],
};
const usualColumns = ['年初预算数', '全年预算数', '全年执行数'];

export function readReport(name: string, text: string): ReportText {
  const report: ReportText = {
    name,
    text,
    form: '项目支出自评',
    rows: [],
    tables: [],
    levels: [],
    indicators: [],
    goals: [],
    fields: [],
    prose: [],
    checks: [],
    formLines: [],
  };
  const formTables = new Map<string, string[]>();
  let state = '';
  let category = '';
  let level = '';
  let table: Table | undefined;
  let open: { attributes: Attribute[]; end?: number } | undefined;
  for (const line of linesOf(text)) {
    const start = line.start + (/^\s*/.exec(line.text)?.[0].length ?? 0);
    const body: Word = { text: text.slice(start, line.end), start, end: line.end };
    if (body.text === '' || body.text.startsWith('//')) continue;
    const first = chinese(/^\S+/.exec(body.text)?.[0] ?? '');
    if (state === '正文') {
      report.prose.push(body);
      continue;
    }
    if (first === '报告') {
      Object.assign(report, {
        rows: [],
        tables: [],
        levels: [],
        indicators: [],
        goals: [],
        fields: [],
        total: undefined,
      });
      state = '报告';
      continue;
    }
    if (first === '表式' && state !== '报告') state = '表式';
    if (state === '表式') {
      report.formLines.push(body);
      if (first === '勾稽')
        report.checks.push(wordAt(text, start + (/^\S+\s*/.exec(body.text)?.[0].length ?? 0), line.end));
      const words = body.text.replace(/\s*=.*$/, '').split(/\s+/);
      if (words[0] === '表' && !formTables.has(words[1] ?? '')) formTables.set(words[1] ?? '', []);
      else if (words[0] === '列')
        [...formTables.values()].at(-1)?.push(...(/=/.test(body.text) ? words.slice(1, -1) : words.slice(1)));
      continue;
    }
    if (body.text.startsWith('|')) {
      const last = open?.attributes.at(-1);
      if (last) last.end = line.end;
      if (open?.end !== undefined) open.end = line.end;
      continue;
    }
    const rest = wordAt(text, start + (/^\S+\s*/.exec(body.text)?.[0].length ?? 0), line.end);
    if (first === '表式') report.form = rest.text;
    else if (first === '上年') open = undefined;
    else if (first === '勾稽') report.checks.push(rest);
    else if (first === '资金') {
      state = '资金';
      if (rest.text) report.fundUnit = rest;
    } else if (first === '年度目标') {
      state = '年度目标';
      const points = /(?:分值|points) (\S+)$/.exec(rest.text)?.[1];
      const goals: Goals = {
        line: body,
        attributes: [],
        ...(points && { points: wordAt(text, line.end - points.length, line.end) }),
      };
      report.goals.push(goals);
      open = goals;
    } else if (first === '一级' || first === '二级') {
      state = '指标';
      const parts = /^(\S+)(?:\s+([\d.]+))?(?:\s+(不适用|n_a))?$/.exec(rest.text);
      const title = parts?.[1] ?? rest.text;
      if (first === '一级') category = title;
      level = first === '一级' ? '' : title;
      const at = (part: string | undefined) => part && wordAt(text, line.end - part.length, line.end);
      const [points, notApplicable] = [at(parts?.[3] ? undefined : parts?.[2]), at(parts?.[3])];
      report.levels.push({
        line: body,
        depth: first === '一级' ? 1 : 2,
        name: wordAt(text, rest.start, rest.start + title.length),
        category,
        ...(points && { points }),
        ...(notApplicable && { notApplicable }),
      });
    } else if (first === '指标' || (first === '其中' && state === '指标')) {
      state = '指标';
      const [title = '', label] = rest.text.split(/\s*\|\s*/);
      const indicator: Indicator = {
        line: body,
        isPart: first === '其中',
        name: wordAt(text, rest.start, rest.start + title.length),
        category,
        level,
        ...(label !== undefined && { text: wordAt(text, line.end - label.length, line.end) }),
        attributes: [],
        start,
        end: line.end,
      };
      report.indicators.push(indicator);
      open = indicator;
    } else if (first === '表') {
      state = '表';
      const [title = '', unit] = rest.text.split(/\s+/);
      const unitAt = rest.start + rest.text.indexOf(unit ?? '', title.length);
      table = {
        line: body,
        name: title,
        columns: formTables.get(title) ?? [''],
        rows: [],
        ...(unit && !unit.startsWith('"') && { unit: wordAt(text, unitAt, unitAt + unit.length) }),
      };
      report.tables.push(table);
    } else if (first === '列' && table) {
      table.columns = rest.text.split(/\s+/);
      table.columnLine = body;
    } else if ((first === '行' || first === '其中' || /^-+$/.test(first)) && (state === '资金' || state === '表')) {
      const inFunds = state === '资金';
      const columns = inFunds ? (fundColumns[report.form] ?? usualColumns) : (table?.columns ?? ['']);
      const row = readRow(body, rest, inFunds ? '资金' : (table?.name ?? ''), columns);
      (inFunds ? report.rows : (table?.rows ?? [])).push(row);
      open = row;
    } else if (first === '总分') {
      const attributes = [...body.text.matchAll(/(总分|total|得分|score|等级|grade)[ ：:]+(\S+)/g)].map(
        (match): Attribute => {
          const end = start + match.index + match[0].length;
          const value = wordAt(text, end - (match[2] ?? '').length, end);
          return { keyword: chinese(match[1] ?? ''), value, start: start + match.index, end };
        },
      );
      report.total = { line: body, attributes };
      open = undefined;
    } else if (first === '正文') state = '正文';
    else if (attributeWords.includes(/^\S+/.exec(body.text)?.[0] ?? '') && open) {
      open.attributes.push(...attributesOf(body));
      if (open.end !== undefined) open.end = line.end;
    } else {
      for (const match of body.text.matchAll(/([^：:，；\s]+)[：:]\s*([^，；]*)/g)) {
        const at = start + match.index + match[0].length;
        report.fields.push({ line: body, name: match[1] ?? '', value: wordAt(text, at - (match[2] ?? '').length, at) });
      }
      open = undefined;
    }
  }
  return report;
}

function readRow(line: Word, rest: Word, block: string, columns: readonly string[]): Row {
  const mark = /^\S+/.exec(line.text)?.[0] ?? '';
  const attributes = attributesOf(rest);
  const until = attributes[0]?.start ?? rest.end;
  const words = [...rest.text.slice(0, until - rest.start).matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    text: match[0],
    start: rest.start + match.index,
    end: rest.start + match.index + match[0].length,
  }));
  const [name = rest, ...cells] = words;
  const isPartial = chinese(mark) === '其中';
  const depth = isPartial ? 1 : /^-/.test(mark) ? mark.length : 0;
  return { line, block, mark: wordOf(mark, line.start), depth, isPartial, name, cells, columns, attributes };
}

function attributesOf(body: Word): Attribute[] {
  const starts = [...body.text.matchAll(attributeStart)];
  return starts.map((match, index) => {
    const at = match.index + (match[1] ?? '').length;
    const stop = (starts[index + 1]?.index ?? body.text.length) + body.start;
    const from = body.start + at + (match[2] ?? '').length;
    const raw = body.text.slice(from - body.start, stop - body.start);
    const valueStart = from + (raw.length - raw.trimStart().length);
    const end = from + raw.trimEnd().length;
    const value = { text: raw.trim(), start: Math.min(valueStart, end), end };
    return { keyword: chinese(match[2] ?? ''), value, start: body.start + at, end };
  });
}

export function linesOf(text: string): Word[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const word = wordOf(line, start);
    start += line.length + 1;
    return word;
  });
}

function wordOf(text: string, start: number): Word {
  return { text, start, end: start + text.length };
}

function wordAt(text: string, start: number, end: number): Word {
  return { text: text.slice(start, end), start, end };
}

export function attributeOf(attributes: readonly Attribute[], keyword: string): Attribute | undefined {
  return attributes.find((attribute) => attribute.keyword === keyword);
}
