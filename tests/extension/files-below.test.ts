import { describe, expect, it } from 'vitest';
import { type Entry, filesBelow } from '../../packages/extension/src/files-below.js';

const tree: Record<string, Entry[]> = {
  '/': [
    { name: '乙.jx', kind: 'file' },
    { name: '甲.jx', kind: 'file' },
    { name: '说明.docx', kind: 'file' },
    { name: '分局', kind: 'folder' },
    { name: '.git', kind: 'folder' },
    { name: 'node_modules', kind: 'folder' },
    { name: '自己', kind: 'other' },
  ],
  '/分局/': [{ name: '丙.jx', kind: 'file' }],
  '/.git/': [{ name: '丁.jx', kind: 'file' }],
  '/node_modules/': [{ name: '戊.jx', kind: 'file' }],
};

describe('the files below a folder', () => {
  it('are found in every folder but those that hold no reports', async () => {
    const list = async (folder: string) => tree[folder.endsWith('/') ? folder : `${folder}/`] ?? [];
    const join = (folder: string, name: string) => `${folder.replace(/\/$/, '')}/${name}`;
    expect(await filesBelow(['/'], '.jx', list, join)).toEqual(['/乙.jx', '/甲.jx', '/分局/丙.jx']);
  });
});
