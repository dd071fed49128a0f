import { convert, Decimal, type Unit } from '@jixiao/core';

/** What a unit measures. Inside one list only equal units agree; counters agree as told below. */
const measures: Record<string, readonly string[]> = {
  money: ['元', '美元', '港元', '欧元', '日元', '英镑'],
  percent: ['%', '‰', '百分点'],
  area: ['㎡', '亩', '公顷', '平方公里', '平方厘米'],
  length: ['公里', '米', '厘米', '毫米', '里', '海里'],
  weight: ['吨', '公斤', '克', '毫克', '斤'],
  volume: ['㎥', '升', '毫升'],
  power: ['千瓦', '兆瓦'],
  energy: ['千瓦时'],
  duration: ['小时', '分钟', '工作日', '个工作日', '个月', '天', '日', '月', '周', '年', '季度'],
};
/** Counters of one thing, told apart from those of another. Persons and their visits are mixed up everywhere: 300人 is met by 300人次. */
const counters: readonly (readonly string[])[] = [
  ['人', '名', '位', '人次'],
  ['户', '家', '户次'],
  ['台', '辆', '套', '架', '部'],
  ['株', '棵'],
  ['头', '羽', '匹'],
  ['册', '本', '篇'],
];
/** Counters of anything: they agree with every counter. */
const anything = [
  '个',
  '项',
  '件',
  '份',
  '处',
  '座',
  '所',
  '次',
  '场',
  '期',
  '班',
  '批',
  '条',
  '只',
  '起',
  '例',
  '宗',
  '种',
  '块',
  '张',
];

/**
 * A counter that is in no list: 盏, 栋, 路口. It counts things and measures nothing, unless one of these characters makes it a measure, a
 * time, a mark or a multiple of its own: 延米, 学时, 分, 倍.
 */
const otherCounter =
  /^(?!.*[米里尺寸丈亩顷方平吨斤克两担升元角分块钱币圆率成倍点天日月年周时秒刻旬季度瓦伏安卡焦帕赫千])[\u4e00-\u9fff]{1,2}$/;

/** Whether what was read as a unit is the rest of a sentence: 6个社区全部修订. */
export function isSentence(unit: Unit | undefined): boolean {
  return (unit?.text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) > 4 && kindOf(unit?.base ?? '')?.word !== unit?.base;
}

/** Whether two units measure different things beyond doubt, so that neither can be turned into the other. */
export function unitsDiffer(left: Unit | undefined, right: Unit | undefined): boolean {
  if (!left?.base || !right?.base || convertible(left, right)) return false;
  if (isSentence(left) || isSentence(right)) return false;
  // 块 counts boards as well as yuan.
  if (left.text.endsWith('块') || right.text.endsWith('块')) return false;
  const [a, b] = [left.base.split('/'), right.base.split('/')];
  // `元/人` and `元`: what it is for is often left out, like a unit.
  if (wordsDiffer(a[0] ?? '', b[0] ?? '')) return true;
  return a.length === 2 && b.length === 2 && wordsDiffer(a[1] ?? '', b[1] ?? '');
}

function convertible(left: Unit, right: Unit): boolean {
  return convert(Decimal.one, left, right) !== undefined;
}

function wordsDiffer(left: string, right: string): boolean {
  if (left.startsWith(right) || right.startsWith(left)) return false;
  const [a, b] = [kindOf(left), kindOf(right)];
  if (!a || !b) return isMeasure(a ?? b) && otherCounter.test(a ? right : left);
  if (a.kind !== b.kind) return true;
  if (a.kind === 'percent') return false;
  if (a.kind !== 'count') return a.word !== b.word && !(isDay(a.word) && isDay(b.word));
  return a.group >= 0 && b.group >= 0 && a.group !== b.group;
}

function isMeasure(kind: Kind | undefined): boolean {
  return kind !== undefined && kind.kind !== 'count';
}

function isDay(word: string): boolean {
  return word === '天' || word === '日' || word === '工作日' || word === '个工作日';
}

/** Whether two units measure the same thing in different steps: 分钟 and 小时. */
export function measureTheSame(left: Unit, right: Unit): boolean {
  const [a, b] = [kindOf(left.base), kindOf(right.base)];
  return a !== undefined && a.kind === b?.kind && a.kind !== 'count';
}

interface Kind {
  kind: string;
  word: string;
  /** Of a counter: which list it is in; -1 for a counter of anything. */
  group: number;
}

function kindOf(base: string): Kind | undefined {
  let best: Kind | undefined;
  const consider = (kind: string, word: string, group: number) => {
    if (base.startsWith(word) && word.length > (best?.word.length ?? 0)) best = { kind, word, group };
  };
  for (const [kind, words] of Object.entries(measures))
    for (const word of words) if (base === word) consider(kind, word, 0);
  for (const [group, words] of counters.entries()) for (const word of words) consider('count', word, group);
  for (const word of anything) consider('count', word, -1);
  return best;
}
