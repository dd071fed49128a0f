import { formatText, type Language } from '@jixiao/core';
import type { FoundFile, LostPath } from '@jixiao/disk';
import { type Message, messageText } from '@jixiao/language';
import type { Io } from './io.js';
import { messages } from './messages.js';
import { visibleText } from './writers/visible-text.js';

/** `FILE: what is the matter with it`, on standard error. */
export async function sayOfFile(io: Io, language: Language, name: string, problem: Message | string): Promise<void> {
  const text = typeof problem === 'string' ? problem : messageText(problem, language);
  const colon = language === 'zh' ? '：' : ': ';
  await io.stderr.write(`${visibleText(name)}${colon}${visibleText(text)}\n`);
}

/** What of the paths leads nowhere, or that they lead to no file at all. */
export async function sayOfPaths(
  io: Io,
  language: Language,
  { files, lost }: { files: readonly FoundFile[]; lost: readonly LostPath[] },
): Promise<void> {
  for (const { name, problem } of lost) await sayOfFile(io, language, name, problem);
  if (files.length === 0 && lost.length === 0) await io.stderr.write(`${formatText(messages.noFiles, language)}\n`);
}
