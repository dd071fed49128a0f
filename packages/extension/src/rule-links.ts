import { type Diagnostic, Uri } from 'vscode';

/** Findings whose rule id, where the editor shows it, opens the page of the rule. */
export function linkToRules(diagnostics: Diagnostic[], ruleIds: ReadonlySet<string>): Diagnostic[] {
  for (const diagnostic of diagnostics) {
    const { code } = diagnostic;
    if (typeof code === 'string' && ruleIds.has(code)) diagnostic.code = { value: code, target: ruleCommand(code) };
  }
  return diagnostics;
}

function ruleCommand(rule: string): Uri {
  return Uri.parse(`command:jixiao.showRules?${encodeURIComponent(JSON.stringify([rule]))}`);
}
