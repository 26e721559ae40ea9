/**
 * Background checks: before a brand pays a creator, it looks at what the creator has done.
 *
 *     clean = 2^(−n)·(1 − S)          a creator is not hired if clean < B_b; else, and unchecked, it is
 *     n ← n + 1 for a hidden sponsored post that the platform catches          fades, half in h_n
 *     S = severity of the worst scandal that has broken, or, with chance δ, of the worst that is still to break
 *
 *   B_b  bar of the brand. A check costs c_k from the money for the tier, holds for D days from the day on which it is made,
 *   and each one looks anew. Nobody is checked who asks for less for a post than a check costs. Who fails is not paid by
 *   that brand, for a post or a session, until the check is old; the money buys posts of others. Fit and figures come
 *   first (casting.ts): only who would be hired is checked.
 *
 * What a scandal is about is there before it breaks (so that two runs part where a brand begins to check, shared-days.ts): that is what there is to find, and no base rate of scandals is
 * needed. That it can be found at all, and is found by chance, is an assumption. Whether checks pay is in no rule here; nor
 * that a record says what somebody will do. Left out: fans and likes that are bought (creators have none in the model), and
 * deterrence: nobody behaves better for being checked.
 *
 * Source: Hans 118731, 3.2.1 (checks of stars before they are hired). Figures are assumptions.
 */
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { MAX_BRANDS } from '../../core/dimensions.ts';
import { decided, halfLife, integer, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, shaken, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { pow } from '../../core/math.ts';
import { float, int, overBrands, yuan } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { fade, retention } from '../../core/overnight.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import { tierSum } from '../../population/creators.ts';
import { TIERS } from '../../scenario/tiers.ts';
import { CAUGHT, CHECKED, PLAN } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { priceOf } from '../creators/business.ts';
import { creatorOfRank } from '../creators/scandal.ts';
import { countedOf, paidByTier, payByTier } from './purses.ts';

const parameters = {
  on: seenIn('checked-first', toggle('Brands look at creators before they hire them')),
  cost: seenIn(
    'checked-first',
    plausible(
      [10, 500],
      'a guess: from an hour of a clerk to a report that is bought',
      number('Cost of one check', 'c_k', 'yuan', [0, 100_000], 50),
    ),
  ),
  detection: seenIn(
    'checked-first',
    plausible(
      [0.2, 0.9],
      'a guess: what is hidden well is not found',
      share('Chance that a check finds a scandal that is still to break', 'δ', 0.6),
    ),
  ),
  lasts: seenIn(
    'checked-first',
    decided(integer(number('Days for which a check holds', 'D', 'days', [1, 3650], 60))),
  ),
  memory: seenIn(
    'checked-first',
    halfLife('Half-life of a post that was caught in the record of a creator', 'h_n', 90),
  ),
} as const satisfies Table;

const columns = {
  cases: column('creator', 'f64', 'posts', COUNT, 'hidden posts caught, as a check counts them; fading'),
  // Every brand could check everybody: a row is as wide as a market can have brands.
  checkedOn: column('creator', 'i16', 'day', [-1, 0x7fff], 'of the last check, by brand; -1 for none', {
    width: MAX_BRANDS,
    birth: -1,
  }),
  failedBy: column('creator', 'u8', 'bit set of brands', [0, 255], 'whose last check was failed'),
  barred: column('creator', 'u8', 'offers', [0, 255], 'lost today to a failed check', { scratch: true }),
  checksMade: column('brand', 'f64', 'checks', COUNT, 'made today, by tier', {
    width: TIERS.length,
    scratch: true,
  }),
} as const satisfies Columns;

/** How clean a creator looks: 1 with nothing to be found. */
export const cleanness = (cases: number, severity: number): number => pow(2, -cases) * (1 - severity);

export const checks = ({ today }: World, b: number): boolean =>
  today.parameters.backgroundChecks.on !== 0 && today.brandValues[b].checkBar > 0;

function anyChecks(world: World): boolean {
  for (let b = 0; b < world.market.brands; b++) if (checks(world, b)) return true;
  return false;
}

/** Cost of one check in fen. */
const costFen = ({ today }: World): number => Math.round(100 * today.parameters.backgroundChecks.cost);

/** Severity of the worst scandal of creator v that has broken by today, or that is still to break. */
function worstScandal(world: World, v: number, toCome: boolean): number {
  const { day } = world.today;
  let worst = 0;
  for (const { day: on, scandal } of world.market.scenario.interventions) {
    if (scandal === null || on > day !== toCome || scandal.severity <= worst) continue;
    // Whoever has taken the place since then has nothing to do with it.
    if (world.state.began[v] >= on) continue;
    if (creatorOfRank(world, TIERS.indexOf(scandal.tier), scandal.rank) === v) worst = scandal.severity;
  }
  return worst;
}

/** Whether what brand b has found of creator v is not old yet. */
function holds({ state, today }: World, v: number, b: number): boolean {
  const on = state.checkedOn[v * MAX_BRANDS + b];
  return on >= 0 && today.day - on < today.parameters.backgroundChecks.lasts;
}

/** Brand b looks at creator v, and remembers whether it would hire. */
function check(world: World, v: number, b: number): void {
  const { cases, checkedOn, failedBy, checksMade, tier } = world.state;
  const { k0, k1 } = world.today.keys.check;
  const finds = uniform(k0, k1, v, b) < world.today.parameters.backgroundChecks.detection;
  const known = worstScandal(world, v, false);
  const severity = finds ? Math.max(known, worstScandal(world, v, true)) : known;
  const isClean = cleanness(cases[v], severity) >= world.today.brandValues[b].checkBar;
  checksMade[TIERS.length * b + tier[v]]++;
  checkedOn[v * MAX_BRANDS + b] = world.today.day;
  if (isClean) failedBy[v] &= ~(1 << b);
  else failedBy[v] |= 1 << b;
}

/** Whether brand b, which would hire creator v, does not after a look at what it has done. */
export function failsCheck(world: World, v: number, b: number): boolean {
  if (!checks(world, b)) return false;
  const { failedBy, barred } = world.state;
  if (!holds(world, v, b)) {
    if (costFen(world) > priceOf(world, v)) return false;
    check(world, v, b);
  }
  if ((failedBy[v] & (1 << b)) === 0) return false;
  barred[v]++;
  return true;
}

function payChecks(world: World): void {
  payByTier(world, world.state.checksMade, costFen(world));
}

/** Evening: what was caught today goes on record. */
function noteCases(world: World): void {
  if (!anyChecks(world)) return;
  const { cases, caughtPosts, creatorsInUse } = world.state;
  const kept = retention(world.today.parameters.backgroundChecks.memory);
  for (let v = 0; v < creatorsInUse[0]; v++) cases[v] = fade(cases[v], kept) + caughtPosts[v];
}

/** Fen that brand b pays for checks today. */
export const checkCost = (world: World, b: number): number =>
  paidByTier(world.state.checksMade, b, costFen(world));

const measures: Measures = {
  market: [
    float<void>('check_cost', 'yuan', 'paid by brands for checks of creators', (world) =>
      yuan(overBrands(world, (b) => checkCost(world, b))),
    ),
  ],
  creators: [
    int('checked', 'checks', 'of creators by brands today', (world, tier) =>
      countedOf(world.state.checksMade, tier),
    ),
    int(
      'barred',
      'posts',
      'offers lost today to a failed check',
      tierSum((state) => state.barred),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'backgroundChecks',
  parameters,
  columns,
  streams: { check: 'whether a check finds a scandal that is still to break' },
  phases: {
    payChecks: {
      name: 'checks of creators are paid for',
      over: 'once',
      why: 'once all of today are hired, so that who comes first takes no money from others',
      reads: 'checksMade',
      writes: 'purse outlay',
      step: payChecks,
    },
    noteCases: {
      name: 'what was caught goes on record',
      over: 'once',
      why: 'once all posts of the day are judged',
      reads: 'caughtPosts creatorsInUse',
      writes: 'cases',
      step: noteCases,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'creators checked', 'nobody is checked when it is off', CHECKED),
  cost: falls([1, 40], 'creators checked', 'nobody is checked whose fee is below c_k', CHECKED),
  detection: shaken(
    rises([0, 1], 'creators barred', 'clean = 2^(−n)·(1 − S), and S to come is found with δ', CHECKED, {
      'backgroundChecks.lasts': 3650,
      // Scandals alone are too much, and everybody sells from the first day on.
      'brand.checkBar': 0.2,
      'creator.sponsoredShare': 0.9,
      'creator.cadence': 1,
    }),
  ),
  lasts: falls([5, 60], 'creators checked', 'checks are made anew after D days', CHECKED),
  memory: rises([2, 400], 'creators barred', 'n fades slowly', CHECKED, CAUGHT),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('creators checked', 'down', 'nobody looks', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['cases', 'checkedOn', 'failedBy', 'barred', 'checksMade'],
    zero: { 'brand.checkBar': 0 },
    moves: 'creators',
  },
};
