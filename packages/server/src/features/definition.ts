import { type ast, builtInScheme, groupSpan, lastGroup, type Span, writtenGroups } from '@jixiao/language';
import { type AstNode, AstUtils } from 'langium';
import type { DefinitionParams, Location } from 'vscode-languageserver';
import type { ServerContext } from '../context.js';
import { nameSpan } from '../lookup/name-span.js';
import { type Named, namedAt } from '../lookup/named.js';
import { formTableOf } from '../lookup/subject.js';
import { locationOf } from '../positions.js';
import type { Workspace } from '../workspace/workspace.js';
import type { DocumentFeature } from './feature.js';

/**
 * A name in a path leads to the line or the number in the report, else to what its form says; the line of a report leads to its form. A
 * built-in form is a place only where the editor can show it.
 */
export const definition: DocumentFeature<DefinitionParams, Location[]> = (file, { position }, context) => {
  const { workspace } = context;
  const named = namedAt(file, file.document.textDocument.offsetAt(position), workspace.services);
  if (!named) return [];
  const number = writtenNumber(named, workspace);
  if (number) return placeOf(number.node, number.span, context);
  const node = named.use === 'line' ? declarationOf(named, workspace) : named.target;
  return node ? placeOf(node, nameSpan(node, workspace.services), context) : [];
};

/** What the form of a report says of one of its lines: the form itself before the one it extends. */
function declarationOf({ node, subject }: Named, { services }: Workspace): AstNode | undefined {
  switch (node.$type) {
    case 'Field':
      return (node as ast.Field).field.ref;
    case 'Table':
      return formTableOf(node as ast.Table, services)?.node;
    default:
      return subject.node === node ? undefined : subject.node;
  }
}

/** The cell or the value that a path means with its last name, where it is written. */
function writtenNumber(
  { node, target, subject, start }: Named,
  workspace: Workspace,
): { node: AstNode; span: Span } | undefined {
  if (node.$type !== 'Path') return undefined;
  const path = node as ast.Path;
  const index = path.segments.findIndex(({ $refNode }) => $refNode?.offset === start);
  const before = path.segments[index - 1]?.ref;
  const report = AstUtils.getContainerOfType(path, (one): one is ast.Report => one.$type === 'Report');
  if (!before || !report || index < path.segments.length - 1) return undefined;
  if (subject.attribute !== undefined) {
    const group = lastGroup(writtenGroups(before), subject.attribute);
    if (group) return { node: before, span: groupSpan(group) };
  }
  if (target.$type !== 'Column' && target.$type !== 'FormColumn' && target !== before) return undefined;
  const figure = workspace.evaluated(report).figures.figureOf(path);
  const isWritten = figure && 'origin' in figure && (figure.origin === 'typed' || figure.origin === 'blank');
  return isWritten ? { node: figure.node, span: figure.span } : undefined;
}

function placeOf(node: AstNode, span: Span, { client }: ServerContext): Location[] {
  const isShown = client.builtInForms || AstUtils.getDocument(node).uri.scheme !== builtInScheme;
  return isShown ? [locationOf(node, span)] : [];
}
