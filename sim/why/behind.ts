/**
 * Which intervention of the scenario lies behind a cause: one that is in force and has moved the number that the cause works
 * by the way the cause needs it. What is in force without having to do with it is not named.
 */
import { creatorOfRank } from '../mechanisms/creators/scandal.ts';
import { PAID } from '../posts/posts.ts';
import type { Run } from '../run.ts';
import type { Intervention } from '../scenario/interventions.ts';
import { TIERS } from '../scenario/tiers.ts';
import { settingsAt } from '../scenario/timeline.ts';
import type { Origin } from './origin.ts';
import { machinesAbout } from './post-name.ts';

/** Numbers of a brand, and whether the cause needs more of them (1) or less (−1). */
type Needs = readonly (readonly [field: string, sign: 1 | -1])[];

const MONEY: Needs = ['budget', 'toAdvertising', 'toKoc', 'toMid', 'toHead'].map((field) => [field, 1]);

/** What an origin works by; none where no number of a brand is behind it. */
function needsOf({ cause, detail, who, read, post, effect }: Origin): Needs {
  if (cause === 'purchase') {
    if (detail?.counterfeit) return [['counterfeitShare', 1]];
    const sign = effect < 0 ? -1 : 1;
    return [
      ['quality', sign],
      ['fit', sign],
    ];
  }
  if (who.is === 'machine')
    return [[post !== null && machinesAbout(post.id).praise ? 'fakeReviews' : 'attackPosts', 1]];
  return read !== null && (who.is === 'brand' || (read.paid & PAID) !== 0) ? MONEY : [];
}

/**
 * Number of the intervention, as they stand in the file; null for none.
 *
 * @param asked brand that was asked about, where the cause itself names none
 */
export function interventionBehind(run: Run, asked: number, origin: Origin): number | null {
  if (origin.cause === 'scandal') return scandalBehind(run, origin);
  const { detail, read, post, from } = origin;
  const brand = detail?.brand ?? read?.brand ?? asked;
  // A post works for days; what counts is what held when it was published.
  const day = post !== null && post.day >= 0 ? post.day : from;
  if (brand < 0) return null;
  const found = needsOf(origin).map(([field, sign]) => moved(run, day, brand, field, sign));
  return found.find((one) => one !== null) ?? null;
}

/** The intervention whose value holds, if it is further along `sign` than what would hold without any. */
function moved(run: Run, day: number, brand: number, field: string, sign: number): number | null {
  const { base, interventions } = run.scenario;
  const now = settingsAt(run.scenario, day).brands[brand] as unknown as Record<string, number>;
  const before = base.brands[brand] as unknown as Record<string, number>;
  if (!((now[field] - before[field]) * sign > 0)) return null;
  const path = `brands.${brand}.${field}`;
  // The last in the file holds (scenario/timeline.ts).
  const inForce = interventions
    .filter((one) => isOn(one, day) && one.sets.some((set) => set.path === path))
    .sort((a, b) => b.order - a.order);
  return inForce[0]?.order ?? null;
}

const isOn = ({ day, until }: Intervention, on: number): boolean =>
  day <= on && (until === null || on < until);

/** The scandal of that creator on that day. */
function scandalBehind({ world, scenario }: Run, { detail, from }: Origin): number | null {
  const found = scenario.interventions.find(
    ({ scandal, day }) =>
      scandal !== null &&
      day === from &&
      creatorOfRank(world, TIERS.indexOf(scandal.tier), scandal.rank) === detail?.creator,
  );
  return found?.order ?? null;
}
