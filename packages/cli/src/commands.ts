import type { Command } from './command.js';
import { check } from './commands/check.js';
import { exportReports } from './commands/export.js';
import { format } from './commands/format.js';
import { lsp } from './commands/lsp.js';
import { newReport } from './commands/new-report.js';
import { rules } from './commands/rules.js';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [check, exportReports, format, newReport, rules, lsp];
