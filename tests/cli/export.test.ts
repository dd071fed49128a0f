import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FormatName, formats } from '@jixiao/page';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../page/pdf-text.js';
import { type Folder, testFolder } from './command-line.js';

const all = Object.keys(formats) as FormatName[];

const report = (name: string, more = '') => `报告 ${name} "${name}绩效自评表"
  年度：2024
  项目名称：加装电梯
  主管部门：清河街道办事处
${more}
  年度目标
    预期 | 加装电梯。
    完成 | 已加装电梯。

  资金 万元
    行 年度资金总额  500  480  456
    -  当年财政拨款  500  480  456

  一级 产出指标
    二级 数量指标
      指标 加装电梯
        目标 ≥25台  完成 25台  分值 30  得分 30
`;

/** Every file below a folder, sorted, without sources. */
function written({ path }: Folder): string[] {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((name) => !name.endsWith('.jx'))
    .sort();
}

/** All that a file says, with what is packed in it. */
function contents(path: string): string {
  const bytes = readFileSync(path);
  if (path.endsWith('.pdf')) return JSON.stringify(readPdf(bytes)) + bytes.toString('latin1');
  if (!/\.(docx|xlsx)$/.test(path)) return bytes.toString('latin1') + bytes.toString('utf8');
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${Buffer.from(part).toString('utf8')}`)
    .join('\n');
}

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('jixiao export', () => {
  it('writes every format beside the report, the same bytes each time', async () => {
    const folder = testFolder({ '河道2023.jx': report('河道2023') });
    const { code, stdout } = await folder.jixiao(['export', '河道2023.jx', '--to', all.join(',')]);
    expect(code).toBeLessThan(2);
    const expected = all.map((format) => `河道2023.${format}`);
    expect(written(folder)).toEqual(expected.toSorted());
    expect(stdout.trim().split('\n')).toEqual(expected);
    const before = expected.map((name) => digest(join(folder.path, name)));
    await folder.jixiao(['export', '河道2023.jx', '--to', all.join('，')]);
    expect(expected.map((name) => digest(join(folder.path, name)))).toEqual(before);
    expect(Object.keys(unzipSync(readFileSync(join(folder.path, '河道2023.docx'))))).toContain('word/document.xml');
    expect(readFileSync(join(folder.path, '河道2023.pdf'), 'latin1').startsWith('%PDF-')).toBe(true);
  });

  it('encloses the source with its line ends in office files', async () => {
    const source = report('甲').replaceAll('\n', '\r\n');
    const folder = testFolder({ '甲.jx': `\ufeff${source}` });
    await folder.jixiao(['export', '甲.jx', '--to', 'docx,xlsx']);
    for (const name of ['甲.docx', '甲.xlsx']) {
      const xml = Buffer.from(unzipSync(readFileSync(join(folder.path, name)))['customXml/item1.xml'] ?? []).toString();
      const text = /<source>(.*)<\/source>/s.exec(xml)?.[1] ?? '';
      expect(JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&gt;', '>'))).toBe(source);
    }
  });

  it('looks through folders and mirrors them in --out', async () => {
    const folder = testFolder({
      '区/甲.jx': report('甲'),
      '区/街道/乙.jx': report('乙'),
      '区/表.jx': '表式 区表\n  继承 项目支出自评\n',
      '丙.jx': report('丙'),
    });
    const { code, stderr } = await folder.jixiao(['export', '区', '丙.jx', '--to', 'md', '-o', '导出/全部']);
    expect(code).toBe(0);
    expect(written(folder)).toEqual(['导出/全部/丙.md', '导出/全部/甲.md', '导出/全部/街道/乙.md'].sort());
    expect(stderr).toMatch(/3 份报告，共 3 个文件\n$/);
  });

  it('finds last year’s report in the neighbouring file', async () => {
    const folder = testFolder({ '甲2023.jx': report('甲2023'), '甲2024.jx': report('甲2024', '  上年 甲2023\n') });
    await folder.jixiao(['export', '甲2024.jx', '--to', 'json']);
    const { findings } = JSON.parse(readFileSync(join(folder.path, '甲2024.json'), 'utf8'));
    expect(findings.map(({ rule }: { rule: string }) => rule)).not.toContain('reference');
  });
});

describe('characters that no font has', () => {
  it('are said with their line and are no error', async () => {
    const folder = testFolder({ '甲.jx': report('甲').replace('预期 | 加装电梯', '预期 | \ue123与\ue123') });
    const { code, stderr } = await folder.jixiao(['export', '甲.jx', '--to', 'pdf,md']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^甲\.jx:7：.*\ue123.*2 处/m);
    expect((await folder.jixiao(['export', '甲.jx', '--to', 'md'])).stderr).not.toContain('\ue123');
  });
});

describe('names', () => {
  it('have the report’s where a file holds several', async () => {
    const folder = testFolder({ '两份.jx': `${report('甲')}\n${report('"乙/丙"')}` });
    await folder.jixiao(['export', '.', '--to', 'md,csv']);
    expect(written(folder)).toEqual(['两份-乙／丙.csv', '两份-乙／丙.md', '两份-甲.csv', '两份-甲.md']);
  });

  it('are numbered where two reports would get one file', async () => {
    const folder = testFolder({
      'a/甲.jx': report('甲'),
      'b/甲.jx': report('甲'),
      'c/两份.jx': `${report('甲')}\n${report('乙')}\n${report('乙')}`,
    });
    const { stdout } = await folder.jixiao(['export', 'b/甲.jx', 'a/甲.jx', 'c', '--to', 'md,csv', '--out', 'x']);
    expect(stdout.split('\n').filter((name) => name.endsWith('.md'))).toEqual([
      'x/甲.md',
      'x/甲 (2).md',
      'x/两份-甲.md',
      'x/两份-乙.md',
      'x/两份-乙 (2).md',
    ]);
    expect(written(folder).filter((name) => name.endsWith('.csv'))).toHaveLength(5);
  });

  it('may be what Windows reserves, and as long as a name can be', async () => {
    const long = '绩'.repeat(83);
    const folder = testFolder({ 'con.jx': report('甲'), 'a:b?.jx': report('乙'), [`${long}.jx`]: report('丙') });
    const { code } = await folder.jixiao(['export', '.', '--to', 'docx']);
    expect(code).toBe(0);
    expect(written(folder)).toEqual(['a：b？.docx', 'con_.docx', `${'绩'.repeat(73)}.docx`]);
  });

  it('never are the report’s own', async () => {
    const folder = testFolder({ '甲.md': report('甲') });
    symlinkSync('甲.md', join(folder.path, '甲.csv'));
    const { code, stderr } = await folder.jixiao(['export', '甲.md', '--to', 'md,csv,html']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/甲\.md：[^\n]*\n甲\.csv：/);
    expect(readFileSync(join(folder.path, '甲.md'), 'utf8')).toBe(report('甲'));
    expect(existsSync(join(folder.path, '甲.html'))).toBe(true);
  });
});

describe('what is wrong', () => {
  const wrong = report('甲', '  二级 乙\n  年份：2021\n');

  it('is said before anything is written, and does not keep a report from being exported', async () => {
    const folder = testFolder({ '错.jx': wrong, '对.jx': report('乙') });
    const { code, stdout, stderr } = await folder.jixiao(['export', '.', '--to', 'csv']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^(?!.*对\.jx).*错\.jx：\d+ 个错误.*照样导出/m);
    expect(stdout).toBe('对.csv\n错.csv\n');
  });

  it('is counted as the check counts it', async () => {
    const folder = testFolder({ '错.jx': wrong });
    const errors = (await folder.checkJson('错.jx')).filter(({ severity }) => severity === 'error').length;
    const { stderr } = await folder.jixiao(['export', '错.jx', '--to', 'csv']);
    expect(stderr).toContain(`错.jx：${errors} 个错误`);
    expect((await folder.jixiao(['export', '错.jx', '--to', 'csv', '--lang', 'en'])).stderr).toContain(
      `错.jx: errors: ${errors}`,
    );
  });

  it.each([
    ['no path', ['export', '--to', 'docx']],
    ['no format', ['export', '甲.jx']],
    ['an empty list of formats', ['export', '甲.jx', '--to', ',']],
    ['an unknown format', ['export', '甲.jx', '--to', 'docx,dox']],
    ['a file that is not there', ['export', '乙.jx', '--to', 'csv']],
    ['a file without a report', ['export', '表.jx', '--to', 'csv']],
    ['standard input with two formats', ['export', '-', '--to', 'csv,md']],
    ['standard input with a folder to write to', ['export', '-', '--to', 'csv', '--out', 'x']],
  ])('with the command line is 2: %s', async (_, args) => {
    const folder = testFolder({ '甲.jx': report('甲'), '表.jx': '表式 区表\n' });
    const { code, stdout, stderr } = await folder.jixiao(args, { stdin: report('甲') });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
    expect(written(folder)).toEqual([]);
  });

  it('with one file does not keep the others', async () => {
    const folder = testFolder({ '甲.jx': Buffer.from([0xff, 0xff]), '乙.jx': report('乙'), '空.jx': '' });
    const { code, stderr } = await folder.jixiao(['export', '.', '--to', 'csv']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/甲\.jx：/);
    expect(stderr).toMatch(/空\.jx：/);
    expect(written(folder)).toEqual(['乙.csv']);
  });
});

describe('places that cannot be written', () => {
  it('are said with the name, and the rest is exported', async () => {
    const folder = testFolder({ '甲.jx': report('甲') });
    mkdirSync(join(folder.path, '甲.csv'));
    const locked = folder.write('甲.md', '旧');
    chmodSync(locked, 0o444);
    const { code, stderr } = await folder.jixiao(['export', '甲.jx', '--to', 'csv,md,html']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^甲\.csv：.*文件夹/m);
    expect(stderr).toMatch(/^甲\.md：.*只读/m);
    expect(readFileSync(locked, 'utf8')).toBe('旧');
    expect(written(folder)).toEqual(['甲.html', '甲.md']);
  });

  it('may be below a file', async () => {
    const folder = testFolder({ '甲.jx': report('甲'), 文件: '' });
    for (const out of ['文件', '文件/下']) {
      const { code, stderr } = await folder.jixiao(['export', '甲.jx', '--to', 'csv', '--out', out]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/甲\.csv：.*不是文件夹/);
    }
  });
});

describe('standard input', () => {
  it('goes to standard output', async () => {
    const { code, stdout } = await testFolder().jixiao(['export', '-', '--to', 'md'], { stdin: report('甲') });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# 项目支出绩效自评表\n/);
    const office = await testFolder().jixiao(['export', '-', '--to', 'xlsx'], { stdin: report('甲') });
    expect(office.bytes?.map((bytes) => Buffer.from(bytes.subarray(0, 2)).toString())).toEqual(['PK']);
  });

  it('is refused where it would fill a terminal with bytes, or holds two reports', async () => {
    const folder = testFolder();
    const shown = await folder.jixiao(['export', '-', '--to', 'docx'], { stdin: report('甲'), terminal: true });
    expect([shown.code, shown.bytes]).toEqual([2, undefined]);
    const two = await folder.jixiao(['export', '-', '--to', 'md'], { stdin: report('甲') + report('乙') });
    expect([two.code, two.stdout]).toEqual([2, '']);
  });
});

describe('an export for publication', () => {
  const secret = ['江照野', '13800001234', '138-0000-1234', '110101199003070011', '6067890'];
  const source = `报告 江照野项目
  表式 衔接资金自评
  年度：2023，项目名称：产业路
  项目负责人及电话：江照野 0000-6067890
  主管部门：岚桥县乡村产业局（江照野）
  一级 产出指标
    二级 数量指标
      指标 新修产业路
        目标 ≥3公里  完成 2公里  分值 10  得分 10
        偏差 江照野（13800001234）负责的一公里未验收，身份证 110101199003070011，另见 138-0000-1234
`;

  it('holds nothing private in any format, nor the source', async () => {
    const folder = testFolder({ '公路.jx': `${source}\n${source.replace('江照野项目', '另一项目')}` });
    await folder.jixiao(['export', '公路.jx', '--to', all.join(','), '--redact', '--charts', '-o', '公开']);
    const files = written(folder);
    expect(files).toHaveLength(2 * all.length);
    for (const name of files) {
      expect(name).not.toContain('江照野');
      const said = contents(join(folder.path, name));
      expect(
        secret.filter((word) => said.includes(word)),
        name,
      ).toEqual([]);
      expect(said).not.toContain('<source>');
    }
  });

  it('differs from one that is handed in', async () => {
    const folder = testFolder({ '公路.jx': source });
    await folder.jixiao(['export', '公路.jx', '--to', all.join(',')]);
    for (const name of written(folder)) expect(contents(join(folder.path, name)), name).toContain('江照野');
  });
});

describe('an interruption', () => {
  it('ends the run between two files, all of them whole', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.jx`, report(`甲${at}`)]));
    const folder = testFolder(files);
    const controller = new AbortController();
    // Seen once the first files are there.
    const watch = setInterval(() => written(folder).length > 3 && controller.abort(), 1);
    const { code, stderr } = await folder.jixiao(['export', '.', '--to', 'md,csv'], {
      interruption: controller.signal,
    });
    clearInterval(watch);
    expect(code).toBe(130);
    expect(stderr).toContain('已中断');
    expect(written(folder).length).toBeLessThan(60);
    for (const name of written(folder)) expect(contents(join(folder.path, name))).toContain('加装电梯');
  });
});

