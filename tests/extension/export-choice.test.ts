import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../packages/extension/src/export/after-export.js';
import { rememberedChoice } from '../../packages/extension/src/export/export-choice.js';
import { foldersBetween, targetNames, withEnding } from '../../packages/extension/src/export/target-names.js';

describe('the choice of last time', () => {
  const first = { formats: ['docx', 'xlsx'], redact: false, charts: false };

  it.each([undefined, null, 1, 'docx', {}, [], { formats: 'docx' }, { formats: [] }, { formats: ['wps'] }])(
    'is the usual one where %j was stored',
    (stored) => expect(rememberedChoice(stored)).toEqual(first),
  );

  it('is what was stored, without formats that are no more, in the order of the list', () => {
    const stored = { formats: ['json', 'wps', 'docx'], redact: true, charts: 'yes' };
    expect(rememberedChoice(stored)).toEqual({ formats: ['docx', 'json'], redact: true, charts: false });
  });
});

describe('names of exported files', () => {
  it('are numbered where they would meet, also when they differ in case or composition only', () => {
    const names = targetNames();
    const next = (folder: string, stem: string, ...endings: string[]) => names.next(folder, stem, endings);
    expect(next('/a', '报告', 'docx', 'pdf')).toBe('报告');
    expect(next('/a', '报告', 'pdf')).toBe('报告 (2)');
    expect(next('/b', '报告', 'pdf')).toBe('报告');
    expect(next('/a', '报告', 'xlsx')).toBe('报告');
    expect(next('/a', 'Réport', 'md')).toBe('Réport');
    expect(next('/a', 're\u0301port', 'md')).toBe('re\u0301port (2)');
    expect(next('/a', '报告 (2)', 'pdf')).toBe('报告 (2) (2)');
  });

  it.each([
    ['/甲/报告', 'docx', '/甲/报告.docx'],
    ['/甲/报告.docx', 'docx', '/甲/报告.docx'],
    ['/甲/报告.DOCX', 'docx', '/甲/报告.DOCX'],
    ['/甲/报告.jx', 'md', '/甲/报告.jx.md'],
    ['/甲.md/报告', 'md', '/甲.md/报告.md'],
  ])('%s as %s become %s', (path, ending, expected) => expect(withEnding(path, ending)).toBe(expected));

  it.each([
    ['/甲', '/甲/报告.jx', []],
    ['/甲/', '/甲/乙/丙/报告.jx', ['乙', '丙']],
    ['/', '/甲/报告.jx', ['甲']],
    ['/c:/甲', '/c:/甲/乙/报告.jx', ['乙']],
    ['/甲', '/甲乙/报告.jx', undefined],
  ])('in %s of %s lie in %j', (root, file, folders) => expect(foldersBetween(root, file)).toEqual(folders));
});

describe('what can be done afterwards', () => {
  const place = { scheme: 'file', desktop: true, inWorkspace: true };

  it('is to open the file and its folder on a desktop', () => {
    expect(nextSteps({ ...place, format: 'docx' })).toEqual(['open', 'reveal']);
    expect(nextSteps({ ...place, inWorkspace: false })).toEqual(['reveal']);
  });

  it('is what the editor itself can show elsewhere', () => {
    const web = { ...place, scheme: 'vscode-vfs', desktop: false };
    expect(nextSteps({ ...web, format: 'docx' })).toEqual(['find']);
    expect(nextSteps({ ...web, format: 'md' })).toEqual(['show', 'find']);
    expect(nextSteps({ ...web, format: 'md', inWorkspace: false })).toEqual(['show']);
    expect(nextSteps({ ...web, desktop: true })).toEqual(['find']);
    expect(nextSteps({ ...place, desktop: false, inWorkspace: false, format: 'pdf' })).toEqual([]);
  });
});
