import { parseArgs } from 'node:util';
import { type Language, nearest } from '@jixiao/core';
import type { Message } from '@jixiao/language';
import type { Option } from './command.js';
import { messages } from './messages.js';

/** Options that every command has. */
export const commonOptions: Readonly<Record<string, Option>> = {
  lang: { type: 'string', choices: ['zh', 'en'], help: messages.helpLang },
  help: { type: 'boolean', short: 'h', help: messages.helpHelp },
};

export interface Arguments {
  values: Record<string, string | boolean | undefined>;
  operands: string[];
}

/** Takes a command line apart; of an option that is given twice the later counts. */
export function parseArguments(argv: readonly string[], own: Readonly<Record<string, Option>>): Arguments | Message {
  const options: Record<string, Option> = { ...own, ...commonOptions };
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { type, short }]) => [name, { type, ...(short && { short }) }]),
  );
  const { tokens } = parseArgs({ args: [...argv], options: config, strict: false, tokens: true });
  const parsed: Arguments = { values: {}, operands: [] };
  for (const token of tokens) {
    if (token.kind === 'positional') parsed.operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) return unknownOption(token.rawName, Object.keys(options));
    if (option.type === 'boolean') {
      if (token.value !== undefined) return { text: messages.optionTakesNoValue, args: { option: token.rawName } };
      parsed.values[token.name] = true;
      continue;
    }
    // `--format --lang en`: the value was forgotten.
    const forgotten = !token.inlineValue && token.value !== undefined && /^-./.test(token.value);
    if (token.value === undefined || forgotten)
      return { text: messages.optionNeedsValue, args: { option: token.rawName } };
    if (option.choices && !option.choices.includes(token.value)) {
      const args = { option: token.rawName, value: token.value, choices: option.choices.join(' | ') };
      return { text: messages.optionValueUnknown, args };
    }
    parsed.values[token.name] = token.value;
  }
  return parsed;
}

function unknownOption(typed: string, names: string[]): Message {
  const meant = nearest(typed.replace(/^-+/, ''), names);
  return meant
    ? { text: messages.optionUnknownMeant, args: { option: typed, meant: `--${meant}` } }
    : { text: messages.optionUnknown, args: { option: typed } };
}

/** The language of a command line, read before anything else so that what is wrong with it can be said in it. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  return at >= 0 && (argv[at] === '--lang=en' || (argv[at] === '--lang' && argv[at + 1] === 'en')) ? 'en' : 'zh';
}

/** Splits the command's name off: the first word that is neither an option nor the value of --lang. */
export function splitCommand(argv: readonly string[]): { name: string | undefined; rest: string[] } {
  const at = argv.findIndex((word, index) => !word.startsWith('-') && argv[index - 1] !== '--lang');
  return at < 0 ? { name: undefined, rest: [...argv] } : { name: argv[at], rest: argv.toSpliced(at, 1) };
}
