import type { Command } from './command.js';
import { check } from './commands/check.js';
import { format } from './commands/format.js';
import { lsp } from './commands/lsp.js';
import { newReport } from './commands/new-report.js';
import { rules } from './commands/rules.js';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [check, format, newReport, rules, lsp];
