import { commands, type ExtensionContext, env, l10n, version, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { provideBuiltInForms } from './built-in-forms.js';
import { clientOptions } from './client-options.js';
import { registerCommands } from './commands/index.js';
import { documentStatuses } from './document-statuses.js';
import { answerEditorRequests } from './editor-requests.js';
import type { WriterHost } from './export/page-writer.js';
import { providePaste } from './paste.js';
import { Previews } from './preview/previews.js';
import { RememberedZooms } from './preview/remembered-zooms.js';
import { RestartPolicy } from './restart-policy.js';
import { provideRulePages } from './rule-pages.js';
import { serverDeaths } from './server-deaths.js';
import { showStatus } from './status-bar.js';

/** Makes the client of a server: in a process of its own, or in a worker of the browser. */
export type ClientOf = (options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the extension; what it consists of is listed here. */
export async function activateWith(context: ExtensionContext, clientOf: ClientOf, writers: WriterHost): Promise<void> {
  const log = window.createOutputChannel(l10n.t('Jixiao'), { log: true });
  log.info(`Jixiao ${context.extension.packageJSON.version}, ${env.appName} ${version}, ${env.language}`);
  const restarts = new RestartPolicy();
  const client = clientOf(clientOptions(log, serverDeaths(restarts, log), ruleIdsOf(context)));
  answerEditorRequests(client, log);
  const statuses = documentStatuses(client);
  const zooms = new RememberedZooms(context.workspaceState);
  const previews = new Previews({ client, log, extensionUri: context.extensionUri, zooms }, statuses);
  const memory = { global: context.globalState, workspace: context.workspaceState };
  context.subscriptions.push(
    client,
    provideBuiltInForms(client),
    provideRulePages(client),
    providePaste(client),
    showStatus(client, statuses),
    statuses,
    previews,
    registerCommands({ client, log, restarts, memory, writers, previews }),
    log,
  );
  // Commands that make no sense before are hidden until now.
  await commands.executeCommand('setContext', 'jixiao.active', true);
  try {
    await client.start();
  } catch (error) {
    // The handlers of the client have said it to the user.
    log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** The ids of the rules stand in the manifest, where their severities are set. */
function ruleIdsOf({ extension }: ExtensionContext): ReadonlySet<string> {
  const sections: { properties: Record<string, { properties?: object }> }[] =
    extension.packageJSON.contributes.configuration;
  return new Set(sections.flatMap(({ properties }) => Object.keys(properties['jixiao.rules']?.properties ?? {})));
}
