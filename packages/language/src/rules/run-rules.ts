import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import type { Finding, Severity } from '../findings/finding.js';
import type { EffectiveForm } from '../forms/effective-form.js';
import type { File } from '../generated/ast.js';
import type { JixiaoServices } from '../jixiao-module.js';
import { isFormMissing } from '../references/form-library.js';
import { type Weighed, withDoubts } from './doubts.js';
import { rules } from './index.js';
import type { Rule, RuleFinding } from './rule.js';

/** Severities by rule id that win over the form's: what the user has set. */
export type SeverityOverrides = ReadonlyMap<string, Severity | 'off'>;

const severityWords: Record<string, Severity | 'off'> = {
  错误: 'error',
  error: 'error',
  警告: 'warning',
  warning: 'warning',
  提示: 'hint',
  hint: 'hint',
  关闭: 'off',
  off: 'off',
};

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** What the rules find in the reports and forms of a document. Pauses behind every rule: see `checkSteps`. */
export function* ruleFindings(
  services: JixiaoServices,
  document: LangiumDocument<File>,
  overrides?: SeverityOverrides,
): Generator<void, Finding[]> {
  const { reports, forms } = document.parseResult.value;
  const found: Finding[] = [];
  for (const report of reports) {
    const evaluated = services.evaluation.Evaluations.of(report);
    yield;
    found.push(...(yield* reportFindings(evaluated, overrides)));
  }
  for (const form of forms) found.push(...formFindings(services.references.FormLibrary.effectiveForm(form), overrides));
  return found;
}

interface Raised extends RuleFinding {
  rule: Rule;
}

function* reportFindings(
  report: EvaluatedReport,
  overrides: SeverityOverrides | undefined,
): Generator<void, Finding[]> {
  // Under a form that is not found nothing can be judged; the missing form is reported.
  if (isFormMissing(report.node)) return [];
  const raised: Raised[] = [];
  for (const rule of rules) {
    if (severityOf(rule, report.form, overrides) === 'off') continue;
    rule.check?.(report, (finding) => raised.push({ ...finding, rule: byId.get(finding.as ?? rule.id) ?? rule }));
    yield;
  }
  return finish(raised, report.form, report.node, overrides);
}

function formFindings(form: EffectiveForm, overrides: SeverityOverrides | undefined): Finding[] {
  const raised: Raised[] = [];
  for (const rule of rules) rule.checkForm?.(form, (finding) => raised.push({ ...finding, rule }));
  return finish(raised, form, form.node, overrides);
}

/** One finding per cause: drops what a better rule says of the same subject, and gives each its severity. */
function finish(
  raised: readonly Raised[],
  form: EffectiveForm,
  node: AstNode,
  overrides: SeverityOverrides | undefined,
): Finding[] {
  const superseded = new Map<object, Set<string>>();
  for (const { rule, subject, alsoOf = [] } of raised) {
    if (!rule.supersedes) continue;
    for (const each of [subject, ...alsoOf]) {
      const ids = superseded.get(each) ?? new Set();
      for (const id of rule.supersedes) ids.add(id);
      superseded.set(each, ids);
    }
  }
  const weighed = raised
    .filter(({ rule, subject }) => !superseded.get(subject)?.has(rule.id))
    .flatMap((finding): Weighed[] => {
      const weight = severityOf(finding.rule, form, overrides, finding.severity);
      return weight === 'off' ? [] : [{ ...finding, weight }];
    });
  return withDoubts(weighed, AstUtils.getDocument(node)).map(toFinding);
}

function severityOf(
  rule: Rule,
  form: EffectiveForm,
  overrides: SeverityOverrides | undefined,
  own = rule.severity,
): Severity | 'off' {
  return overrides?.get(rule.id) ?? severityWords[form.severities.get(rule.id) ?? ''] ?? own;
}

/** Nobody follows more places than these: the parts of a sum may be hundreds. */
const MOST_RELATED = 30;

function toFinding({ rule, weight, at, message, args = {}, related = [], fixes = [] }: Weighed): Finding {
  return {
    rule: rule.id,
    severity: weight,
    message: { text: message, args },
    start: at.start,
    end: at.end,
    related: related.slice(0, MOST_RELATED).map((place) => ({
      start: place.at.start,
      end: place.at.end,
      uri: AstUtils.getDocument(place.node).uri.toString(),
      message: { text: place.message, args: place.args ?? {} },
    })),
    fixes,
  };
}
