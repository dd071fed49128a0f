import type { Message } from '@jixiao/language';
import { type Command, exitCode } from '../command.js';
import { messages } from '../messages.js';

/** `jixiao lsp --stdio`: the language server for any editor. Standard output belongs to the protocol. */
export const lsp: Command = {
  name: 'lsp',
  operands: { zh: '', en: '' },
  summary: messages.lspSummary,
  options: {
    stdio: { type: 'boolean', help: messages.lspStdio },
  },
  async run({ values, operands, io }): Promise<number | Message> {
    if (!values.stdio || operands.length > 0) return { text: messages.lspUsage, args: {} };
    // Only here: checking files needs no server.
    const { startNodeServer } = await import('@jixiao/server/node');
    await startNodeServer(io.protocol);
    return exitCode.ok;
  },
};
