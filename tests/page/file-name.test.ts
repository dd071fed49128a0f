import { proposedFileName, safeFileName } from '@jixiao/page';
import { describe, expect, it } from 'vitest';

describe('a text as the name of a file', () => {
  it.each([
    ['清河街道2024', '清河街道2024'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a／b＼c：d＊e？f＂g＜h＞i｜j'],
    ['  甲\t\n乙\u3000丙  ', '甲 乙 丙'],
    ['甲. . .', '甲'],
    ['...甲.乙', '甲.乙'],
    ['..', ''],
    ['\u0000\u0007', ''],
    ['甲\u202egpj\u200f', '甲gpj'],
    ['CON', 'CON_'],
    ['con .报告', 'con_ .报告'],
    ['Lpt1.txt', 'Lpt1_.txt'],
    ['com²', 'com²_'],
    ['CONSOLE', 'CONSOLE'],
    ['康con', '康con'],
    ['e\u0301', '\u00e9'],
    ['\ud840报告', '\ufffd报告'],
    ['𠮷村', '𠮷村'],
  ])('%j', (text, name) => expect(safeFileName(text)).toBe(name));

  it('is cut between letters where it is too long for a system', () => {
    const name = safeFileName('𠮷'.repeat(300));
    expect(Buffer.byteLength(name)).toBe(220);
    expect(name).toBe('𠮷'.repeat(55));
    expect(safeFileName(`${'甲'.repeat(72)} . . . .乙`)).toBe('甲'.repeat(72));
  });
});

describe('the name that is proposed', () => {
  const properties = { title: '自评表', report: '甲', form: '项目支出自评', language: 'zh' as const };

  it.each([
    [{ department: '城建局', year: '2024' }, '城建局2024自评表'],
    [{ department: '城建局' }, '城建局自评表'],
    [{ year: '2024' }, '2024自评表'],
    [{ department: '城建局', year: '2024', title: '城建局2024年度自评表' }, '城建局2024年度自评表'],
    [{ department: '城/建局', title: '关于“甲:乙”' }, '城／建局关于“甲：乙”'],
    [{ title: '...' }, '甲'],
  ])('%j', (own, name) => expect(proposedFileName({ ...properties, ...own })).toBe(name));
});
