import { formatText, type Language, padEnd } from '@jixiao/core';
import { commonOptions } from './arguments.js';
import type { Command, Option } from './command.js';
import { messages } from './messages.js';

/** What `jixiao --help` prints: every command with one line. */
export function generalHelp(commands: readonly Command[], language: Language): string {
  const rows = commands.flatMap((command): [string, string][] => [
    [`jixiao ${command.name} ${command.operands[language]}`, command.summary[language]],
    ...optionRows(command.options, language).map(([option, text]): [string, string] => [`    ${option}`, text]),
  ]);
  return [
    messages.helpTitle[language],
    '',
    messages.helpUsage[language],
    ...table(rows),
    '',
    messages.helpOptions[language],
    ...table([...optionRows(commonOptions, language), ['--version', messages.helpVersion[language]]]),
    '',
    messages.helpExit[language],
    '',
    messages.helpMore[language],
    '',
  ].join('\n');
}

/** What `jixiao COMMAND --help` prints. */
export function commandHelp(command: Command, language: Language): string {
  return [
    command.summary[language],
    '',
    `${messages.helpUsage[language]} jixiao ${command.name} ${command.operands[language]}`,
    '',
    messages.helpOptions[language],
    ...table([...optionRows(command.options, language), ...optionRows(commonOptions, language)]),
    '',
  ].join('\n');
}

function optionRows(options: Readonly<Record<string, Option>>, language: Language): [string, string][] {
  return Object.entries(options).map(([name, option]) => {
    const short = option.short ? `-${option.short}, ` : '';
    const value = option.type === 'string' ? ` ${option.choices?.join('|') ?? option.value ?? 'VALUE'}` : '';
    return [`${short}--${name}${value}`, formatText(option.help, language)];
  });
}

/** Two columns, aligned by display width. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const WIDEST = 38;
  return rows.map(([left, right]) => `  ${padEnd(left, WIDEST)}  ${right}`);
}
