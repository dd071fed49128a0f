import {
  type ast,
  builtInFormText,
  checkDocument,
  createJixiaoServices,
  type EvaluatedReport,
  evidenceUri,
  type Finding,
  type JixiaoServices,
  readDocument,
  rereadDocument,
  type ScannedNames,
  scanNames,
} from '@jixiao/language';
import { URI } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileHost } from '../file-host.js';
import { turns } from '../turns.js';
import { builtInName, isBuiltIn } from './built-in-address.js';
import { checkInTurns, forgetFindings } from './check-in-turns.js';
import { evidenceIn } from './evidence.js';
import { FileNames } from './file-names.js';
import { type LoadedFile, loadedFile, namesUsed } from './loaded-file.js';
import { LoadedFiles } from './loaded-files.js';

/** With more reports than this a mistyped name is near to many, and looking for the nearest would be quadratic. */
const MOST_SUGGESTIONS = 300;

/**
 * The files as the server knows them: open documents parsed, files that they name parsed, and of all others only their names.
 * Whatever a request needs is read before it is answered, so that answering is synchronous.
 */
export class Workspace {
  readonly services: JixiaoServices;
  readonly names = new FileNames();
  private readonly open = new Map<string, TextDocument>();
  private readonly loaded = new LoadedFiles((uri) => this.open.has(uri));
  private readonly evidence = new Map<string, boolean>();

  constructor(private readonly host: FileHost) {
    const tree = (uri: string | undefined) =>
      uri === undefined ? undefined : this.current(uri)?.document.parseResult.value;
    const few = (names: Iterable<string>) => {
      const all = [...names];
      return all.length > MOST_SUGGESTIONS ? [] : all;
    };
    this.services = createJixiaoServices({
      form: (name) => tree(this.names.formFile(name))?.forms.find((form) => form.name === name),
      report: (name) => tree(this.names.reportFile(name))?.reports.find((report) => report.name === name),
      formNames: () => few(this.names.formNames()),
      reportNames: () => few(this.names.reportNames()),
      hasFile: (path, from) => this.evidence.get(evidenceUri(path, from)?.toString() ?? ''),
    }).Jixiao;
  }

  /** Learns the names of every file of the folders; open documents keep theirs. Returns the files that could not be read. */
  async scan(folders: readonly string[]): Promise<string[]> {
    const unread: string[] = [];
    const turn = turns();
    for (const uri of await this.host.findFiles(folders)) {
      await turn();
      if (!this.open.has(uri) && !(await this.readNames(uri))) unread.push(uri);
    }
    return unread;
  }

  /** Before other folders are scanned: what closed files offer is no longer known. */
  forgetNames(): void {
    for (const uri of [...this.names.files]) if (!this.open.has(uri)) this.names.set(uri, undefined);
    this.loaded.forgetAll();
  }

  /** A document was opened or edited. Returns the other open documents that must be checked anew because of it. */
  change(document: TextDocument): Set<string> {
    this.open.set(document.uri, document);
    this.loaded.edited(document.uri);
    // A built-in form that is shown does not become one of the workspace.
    return isBuiltIn(document.uri) ? new Set() : this.renamed(document.uri, scanNames(document.getText()));
  }

  /** A document was closed: from now on its file counts. */
  async close(uri: string): Promise<Set<string>> {
    this.open.delete(uri);
    this.loaded.forget(uri);
    return isBuiltIn(uri) ? new Set() : this.reread(uri);
  }

  /** A file was written, made or deleted outside the editor. Returns the open documents that must be checked anew because of it. */
  async refresh(uri: string): Promise<Set<string>> {
    // Any other file is at most evidence.
    if (!uri.endsWith('.jx')) return this.evidence.has(uri) ? this.forgetEvidence() : new Set();
    const affected = this.forgetEvidence();
    if (this.open.has(uri)) return affected;
    this.loaded.forget(uri);
    for (const other of await this.reread(uri)) affected.add(other);
    return affected;
  }

  private async reread(uri: string): Promise<Set<string>> {
    const text = await this.host.read(uri);
    // What has been opened meanwhile counts, not what lies on the disk.
    return this.open.has(uri) ? new Set() : this.renamed(uri, text === undefined ? undefined : scanNames(text));
  }

