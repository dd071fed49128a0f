import { fold } from '@jixiao/core';
import { type ast, scanHeads, spanOf } from '@jixiao/language';
import { GrammarUtils } from 'langium';
import { type SymbolInformation, SymbolKind, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { locationOf, rangeOf } from '../positions.js';
import { isBuiltIn } from '../workspace/built-in-address.js';
import type { Workspace } from '../workspace/workspace.js';
import type { WorkspaceFeature } from './feature.js';

/** An editor shows the best few and asks again as more is typed. */
const MOST_RESULTS = 200;

/** The forms and reports of all files, and the indicators of those that are open, whose names hold the characters of the query in order. */
export const workspaceSymbols: WorkspaceFeature<WorkspaceSymbolParams, SymbolInformation[]> = async (
  { query },
  { workspace },
  token,
) => {
  const sought = [...searched(query).replaceAll(' ', '')];
  const found = [...candidates(workspace)]
    .map((candidate) => ({ ...candidate, rank: rankOf(searched(candidate.name), sought) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort(
      (a, b) => a.rank - b.rank || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.name.localeCompare(b.name, 'zh'),
    )
    .slice(0, MOST_RESULTS);
  const symbols: SymbolInformation[] = [];
  for (const { name, kind, container, locate } of found) {
    if (token.isCancellationRequested) return [];
    const location = await locate();
    if (location) symbols.push({ name, kind, location, ...(container !== undefined && { containerName: container }) });
  }
  return symbols;
};

interface Candidate {
  name: string;
  kind: SymbolKind;
  container?: string;
  /** Asked for what is shown only: the place in a file that is closed has to be read. */
  locate(): SymbolInformation['location'] | Promise<SymbolInformation['location'] | undefined> | undefined;
}

const kinds: SymbolKind[] = [SymbolKind.Class, SymbolKind.Namespace, SymbolKind.Variable];

function* candidates(workspace: Workspace): Generator<Candidate> {
  for (const uri of workspace.openUris) {
    const tree = isBuiltIn(uri) ? undefined : workspace.current(uri)?.document.parseResult.value;
    for (const form of tree?.forms ?? []) yield* named(form, SymbolKind.Class);
    for (const report of tree?.reports ?? []) {
      yield* named(report, SymbolKind.Namespace);
      for (const indicator of indicatorsOf(report)) yield* named(indicator, SymbolKind.Variable, report.name);
    }
  }
  for (const uri of workspace.names.files) {
    if (workspace.isOpen(uri)) continue;
    const { forms, reports } = workspace.names.namesOf(uri);
    for (const name of forms)
      yield { name, kind: SymbolKind.Class, locate: () => headOf(workspace, uri, 'form', name) };
    for (const name of reports)
      if (name) yield { name, kind: SymbolKind.Namespace, locate: () => headOf(workspace, uri, 'report', name) };
  }
}

function* named(
  node: ast.Form | ast.Report | ast.Indicator,
  kind: SymbolKind,
  container?: string,
): Generator<Candidate> {
  const place = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
  if (!place || !node.name) return;
  const locate = () => locationOf(node, spanOf(place));
  yield { name: node.name, kind, locate, ...(container !== undefined && { container }) };
}

function indicatorsOf({ entries }: ast.Report): ast.Indicator[] {
  return entries.flatMap((entry) => {
    if (entry.$type === 'Indicator') return [entry];
    if (entry.$type !== 'Category') return [];
    return entry.items.flatMap((item) => (item.$type === 'Indicator' ? [item] : item.items));
  });
}

async function headOf(workspace: Workspace, uri: string, kind: 'form' | 'report', name: string) {
  const text = await workspace.textOf(uri);
  const head = text === undefined ? undefined : scanHeads(text).find((one) => one.kind === kind && one.name === name);
  return head && text !== undefined
    ? { uri, range: rangeOf(TextDocument.create(uri, 'jixiao', 0, text), head) }
    : undefined;
}

function searched(text: string): string {
  return fold(text).toLowerCase();
}

const NO_MATCH = 4;

/** 0 for the same, 1 at the beginning, 2 inside, 3 with gaps. */
function rankOf(name: string, sought: readonly string[]): number {
  const word = sought.join('');
  if (name === word) return 0;
  if (name.startsWith(word)) return 1;
  if (name.includes(word)) return 2;
  let at = 0;
  for (const character of sought) {
    const next = name.indexOf(character, at);
    if (next < 0) return NO_MATCH;
    at = next + character.length;
  }
  return 3;
}
