import { formats, type Page, redact } from '@jixiao/page';
import { describe, expect, it } from 'vitest';
import { pageOf } from './pages.js';

/** Texts that break out of a format that takes them for its own. */
const hostile = [
  '<script>alert(1)</script>',
  '</title></style></td></table><b>',
  '"><img src=x onerror=alert(1)>',
  ']]><!--',
  '&lt;b&gt;&amp;',
  '=HYPERLINK(1)',
  '+1+1',
  '@SUM(A1)',
  '-1+1',
  '＝1+1',
  '甲乙*丙*_丁_`戊`~己~#庚',
  '\\*反斜杠\\',
  '[甲](javascript:alert(1))',
  ['$', '{甲}{{乙}}'].join(''),
  `${'长'.repeat(10_000)}`,
  `${'w'.repeat(10_000)}`,
  '右起\u202e文字\u202c\u200f',
  '😀👩‍👩‍👧‍👦🇨🇳',
  '𠀀𪚥𫝀',
  'e\u0301\u200d\ufeff甲',
];

/** A report that has a text in every place that takes one. */
function pageWith(text: string): Page {
  return pageOf(`报告 甲
  表式 长沙部门整体
  部门
    | ${text}
  年度：2023
  部门职责
    | ${text}
  年度目标
    预期 | ${text}
    完成 | ${text}
  一级 产出指标
    二级 数量指标
      指标 甲 | ${text}
        目标 5台 完成 5台 分值 5
        偏差 | ${text}
  表 支出
    行 合计 5
  正文
# 题 ${text}
段 ${text}
[[支出]]
`).page;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Names of the tags of a file, each with `/` where it closes, and what stands between them. */
function readHtml(html: string): { tags: string[]; text: string } {
  const body = html.replace(/<style>[\s\S]*?<\/style>/, '');
  const tags = [...body.matchAll(/<([^\s>]+)[^>]*>/g)].map(([, name = '']) => name);
  const text = body.replace(/<[^>]*>/g, '').replace(/&([#\w]+);/g, (whole, name: string) => entities[name] ?? whole);
  return { tags, text };
}

const ours = new Set(
  '!DOCTYPE html head meta title body section h1 h2 h3 h4 h5 p span table colgroup col thead tbody tr th td br'.split(
    ' ',
  ),
);
const single = new Set(['!DOCTYPE', 'meta', 'col', 'br']);

/** Tags that are not ours, close nothing, or are left open. */
function strayTags(tags: readonly string[]): string[] {
  const stray = tags.filter((tag) => !ours.has(tag.replace('/', '')));
  const open: string[] = [];
  for (const tag of tags) {
    if (single.has(tag)) continue;
    if (!tag.startsWith('/')) open.push(tag);
    else if (open.pop() !== tag.slice(1)) stray.push(tag);
  }
  return [...stray, ...open];
}

/** The texts of a Markdown file without the marks of headings, lists and tables. */
function markdownTexts(markdown: string): string[] {
  return markdown.split('\n').flatMap((line) => {
    const inside = line
      .replace(/^(?:#{1,6} |- \*\*|\*\*)/, '')
      .replace(/\*\*/g, '')
      .replace(/ {2}$/, '');
    return inside.startsWith('|') ? inside.split(/(?<=(?<!\\)(?:\\\\)*)\|/) : [inside];
  });
}

/** What still formats: marks without a backslash before them. */
const formatting = (text: string) =>
  text
    .replaceAll('<br>', '')
    .replace(/\\./g, '')
    .match(/[*_`<>[\]~|{}]|&(?!#x)/g) ?? [];
const unescaped = (text: string) =>
  text
    .replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** Rows and cells of a file as spreadsheets read it. */
function csvCells(csv: string): string[] {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/gy;
  const body = csv.slice(1);
  while (pattern.lastIndex < body.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(body);
    if (!match) throw new Error(`not readable at ${at}`);
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
  }
  return cells;
}

describe.each(hostile.map((text) => [text.length > 60 ? `${text.slice(0, 8)}…` : text, text] as const))(
  '%s',
  (_, text) => {
    const page = pageWith(text);

    it('is text in HTML', () => {
      const { tags, text: read } = readHtml(formats.html.write(page));
      expect(read.split(text).length - 1).toBe(7);
      expect(strayTags(tags)).toEqual([]);
      expect(tags.filter((tag) => tag === 'table').length).toBeGreaterThan(3);
    });

    it('is text in Markdown', () => {
      const texts = markdownTexts(formats.md.write(page));
      expect(texts.flatMap(formatting)).toEqual([]);
      expect(texts.map(unescaped).filter((read) => read.includes(text))).toHaveLength(7);
    });

    it('is text in CSV, and no formula', () => {
      const cells = csvCells(formats.csv.write(page));
      expect(cells.filter((cell) => cell.includes(text)).length).toBe(7);
      expect(cells.filter((cell) => /^[=+@＝＋＠\t\r]/.test(cell))).toEqual([]);
      expect(cells.filter((cell) => cell.startsWith('-') && !/^-[\d.,]*$/.test(cell))).toEqual([]);
    });

    it('is text in JSON', () => {
      const { report } = JSON.parse(formats.json.write(page));
      expect(report.levels[0].indicators.concat(report.levels[0].levels[0].indicators)[0].deviation).toBe(text);
      expect(report.goals[0].texts.预期).toBe(text);
    });

    it('is no reason to mask more than numbers', () => {
      const masked = redact(page);
      expect(formats.html.write(masked)).toContain('数量指标');
    });
  },
);

it('bars and line ends part nothing', () => {
  const page = pageOf(
    '报告 甲\n部门职责：x\n一级 产出指标\n二级 数量指标\n指标 甲\n目标 5台\n偏差 "甲 | 乙"\n | 丙 | 丁\n',
  ).page;
  const line = formats.md
    .write(page)
    .split('\n')
    .find((candidate) => candidate.includes('丙'));
  expect(line).toContain('甲 \\| 乙<br>丙 \\| 丁');
  expect(line?.replaceAll('\\|', '').split('|').length).toBe(10);
});

it('what no file can hold is not written', () => {
  const page = pageOf('报告 甲\n项目名称：甲\ud800乙\u0000丙\u0008丁\ufffe戊\n').page;
  for (const format of [formats.html, formats.md, formats.csv, formats.json]) {
    const written = format.write(page) as string;
    expect(written).toContain('甲\ufffd乙 丙 丁\ufffd戊');
    expect([...written].filter((character) => character < ' ' && !'\n\r'.includes(character))).toEqual([]);
  }
});
