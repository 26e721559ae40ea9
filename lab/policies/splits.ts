/**
 * Splits of a budget as points of the unit cube, for optimisers that know boxes only.
 *
 *     share_i = low' + x_i·(high' − low'),   low' = max(low_i, rest − Σ_{j>i} high_j),
 *                                            high' = min(high_i, rest − Σ_{j>i} low_j)
 *
 * one channel after the other, rest being what those before have left; the last takes what is left. Every point of
 * the cube is a split that adds up to 1 and keeps all bounds, and every such split is a point.
 */
import type { Split } from './results.ts';

export interface Channel {
  name: string;
  least: number;
  most: number;
}

/** Where a part of the budget may stay unused, it is one more channel, named so. */
export const KEPT = 'kept';

const sumOf = (channels: readonly Channel[], end: 'least' | 'most'): number =>
  channels.reduce((total, channel) => total + channel[end], 0);

/** Shares differ by less than a millionth for no reason but rounding. */
const tidy = (share: number): number => Math.round(1e6 * share) / 1e6;

/** @param x one coordinate from 0 to 1 for each channel but the last */
export function splitAt(channels: readonly Channel[], x: ArrayLike<number>): Split {
  const split: Split = {};
  let rest = 1;
  channels.forEach(({ name, least, most }, i) => {
    const after = channels.slice(i + 1);
    const low = Math.max(least, rest - sumOf(after, 'most'));
    const high = Math.min(most, rest - sumOf(after, 'least'));
    const share = i === channels.length - 1 ? rest : low + x[i] * (high - low);
    split[name] = Math.max(0, tidy(share));
    rest -= share;
  });
  return split;
}

/** What a brand is given: the channels of the split, without what is kept. */
export const sharesOf = (split: Split): Split =>
  Object.fromEntries(Object.entries(split).filter(([name]) => name !== KEPT));

export const sameSplit = (a: Split, b: Split): boolean =>
  Object.keys({ ...a, ...b }).every((name) => tidy(a[name] ?? 0) === tidy(b[name] ?? 0));
