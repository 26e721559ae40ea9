/** One number of the numbers of many. */
import { deviation, mean, sum } from './derived.ts';
import type { PEOPLE_DERIVATIONS } from './people-names.ts';

export interface Way {
  derive: (typeof PEOPLE_DERIVATIONS)[number];
  at?: number | undefined;
  least?: number | undefined;
  most?: number | undefined;
  /** What it is of nobody. */
  none?: number | undefined;
}

/** The numbers of those who count, and what some ways ask of them beside. */
export interface Counted {
  numbers: readonly number[];
  /** To how many it has not happened. */
  never?: number;
  /** Community of each. */
  communities?: readonly number[];
}

/** How many of the largest, at least one, make up this share of n. */
const countOf = (share: number, n: number): number => Math.max(1, Math.round(share * n));

/** Between the two nearest, as if people were spread evenly between them. */
function quantile(sorted: Float64Array, at: number): number {
  const place = at * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

function top(numbers: readonly number[], at: number): number {
  const sorted = [...numbers].sort((a, b) => b - a);
  const whole = sum(sorted);
  return whole === 0 ? 0 : sum(sorted.slice(0, countOf(at, sorted.length))) / whole;
}

/** Numbers of each group, groups in the order of their first. */
function grouped(numbers: readonly number[], groups: readonly number[]): number[][] {
  const found = new Map<number, number[]>();
  numbers.forEach((value, i) => {
    const group = found.get(groups[i]);
    if (group === undefined) found.set(groups[i], [value]);
    else group.push(value);
  });
  return [...found.values()];
}

/**
 * Intraclass correlation: share of the variance that lies between groups, by one-way analysis of variance for groups of
 * unequal size (Fisher 1925; Donner 1986, International Statistical Review 54):
 *
 *     ICC = (B − W) / (B + (n₀ − 1)·W),  n₀ = (N − Σn²/N) / (k − 1)
 *
 * B and W are the mean squares between and within groups. Below 0 where groups are more alike than chance makes them; 0 with
 * fewer than two groups, without two in any, or where nobody differs.
 */
export function intraclass(numbers: readonly number[], groups: readonly number[]): number {
  const all = grouped(numbers, groups);
  const [N, k] = [numbers.length, all.length];
  if (k < 2 || N <= k) return 0;
  const whole = mean(numbers);
  const between = sum(all.map((one) => one.length * (mean(one) - whole) ** 2)) / (k - 1);
  const within =
    sum(
      all.map((one) => {
        const m = mean(one);
        return sum(one.map((value) => (value - m) ** 2));
      }),
    ) /
    (N - k);
  const size = (N - sum(all.map((one) => one.length ** 2)) / N) / (k - 1);
  const over = between + (size - 1) * within;
  return over === 0 ? 0 : (between - within) / over;
}

/** The mean number of each group, in the order of their first. */
export const byGroup = (numbers: readonly number[], groups: readonly number[]): number[] =>
  grouped(numbers, groups).map(mean);

/** One number of many; of nobody 0 unless said. */
export function derived(
  { derive, at = 0.5, least = -Infinity, most = Infinity, none = 0 }: Way,
  { numbers, never = 0, communities = [] }: Counted,
): number {
  if (numbers.length === 0) return none;
  switch (derive) {
    case 'mean':
      return mean(numbers);
    case 'sum':
      return sum(numbers);
    case 'deviation':
      return deviation(numbers);
    case 'share':
      return numbers.filter((x) => x >= least && x <= most).length / numbers.length;
    case 'quantile':
      return quantile(Float64Array.from(numbers).sort(), at);
    case 'top':
      return top(numbers, at);
    case 'count':
      return numbers.length;
    case 'never':
      return never / numbers.length;
    case 'intraclass':
      return intraclass(numbers, communities);
  }
}
