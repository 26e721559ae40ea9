/** What `trustfall hypotheses` is told of where verdicts are to hold. */
import { DEFAULT_SEEDS } from '../lab/uncertain/plan.ts';
import type { Place } from '../lab/uncertain/row.ts';
import { DEFAULT_ORDER } from '../lab/uncertain/seeds-apart.ts';
import { wherePlan } from '../lab/uncertain/where.ts';
import type { WhereOptions, WherePlan } from '../lab/uncertain/where.ts';
import type { Claim } from '../lab/verdicts/register.ts';
import type { Variant } from '../lab/verdicts/register-plan.ts';
import { EXIT, Failure } from './failure.ts';
import { wholeNumber } from './lab-work.ts';
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

/**
 * @param networks that draws go round, as variants
 * @throws Failure with every problem of an arm
 */
export function wherePlanOf(
  given: Arguments,
  claims: readonly Claim[],
  rows: Pick<WhereOptions, 'replications' | 'consumers' | 'tuned'>,
  networks: readonly Variant[],
): WherePlan {
  const { replications, consumers, tuned } = rows;
  const options: WhereOptions = {
    draws: given.has('uncertain') ? wholeNumber(given, 'uncertain', 0, 4, 100_000) : 0,
    seeds: wholeNumber(given, 'draw-seeds', DEFAULT_SEEDS, 2, 1000),
    people: given.has('draw-people'),
    places: networks.map(placeOf),
    order: given.has('seeds-apart') ? wholeNumber(given, 'seeds-apart', DEFAULT_ORDER, 3, 100) : 0,
    ...{ replications, consumers, ...(tuned && { tuned }) },
  };
  try {
    return wherePlan(claims, options);
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
