import {
  type AstNode,
  type AstNodeDescription,
  type CstNode,
  DefaultNameProvider,
  EMPTY_SCOPE,
  EMPTY_STREAM,
  type LangiumDocument,
  type LocalSymbols,
  type ReferenceInfo,
  type Scope,
  type ScopeComputation,
  type ScopeProvider,
  stream,
} from 'langium';
import type { Field, File, Form, FundRow, LayoutField, Report, Subcategory } from '../generated/ast.js';
import type { JixiaoServices } from '../jixiao-module.js';
import { type JixiaoLinker, segmentIndex } from './jixiao-references.js';

/** The linker looks names up itself; scopes exist for the services that ask for them. */
export class JixiaoScopeProvider implements ScopeProvider {
  constructor(private readonly services: JixiaoServices) {}

  getScope(info: ReferenceInfo): Scope {
    const linker = this.services.references.Linker as JixiaoLinker;
    const names = [...linker.visibleNames(info)];
    if (names.length === 0) return EMPTY_SCOPE;
    const describeName = (name: string): AstNodeDescription | undefined => {
      const found = linker.getCandidate({
        ...info,
        index: info.property === 'segments' ? segmentIndex(info) : info.index,
        reference: { ...info.reference, $refText: name } as ReferenceInfo['reference'],
      });
      return 'name' in found ? (found as AstNodeDescription) : undefined;
    };
    const all = () => stream(names.map(describeName).filter((description) => description !== undefined));
    return {
      getElement: describeName,
      getElements: (name) => {
        const found = describeName(name);
        return found ? stream([found]) : EMPTY_STREAM;
      },
      getAllElements: all,
    };
  }
}

/** Only forms and reports are visible outside their file; inside it the linker looks them up by itself. */
export class JixiaoScopeComputation implements ScopeComputation {
  constructor(private readonly services: JixiaoServices) {}

  async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const { forms, reports } = document.parseResult.value as File;
    const named: (Form | Report)[] = [...forms, ...reports];
    return named.flatMap((node) =>
      node.name
        ? [this.services.workspace.AstNodeDescriptionProvider.createDescription(node, node.name, document)]
        : [],
    );
  }

  async collectLocalSymbols(): Promise<LocalSymbols> {
    return { has: () => false, getStream: () => EMPTY_STREAM };
  }
}

/** Fields, rows and levels of a report are called what they refer to in the form. */
export class JixiaoNameProvider extends DefaultNameProvider {
  override getName(node: AstNode): string | undefined {
    return referenceName(node)?.$refText ?? super.getName(node);
  }

  override getNameNode(node: AstNode): CstNode | undefined {
    return referenceName(node)?.$refNode ?? super.getNameNode(node);
  }
}

function referenceName(node: AstNode) {
  switch (node.$type) {
    case 'Field':
    case 'LayoutField':
      return (node as Field | LayoutField).field;
    case 'FundRow':
      return (node as FundRow).row;
    case 'Category':
    case 'Subcategory':
      return (node as Subcategory).level;
    default:
      return undefined;
  }
}
