import { describe, expect, it } from 'vitest';
import { documentLinks } from '../../packages/server/src/features/document-link.js';
import { addressOf, home, testWorkspace } from './workspace.js';

const report = (...lines: string[]) => ['报告 甲2024', '  指标 加装电梯', '    分值 5', ...lines].join('\r\n');

/** What is underlined, and where it leads to. */
async function linksOf(text: string, files: string[] = [], name = '甲.jx') {
  const { open, ask } = await testWorkspace(Object.fromEntries(files.map((file) => [addressOf(encode(file)), ''])));
  const file = await open(name, text);
  return (await ask(documentLinks, file, {})).map(({ range, target }) => [
    file.document.textDocument.getText(range),
    target,
  ]);
}

/** As an address is written. */
const encode = (path: string) => `${encodeURI(home)}/${path.split('/').map(encodeURIComponent).join('/')}`;

describe('links to evidence', () => {
  it('underline the path without its quotes', async () => {
    const paths = ['附件/验收单（一期）.pdf', '附件/照片#1.zip'];
    expect(await linksOf(report('    佐证 "附件/验收单（一期）.pdf"，“附件\\照片#1.zip”'), paths)).toEqual([
      ['附件/验收单（一期）.pdf', encode(paths[0] as string)],
      ['附件\\照片#1.zip', encode(paths[1] as string)],
    ]);
  });

  it('are found in sub-rows, in files of several reports and in English', async () => {
    const text = `${report('    其中 松涛苑', '      佐证 「a.pdf」')}\n报告 乙\n指标 丙\nevidence "b.pdf"`;
    expect((await linksOf(text, ['a.pdf', 'b.pdf'])).map(([path]) => path)).toEqual(['a.pdf', 'b.pdf']);
  });

  it('do not lead to what is not there, to web pages or to other machines', async () => {
    expect(await linksOf(report('    佐证 "没有.pdf" "https://example.com/a.pdf" "\\\\\\\\别处\\\\a.pdf"'))).toEqual(
      [],
    );
  });

  it('are not offered in a text that lies in no folder', async () => {
    expect(await linksOf(report('    佐证 "a.pdf"'), ['a.pdf'], 'untitled:Untitled-1')).toEqual([]);
  });

  it('lead to an absolute path as it is', async () => {
    const { open, ask } = await testWorkspace({ 'file:///a.pdf': '' });
    const [link] = await ask(documentLinks, await open('甲.jx', report('佐证 "/a.pdf"')), {});
    expect(link?.target).toBe('file:///a.pdf');
  });
});
