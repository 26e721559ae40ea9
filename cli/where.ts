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
  beside: {
    value: 'ID,…',
    about: 'ablations, variants and other worlds of these rows alone (of all rows)',
  },
  uncertain: {
    value: 'N[:ID,…]',
    about:
      'in how many of N draws over all assumed numbers of its mechanisms a verdict stands, and which of them decide; may be given again for rows that have another number of draws',
    repeatable: true,
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

/** Fewest draws that say anything, and most. */
const DRAWS = [4, 100_000] as const;

/** Draws of all rows, and of those that have a number of their own. @throws Failure (wrong usage) with all that is wrong */
function drawsOf(given: Arguments, claims: readonly Claim[]): Pick<WhereOptions, 'draws' | 'drawsOf'> {
  const own = new Map<string, number>();
  let draws = 0;
  const [least, most] = DRAWS;
  const wrong = given.values('uncertain').flatMap((text) => {
    const [number, list] = text.split(':');
    const count = Number(number.trim() || NaN);
    if (!(Number.isInteger(count) && ((count >= least && count <= most) || count === 0)))
      return [
        `--uncertain is "${text}"; expected a whole number from ${least} to ${whole(most)}, or 0, alone or for some rows as 100:T1,T2`,
      ];
    if (list === undefined) draws = count;
    const ids = list?.split(',').map((id) => id.trim()) ?? [];
    for (const id of ids) own.set(id, count);
    return notAmong(ids, claims, '--uncertain');
  });
  if (wrong.length > 0) throw new Failure(wrong, EXIT.usage);
  return { draws, drawsOf: own };
}

const notAmong = (ids: readonly string[], claims: readonly Claim[], option: string): string[] => {
  const known = claims.map(({ id }) => id);
  return ids
    .filter((id) => !known.includes(id))
    .map(
      (id) =>
        `${option} names "${id}", which is not among the rows asked for; expected some of ${known.join(', ')}`,
    );
};

/** Rows that `--beside` names; all where it is not given. @throws Failure (wrong usage) */
export function besideOf(given: Arguments, claims: readonly Claim[]): ReadonlySet<string> | undefined {
  const ids = given
    .value('beside')
    ?.split(',')
    .map((id) => id.trim());
  const wrong = notAmong(ids ?? [], claims, '--beside');
  if (wrong.length > 0) throw new Failure(wrong, EXIT.usage);
  return ids && new Set(ids);
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
    ...drawsOf(given, claims),
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
  ...['sizes', 'beside', 'uncertain', 'draw-seeds', 'seeds-apart'].flatMap((name) =>
    given.values(name).map((value) => `--${name} ${value}`),
  ),
  ...['draw-people', 'draw-networks'].flatMap((name) => (given.has(name) ? [`--${name}`] : [])),
];
