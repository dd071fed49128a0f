import type { Language } from '@jixiao/core';
import { type DecodedText, type FoundFile, isStandardInput, replaceFile, writeProblem } from '@jixiao/disk';
import { type FixedText, type Message, safeFixes } from '@jixiao/language';
import { keyOf, readSource } from './files/read-source.js';
import type { Io } from './io.js';
import { messages } from './messages.js';
import type { Progress } from './progress.js';
import { sayOfFile } from './say.js';
import { createWorkspace } from './workspace/workspace.js';
import { unifiedDiff } from './writers/unified-diff.js';

export interface FixSettings {
  /** Changes nothing; the changes go to standard output as a diff. */
  dryRun: boolean;
  language: Language;
  io: Io;
  progress: Progress;
}

/**
 * Applies the safe fixes to every file, before any is checked: one may be judged by another. What is not to be read from the files
 * themselves afterwards is `held`, as readSource would give it: standard input, and what has not been written.
 */
export async function fixFiles(
  files: readonly FoundFile[],
  { dryRun, language, io, progress }: FixSettings,
): Promise<{ held: Map<string, DecodedText | Message>; failed: boolean }> {
  const workspace = createWorkspace(files);
  const held = new Map<string, DecodedText | Message>();
  let failed = false;
  for (const [index, file] of files.entries()) {
    progress.step(index, files.length, file.name);
    const say = async (what: Message) => {
      progress.clear();
      await sayOfFile(io, language, file.name, what);
    };
    const fail = async (problem: Message) => {
      failed = true;
      await say(problem);
    };
    const read = await readSource(file, io);
    // It is said, when its turn comes to be checked, that it cannot be read.
    if (isStandardInput(file)) held.set(keyOf(file), read);
    if (!('byteOrderMark' in read)) continue;

    let fixed: FixedText;
    try {
      fixed = safeFixes(workspace.services, read.text, workspace.open(file.path, read.text).uri);
    } catch (error) {
      await fail({ text: messages.fileFault, args: { detail: String(error) } });
      continue;
    }
    const mark = read.byteOrderMark ? '\ufeff' : '';
    const count = fixed.applied.length;
    if (dryRun) {
      progress.clear();
      await io.stdout.write(unifiedDiff(file.name, mark + read.text, mark + fixed.text));
    } else if (isStandardInput(file)) {
      progress.clear();
      await io.stdout.write(mark + fixed.text);
    } else if (count > 0) {
      try {
        replaceFile(file.path, mark + fixed.text);
      } catch (error) {
        await fail(writeProblem(error));
        continue;
      }
    }
    if (count === 0) continue;
    if (dryRun || isStandardInput(file)) held.set(keyOf(file), { ...read, text: fixed.text });
    await say({ text: dryRun ? messages.fixable : messages.fixed, args: { count } });
  }
  progress.clear();
  return { held, failed };
}
