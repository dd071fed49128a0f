import type { LangiumDocument } from 'langium';
import type { File } from '../generated/ast.js';
import type { JixiaoServices } from '../jixiao-module.js';
import { rules } from '../rules/index.js';
import { ruleFindings, type SeverityOverrides } from '../rules/run-rules.js';
import type { Finding } from './finding.js';
import { referenceFindings } from './reference-findings.js';
import { ruleNameFindings } from './rule-name-findings.js';
import { silencedIn } from './silenced.js';
import { syntaxFindings } from './syntax-findings.js';

/**
 * Everything that is wrong or worth a look in a document, in the order of the text. The editor, the command line and the exports all
 * ask here, so that they cannot disagree.
 */
export function checkDocument(
  services: JixiaoServices,
  document: LangiumDocument<File>,
  overrides?: SeverityOverrides,
): Finding[] {
  const steps = checkSteps(services, document, overrides);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** `checkDocument` in short steps, between which whoever shares the thread with others gives them their turn, or gives up. */
export function* checkSteps(
  services: JixiaoServices,
  document: LangiumDocument<File>,
  overrides?: SeverityOverrides,
): Generator<void, Finding[]> {
  const byRules = yield* ruleFindings(services, document, overrides);
  const found = [
    ...syntaxFindings(document),
    ...unexplained(referenceFindings(services, document), byRules),
    ...ruleNameFindings(document),
    ...byRules,
  ];
  const isSilenced = silencedIn(document);
  // What cannot be read is never silenced.
  return found.filter(({ rule, start }) => rule === 'syntax' || !isSilenced(rule, start)).sort(inOrder);
}

const explaining = new Set(rules.filter((rule) => rule.explainsName).map((rule) => rule.id));

/** One finding per cause: names that are not found, without those of which a rule says why. */
function unexplained(names: Finding[], byRules: readonly Finding[]): Finding[] {
  const why = byRules.filter(({ rule }) => explaining.has(rule));
  return names.filter(({ start, end }) => !why.some((finding) => finding.start === start && finding.end === end));
}

function inOrder(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
