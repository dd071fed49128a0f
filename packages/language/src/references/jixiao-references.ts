import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  type CstNode,
  DefaultLinker,
  type LangiumDocument,
  type LinkingError,
  type ParseResult,
  type Reference,
  type ReferenceInfo,
} from 'langium';
import { type EffectiveForm, type EffectiveLevel, type EffectiveRow, findLevel } from '../forms/effective-form.js';
import { builtInFormNames } from '../forms/form-texts.js';
import { type File, isForm, isReport, type Path, type Report, type Subcategory } from '../generated/ast.js';
import type { JixiaoServices } from '../jixiao-module.js';
import type { Graft } from '../rereading/graft.js';
import { fieldByName, lookUp, type Members, membersOf, pathHeads } from './members.js';

/**
 * Resolves every name of the language. All lookups go through maps or the short lists of a form, so linking is linear in the text.
 */
export class JixiaoLinker extends DefaultLinker {
  private readonly services: JixiaoServices;
  private parsed: ReferenceInfo[] = [];
  private readonly referencesOf = new WeakMap<AstNode, ReferenceInfo[]>();
  private readonly heads = new WeakMap<AstNode, Members>();
  private readonly members = new WeakMap<AstNode, Members>();

  constructor(services: JixiaoServices) {
    super(services);
    this.services = services;
  }

  /** As the default, without giving up the thread at every node: a file is linked in a few milliseconds. */
  override async link(document: LangiumDocument): Promise<void> {
    this.linkNow(document);
  }

  linkNow(document: LangiumDocument): void {
    const references = this.referencesIn(document.parseResult.value);
    for (const info of references) this.doLink(info, document);
    document.references = references.map(({ reference }) => reference);
  }

  /** Every reference of a tree, resolved or not: whoever looks for a name need not resolve all others. */
  referencesIn(root: AstNode): readonly ReferenceInfo[] {
    return this.referencesOf.get(root) ?? [];
  }

  /** Notes every reference while a text is parsed, so that linking need not search the tree for them. */
  override buildReference(node: AstNode, property: string, refNode: CstNode | undefined, refText: string): Reference {
    const reference = super.buildReference(node, property, refNode, refText);
    this.parsed.push({ reference, container: node, property });
    return reference;
  }

  /** Runs a parser and keeps the references it has built with the tree they belong to. */
  collectReferences<T extends ParseResult>(parse: () => T): T {
    this.parsed = [];
    const result = parse();
    this.referencesOf.set(result.value, this.parsed);
    this.parsed = [];
    return result;
  }

  /**
   * Hands the references of a tree on to the one that `graft` has made of it by putting `fresh` in the place of `old`. Those of copied
   * nodes and those into reports are built anew, since what they lead to may be another node now; all others stay resolved.
   */
  carryOver(from: AstNode, { file, copies }: Graft, old: AstNode, fresh: AstNode): void {
    const all = [...this.referencesIn(fresh)];
    for (const info of this.referencesIn(from)) {
      const { container, property } = info;
      if (isWithin(container, old)) continue;
      const copy = copies.get(container);
      if (copy || property === 'segments' || property === 'previous') all.push(this.buildAnew(info, copy ?? container));
      else all.push(info);
    }
    this.referencesOf.set(
      file,
      all.sort((a, b) => placeOf(a) - placeOf(b)),
    );
  }

  /** An unresolved reference in the place of one that was built before. */
  private buildAnew({ reference, property }: ReferenceInfo, container: AstNode): ReferenceInfo {
    const { $refNode, $refText } = reference;
    const fresh = super.buildReference(container, property, $refNode, $refText);
    const properties = container as unknown as Record<string, unknown>;
    const value = properties[property];
    if (Array.isArray(value)) value[value.indexOf(reference)] = fresh;
    else properties[property] = fresh;
    return { reference: fresh, container, property };
  }

  override getCandidate(info: ReferenceInfo): AstNodeDescription | LinkingError {
    const node = this.resolve(info);
    return node ? describe(node, info.reference.$refText) : this.createLinkingError(info);
  }

