import { pick, random } from '../../mutation/random.js';

/** Numbers behind the words that rules compare, and in cells. */
const numbers =
  /(?<=(?:得分|分值|执行率|完成|目标 ?[≥≤=]?|score|points|actual|target [≥≤=]?|[一二]级 \S+|\s\s?)\s*[≥≤]?)\d+(?:\.\d+)?/g;

/** The text with one of its numbers changed as a hand slips, once for each count; the same every time. */
export function oneNumberChanged(text: string, count: number, seed: number): string[] {
  const next = random(seed);
  const places = [...text.matchAll(numbers)];
  if (places.length === 0) return [];
  return Array.from({ length: count }, () => {
    const { 0: typed, index } = pick(next, places);
    const value = Number(typed);
    const changed = pick(next, [value * 2, value / 2, value + 1, value * 1.3, value * 10, 0]);
    return text.slice(0, index) + String(Math.round(changed * 100) / 100) + text.slice(index + typed.length);
  });
}
