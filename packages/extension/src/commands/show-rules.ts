import { l10n, type QuickPickItem, ThemeIcon, window } from 'vscode';
import { ask } from '../requests.js';
import { showRulePage } from '../rule-pages.js';
import type { Command } from './command.js';

const icons = { error: 'error', warning: 'warning', info: 'info', hint: 'lightbulb' };

/** Lists the rules and shows the page of the one that is chosen, or of the one that is named. */
export const showRules: Command = async ({ client }, named) => {
  const rule = typeof named === 'string' ? named : await chosenRule(ask(client, 'jixiao/rules', {}));
  if (rule !== undefined) await showRulePage(rule);
};

async function chosenRule(rules: ReturnType<typeof ask<'jixiao/rules'>>): Promise<string | undefined> {
  const items = rules.then((all) =>
    all.map(
      ({ id, purpose, severity }): QuickPickItem => ({
        label: id,
        description: purpose,
        iconPath: new ThemeIcon(icons[severity]),
      }),
    ),
  );
  const options = {
    title: l10n.t('Rules'),
    placeHolder: l10n.t('What a report is checked for. Choose a rule to read why and see examples.'),
    matchOnDescription: true,
  };
  return (await window.showQuickPick(items, options))?.label;
}
