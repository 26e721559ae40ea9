/** Where the verdicts of `trustfall hypotheses` hold: draws over assumed numbers, and seeds drawn apart. */
import type { Comparison } from '../lab/designs/comparison.ts';
import { sumOfTallies } from '../lab/runs/run-collection.ts';
import type { Laboratory } from '../lab/runs/run-collection.ts';
import type { RunSpec } from '../lab/runs/runs.ts';
import { liveDraws, sizeOfAll } from '../lab/uncertain/living.ts';
import type { LivedDraw } from '../lab/uncertain/living.ts';
import { rowOfClaim } from '../lab/uncertain/of-claim.ts';
import { DEFAULT_SEEDS, firstSpecs, runsOf, uncertainPlan } from '../lab/uncertain/plan.ts';
import type { UncertainPlan } from '../lab/uncertain/plan.ts';
import { AS_GIVEN } from '../lab/uncertain/row.ts';
import type { Place } from '../lab/uncertain/row.ts';
import {
  DEFAULT_ORDER,
  apartPlan,
  apartSpecs,
  liveApart,
  sizeOfApart,
} from '../lab/uncertain/seeds-apart.ts';
import type { ApartPlan, ApartResult } from '../lab/uncertain/seeds-apart.ts';
import { uncertainResults } from '../lab/uncertain/uncertain.ts';
import { capOf } from '../lab/designs/comparison.ts';
import type { Replications } from '../lab/designs/comparison.ts';
import type { Claim } from '../lab/verdicts/register.ts';
import type { Tuned, Variant } from '../lab/verdicts/register-plan.ts';
import { tuneOf } from '../lab/verdicts/dials.ts';
import type { RowResult } from '../lab/verdicts/register-results.ts';
import { runComparisons } from '../lab/verdicts/run-comparisons.ts';
import type { ComparedArms } from '../lab/verdicts/run-comparisons.ts';
import { EXIT, Failure } from './failure.ts';
import { wholeNumber } from './lab-work.ts';
import type { Following } from './lab-work.ts';
import type { Arguments, Option } from './options.ts';
import { whole } from './words.ts';

const LEAST_CONSUMERS = 50;
const MOST_CONSUMERS = 2_000_000;

export const WHERE_OPTIONS: Readonly<Record<string, Option>> = {
  sizes: { value: 'N,…', about: 'markets of other sizes, as variants: 1000,10000' },
  uncertain: {
    value: 'N',
    about:
      'in how many of N draws over all assumed numbers of its mechanisms a verdict stands, and which of them decide',
  },
  'draw-seeds': { value: 'N', about: `seeds of each draw, 2 or more (${DEFAULT_SEEDS})` },
  'draw-people': { about: 'draws move the numbers of population and creators as well' },
  'draw-networks': { about: 'draws go round the generated networks and those of --network' },
  'seeds-apart': {
    value: 'N',
    about: `seeds of friendships, people and days drawn apart, N of each in N² replications (${DEFAULT_ORDER} is a good number): what replications differ in`,
  },
};
export const WHERE_TABLES = ['holds', 'draws', 'deciding', 'components'];

/** Sizes that are asked for. @throws Failure (wrong usage) */
export function sizesOf(given: Arguments): number[] {
  const text = given.value('sizes');
  if (text === undefined) return [];
  const sizes = text.split(',').map((one) => Number(one.trim() || NaN));
  if (sizes.every((one) => Number.isInteger(one) && one >= LEAST_CONSUMERS && one <= MOST_CONSUMERS))
    return [...new Set(sizes)];
  throw new Failure(
    `--sizes is "${text}"; expected whole numbers from ${whole(LEAST_CONSUMERS)} to ${whole(MOST_CONSUMERS)}, as 1000,10000`,
    EXIT.usage,
  );
}

export interface WherePlan {
  uncertain: UncertainPlan[];
  apart: ApartPlan[];
}

