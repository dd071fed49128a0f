import type { DocumentStatus } from '@jixiao/protocol';
import { Disposable, l10n, StatusBarAlignment, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { languageId } from './client-options.js';
import type { DocumentStatuses } from './document-statuses.js';
import { statusSentences, statusText } from './status-text.js';

/** One item that says how the report in the active editor stands; it is there only while one is. */
export function showStatus(client: BaseLanguageClient, statuses: DocumentStatuses): Disposable {
  const item = window.createStatusBarItem('jixiao.status', StatusBarAlignment.Right, 100);
  item.name = l10n.t('Jixiao: state of the report');
  const known = new Map<string, DocumentStatus>();

  const show = () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== languageId) return item.hide();
    if (client.state === State.Stopped || client.state === State.StartFailed) return say(stopped());
    const status = known.get(document.uri.toString());
    // Nothing is said before the first check, nor of what is not checked, such as a built-in form.
    if (!status) return item.hide();
    const sentences = statusSentences(status, l10n.t);
    say({
      text: statusText(status, l10n.t),
      tooltip: [...sentences, l10n.t('Click for the list of problems')].join('\n'),
      label: [l10n.t('Jixiao'), ...sentences].join('. '),
      command: 'jixiao.showProblems',
    });
  };
  const say = ({ text, tooltip, label, command }: Saying) => {
    Object.assign(item, { text, tooltip, command, accessibilityInformation: { label, role: 'button' } });
    item.show();
  };

  return Disposable.from(
    item,
    statuses.onDidReceive((status) => {
      known.set(client.protocol2CodeConverter.asUri(status.uri).toString(), status);
      show();
    }),
    client.onDidChangeState(({ newState }) => {
      // What a server found that is no more says nothing.
      if (newState !== State.Running) known.clear();
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => {
      known.delete(uri.toString());
      show();
    }),
  );
}

interface Saying {
  text: string;
  tooltip: string;
  /** Read out instead of the text. */
  label: string;
  command: string;
}

function stopped(): Saying {
  const text = l10n.t('Reports are not being checked');
  const tooltip = `${text}\n${l10n.t('Click to start the check again')}`;
  return { text: `$(error) ${l10n.t('Jixiao')}`, tooltip, label: tooltip, command: 'jixiao.restartServer' };
}
