/**
 * Draws over what nobody knows: a Latin hypercube over all assumed numbers of the mechanisms that a row names, each within
 * what is held plausible of it; every draw with seeds of its own, the same in all its arms.
 *
 * Seeds are not shared by draws: with common ones all draws would be off by what those few seeds are, and a share over draws
 * with them. Points and seeds follow from the id of the row alone, so that a plan is the same whenever it is made; another
 * number of draws is another hypercube.
 */
import { seedKey, sequence } from '../../sim/numbers.ts';
import type { Arm, Armed } from '../designs/comparison.ts';
import { specsAsking } from '../designs/comparison.ts';
import type { Json } from '../designs/differences.ts';
import { outcomeKey } from '../designs/outcomes.ts';
import type { Asked } from '../designs/people-shapes.ts';
import { latinHypercube } from '../designs/points/latin-hypercube.ts';
import type { Laboratory } from '../runs/run-collection.ts';
import { armHash } from '../runs/runs.ts';
import type { RunSpec } from '../runs/runs.ts';
import { assumedFactors } from '../sensitivity/factors.ts';
import type { Factor } from '../sensitivity/factors.ts';
import { Market, openFactors } from '../sensitivity/market.ts';
import type { LeftOut } from '../sensitivity/market.ts';
import { AS_GIVEN } from './row.ts';
import type { Place, UncertainRow } from './row.ts';

export const DEFAULT_SEEDS = 3;

/** What of a draw was tuned before it was lived. */
export interface TunedDraw {
  /** By arm. */
  documents: Readonly<Record<string, Json>>;
  /** By condition: groups of arms that a dial made alike. */
  alike: Readonly<Record<string, readonly (readonly string[])[]>>;
}

/**
 * May tune documents of a draw before they are lived (a dial, until a condition holds).
 *
 * @param documents resolved, by arm
 */
export type Tune = (
  documents: Readonly<Record<string, Json>>,
  where: { id: string; network?: Place['network'] },
  laboratory: Laboratory,
) => Promise<TunedDraw>;

export interface UncertainOptions {
  draws: number;
  /** Of each draw; 3 unless given, at least 2. */
  seeds?: number;
  /** Seeds of the row: the verdict of a draw is the one that they would give. */
  replications: number;
  /** Numbers of population and creators move as well. */
  people?: boolean;
  /** Draws go round these; as the row has it unless given. */
  places?: readonly Place[];
  tune?: Tune | undefined;
}

export interface UncertainPlan {
  row: UncertainRow;
  factors: readonly Factor[];
  leftOut: LeftOut;
  /** By draw, in the unit cube of the factors. */
  points: readonly (readonly number[])[];
  places: readonly Place[];
  seeds: number;
  replications: number;
  tune: Tune | undefined;
  /** One for each place. */
  markets: readonly Market[];
}

/** Groups of numbers that a row is unsure of. */
const groupsOf = ({ mechanisms }: UncertainRow, people: boolean): Set<string> =>
  new Set([...mechanisms, ...(people ? ['population', 'creators'] : [])]);

/** @throws Error with every problem of its arms, at either end of the ranges */
export function uncertainPlan(row: UncertainRow, options: UncertainOptions): UncertainPlan {
  const { draws, seeds = DEFAULT_SEEDS, replications, people = false, tune } = options;
  const places = options.places?.length ? options.places : [AS_GIVEN];
  const groups = groupsOf(row, people);
  const asking = places.map(({ difference }) => ({
    id: row.id,
    filesAt: (sets: Parameters<UncertainRow['filesAt']>[0]) => row.filesAt(sets, difference),
  }));
  const assumed = assumedFactors().filter(({ group }) => groups.has(group));
  const { open, leftOut } = openFactors(asking[0], assumed);
  const factors = open.map(({ factor }) => factor);
  const random = sequence(seedKey(`draws ${row.id}`), 0);
  return {
    row,
    factors,
    leftOut,
    points:
      factors.length === 0
        ? Array.from({ length: draws }, () => [])
        : latinHypercube(draws, factors.length, random),
    places,
    seeds,
    replications,
    tune,
    markets: asking.map((one, i) => new Market(one, factors, places[i].network?.hash)),
  };
}

export const placeOf = ({ places }: Pick<UncertainPlan, 'places'>, draw: number): Place =>
  places[draw % places.length];

/** What runs are asked, each thing once. */
export const askedOf = ({ row }: UncertainPlan): Asked[] => [
  ...new Map(row.tested.map(({ outcome }) => [outcomeKey(outcome), outcome])).values(),
];

/** A draw as arms to be lived. @param tuned documents by arm, in place of those that were drawn */
export function armedAt(plan: UncertainPlan, draw: number, tuned?: Readonly<Record<string, Json>>): Armed {
  const { row, factors, points, markets, places } = plan;
  const { network } = placeOf(plan, draw);
  const id = `${row.id} draw ${draw}`;
  const drawn = markets[draw % places.length].armsAt(factors, points[draw]);
  const arms = drawn.map((arm): Arm => {
    const document = tuned?.[arm.name];
    return document === undefined ? arm : { ...arm, document, hash: armHash(document, network?.hash) };
  });
  const graph = network === undefined ? {} : { network: network.hash, people: network.people };
  return { id, arms, seeds: `${row.id}/draw ${draw}`, ...graph };
}

/** Arms as they are lived: tuned, where something is; and which of them that made alike in what. */
export async function tunedAt(
  plan: UncertainPlan,
  draw: number,
  laboratory: Laboratory,
): Promise<{ armed: Armed; alike: TunedDraw['alike'] }> {
  const armed = armedAt(plan, draw);
  if (plan.tune === undefined) return { armed, alike: {} };
  const documents = Object.fromEntries(armed.arms.map(({ name, document }) => [name, document]));
  const { network } = placeOf(plan, draw);
  const tuned = await plan.tune(documents, { id: armed.id, ...(network && { network }) }, laboratory);
  return { armed: armedAt(plan, draw, tuned.documents), alike: tuned.alike };
}

export const runsOf = ({ points, seeds, markets }: UncertainPlan): number =>
  points.length * seeds * markets[0].arms.length;

/** Runs that are certain to be needed first, for a price; none where arms are tuned before. */
export const firstSpecs = (plan: UncertainPlan): RunSpec[] =>
  plan.tune === undefined ? specsAsking(armedAt(plan, 0), askedOf(plan), 0, plan.seeds) : [];
