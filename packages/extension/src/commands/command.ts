import type { LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { RestartPolicy } from '../restart-policy.js';

/** What a command works with. */
export interface CommandContext {
  client: BaseLanguageClient;
  log: LogOutputChannel;
  restarts: RestartPolicy;
}

export type Command = (context: CommandContext, ...args: unknown[]) => Promise<void>;
