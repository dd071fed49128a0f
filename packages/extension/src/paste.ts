import type { PasteResult } from '@jixiao/protocol';
import {
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  DocumentPasteTriggerKind,
  l10n,
  languages,
  WorkspaceEdit,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { languageId } from './client-options.js';
import { isWorthAsking, type Pasted, yieldsToWords } from './paste-choice.js';
import { ask } from './requests.js';

/** On the clipboard when it was filled by an editor: what is text of a report already is pasted as it is, unless asked otherwise. */
const editorMimeType = 'vscode-editor-data';
const editKind = DocumentDropOrPasteEditKind.Text.append('jixiao', 'lines');
const wordsKind = DocumentDropOrPasteEditKind.Text.append('plain');

/** Offers cells and paragraphs of other programs as lines of the report. */
export function providePaste(client: BaseLanguageClient): Disposable {
  const provider: DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, dataTransfer, context, token) {
      const [range] = ranges;
      // Several carets take a part each.
      if (!range || ranges.length > 1) return undefined;
      const isAskedFor = context.triggerKind === DocumentPasteTriggerKind.PasteAs;
      if (dataTransfer.get(editorMimeType) && !isAskedFor) return undefined;
      if (context.only && !context.only.contains(editKind)) return undefined;
      const pasted = await pastedOf(dataTransfer);
      if (!isWorthAsking(pasted) || token.isCancellationRequested) return undefined;
      const { asUri, asRange } = client.code2ProtocolConverter;
      const params = { uri: asUri(document.uri), range: asRange(range), ...pasted };
      const result = await ask(client, 'jixiao/paste', params, token);
      if (!result) return undefined;
      // An inserted text would be indented once more by the editor; an edit is taken as it is.
      const edit = new DocumentPasteEdit('', titleOf(result), editKind);
      edit.additionalEdit = new WorkspaceEdit();
      edit.additionalEdit.replace(document.uri, client.protocol2CodeConverter.asRange(result.range), result.text);
      if (yieldsToWords(pasted, result)) edit.yieldTo = [wordsKind];
      return [edit];
    },
  };
  return languages.registerDocumentPasteEditProvider({ language: languageId }, provider, {
    providedPasteEditKinds: [editKind],
    pasteMimeTypes: ['text/html', 'text/plain'],
  });
}

async function pastedOf(dataTransfer: DataTransfer): Promise<Pasted> {
  const html = await dataTransfer.get('text/html')?.asString();
  const text = await dataTransfer.get('text/plain')?.asString();
  return { ...(html && { html }), ...(text && { text }) };
}

function titleOf({ kind, leftOver }: PasteResult): string {
  const titles = {
    indicators: l10n.t('Paste as Indicators'),
    rows: l10n.t('Paste as Rows of Amounts'),
    text: l10n.t('Paste as Text of the Report'),
  };
  return leftOver > 0 ? l10n.t('{0} (not understood: {1}, kept as comments)', titles[kind], leftOver) : titles[kind];
}
