import { nearest } from '@jixiao/core';
import type { LangiumDocument } from 'langium';
import { writtenGroups } from '../evaluation/written.js';
import type { Check, File, RuleSeverity } from '../generated/ast.js';
import { rules } from '../rules/index.js';
import type { LineLexingReport } from '../syntax/line-lexer.js';
import type { Finding, Span } from './finding.js';

const ids = new Set(['reference', ...rules.map((rule) => rule.id)]);

/** Rule ids that no rule has: behind 忽略, behind 规则 of a form, and behind 规则 of a 勾稽. */
export function ruleNameFindings(document: LangiumDocument<File>): Finding[] {
  const { forms, reports } = document.parseResult.value;
  const found: Finding[] = [];
  const look = (name: string, place: Span) => {
    if (!ids.has(name)) found.push(unknownRule(name, place));
  };
  for (const { rules: named, start } of (document.parseResult.lexerReport as LineLexingReport).suppressions) {
    for (const name of named) {
      const at = document.textDocument.getText().indexOf(name, start);
      look(name, { start: at, end: at + name.length });
    }
  }
  const named: (Check | RuleSeverity)[] = [
    ...forms.flatMap((form) => [...form.severities, ...form.checks]),
    ...reports.flatMap((report) => report.entries.filter((entry): entry is Check => entry.$type === 'Check')),
  ];
  for (const node of named) {
    const item = writtenGroups(node)
      .flatMap((group) => group.items)
      .find(({ property }) => property === 'rule');
    if (node.rule && item) look(node.rule, { start: item.node.offset, end: item.node.end });
  }
  return found;
}

function unknownRule(name: string, place: Span): Finding {
  const meant = nearest(name, ids);
  return {
    rule: 'reference',
    severity: 'warning',
    message: { text: meant ? nearText : text, args: { name, meant: meant ?? '' } },
    ...place,
    related: [],
    fixes: meant
      ? [{ title: { text: fixTitle, args: { meant } }, edits: [{ ...place, text: meant }], safe: false }]
      : [],
  };
}

const text = { zh: '没有编号为“{name}”的规则', en: 'There is no rule "{name}"' };
const nearText = {
  zh: '没有编号为“{name}”的规则，是不是“{meant}”？',
  en: 'There is no rule "{name}"; did you mean "{meant}"?',
};
const fixTitle = { zh: '改为“{meant}”', en: 'Change to "{meant}"' };
