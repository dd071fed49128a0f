import type { Localized } from '@jixiao/core';

export const inlayMessages = {
  points: { zh: '合计 {value}分', en: 'points {value}' },
  score: { zh: '得 {value}分', en: 'scored {value}' },
} as const satisfies Record<string, Localized>;
