/** The powers of ten that scale words stand for. */
export const unitScales: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);

/** The words that make a quantity approximate, before, between or behind scale words. */
export const approximateWords: readonly string[] = ['余', '多'];

/** Words that make a quantity approximate when they end its unit. */
export const approximateEndings: readonly string[] = ['左右', '余', '多'];

/** Beginnings of units that look like a scale or an approximation and are none. */
export const untornUnits: readonly string[] = [
  '百分',
  '千分',
  '万分',
  '百叶',
  '千米',
  '千克',
  '千瓦',
  '千伏',
  '千卡',
  '千焦',
  '千帕',
  '千赫',
  '千斤顶',
  '万用表',
  '多媒体',
  '多功能',
];

/** Canonical units and their other spellings, folded and in lower case. */
export const unitAliases: Readonly<Record<string, readonly string[]>> = {
  元: ['块', '圆', '块钱', '元钱', '人民币', '人民币元', '元人民币', '元(人民币)', 'rmb', 'cny'],
  '%': ['百分比', '%(百分比)', '百分比(%)'],
  '‰': ['千分比', '‰(千分比)', '千分比(‰)'],
  百分点: ['个百分点'],
  '㎡': ['平方米', '平米', '平方', 'm2', 'm²'],
  '㎥': ['立方米', '立方', 'm3', 'm³'],
  平方公里: ['平方千米', 'km2', 'km²', '㎢'],
  公里: ['千米', 'km', '㎞'],
  米: ['m'],
  厘米: ['cm', '㎝'],
  毫米: ['mm', '㎜'],
  公斤: ['千克', 'kg', '㎏'],
  克: ['g'],
  毫克: ['mg', '㎎'],
  吨: ['t'],
  升: ['l'],
  公顷: ['ha'],
  千瓦: ['kw', '㎾'],
  千瓦时: ['kwh', 'kw·h'],
  小时: ['h'],
  '℃': ['摄氏度', '°c'],
};
