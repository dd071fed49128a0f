import { builtInForms, rulePage, rules } from '@jixiao/language';
import type { Answer } from './request.js';

export const rulePageRequest: Answer<'jixiao/rulePage'> = ({ workspace, language }, { rule: id }) => {
  const rule = rules.find((candidate) => candidate.id === id);
  return rule ? { markdown: rulePage(rule, language, builtInForms(workspace.services)) } : null;
};
