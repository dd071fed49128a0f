import { describe, expect, it } from 'vitest';
import { workspaceSymbols } from '../../packages/server/src/features/workspace-symbol.js';
import { placesOf } from './marked.js';
import { noToken, testWorkspace } from './workspace.js';

const files = {
  '表式.jx': '// 注\r\n表式 “云栖 自评” "题"\r\n  总分 100\r\n报告 云栖湖街道2023\r\n',
  '空.jx': '报告\n',
};
const open = '报告 云栖湖街道2024\n  一级 产出指标\n    指标 云栖道路\n  指标 Ｃ类道路\n';

async function found(query: string): Promise<string[]> {
  const { context, open: openFile } = await testWorkspace(files);
  await openFile('开.jx', open);
  await openFile('jixiao:/云栖.jx', '表式 云栖\n');
  const symbols = await workspaceSymbols({ query }, context, noToken);
  const places = placesOf(symbols.map(({ location }) => location));
  return symbols.map(({ name, containerName = '' }, index) => `${name} ${containerName} ${places[index]}`);
}

describe('workspace symbols', () => {
  it('are forms, reports and the indicators of open files, best match first', async () => {
    expect(await found('云栖')).toEqual([
      '云栖 自评  表式.jx 1:4-1:9',
      '云栖湖街道2023  表式.jx 3:3-3:12',
      '云栖湖街道2024  开.jx 0:3-0:12',
      '云栖道路 云栖湖街道2024 开.jx 2:7-2:11',
    ]);
  });
  it('are found inside a name, over gaps, in any width and case', async () => {
    expect(await found('街道2024')).toEqual(['云栖湖街道2024  开.jx 0:3-0:12']);
    expect(await found('云 道路')).toEqual(['云栖道路 云栖湖街道2024 开.jx 2:7-2:11']);
    expect(await found('ｃ类')).toEqual(['C类道路 云栖湖街道2024 开.jx 3:5-3:9']);
    expect(await found('没有')).toEqual([]);
  });
  it('are all of them without a query', async () => {
    expect(await found('')).toHaveLength(5);
  });
  it('have no place in a file that is gone', async () => {
    const { context, workspace } = await testWorkspace(files);
    workspace.names.set('file:///无.jx', { forms: [], reports: ['云栖'] });
    expect(await workspaceSymbols({ query: '云栖' }, context, noToken)).toHaveLength(2);
  });
});
