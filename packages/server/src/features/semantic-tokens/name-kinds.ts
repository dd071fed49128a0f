import { keywordOf } from '@jixiao/language';
import type { Modifier, TokenKind } from './legend.js';

/** What is known of the line that a name stands on, from the tokens before it. */
export interface LineState {
  /** A form, or a report; undefined before the first line. */
  part: 'form' | 'report' | undefined;
  /** The block that 其中 and 行 belong to. */
  block: 'rows' | 'indicator' | 'layout' | undefined;
  /** Type of the first token of the line. */
  first: string;
  /** The last keyword before the name. */
  keyword: string;
  /** Inside `[[ ]]`, a check or a formula. */
  inExpression: boolean;
  behindDot: boolean;
}

export interface Kind {
  type: TokenKind;
  modifiers: readonly Modifier[];
}

const declared: readonly Modifier[] = ['declaration'];
const none: readonly Modifier[] = [];

/** Names are told apart by their line: reports and forms, fields with rows and levels, indicators with tables and columns. */
export function nameKind(state: LineState, image: string): Kind {
  if (state.inExpression) return pathKind(state, image);
  const { part, block, first, keyword } = state;
  const inForm = part === 'form' && block !== 'layout';
  if (keyword === '别名') return { type: 'property', modifiers: none };
  switch (first) {
    case '报告':
      return { type: 'namespace', modifiers: declared };
    case '上年':
      return { type: 'namespace', modifiers: none };
    case '表式':
      return { type: 'class', modifiers: part === 'form' ? declared : none };
    case '继承':
    case 'HEADLESS_FORM':
      return { type: 'class', modifiers: none };
    case '字段':
      return { type: 'property', modifiers: declared };
    case '等级':
      return { type: 'enumMember', modifiers: none };
    case '小数':
      return { type: 'variable', modifiers: none };
    case '指标':
    case '年度目标':
    case '列':
      return { type: 'variable', modifiers: declared };
    case '表':
      return { type: 'variable', modifiers: block === 'layout' ? none : declared };
    case '其中':
      if (block === 'indicator' && part === 'report') return { type: 'variable', modifiers: declared };
      return { type: 'property', modifiers: inForm ? declared : none };
    default:
      return { type: 'property', modifiers: inForm ? declared : none };
  }
}

const heads = new Set(['资金', '年度目标', '总分', '上年']);

function pathKind({ behindDot }: LineState, image: string): Kind {
  if (behindDot) return { type: 'property', modifiers: none };
  return { type: heads.has(keywordOf(image, 'structure') ?? '') ? 'keyword' : 'variable', modifiers: none };
}
