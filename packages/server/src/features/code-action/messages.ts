import type { Localized } from '@jixiao/core';

export const messages = {
  ignore: { zh: '忽略这一处（{rule}）', en: 'Ignore this here ({rule})' },
  fixRule: { zh: '改正本文件中所有同类问题（{rule}，{count}处）', en: 'Fix all {count} of {rule} in this file' },
  fixAll: { zh: '改正所有有把握的问题', en: 'Fix everything that is certain' },
} as const satisfies Record<string, Localized>;

/** The word of a comment that silences a rule. */
export const ignoreWord: Localized = { zh: '忽略', en: 'ignore' };