  get openUris(): string[] {
    return [...this.open.keys()];
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  /** The text of a file without parsing it: as it is in the editor, else as it was last written. */
  async textOf(uri: string): Promise<string | undefined> {
    return this.open.get(uri)?.getText() ?? this.loaded.get(uri)?.text ?? this.host.read(uri);
  }

  /** A file with everything read that it refers to; undefined when there is no such file. */
  async file(uri: string): Promise<LoadedFile | undefined> {
    for (;;) {
      const prepared = await this.prepare(uri, new Set());
      const file = this.current(uri);
      // An edit that came meanwhile may name other files.
      if (!file || (file.version === prepared?.version && file.text === prepared?.text)) return file;
    }
  }

  /**
   * Visits the files whose text passes a test one after the other: open documents as they are in the editor, then all others, which are
   * parsed, seen and forgotten. Everything a file refers to has been read. Ends early when it is cancelled. `among` may leave files out
   * that need not even be read.
   */
  async visit(
    concerns: (text: string) => boolean,
    see: (file: LoadedFile) => void,
    token: Pick<CancellationToken, 'isCancellationRequested'>,
    among: (uri: string) => boolean = () => true,
  ): Promise<void> {
    const turn = turns();
    for (const uri of new Set([...this.open.keys(), ...this.names.files])) {
      if (!among(uri)) continue;
      await turn();
      if (token.isCancellationRequested) return;
      const text = await this.textOf(uri);
      if (text === undefined || isBuiltIn(uri) || !concerns(text)) continue;
      const known = this.current(uri) && (await this.file(uri));
      const file = known ?? loadedFile(this.services, uri, undefined, this.parse(uri, text));
      if (!known) await this.prepareNamed(file, new Set([uri]));
      see(file);
    }
  }

  /** A file that has been read, as it is now; open documents are parsed when they are asked for. */
  current(uri: string): LoadedFile | undefined {
    const known = this.loaded.get(uri);
    if (known) return known;
    const document = this.open.get(uri);
    if (document) return this.keep(uri, document.version, this.readEdited(uri, document.getText()));
    if (!isBuiltIn(uri)) return undefined;
    const text = builtInFormText(builtInName(uri));
    return text === undefined ? undefined : this.keep(uri, undefined, this.parse(uri, text));
  }

  evaluated(report: ast.Report): EvaluatedReport {
    return this.services.evaluation.Evaluations.of(report);
  }

  findings(file: LoadedFile, overrides?: Parameters<typeof checkDocument>[2]): Finding[] {
    file.findings ??= checkDocument(this.services, file.document, overrides);
    return file.findings;
  }

  /** Checks a file in turns with other requests; false when it was given up. */
  check(file: LoadedFile, overrides?: Parameters<typeof checkDocument>[2]): Promise<boolean> {
    return checkInTurns(this.services, file, overrides);
  }

  /** Forgets what was found, because severities have changed. */
  forgetFindings(): void {
    for (const file of this.loaded.all) forgetFindings(file);
  }

  /** An open document as it is now. */
  private readEdited(uri: string, text: string): LoadedFile['document'] {
    const before = this.loaded.takeOutdated(uri)?.document;
    return (before && rereadDocument(this.services, before, text)) ?? this.parse(uri, text);
  }

  private parse(uri: string, text: string): LoadedFile['document'] {
    return readDocument(this.services, text, URI.parse(uri));
  }

  private keep(uri: string, version: number | undefined, document: LoadedFile['document']): LoadedFile {
    return this.loaded.add(loadedFile(this.services, uri, version, document));
  }

  private async prepare(uri: string, visited: Set<string>): Promise<LoadedFile | undefined> {
    if (visited.has(uri)) return undefined;
    visited.add(uri);
    const file = this.current(uri) ?? (await this.read(uri));
    if (!file) return undefined;
    await this.prepareNamed(file, visited);
    await this.lookForEvidence(file);
    return file;
  }

  /** Reads the forms and reports of other files that a file names. */
  private async prepareNamed(file: LoadedFile, visited: Set<string>): Promise<void> {
    const { forms, reports } = namesUsed(file);
    const addresses = [
      ...[...forms].map((name) => this.names.formFile(name)),
      ...[...reports].map((name) => this.names.reportFile(name)),
    ];
    for (const address of addresses) if (address !== undefined) await this.prepare(address, visited);
  }

  private async read(uri: string): Promise<LoadedFile | undefined> {
    const text = await this.host.read(uri);
    // It may have been opened meanwhile.
    if (this.open.has(uri)) return this.current(uri);
    if (text === undefined) return undefined;
    return this.keep(uri, undefined, this.parse(uri, text));
  }

  private async readNames(uri: string): Promise<boolean> {
    const text = await this.host.read(uri);
    // Trees that have missed these names are forgotten.
    if (!this.open.has(uri)) this.renamed(uri, text === undefined ? undefined : scanNames(text));
    return text !== undefined;
  }

  /**
   * Notes the names that a file offers now, and forgets every tree that refers to its old or new ones, directly or over others: their
   * references lead into a tree that is no more.
   */
  private renamed(uri: string, names: ScannedNames | undefined): Set<string> {
    const before = this.names.namesOf(uri);
    this.names.set(uri, names);
    const affected = new Set<string>();
    const changed = {
      forms: new Set([...before.forms, ...(names?.forms ?? [])]),
      reports: new Set([...before.reports, ...(names?.reports ?? [])]),
    };
    for (let more = true; more; ) {
      more = false;
      for (const other of this.loaded.usersOf(changed)) {
        if (other === uri || affected.has(other)) continue;
        affected.add(other);
        this.loaded.forget(other);
        const { forms, reports } = this.names.namesOf(other);
        for (const name of forms) changed.forms.add(name);
        for (const name of reports) changed.reports.add(name);
        more = true;
      }
    }
    return new Set([...affected].filter((other) => this.open.has(other)));
  }

  /** Evidence may have come or gone with other files: documents that give some are checked anew. */
  private forgetEvidence(): Set<string> {
    this.evidence.clear();
    const giving = this.loaded.givingEvidence;
    for (const file of this.loaded.all) if (giving.includes(file.uri)) forgetFindings(file);
    return new Set(giving.filter((uri) => this.open.has(uri)));
  }

  private async lookForEvidence(file: LoadedFile): Promise<void> {
    for (const { address } of evidenceIn(file.document.parseResult.value))
      if (address !== undefined && !this.evidence.has(address))
        this.evidence.set(address, await this.host.exists(address));
  }
}
