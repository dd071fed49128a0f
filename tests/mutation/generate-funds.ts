import { between, type Random } from './random.js';

export const money = (cents: number) => (cents / 100).toFixed(2);
export const share = (part: number, whole: number, full: number) =>
  (Math.round((part / whole) * full * 100) / 100).toFixed(2);

export interface Funds {
  initial: number;
  budget: number;
  spent: number;
  lines: string[];
  score: string;
}

export function funds(next: Random, rows: readonly string[], columns: number, points = 10): Funds {
  const carried = between(next, 5, 40) * 100;
  const own = between(next, 30_000, 900_000);
  const other = between(next, 2_000, 20_000);
  const more = between(next, 10, Math.floor(own / 8));
  const kept = between(next, 100, Math.floor(own / 15));
  const budget = own + more + carried + other;
  const spent = budget - kept;
  const initial = own + carried + other;
  const score = share(spent, budget, points);
  const cells = (...values: number[]) =>
    values
      .slice(3 - columns)
      .map(money)
      .join('  ');
  const [total = '', ...parts] = rows;
  const amounts: [number, number, number][] = [[own, own + more, own + more - kept]];
  if (parts.length === 3) amounts.push([carried, carried, carried]);
  amounts.push(parts.length === 3 ? [other, other, other] : [other + carried, other + carried, other + carried]);
  return {
    initial,
    budget,
    spent,
    score,
    lines: [
      `    行 ${total}  ${cells(initial, budget, spent)}  执行率 ${share(spent, budget, 100)}%  得分 ${score}`,
      ...parts.map((part, index) => `    -  ${part}  ${cells(...(amounts[index] as [number, number, number]))}`),
    ],
  };
}

export const treasury = ['年度资金总额', '当年财政拨款', '上年结转资金', '其他资金'];
export const totalLine = (score: number) =>
  `  总分 100 得分 ${money(score)} 等级 ${score >= 9000 ? '优' : score >= 8000 ? '良' : '中'}`;
