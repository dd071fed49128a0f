import { describe, expect, it } from 'vitest';
import { type JsonFinding, rangeText, testFolder } from './command-line.js';

const report = '报告 甲\r\n指标 电梯\r\n佐证 "附件/验收单.pdf" "附件/照片.zip"\r\n';

const evidence = (found: JsonFinding[]) =>
  found.filter(({ rule }) => rule === 'evidence-missing').map(({ range }) => rangeText(range));

describe('evidence on the command line', () => {
  it('is looked for beside the report, not in the current folder', async () => {
    const folder = testFolder({ '街道/甲.jx': report, '街道/附件/验收单.pdf': '', '附件/照片.zip': '' });
    expect(evidence(await folder.checkJson('.'))).toEqual(['2:16-2:27']);
  });

  it('is not looked for by a report on standard input', async () => {
    const { stdout } = await testFolder().jixiao(['check', '--format', 'json', '-'], { stdin: report });
    expect(evidence(JSON.parse(stdout))).toEqual([]);
  });
});
