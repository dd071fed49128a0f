import { displayWidth, formatText, type Language, type Localized, padEnd } from '@jixiao/core';
import type { FormColumn, FormField } from '../generated/ast.js';
import { fieldKinds, keywordOf } from '../syntax/keywords.js';
import {
  amountColumns,
  type EffectiveForm,
  type EffectiveLevel,
  type EffectiveRow,
  findColumn,
} from './effective-form.js';
import { skeletonMessages as messages } from './skeleton-messages.js';

const attributes = ['目标', '调整', '完成', '分值', '得分', '偏差', '解释', '标准', '备注'];
const attributeNotes: Partial<Record<string, Localized>> = {
  目标: messages.targetNote,
  偏差: messages.deviationNote,
};

/**
 * A report with every part that a form has, empty, with notes that say what to fill in. It reads without a mistake as it stands.
 */
export function skeleton(form: EffectiveForm, language: Language): string {
  const note = (text: Localized, args?: Record<string, string | number>) => ` // ${formatText(text, language, args)}`;
  const lines: string[] = [
    // First, because editors name an unsaved document after its first line.
    `报告 ${messages.sampleReport[language]}`,
    ` ${note(messages.sampleReportNote)}`,
    ` ${note(messages.skeletonHead)}`,
    `  表式 ${nameText(form.name)}`,
  ];

  const block = (inner: readonly string[]) => {
    if (inner.length > 0) lines.push('', ...inner);
  };
  block(fieldLines(form, language));
  block(fundLines(form, note));
  block(goalLines(form, language, note));
  block(indicatorLines(form, language, note));
  for (const table of form.tables.values()) {
    const head = `  表 ${nameText(table.name)}${table.node.unit ? ` ${table.node.unit}` : ''}`;
    block([head, ...rowLines(table.rows, namesOf(amountColumns(table.columns)), false, messages.rowsNote, note)]);
  }
  const points = form.total?.points;
  if (form.total) block([`  总分${points ? ` ${points}` : ''}${note(messages.totalNote)}`]);
  if (!form.funds && !form.indicators) {
    block([
      `  正文 "${messages.narrativeTitle[language]}"`,
      `${note(messages.narrativeNote).trim()}`,
      `# ${messages.narrativeHeading[language]}`,
    ]);
  }
  return `${lines.join('\n')}\n`;
}

type Note = (text: Localized, args?: Record<string, string | number>) => string;

/** Fields that must be filled in come first. */
function fieldLines(form: EffectiveForm, language: Language): string[] {
  const fields = [...form.fields.values()];
  const ordered = [...fields.filter((field) => field.required), ...fields.filter((field) => !field.required)];
  return ordered.map((field) => `  ${field.name}： // ${fieldNote(field, language)}`);
}

function fieldNote(field: FormField, language: Language): string {
  const kind = field.kind as keyof typeof fieldKinds | undefined;
  const kindText = language === 'zh' ? kind : kind && fieldKinds[kind].replaceAll('_', ' ');
  const separator = language === 'zh' ? '，' : ', ';
  const choices = field.choices.join(language === 'zh' ? '、' : ', ');
  return [
    field.required && messages.required[language],
    kindText ?? (language === 'zh' ? '文本' : fieldKinds.文本),
    field.limit !== undefined && formatText(messages.limit, language, { limit: field.limit }),
    choices !== '' && formatText(messages.choices, language, { choices }),
    field.private && messages.private[language],
    kind === '长文' && messages.moreLines[language],
  ]
    .filter((part) => part)
    .join(separator);
}

const namesOf = (columns: readonly FormColumn[]) => columns.map(({ name }) => name);

function fundLines(form: EffectiveForm, note: Note): string[] {
  const { funds } = form;
  if (!funds) return [];
  const currency = form.chain.find((part) => part.currency)?.currency ?? '万元';
  const scored = findColumn(funds.columns, '得分') !== undefined;
  return [
    `  资金 ${currency}`,
    ...rowLines(funds.rows, namesOf(amountColumns(funds.columns)), scored, messages.fundsNote, note),
  ];
}

/** Rows at their depth with a blank mark in every cell; only the first row of all carries the score. */
function rowLines(
  rows: readonly EffectiveRow[],
  columns: readonly string[],
  scored: boolean,
  explanation: Localized,
  note: Note,
): string[] {
  const heads = rows.map((row) => `    ${rowMark(row)}${nameText(row.name)}`);
  const width = Math.max(0, ...heads.map((head) => displayWidth(head)));
  const lines = rows.map((row, index) => {
    const cells = columns.map(() => '  —').join('');
    const score = scored && index === 0 && columns.length > 0 ? '  得分' : '';
    return `${padEnd(heads[index] as string, width)}${cells}${score}${row.optional ? note(messages.optionalRow) : ''}`;
  });
  return columns.length > 0 ? [`   ${note(explanation, { columns: columns.join(' ') })}`, ...lines] : lines;
}

function rowMark({ depth, partial }: EffectiveRow): string {
  if (partial) return `${'-'.repeat(depth - 1)}其中 `;
  return depth === 0 ? '行 ' : `${'-'.repeat(depth)} `.padEnd(3);
}

function goalLines(form: EffectiveForm, language: Language, note: Note): string[] {
  const { goals } = form;
  if (!goals) return [];
  const points = goals.points ? ` 分值 ${goals.points}` : '';
  const head = goals.grouped ? `  年度目标 ${messages.goalsName[language]}${points}` : '  年度目标';
  return [
    head,
    ...goals.texts.map(({ kind: typed, limit }) => {
      const kind = keywordOf(typed, 'form') ?? typed;
      if (kind === '完成率') return `    ${kind}`;
      const most = limit === undefined ? '' : `，${formatText(messages.limit, language, { limit })}`;
      return `    ${kind}${note(messages.moreLines)}${language === 'zh' ? most : most.replace('，', ', ')}`;
    }),
  ];
}

function indicatorLines(form: EffectiveForm, language: Language, note: Note): string[] {
  const { indicators } = form;
  if (!indicators) return [];
  const words = attributes.filter((word) => findColumn(indicators.columns, word) !== undefined);
  const used = new Map<string, number>();

  /** One example below a level, under a name that no other has. */
  const example = (level: string, indent: string): string[] => {
    const base = level.replace(/指标$/, '') + (language === 'zh' ? '指标' : '_indicator_');
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    const values = words.map((word) => {
      const text = attributeNotes[word];
      return `${indent}  ${word}${text ? note(text) : ''}`;
    });
    return [`${indent}指标 ${base}${count}${note(messages.indicatorNote)}`, ...values];
  };
  const levelLine = (word: string, level: EffectiveLevel, indent: string) =>
    `${indent}${word} ${nameText(level.name)}${level.points ? ` ${level.points}` : ''}` +
    (level.optional ? note(messages.optionalLevel) : '');

  if (indicators.levels.length === 0) return example('', '  ');
  return indicators.levels.flatMap((level) => [
    levelLine('一级', level, '  '),
    ...(level.sublevels.length === 0
      ? example(level.name, '    ')
      : level.sublevels.flatMap((sublevel) => [
          levelLine('二级', sublevel, '    '),
          ...example(sublevel.name, '      '),
        ])),
  ]);
}

/** A name as it must be typed: quoted where it would not be read as one name. */
function nameText(name: string): string {
  const plain = /^\p{L}[\p{L}\p{N}_、·%（）()-]*$/u.test(name);
  const isKeyword = keywordOf(name, 'structure') !== undefined || keywordOf(name, 'attribute') !== undefined;
  return plain && !isKeyword ? name : `"${name.replaceAll('"', '\\"')}"`;
}
