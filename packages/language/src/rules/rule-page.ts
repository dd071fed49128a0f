import type { Language, Localized } from '@jixiao/core';
import { formatText } from '@jixiao/core';
import type { Severity } from '../findings/finding.js';
import type { EffectiveForm } from '../forms/effective-form.js';
import { builtInFormNames } from '../forms/form-texts.js';
import type { JixiaoServices } from '../jixiao-module.js';
import type { Rule } from './rule.js';

/** What severities are called. A form sets one by its Chinese name. */
export const severityNames: Record<Severity | 'off', Localized> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '说明', en: 'info' },
  hint: { zh: '提示', en: 'hint' },
  off: { zh: '关闭', en: 'off' },
};

/** The forms that come with the language: those whose severities the reference tells. */
export function builtInForms({ references: { FormLibrary } }: JixiaoServices): EffectiveForm[] {
  return builtInFormNames.map((name) => FormLibrary.effectiveForm(FormLibrary.builtInForm(name)));
}

/**
 * The page of a rule in the reference, as Markdown: what is checked and why, examples with the place in 〔 〕, and how to silence it.
 * `forms` are those whose own severities are told.
 */
export function rulePage(rule: Rule, language: Language, forms: readonly EffectiveForm[]): string {
  const say = (text: Localized, args = {}) => formatText(text, language, { id: rule.id, ...args });
  const supersedes = (rule.supersedes ?? []).map((id) => `[${id}](${id}.md)`).join(comma[language]);
  const facts = [
    say(words.severity, { severity: severityText(rule, language, forms) }),
    say(words.basis, { basis: rule.basis[language] }),
    say(words.fix, { fix: fixes[rule.fix ?? 'none'].text[language] }),
    ...(supersedes ? [say(words.supersedes, { supersedes })] : []),
    say(words.silence),
  ];
  return [
    `# ${rule.id}`,
    rule.purpose[language],
    facts.map((fact) => `- ${fact}`).join('\n'),
    say(words.bad),
    ...rule.examples.bad.map(fence),
    say(words.good),
    ...rule.examples.good.map(fence),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** The list of all rules with links to their pages, as Markdown in both languages. */
export function ruleIndex(rules: readonly Rule[]): string {
  const both = (text: Localized) => `${text.zh}<br>${text.en}`;
  const rows = rules.map((rule) =>
    [
      `[${rule.id}](${rule.id}.md)`,
      rule.purpose.zh,
      rule.purpose.en,
      both(severityNames[rule.severity]),
      rule.fix ? both(fixes[rule.fix].name) : fixes.none.name.zh,
    ]
      .map((cell) => cell.replaceAll('|', '\\|'))
      .join(' | '),
  );
  return [
    '# 规则 Rules',
    '',
    '| 编号 id | 查什么 | What it checks | 程度 severity | 改正 fix |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n');
}

/** What an editor shows for a rule's id, as Markdown. */
export function ruleHover(rule: Rule, language: Language): string {
  const say = (text: Localized, args = {}) => formatText(text, language, { id: rule.id, ...args });
  return [`**${rule.purpose[language]}**`, say(words.basis, { basis: rule.basis[language] }), say(words.silence)].join(
    '\n\n',
  );
}

/** `错误（甲、乙：提示；丙：关闭）`: the rule's own severity, and that of the forms which set another. */
function severityText(rule: Rule, language: Language, forms: readonly EffectiveForm[]): string {
  const own = severityNames[rule.severity];
  const others = Object.values(severityNames).flatMap((name) => {
    const set = forms.filter((form) => form.severities.get(rule.id) === name.zh && name !== own);
    if (set.length === 0) return [];
    const names = set.map((form) => form.name).join(comma[language]);
    return [formatText(words.inForms, language, { names, severity: name[language] })];
  });
  if (others.length === 0) return own[language];
  return formatText(words.exceptInForms, language, {
    severity: own[language],
    others: others.join(semicolon[language]),
  });
}

function fence(example: string): string {
  return `\`\`\`jx\n${example.replaceAll('⟦', '〔').replaceAll('⟧', '〕')}\n\`\`\``;
}

const comma = { zh: '、', en: ', ' };
const semicolon = { zh: '；', en: '; ' };

const words = {
  severity: { zh: '程度：{severity}', en: 'Severity: {severity}' },
  exceptInForms: { zh: '{severity}（{others}）', en: '{severity} ({others})' },
  inForms: { zh: '{names}：{severity}', en: '{severity} in {names}' },
  basis: { zh: '依据：{basis}', en: 'Why: {basis}' },
  fix: { zh: '改正：{fix}', en: 'Fix: {fix}' },
  supersedes: {
    zh: '同一处不再另报：{supersedes}',
    en: 'Speaks instead of {supersedes} where both are about the same thing',
  },
  silence: {
    zh: '不查：某一处，在上面一行写 `// 忽略 {id}`；整份表式，在表式里写 `规则 {id} 关闭`',
    en: 'Silence: for one place write `// ignore {id}` on the line above; for a whole form write `rule {id} off` in it',
  },
  bad: { zh: '会指出的，〔 〕里是指出的地方：', en: 'What it finds, with the place in 〔 〕:' },
  good: { zh: '不会指出的：', en: 'What it lets pass:' },
} as const satisfies Record<string, Localized>;

const fixes = {
  safe: {
    name: { zh: '自动', en: 'automatic' },
    text: {
      zh: '能算准的可以自动改（`jixiao check --fix`）',
      en: 'Automatic where the right text is certain (`jixiao check --fix`)',
    },
  },
  suggested: {
    name: { zh: '建议', en: 'suggested' },
    text: { zh: '给出改法，由填报人决定', en: 'Offered; whoever writes the report decides' },
  },
  none: {
    name: { zh: '—', en: '—' },
    text: { zh: '要查明情况后自己改', en: 'None: only whoever writes the report can know' },
  },
};