describe('as a program', () => {
  const cli = fileURLToPath(new URL('../../packages/cli', import.meta.url));

  /** The program, bundled into a folder of the test. */
  function program(folder: Folder): string {
    const out = join(folder.path, 'program/out');
    const built = spawnSync(process.execPath, [join(cli, 'build.mjs'), out], { encoding: 'utf8' });
    expect(built.stderr).toBe('');
    return join(out, 'jixiao.mjs');
  }

  it('exports into a pipe and to files, and leaves only whole files when Ctrl+C stops it', async () => {
    const folder = testFolder({ '甲.jx': report('甲') });
    const file = program(folder);
    const cwd = folder.path;
    const piped = spawnSync(process.execPath, [file, 'export', '-', '--to', 'docx'], { cwd, input: report('甲') });
    expect([piped.status, piped.stderr.toString()]).toEqual([0, '']);
    expect(Object.keys(unzipSync(piped.stdout))).toContain('word/document.xml');

    for (let at = 0; at < 400; at++) writeFileSync(join(cwd, `多-${at}.jx`), report(`多${at}`));
    const child = spawn(process.execPath, [file, 'export', '.', '--to', 'xlsx,md', '--out', '导出'], { cwd });
    child.stdout.once('data', () => child.kill('SIGINT'));
    const [code] = await new Promise<[number | null]>((ended) => child.on('close', (status) => ended([status])));
    expect(code).toBe(130);
    const done = written(folder).filter((name) => name.startsWith('导出/'));
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(800);
    expect(done.filter((name) => !/\.(xlsx|md)$/.test(name))).toEqual([]);
    for (const name of done.filter((each) => each.endsWith('.xlsx')))
      expect(Object.keys(unzipSync(readFileSync(join(cwd, name))))).toContain('xl/workbook.xml');
  });
});
