/**
 * What chance does of itself. Futures that part by anything at all drift apart: other posts are read, other people buy, and
 * after some weeks everybody differs a little in every brand. So next to the cause something is left out that says nothing of any brand.
 * What the cause moves is told from that as long as it is more than twice as much, from its first week on; with n to hold it against, chance alone
 * puts it first in one of n + 1 cases.
 */
import type { Run } from '../run.ts';
import type { Comparison } from './futures.ts';
import { happenedOn } from './happened.ts';
import { removalNamed } from './leave-out.ts';
import type { Removal } from './leave-out.ts';

/** How trust in one brand, added over people, is moved by the cause, against posts that say nothing of any brand. */
export interface Clear {
  readonly brand: number;
  /** In trust times days, over all days: the cause, and the one among the others that moves most. */
  readonly trustDays: number;
  readonly byChance: number;
  /** Longest stretch of evenings, begun in the first week, in which the cause moves more than twice what each of the others does; null for none. */
  readonly from: number | null;
  readonly until: number | null;
  /** In that stretch, in trust times days. */
  readonly clear: number;
}

/**
 * Posts about no brand on a day, as widely read as can be found: those nearest to so many readers.
 *
 * @param readers as many as the cause had; 0 for the most that any has
 */
export function postsAboutNothing(
  parent: Run,
  day: number,
  count: number,
  but: readonly Removal[],
): Removal[] {
  const names = but.map((one) => (one.kind === 'post' ? one.post : null));
  const { posts } = happenedOn(parent, day);
  const isLeftOut = (name: string): boolean =>
    names.some((post) => post !== null && name === `${post.day}:${post.by}:${post.id}:${post.piece}`);
  const target = posts.find(({ name }) => isLeftOut(name))?.readers ?? posts[0]?.readers ?? 0;
  return posts
    .filter(({ brand, readers, name }) => brand < 0 && readers > 0 && !isLeftOut(name))
    .sort((a, b) => Math.abs(a.readers - target) - Math.abs(b.readers - target) || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .flatMap(({ name }) => removalNamed(`post ${name}`) ?? []);
}

/** So many times as much is clearly more. */
export const CLEARLY = 2;

/** The cause held against the others, brand by brand; nothing where there are none. */
export function heldAgainst(cause: Comparison, others: readonly Comparison[]): Clear[] {
  if (others.length === 0) return [];
  return cause.trust.map(({ brand, sum, trustDays }) => {
    const most = (day: number): number =>
      Math.max(...others.map((one) => Math.abs(one.trust[brand].sum[day] ?? 0)));
    const stretch = longest(sum.map((by, day) => Math.abs(by) > CLEARLY * most(day)));
    const byChance = others.map((one) => one.trust[brand].trustDays);
    const largest = byChance.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
    const clear = stretch === null ? 0 : sum.slice(stretch[0], stretch[1] + 1).reduce((so, by) => so + by, 0);
    return {
      brand,
      trustDays,
      byChance: largest,
      from: stretch && cause.from + stretch[0],
      until: stretch && cause.from + stretch[1],
      clear,
    };
  });
}

/** What is the cause’s own comes before the drift: a stretch that begins later is no sign of it. */
const SOON = 7;

/** First and last place of the longest unbroken row of yes that begins soon. */
export function longest(row: readonly boolean[]): [number, number] | null {
  let best: [number, number] | null = null;
  let begun = -1;
  row.forEach((yes, i) => {
    if (!yes) begun = -1;
    else if (begun < 0) begun = i;
    if (yes && begun < SOON && (best === null || i - begun > best[1] - best[0])) best = [begun, i];
  });
  return best;
}
