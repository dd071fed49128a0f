import { builtInFormText } from '@jixiao/language';
import { builtInName } from '../workspace/built-in-address.js';
import type { Answer } from './request.js';

export const builtInForm: Answer<'jixiao/builtInForm'> = (_, { uri }) => {
  const text = builtInFormText(builtInName(uri));
  return text === undefined ? null : { text };
};
