import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Message } from 'vscode-languageserver';
import { MessageOrder } from '../../packages/server/src/message-order.js';

const request = (id: number, method = 'textDocument/hover') => ({ jsonrpc: '2.0', id, method }) as Message;
const notification = (method: string) => ({ jsonrpc: '2.0', method }) as Message;

/** An order, and what it has let through; requests stay unanswered until `answer` is called. */
function ordered() {
  const order = new MessageOrder();
  const passed: string[] = [];
  const answers = new Map<number, () => void>();
  const send = (message: Message) =>
    void order.handleMessage(message, (handled) => {
      const { id, method } = handled as Message & { id?: number; method: string };
      passed.push(method);
      if (id !== undefined) return new Promise<void>((resolve) => answers.set(id, resolve));
    });
  return { order, passed, send, answer: (id: number) => answers.get(id)?.() };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the order of messages', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lets them through at once as long as nothing is being loaded', () => {
    const { passed, send } = ordered();
    send(request(1, 'initialize'));
    expect(passed).toEqual(['initialize']);
  });

  it('keeps them until the server is ready, and then lets them go as they came', async () => {
    const { order, passed, send } = ordered();
    const release = order.hold();
    send(notification('textDocument/didOpen'));
    send(request(1, 'textDocument/completion'));
    send(notification('textDocument/didChange'));
    await turn();
    expect(passed).toEqual([]);
    release();
    send(notification('textDocument/didClose'));
    await turn();
    expect(passed).toEqual([
      'textDocument/didOpen',
      'textDocument/completion',
      'textDocument/didChange',
      'textDocument/didClose',
    ]);
  });

  it('ends behind the answers to what was asked before', async () => {
    const { order, passed, send, answer } = ordered();
    order.hold()();
    send(request(1));
    send(request(2, 'shutdown'));
    send(notification('exit'));
    await turn();
    expect(passed).toEqual(['textDocument/hover']);
    answer(1);
    await turn();
    expect(passed).toEqual(['textDocument/hover', 'shutdown']);
    answer(2);
    await turn();
    expect(passed).toEqual(['textDocument/hover', 'shutdown', 'exit']);
  });

  it('waits for nothing that was answered long ago or asked afterwards', async () => {
    const { order, passed, send, answer } = ordered();
    order.hold()();
    send(request(1));
    await turn();
    answer(1);
    await turn();
    send(request(2, 'shutdown'));
    send(request(3));
    await turn();
    expect(passed).toContain('shutdown');
  });

  it('ends in order also when an answer takes too long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { order, passed, send } = ordered();
    order.hold()();
    send(request(1));
    send(request(2, 'shutdown'));
    send(notification('exit'));
    await turn();
    await vi.runAllTimersAsync();
    expect(passed).toEqual(['textDocument/hover', 'shutdown', 'exit']);
  });
});
