import type { Language, Localized } from '@jixiao/core';
import type { Message } from '@jixiao/language';
import type { Io } from './io.js';

/** What a command ends with. */
export const exitCode = {
  ok: 0,
  /** At least one finding of severity error, or a file that is not formatted. */
  findings: 1,
  /** The command line is wrong, or a file cannot be read. */
  failure: 2,
  /** As shells have it for a process that Ctrl+C has ended. */
  interrupted: 130,
} as const;

/** An option with what the help says about it. Every command also has --lang and --help. */
export interface Option {
  type: 'string' | 'boolean';
  short?: string;
  /** The values it may have; any when left out. */
  choices?: readonly string[];
  /** How its value is called in the help. */
  value?: string;
  help: Localized;
}

/** One word behind `jixiao`. Adding one is a file in commands/ and a line in commands.ts. */
export interface Command {
  name: string;
  /** What stands behind the options in the help, such as `PATH…`. */
  operands: Localized;
  summary: Localized;
  options: Readonly<Record<string, Option>>;
  /** Resolves to the exit code, or to what is wrong with the command line. */
  run(invocation: Invocation): Promise<number | Message>;
}

export interface Invocation {
  values: Readonly<Record<string, string | boolean | undefined>>;
  operands: readonly string[];
  language: Language;
  io: Io;
}
