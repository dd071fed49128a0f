import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openGate } from '../gate.mjs';

const folder = mkdtempSync(join(tmpdir(), 'jixiao-门-'));
let editor: Server;
let gate: Awaited<ReturnType<typeof openGate>>;

beforeAll(async () => {
  const socket = join(folder, 'editor.sock');
  editor = createServer((asked, answer) => answer.end(`编辑器：${asked.url}`));
  await new Promise<void>((done) => editor.listen(socket, done));
  gate = await openGate(socket);
});
afterAll(() => {
  gate.close();
  editor.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${gate.origin}${path}`, { headers, redirect: 'manual' });

it('is open on this computer only', () => {
  expect(gate.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

it('lets nobody in who does not know the secret, and says what to do', async () => {
  for (const path of ['/', '/?key=', `/?key=${'x'.repeat(gate.secret.length)}`, `/?key=${gate.secret.slice(1)}`]) {
    const answer = await ask(path);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('完整网址');
  }
  expect((await ask('/', { cookie: 'jixiao=another' })).status).toBe(403);
});

it('takes the secret out of the address, and lets in whoever has brought it', async () => {
  const first = await ask(`/?folder=/%E6%8A%A5%E5%91%8A&key=${gate.secret}`);
  expect(first.status).toBe(302);
  expect(first.headers.get('location')).toBe('/?folder=%2F%E6%8A%A5%E5%91%8A');
  const cookie = first.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
  const inside = await ask('/报告', { cookie: cookie.split(';')[0] ?? '' });
  expect(await inside.text()).toBe('编辑器：/%E6%8A%A5%E5%91%8A');
});