  /** The names that may stand at a reference, for completion and for the nearest one in a message. */
  visibleNames(info: ReferenceInfo): Iterable<string> {
    const { container, property } = info;
    switch (property) {
      case 'form':
      case 'base':
        return this.formNames(container);
      case 'previous':
        return this.reportNames(container as Report);
      case 'segments':
        return this.segmentMembers(container as Path, segmentIndex(info))?.keys() ?? [];
    }
    const form = this.formAround(container);
    if (!form) return [];
    switch (property) {
      case 'field':
        return form.fields.keys();
      case 'row':
        return form.funds?.rows.map((row) => row.name) ?? [];
      case 'level':
        return this.levelsFor(container, form).map((level) => level.name);
      case 'tables':
        return form.tables.keys();
      default:
        return [];
    }
  }

  private resolve(info: ReferenceInfo): AstNode | undefined {
    const { container, property } = info;
    const name = info.reference.$refText;
    const library = this.services.references.FormLibrary;
    switch (property) {
      case 'form':
      case 'base':
        return library.findForm(name, container);
      case 'previous':
        return library.findReport(name, container);
      case 'segments': {
        const members = this.segmentMembers(container as Path, segmentIndex(info));
        return members && lookUp(members, name);
      }
    }
    const form = this.formAround(container);
    if (!form) return undefined;
    switch (property) {
      case 'field':
        return fieldByName(form, name);
      case 'row':
        return rowByName(form.funds?.rows ?? [], name)?.node;
      case 'level':
        return findLevel(this.levelsFor(container, form), name)?.node;
      case 'tables':
        return form.tables.get(name)?.node;
      default:
        return undefined;
    }
  }

  private formAround(node: AstNode): EffectiveForm | undefined {
    const library = this.services.references.FormLibrary;
    const report = AstUtils.getContainerOfType(node, isReport);
    if (report) return library.formOf(report);
    const form = AstUtils.getContainerOfType(node, isForm);
    return form && library.effectiveForm(form);
  }

  private levelsFor(node: AstNode, form: EffectiveForm): readonly EffectiveLevel[] {
    const levels = form.indicators?.levels ?? [];
    if (node.$type !== 'Subcategory') return levels;
    const category = (node as Subcategory).$container;
    return findLevel(levels, category.level?.$refText ?? '')?.sublevels ?? [];
  }

  /** What the segment at `index` is looked up among; undefined behind a segment that leads nowhere. */
  private segmentMembers(path: Path, index: number): Members | undefined {
    const library = this.services.references.FormLibrary;
    if (index <= 0) {
      const root = AstUtils.getContainerOfType(path, isReport) ?? path.$container;
      return this.cached(this.heads, root, () =>
        pathHeads(path, library.formOf, (form) => library.effectiveForm(form)),
      );
    }
    const before = path.segments[index - 1]?.ref;
    return before && this.cached(this.members, before, () => membersOf(before, library.formOf));
  }

  private cached(cache: WeakMap<AstNode, Members>, key: AstNode, compute: () => Members): Members {
    let members = cache.get(key);
    if (!members) cache.set(key, (members = compute()));
    return members;
  }

  /** A report is not its own last year's. */
  private *reportNames(own: Report): Iterable<string> {
    for (const report of (AstUtils.findRootNode(own) as File).reports)
      if (report.name && report.name !== own.name) yield report.name;
    for (const name of this.services.references.OtherFiles.reportNames()) if (name !== own.name) yield name;
  }

  private *formNames(from: AstNode): Iterable<string> {
    for (const form of (AstUtils.findRootNode(from) as File).forms) if (form.name && form !== from) yield form.name;
    yield* this.services.references.OtherFiles.formNames();
    yield* builtInFormNames;
  }
}

export function rowByName(rows: readonly EffectiveRow[], name: string): EffectiveRow | undefined {
  return rows.find((row) => row.name === name || row.aliases.includes(name));
}

function isWithin(node: AstNode, holder: AstNode): boolean {
  for (let outer: AstNode | undefined = node; outer; outer = outer.$container) if (outer === holder) return true;
  return false;
}

function placeOf({ reference }: ReferenceInfo): number {
  return reference.$refNode?.offset ?? 0;
}

/** Position of a path's segment; Langium leaves it out where a reference is resolved on demand. */
export function segmentIndex({ container, index, reference }: ReferenceInfo): number {
  return index ?? Math.max(0, (container as Path).segments.indexOf(reference as Path['segments'][number]));
}

/** Only what a reference needs of a description; a path is written when the index asks for it. */
function describe(node: AstNode, name: string): AstNodeDescription {
  return { node, name, type: node.$type, documentUri: AstUtils.getDocument(node).uri, path: '' };
}
