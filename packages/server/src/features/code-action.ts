import { formatText } from '@jixiao/core';
import { type Finding, messageText } from '@jixiao/language';
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import type { ServerContext } from '../context.js';
import { rangeOf } from '../positions.js';
import { isBuiltIn } from '../workspace/built-in-address.js';
import type { LoadedFile } from '../workspace/loaded-file.js';
import { type OffsetEdit, workspaceEdit } from '../workspace-edit.js';
import { editsOfAll, editsOfRule } from './code-action/fix-edits.js';
import { messages } from './code-action/messages.js';
import { suppression } from './code-action/suppression.js';
import { diagnostic } from './diagnostics.js';
import type { DocumentFeature } from './feature.js';

const fixAllKind = `${CodeActionKind.SourceFixAll}.jixiao`;

/** Mends what is found at the selection, there or in the whole file, and silences it; mends the whole file when that is asked for. */
export const codeActions: DocumentFeature<CodeActionParams, CodeAction[]> = (file, params, context, token) => {
  const { only } = params.context;
  const isWanted = (kind: string) =>
    only?.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`)) ?? true;
  if (isBuiltIn(file.uri)) return [];
  const actions = isWanted(CodeActionKind.QuickFix) ? quickFixes(file, params, context) : [];
  // Checks the file several times, so it has to be asked for by its kind.
  if (only && isWanted(fixAllKind) && !token.isCancellationRequested) {
    const edits = editsOfAll(file, context);
    if (edits.length > 0)
      actions.push({
        title: messages.fixAll[context.language],
        kind: fixAllKind,
        edit: workspaceEdit([{ file, edits }], context.client),
      });
  }
  return actions;
};

function quickFixes(file: LoadedFile, { range, context: { diagnostics } }: CodeActionParams, context: ServerContext) {
  const { workspace, settings, language, client } = context;
  const { textDocument } = file.document;
  const findings = workspace.findings(file, settings.rules);
  const [start, end] = [textDocument.offsetAt(range.start), textDocument.offsetAt(range.end)];
  const here = findings.filter((finding) => finding.start <= end && start <= finding.end);
  const action = (title: string, edits: OffsetEdit[], finding: Finding): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [shownAs(file, finding, diagnostics, context)],
    edit: workspaceEdit([{ file, edits }], client),
  });

  const fixes = here.flatMap((finding) =>
    finding.fixes.map((fix) => ({
      ...action(messageText(fix.title, language), fix.edits, finding),
      // What is preferred the editor applies without asking (Auto Fix): only what is certain may be.
      ...(fix === finding.fixes.find(({ safe }) => safe) && { isPreferred: true }),
    })),
  );
  const everywhere = [...new Map(here.map((finding) => [finding.rule, finding])).values()]
    .filter(({ rule }) => findings.filter((other) => other.rule === rule && isSafe(other)).length > 1)
    .flatMap((finding) => {
      const { edits, count } = editsOfRule(file, findings, finding.rule, context);
      const title = formatText(messages.fixRule, language, { rule: finding.rule, count });
      return count > 1 ? [action(title, edits, finding)] : [];
    });
  const ignoring = here
    .filter(({ rule }) => rule !== 'syntax')
    .map((finding) => {
      const title = formatText(messages.ignore, language, { rule: finding.rule });
      return action(title, [suppression(file, finding, language)], finding);
    });
  return distinct([...fixes, ...everywhere, ...ignoring]);
}

function isSafe({ fixes }: Finding): boolean {
  return fixes.some(({ safe }) => safe);
}

/** The diagnostic of the editor that a finding is; it has to be the very one for the editor to tie the fix to it. */
function shownAs(
  file: LoadedFile,
  finding: Finding,
  diagnostics: readonly Diagnostic[],
  { workspace, language }: ServerContext,
): Diagnostic {
  const { start, end } = rangeOf(file.document.textDocument, finding);
  const isSame = (a: typeof start, b: typeof start) => a.line === b.line && a.character === b.character;
  return (
    diagnostics.find(
      ({ code, range }) => code === finding.rule && isSame(range.start, start) && isSame(range.end, end),
    ) ?? diagnostic(file, finding, workspace, language)
  );
}

/** Two findings may be mended or silenced by the same edit: it is offered once, for both. */
function distinct(actions: readonly CodeAction[]): CodeAction[] {
  const byEdit = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edit]);
    const same = byEdit.get(key);
    if (same) same.diagnostics = [...(same.diagnostics ?? []), ...(action.diagnostics ?? [])];
    else byEdit.set(key, { ...action });
  }
  return [...byEdit.values()];
}