/** @param networks that draws go round, as variants */
export function wherePlanOf(
  given: Arguments,
  claims: readonly Claim[],
  { replications, consumers, tuned }: { replications: Replications; consumers: number; tuned?: Tuned },
  networks: readonly Variant[],
): WherePlan {
  const open = claims.filter((claim) => claim.open === undefined);
  const rows = open.map((claim) => rowOfClaim(claim, consumers, tuned?.get(claim.id)));
  const places = networks.map(placeOf);
  const draws = given.has('uncertain') ? wholeNumber(given, 'uncertain', 0, 4, 100_000) : 0;
  const seeds = wholeNumber(given, 'draw-seeds', DEFAULT_SEEDS, 2, 1000);
  const order = given.has('seeds-apart') ? wholeNumber(given, 'seeds-apart', DEFAULT_ORDER, 3, 100) : 0;
  const common = { draws, seeds, replications: capOf(replications), people: given.has('draw-people') };
  try {
    return {
      uncertain:
        draws === 0
          ? []
          : rows.map((row, i) =>
              uncertainPlan(row, { ...common, places: [AS_GIVEN, ...places], tune: tuneOf(open[i]) }),
            ),
      apart: order === 0 ? [] : rows.map((row) => apartPlan(row, order)),
    };
  } catch (error) {
    // Problems of a scenario come with one line each.
    if (!(error instanceof Error) || !error.message.includes('; expected ')) throw error;
    throw new Failure(error.message.split('\n'));
  }
}

const placeOf = ({ id, name, difference, network }: Variant): Place => ({ id, name, difference, network });

/** The command without what changes no number. */
export const whereCommand = (given: Arguments): string[] => [
  ...['sizes', 'uncertain', 'draw-seeds', 'seeds-apart'].flatMap((name) =>
    given.has(name) ? [`--${name} ${given.value(name)}`] : [],
  ),
  ...['draw-people', 'draw-networks'].flatMap((name) => (given.has(name) ? [`--${name}`] : [])),
];

/** Runs that are known beforehand, and how many follow. */
export function priceOfWhere({ uncertain, apart }: WherePlan): { specs: RunSpec[]; following: Following } {
  const specs = uncertain.length > 0 ? firstSpecs(uncertain[0]) : [];
  const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0);
  const first = uncertain.length > 0 && specs.length > 0 ? specs.length / runsOf(uncertain[0]) : 0;
  return {
    specs,
    following: {
      runs: total([...uncertain.map(runsOf), ...apart.map((one) => apartSpecs(one).length)]) - specs.length,
      size:
        total([...uncertain.map(sizeOfAll), ...apart.map(sizeOfApart)]) -
        first * (uncertain.length > 0 ? sizeOfAll(uncertain[0]) : 0),
    },
  };
}

export interface LivedWhere {
  draws: LivedDraw[][];
  apart: ApartResult[];
}

/** Lives the rows, then the draws, then the squares. */
export async function liveAll(
  comparisons: readonly Comparison[],
  { uncertain, apart }: WherePlan,
  room: Laboratory,
): Promise<ComparedArms & LivedWhere> {
  const rows = await runComparisons(comparisons, room);
  const drawn = await liveDraws(uncertain, room);
  const squares = await liveApart(apart, room);
  return {
    results: rows.results,
    draws: drawn.draws,
    apart: squares.results,
    tally: sumOfTallies([rows.tally, drawn.tally, squares.tally]),
  };
}

/** Rows with where they hold. */
export function withWhere(
  rows: readonly RowResult[],
  { uncertain, apart }: WherePlan,
  lived: LivedWhere,
): RowResult[] {
  return rows.map((row) => {
    const u = uncertain.findIndex((plan) => plan.row.id === row.claim.id);
    const a = apart.findIndex((plan) => plan.row.id === row.claim.id);
    return {
      ...row,
      ...(u < 0 ? {} : { uncertain: uncertainResults(uncertain[u], lived.draws[u], row.alone) }),
      ...(a < 0 ? {} : { seedsApart: lived.apart[a] }),
    };
  });
}
