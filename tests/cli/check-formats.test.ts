import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { TextDocument } from 'langium';
import { describe, expect, it } from 'vitest';
import { sarifWriter } from '../../packages/cli/src/writers/sarif.js';
import { rangeText, testFolder } from './command-line.js';

// The schema says draft 4 and uses nothing that later drafts read differently, except for the name of its id.
const { $schema, id, ...schema } = JSON.parse(
  readFileSync(new URL('./sarif-schema-2.1.0.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const isSarif = ajv.compile(schema);
const sarifErrors = (log: unknown) => (isSarif(log) ? [] : isSarif.errors);

interface SarifLocation {
  physicalLocation: { artifactLocation: { uri: string } };
}

/** A word too many, behind characters outside the basic plane. */
const wordTooMany = '报告 甲 "𠮷𠮷" 多余\n';

describe('json', () => {
  it('is an empty array where nothing is found', async () => {
    const folder = testFolder({ 'a.txt': '// 空\n' });
    const { code, stdout } = await folder.jixiao(['check', '--format', 'json', 'a.txt']);
    expect(JSON.parse(stdout)).toEqual([]);
    expect(code).toBe(0);
  });

  it('counts characters in UTF-16 code units', async () => {
    const found = await testFolder({ 'a.jx': wordTooMany }).checkJson('a.jx');
    expect(found).toMatchObject([{ file: 'a.jx', rule: 'syntax', severity: 'error', related: [] }]);
    expect(found.map(({ range }) => rangeText(range))).toEqual(['0:12-0:14']);
  });

  it.each([
    ['line feeds', '报告 甲\n  二级 乙\n  表式 无此表\n'],
    ['carriage returns and line feeds', '报告 甲\r\n  二级 乙\r\n  表式 无此表\r\n'],
    ['carriage returns', '报告 甲\r  二级 乙\r  表式 无此表\r'],
    ['mixed line ends', '报告 甲\r\n  二级 乙\r  表式 无此表\n'],
    ['a byte order mark', '\ufeff报告 甲\n  二级 乙\n  表式 无此表\n'],
  ])('gives the same places with %s', async (_, text) => {
    const found = await testFolder({ 'a.jx': text }).checkJson('a.jx');
    expect(found.map(({ rule, range }) => `${rule} ${rangeText(range)}`)).toEqual([
      'syntax 1:2-1:6',
      'reference 2:5-2:8',
    ]);
  });

  it('is sorted by file, then by position', async () => {
    const text = '报告 甲\n  二级 乙\n  表式 无此表\n';
    const folder = testFolder({ 'b.jx': text, 'a/z.jx': text, 'a-b.jx': text, 'a.jx': text });
    const found = await folder.checkJson('b.jx', '.', 'a');
    expect(found.map(({ file, range }) => `${file}:${range.start.line}`)).toEqual([
      'a-b.jx:1',
      'a-b.jx:2',
      'a.jx:1',
      'a.jx:2',
      'a/z.jx:1',
      'a/z.jx:2',
      'b.jx:1',
      'b.jx:2',
    ]);
  });

  it('speaks the language that is asked for', async () => {
    const folder = testFolder({ 'a.jx': wordTooMany });
    const inEnglish = await folder.jixiao(['check', '--format=json', '--lang', 'en', 'a.jx']);
    expect(inEnglish.stdout).not.toEqual((await folder.jixiao(['check', '--format=json', 'a.jx'])).stdout);
  });
});

describe('sarif', () => {
  const checkSarif = async (folder: ReturnType<typeof testFolder>, ...paths: string[]) => {
    const log = JSON.parse((await folder.jixiao(['check', '--format', 'sarif', ...paths])).stdout);
    expect(sarifErrors(log)).toEqual([]);
    return log.runs[0];
  };

  it('is valid without results', async () => {
    const run = await checkSarif(testFolder(), '.');
    expect(run.results).toEqual([]);
    expect(run.tool.driver.rules).toEqual([]);
  });

  it('has one-based places and encoded paths', async () => {
    const run = await checkSarif(testFolder({ '部门 一/甲#.jx': wordTooMany }), '.');
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.originalUriBaseIds['%SRCROOT%'].uri).toMatch(/^file:\/\/\/.*\/$/);
    const [{ physicalLocation }] = run.results[0].locations;
    expect(physicalLocation.artifactLocation).toEqual({
      uri: `${encodeURIComponent('部门 一')}/${encodeURIComponent('甲#.jx')}`,
      uriBaseId: '%SRCROOT%',
    });
    expect(physicalLocation.region).toEqual({ startLine: 1, startColumn: 13, endLine: 1, endColumn: 15 });
  });

  it('names each rule once and says its level', async () => {
    const text = '报告 甲\n  二级 乙\n  上年 无此报告\n  表式 无此表\n';
    const run = await checkSarif(testFolder({ 'a.jx': text }), 'a.jx');
    const ids = run.tool.driver.rules.map((rule: { id: string }) => rule.id);
    expect(ids).toEqual(['syntax', 'reference']);
    for (const result of run.results) expect(ids[result.ruleIndex]).toBe(result.ruleId);
    expect(run.results.map((result: { level: string }) => result.level)).toEqual(['error', 'warning', 'error']);
  });

  it('places what belongs to a finding, wherever it lies', () => {
    const text = TextDocument.create('test:/a.jx', 'jixiao', 0, '报告 甲\n');
    const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 4 } };
    const related = ['/reports/b.jx', '/else/c d.jx', 'jixiao:/项目支出自评.jx'].map((path) => ({
      file: { name: path, path },
      range,
      message: '参见',
      text,
    }));
    const writer = sarifWriter({ language: 'zh', cwd: '/reports', colours: false, width: 80 });
    const issue = { rule: 'a-rule', severity: 'hint' as const, message: '提示', range, related };
    const log = JSON.parse(
      writer.file({ file: { name: 'a.jx', path: '/reports/a.jx' }, text, issues: [issue, issue] }) + writer.end(),
    );
    expect(sarifErrors(log)).toEqual([]);
    const [result] = log.runs[0].results;
    expect(result.level).toBe('note');
    expect(result.relatedLocations.map((place: SarifLocation) => place.physicalLocation.artifactLocation.uri)).toEqual([
      'b.jx',
      'file:///else/c%20d.jx',
      encodeURI('jixiao:/项目支出自评.jx'),
    ]);
  });

  it('notes what could not be read', async () => {
    const run = await checkSarif(testFolder({ 'a.jx': Buffer.from([0xb1, 0xa8]) }), 'a.jx', 'missing.jx', '-');
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(2);
  });

  it('is told from what is no SARIF', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });
});

describe('junit', () => {
  it('has a case for each file, failures for errors and output for the rest', async () => {
    const folder = testFolder({
      'good.jx': '// 空\n',
      'bad<&">.jx': '报告 甲\n  上年 无此报告\n  二级 "<&>\u0001\n',
      'gbk.jx': Buffer.from([0xb1, 0xa8, 0xb8, 0xe6]),
    });
    const { code, stdout } = await folder.jixiao(['check', '--format', 'junit', '.']);
    expect(code).toBe(2);
    expect(stdout).toContain('<testsuite name="jixiao" tests="3" failures="1" errors="1" skipped="0">');
    expect(stdout.match(/<testcase /g)).toHaveLength(3);
    expect(stdout).toContain('name="bad&lt;&amp;&quot;&gt;.jx"');
    expect(stdout.match(/<failure type="syntax"/g)).toHaveLength(1);
    expect(stdout.match(/<system-out>/g)).toHaveLength(1);
    expect(stdout.match(/<error /g)).toHaveLength(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/u);
  });
});
