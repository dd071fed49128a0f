import {
  type AstNodeDescription,
  type Cancellation,
  DefaultIndexManager,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type URI,
} from 'langium';

/** Langium's index with a counter: names are looked up in a map that is built anew only when a file's names have changed. */
export class JixiaoIndexManager extends DefaultIndexManager {
  version = 0;

  override async updateContent(document: LangiumDocument, cancelToken?: Cancellation.CancellationToken): Promise<void> {
    await super.updateContent(document, cancelToken);
    this.version++;
  }

  override removeContent(uri: URI): void {
    super.removeContent(uri);
    this.version++;
  }
}

/** The forms and reports of the workspace by name; of equal names the one indexed first. */
export class GlobalNames {
  private version = -1;
  private byType = new Map<string, Map<string, AstNodeDescription>>();

  constructor(private readonly services: LangiumSharedCoreServices) {}

  find(type: string, name: string): AstNodeDescription | undefined {
    return this.all(type).get(name);
  }

  all(type: string): Map<string, AstNodeDescription> {
    const index = this.services.workspace.IndexManager as JixiaoIndexManager;
    if (index.version !== this.version) {
      this.version = index.version;
      this.byType = new Map();
    }
    let names = this.byType.get(type);
    if (!names) {
      names = new Map();
      for (const description of index.allElements(type))
        if (!names.has(description.name)) names.set(description.name, description);
      this.byType.set(type, names);
    }
    return names;
  }
}
