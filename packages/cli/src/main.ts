import { nearest } from '@jixiao/core';
import { type Message, messageText } from '@jixiao/language';
import packageFile from '../package.json' with { type: 'json' };
import { languageOf, parseArguments, splitCommand } from './arguments.js';
import { exitCode } from './command.js';
import { commands } from './commands.js';
import { commandHelp, generalHelp } from './help.js';
import type { Io } from './io.js';
import { messages } from './messages.js';

/** Runs a command line (without `node` and the script) and resolves to its exit code. Never rejects on what a user wrote. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const language = languageOf(argv);
  const { name, rest } = splitCommand(argv);
  const command = commands.find((candidate) => candidate.name === name);

  /** Says what is wrong with the command line. */
  const refuse = async (problem: Message): Promise<number> => {
    await io.stderr.write(`jixiao: ${messageText(problem, language)}\n`);
    const hint = command ? `jixiao ${command.name} --help` : 'jixiao --help';
    await io.stderr.write(`${messageText({ text: messages.seeHelp, args: { hint } }, language)}\n`);
    return exitCode.failure;
  };

  if (!command) {
    if (name !== undefined) return refuse(unknownCommand(name));
    const parsed = parseArguments(rest, { version: { type: 'boolean', help: messages.helpVersion } });
    if ('text' in parsed) return refuse(parsed);
    if (parsed.values.version) await io.stdout.write(`jixiao ${packageFile.version}\n`);
    else if (parsed.values.help) await io.stdout.write(generalHelp(commands, language));
    else {
      await io.stderr.write(generalHelp(commands, language));
      return exitCode.failure;
    }
    return exitCode.ok;
  }

  const parsed = parseArguments(rest, command.options);
  if ('text' in parsed) return refuse(parsed);
  if (parsed.values.help) {
    await io.stdout.write(commandHelp(command, language));
    return exitCode.ok;
  }
  try {
    const result = await command.run({ ...parsed, language, io });
    return typeof result === 'number' ? result : refuse(result);
  } catch (error) {
    // Faults that belong to a file have been caught where the file is known.
    const fault = { text: messages.fault, args: { detail: String(error) } };
    await io.stderr.write(`jixiao: ${messageText(fault, language)}\n`);
    return exitCode.failure;
  }
}

function unknownCommand(name: string): Message {
  const meant = nearest(
    name,
    commands.map((command) => command.name),
  );
  return meant
    ? { text: messages.commandUnknownMeant, args: { name, meant } }
    : { text: messages.commandUnknown, args: { name } };
}
