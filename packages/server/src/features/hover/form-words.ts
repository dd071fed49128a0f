import { fold } from '@jixiao/core';
import {
  type ast,
  columnRoleDocs,
  columnRoleOf,
  columnRoles,
  type EffectiveForm,
  type FormWord,
  fieldKindDocs,
  fieldKindOf,
  fieldKinds,
  formWordOf,
  formWords,
  keywordHelp,
  settingDocs,
} from '@jixiao/language';
import type { AstNode } from 'langium';
import type { ServerContext } from '../../context.js';
import { bold, code, fill, join, Markdown } from './markdown.js';
import { messages } from './messages.js';
import { explainUnit } from './units.js';

/** A word or a number of a form that names nothing: what it sets. Undefined for a token that is none of them. */
export function explainFormToken(
  node: AstNode,
  property: string | undefined,
  text: string,
  form: () => EffectiveForm,
  context: ServerContext,
): Markdown[] | undefined {
  const { language } = context;
  switch (`${node.$type}.${property}`) {
    case 'FormField.kind':
      return explainFieldKind(text, context);
    case 'FormField.limit':
    case 'GoalText.limit': {
      const name = node.$type === 'FormField' ? (node as ast.FormField).name : (node as ast.GoalText).kind;
      return [bold(text), fill(messages.limitOf, language, { name: name ?? '', limit: text })];
    }
    case 'FormFunds.points':
      return [bold(text), fill(messages.pointsOfFunds, language)];
    case 'FormGoals.points':
      return [bold(text), fill(messages.pointsOfGoals, language)];
    case 'FormIndicators.points':
      return [bold(text), fill(messages.pointsOfIndicators, language)];
    case 'FormLevel.points':
    case 'FormSublevel.points':
      return [bold(text), fill(messages.pointsOfLevel, language, { name: (node as ast.FormLevel).name ?? '' })];
    case 'FormTotal.points':
      return [bold(text), fill(messages.pointsOfAll, language)];
    case 'Grade.name':
    case 'Grade.from':
      return explainGrade((node as ast.Grade).name, form(), context);
    case 'ScoringStep.from':
    case 'ScoringStep.points': {
      const { from, points = '—' } = node as ast.ScoringStep;
      return [bold(text), fill(messages.scoringStep, language, { from, points })];
    }
    case 'Setting.name':
    case 'Setting.values':
      return explainSetting((node as ast.Setting).name ?? '', context);
    case 'RuleSeverity.severity':
      return explainSeverity(text, context);
    case 'Form.currency':
      return [...explainUnit(text, language), ...explainWord('金额单位', context)];
    case 'FormTable.unit':
      return [...explainUnit(text, language), fill(messages.unitOfRows, language, { unit: text })];
    case 'Form.page':
      return explainWord('页面', context);
    case 'PrintOption.decimals':
      return explainWord('小数', context);
    case 'PrintOption.zeroBudgetRate':
      return explainWord('零预算', context);
    case 'PrintOption.blank':
      return explainWord('空格', context);
    default:
      return undefined;
  }
}

/** A kind of field, in both spellings. */
export function explainFieldKind(typed: string, { language }: ServerContext): Markdown[] {
  const kind = fieldKindOf(typed);
  return kind === undefined ? [] : inBoth(kind, fieldKinds[kind], fieldKindDocs[kind][language]);
}

/** What a column is by its name, where that is one of those that a report knows; nothing for a name of the form's own. */
export function explainColumnRole(name: string, { language }: ServerContext): Markdown[] {
  const role = columnRoleOf(name);
  return role === undefined ? [] : inBoth(role, columnRoles[role], columnRoleDocs[role][language]);
}

/** A limit that rules use. */
export function explainSetting(name: string, { language }: ServerContext): Markdown[] {
  const doc = Object.hasOwn(settingDocs, fold(name)) ? settingDocs[fold(name)] : undefined;
  return doc ? [bold(name), new Markdown(doc.text[language])] : [];
}

/** How much a rule weighs. */
export function explainSeverity(typed: string, { language }: ServerContext): Markdown[] {
  const word = formWordOf(typed);
  const text = word && severityTexts[word];
  return word && text ? inBoth(word, formWords[word], text[language]) : [];
}

/** A grade by its name: the scores that it is given for. */
export function explainGrade(name: string, { grades }: EffectiveForm, { language }: ServerContext): Markdown[] {
  const at = grades.findIndex((grade) => grade.name === name);
  const grade = grades[at];
  if (!grade) return [];
  const below = grades[at - 1];
  const args = { from: grade.from.toString(), below: below?.from.toString() ?? '' };
  return [bold(name), fill(below ? messages.gradeBetween : messages.gradeFrom, language, args)];
}

function explainWord(keyword: string, { language }: ServerContext): Markdown[] {
  const help = keywordHelp(keyword, language);
  return help === undefined ? [] : [new Markdown(help)];
}

function inBoth(zh: string, en: string, text: string): Markdown[] {
  return [join([bold(zh), code(en)], ' '), new Markdown(text)];
}

const severityTexts: Partial<Record<FormWord, { zh: string; en: string }>> = {
  错误: { zh: '一定要改：命令行核对到它，退出码是 1。', en: 'Has to be mended: the command line exits with 1.' },
  警告: { zh: '多半有问题，请核对。', en: 'Most likely wrong; to be looked at.' },
  提示: { zh: '供参考，不一定要改。', en: 'For information; need not be changed.' },
  关闭: { zh: '按这份表式填的报告不查这条规则。', en: 'Reports by this form are not checked for it.' },
};
