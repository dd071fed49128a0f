import { relative } from 'node:path';
import type { Language } from '@jixiao/core';
import { type DecodedText, type FoundFile, readTextFile, slashes } from '@jixiao/disk';
import { checkDocument, type Message, messageText } from '@jixiao/language';
import { keyOf, readSource } from './files/read-source.js';
import type { Io } from './io.js';
import { type CheckedFile, type SourceOf, toIssue } from './issue.js';
import { messages } from './messages.js';
import { createWorkspace } from './workspace/workspace.js';

/**
 * Checks files one after the other and forgets each when it has been handed on. A text that is `held` stands for what its file has.
 */
export async function* checkFiles(
  files: readonly FoundFile[],
  language: Language,
  io: Pick<Io, 'cwd' | 'stdin'>,
  held: ReadonlyMap<string, DecodedText | Message> = new Map(),
): AsyncGenerator<CheckedFile> {
  const workspace = createWorkspace(files, (path) => held.get(path) ?? readTextFile(path));
  const shown = new Map(files.map((file) => [file.path, file]));
  const sourceOf: SourceOf = (uri) => {
    const opened = workspace.opened(uri);
    if (!opened) return undefined;
    const { path, document } = opened;
    return { file: shown.get(path) ?? { name: slashes(relative(io.cwd, path)), path }, text: document.textDocument };
  };

  for (const file of files) {
    const unread = (problem: Message): CheckedFile => ({ file, issues: [], problem: messageText(problem, language) });
    const read = held.get(keyOf(file)) ?? (await readSource(file, io));
    if (!('byteOrderMark' in read)) {
      yield unread(read);
      continue;
    }
    let checked: CheckedFile;
    try {
      const document = workspace.open(file.path, read.text);
      const findings = checkDocument(workspace.services, document);
      const text = document.textDocument;
      checked = { file, text, issues: findings.map((finding) => toIssue(finding, text, language, sourceOf)) };
    } catch (error) {
      checked = unread({ text: messages.fileFault, args: { detail: String(error) } });
    }
    yield checked;
  }
}
