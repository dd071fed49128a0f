import { rules } from '@jixiao/language';
import type { Answer } from './request.js';

export const ruleList: Answer<'jixiao/rules'> = ({ language }) =>
  rules.map(({ id, purpose, severity }) => ({ id, purpose: purpose[language], severity }));
