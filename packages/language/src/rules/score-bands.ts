import { Decimal } from '@jixiao/core';
import { hasValue } from '../evaluation/figure.js';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import { hasReason } from './judged-scores.js';

/** How a score misses the band of its result's words, and the end of the band it passes. */
interface BandFault {
  isAbove: boolean;
  limit: Decimal;
}

/** What is wrong with a score by the words of a result such as 部分达成年度指标; undefined where nothing is. */
export function bandFault(leaf: EvaluatedIndicator, score: Decimal): BandFault | undefined {
  const { full: points, actual } = leaf;
  if (!hasValue(points) || actual.kind !== 'text') return undefined;
  if (score.greaterThan(points.value) || !/^(?:text|missing|blank)$/.test(countedTarget(leaf).kind)) return undefined;
  const band = bandOf(actual.text.trim());
  if (!band) return undefined;
  const [low, high] = [points.value.times(band.from), points.value.times(band.to)];
  const isBelow = score.lessThan(low);
  const isAbove = score.greaterThan(high) || (band.open && score.equals(high));
  // A score below its band with a reason has been thought about.
  if (!isAbove && (!isBelow || hasReason(leaf))) return undefined;
  return { isAbove, limit: isAbove ? high : low };
}

interface Band {
  /** The first clause of a result of this band, as a whole. */
  words: RegExp;
  from: Decimal;
  to: Decimal;
  /** The upper end belongs to the band above. */
  open: boolean;
}

const share = (percent: number) => Decimal.of(percent).scaleByPowerOfTen(-2);
const done = '(?:达成|达到|完成|实现)';
const what = '(?:了?(?:年度|预期)?(?:绩效)?(?:指标|目标))?';
const bands: Band[] = [
  { words: new RegExp(`^部分${done}${what}(?:并|且|，|,|。|；|$)`), from: share(60), to: share(80), open: true },
  { words: new RegExp(`^(?:未|没有)${done}${what}(?:且效果较差)?[。；]?$`), from: share(0), to: share(60), open: true },
  { words: new RegExp(`^基本${done}${what}[。；]?$`), from: share(60), to: share(100), open: false },
  {
    words: new RegExp(`^(?:已|全部|全面|如期|按期|按时)?${done}${what}[。；]?$`),
    from: share(80),
    to: share(100),
    open: false,
  },
];

function bandOf(text: string): Band | undefined {
  return bands.find((band) => band.words.test(text));
}
