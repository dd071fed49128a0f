import { formats, type Page } from '@jixiao/page';
import type { ExportFormat, WritePage, WrittenPage } from '@jixiao/protocol';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pageWriter } from '../../packages/server/src/page-writer.js';
import { pageOf } from '../page/pages.js';

const { page } = pageOf('报告 甲 "自评表"\n  年度：2024\n  项目名称：<b>加装电梯 🛗</b>\n');

/** What is answered to some requests. */
async function answers(...requests: Omit<WritePage, 'id'>[]): Promise<WrittenPage[]> {
  const heard: WrittenPage[] = [];
  return new Promise((done) => {
    const write = pageWriter((answer, transfer) => {
      if ('bytes' in answer) expect(transfer).toEqual([answer.bytes.buffer]);
      heard.push(answer);
      if (heard.length === requests.length) done(heard);
    });
    for (const [id, request] of requests.entries()) write(structuredClone({ id, ...request }));
  });
}

const bytesOf = (answer: WrittenPage | undefined) => {
  if (!answer || 'error' in answer) throw new Error(answer?.error ?? 'nothing was answered');
  return answer.bytes;
};

describe('a writer of pages', () => {
  it('writes what the writers write, in the order it is asked', async () => {
    const names: ExportFormat[] = ['xlsx', 'html', 'docx', 'md', 'csv', 'json'];
    const answered = await answers(...names.map((format) => ({ page, format, source: '源' })));
    expect(answered.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const [at, format] of names.entries()) {
      const expected = await formats[format].write(page, { source: '源' });
      expect(Buffer.from(bytesOf(answered[at])).equals(Buffer.from(expected as never)), format).toBe(true);
    }
  });

  it('encloses a source only where there is one', async () => {
    const [open, masked] = await answers({ page, format: 'docx', source: '源' }, { page, format: 'docx' });
    const enclosed = (answer: WrittenPage | undefined) =>
      Buffer.from(unzipSync(bytesOf(answer))['customXml/item1.xml'] ?? []).toString();
    expect(enclosed(open)).toContain('源');
    expect(enclosed(masked)).toContain('<data>');
    expect(enclosed(masked)).not.toContain('<source>');
  });

  it('says what went wrong and goes on', async () => {
    const broken = { ...page, sections: undefined } as unknown as Page;
    const [first, second] = await answers({ page: broken, format: 'md' }, { page, format: 'md' });
    expect(first).toMatchObject({ id: 0, error: expect.stringContaining('TypeError') });
    expect(bytesOf(second).length).toBeGreaterThan(0);
  });
});
