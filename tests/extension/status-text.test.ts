import type { DocumentStatus } from '@jixiao/protocol';
import { describe, expect, it } from 'vitest';
import { statusSentences, statusText } from '../../packages/extension/src/status-text.js';
import { chinese, english } from './translate.js';

const none: DocumentStatus = { uri: 'file:///a.jx', errors: 0, warnings: 0, others: 0 };

describe('the status bar says', () => {
  it.each<[Partial<DocumentStatus>, string, string]>([
    [
      { score: '96.5', points: '100', errors: 2, warnings: 3 },
      '绩效 96.5/100 · 2 错 3 警',
      'Jixiao 96.5/100 · 2 errors 3 warnings',
    ],
    [{ score: '96.5', errors: 1, warnings: 1 }, '绩效 96.5 · 1 错 1 警', 'Jixiao 96.5 · 1 error 1 warning'],
    [{ errors: 2 }, '绩效 · 2 错', 'Jixiao · 2 errors'],
    [{ score: '100', points: '100', others: 4 }, '绩效 100/100 · 无误', 'Jixiao 100/100 · nothing wrong'],
    [{ points: '100' }, '绩效 · 无误', 'Jixiao · nothing wrong'],
  ])('%o', (status, zh, en) => {
    expect(statusText({ ...none, ...status }, chinese)).toBe(zh);
    expect(statusText({ ...none, ...status }, english)).toBe(en);
  });
});

describe('the tooltip says', () => {
  it('score, grade and all counts', () => {
    const status = { ...none, score: '96.5', points: '100', grade: '优', errors: 2, warnings: 3, others: 1 };
    expect(statusSentences(status, chinese)).toEqual([
      '目前得分 96.5，满分 100',
      '等级：优',
      '发现错误 2 处，警告 3 处，提示 1 处',
    ]);
  });

  it('nothing of a score that is not known', () => {
    expect(statusSentences({ ...none, points: '100' }, chinese)).toEqual(['没有发现问题']);
  });
});
