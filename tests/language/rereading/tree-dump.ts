import type { ast, LineLexingReport } from '@jixiao/language';
import {
  type AstNode,
  type CstNode,
  isAstNode,
  isCompositeCstNode,
  isLeafCstNode,
  isReference,
  type LangiumDocument,
} from 'langium';

/** Everything a document says, as plain data: two documents of the same text must not differ in any of it. */
export function dumpDocument(document: LangiumDocument<ast.File>): unknown {
  const { value, lexerReport, parserErrors } = document.parseResult;
  const { problems, suppressions, states } = lexerReport as LineLexingReport;
  return {
    text: document.textDocument.getText(),
    tree: dumpNode(value, undefined),
    tokens: dumpTokens(value.$cstNode as CstNode),
    parserErrors: parserErrors.length,
    problems,
    suppressions,
    // What was given to an indicator is of no account outside of it.
    states: states.map(({ given, ...state }) => ({
      ...state,
      given: state.block === 'indicator' && [...given].sort(),
    })),
  };
}

function dumpNode(node: AstNode, container: AstNode | undefined): unknown {
  if (node.$container !== container) throw new Error(`${node.$type} does not know what holds it`);
  const cstNode = node.$cstNode;
  if (cstNode && cstNode.astNode !== node) throw new Error(`the text of a ${node.$type} leads to another node`);
  const dump: Record<string, unknown> = {
    type: node.$type,
    at: node.$containerProperty,
    index: node.$containerIndex,
    text: cstNode && [cstNode.offset, cstNode.end, cstNode.range],
  };
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('$')) continue;
    dump[key] = Array.isArray(value) ? value.map((item) => dumpValue(item, node)) : dumpValue(value, node);
  }
  return dump;
}

function dumpValue(value: unknown, container: AstNode): unknown {
  if (isAstNode(value)) return dumpNode(value, container);
  if (!isReference(value)) return value;
  const target = value.ref;
  return { name: value.$refText, at: value.$refNode?.offset, leadsTo: target && pathOf(target) };
}

/** Where a node stands: its tree and its place in it. */
function pathOf(node: AstNode): string {
  const steps: string[] = [];
  let outer = node;
  for (; outer.$container; outer = outer.$container)
    steps.unshift(`${outer.$containerProperty}${outer.$containerIndex ?? ''}`);
  return `${outer.$document?.uri.path ?? 'a tree that is no more'}#${steps.join('/')}`;
}

function dumpTokens(node: CstNode): unknown {
  if (isLeafCstNode(node)) return [node.tokenType.name, node.offset, node.text, node.range];
  if (!isCompositeCstNode(node)) return undefined;
  return node.content.map((child) => {
    if (child.container !== node) throw new Error('a token does not know what holds it');
    return dumpTokens(child);
  });
}
