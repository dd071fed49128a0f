import type { LogOutputChannel, Memento } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { WriterHost } from '../export/page-writer.js';
import type { Previews } from '../preview/previews.js';
import type { RestartPolicy } from '../restart-policy.js';

/** What a command works with. */
export interface CommandContext {
  client: BaseLanguageClient;
  log: LogOutputChannel;
  restarts: RestartPolicy;
  /** What was chosen last, everywhere and in this workspace. */
  memory: { global: Memento; workspace: Memento };
  writers: WriterHost;
  previews: Previews;
}

export type Command = (context: CommandContext, ...args: unknown[]) => Promise<void>;
