/**
 * How much of what differs between replications is the friendships, the people, and what happens day by day: each drawn by
 * seeds of its own, in a Latin square (lab/statistics/latin-square.ts), the same cells in all arms.
 */
import { seedKey, sequence } from '../../sim/numbers.ts';
import { seedOf, sizeOf, specsAsking } from '../designs/comparison.ts';
import type { Armed } from '../designs/comparison.ts';
import type { Json } from '../designs/differences.ts';
import { contrastOf, outcomeKey } from '../designs/outcomes.ts';
import type { Asked } from '../designs/people-shapes.ts';
import { RunCollection } from '../runs/run-collection.ts';
import type { Laboratory, Tally } from '../runs/run-collection.ts';
import { armHash, hasFailed, resolvedDocument, runKey } from '../runs/runs.ts';
import type { RunSpec } from '../runs/runs.ts';
import { latinSquare, squareComponents } from '../statistics/latin-square.ts';
import type { Cell, SquareComponents } from '../statistics/latin-square.ts';
import type { Tested, UncertainRow } from './row.ts';

/** What the three of the square are, in order. */
export const DRAWN_APART = ['graph', 'people', 'days'] as const;
export const DEFAULT_ORDER = 5;

export interface ApartPlan {
  row: UncertainRow;
  /** Seeds of each of the three; runs of an arm are its square. */
  order: number;
  cells: readonly Cell[];
  documents: Readonly<Record<string, Json>>;
  network?: { hash: string; people: number } | undefined;
}

export interface ApartEffect {
  name: string;
  of: string;
  /** Null where a run failed. */
  components: SquareComponents | null;
}

export interface ApartResult {
  order: number;
  /** Of friendships from a file the seed of the graph draws follows alone. */
  network: boolean;
  effects: ApartEffect[];
  failed: number;
}

/** @throws Error with every problem of an arm */
export function apartPlan(row: UncertainRow, order: number, network?: ApartPlan['network']): ApartPlan {
  const documents = Object.entries(row.filesAt([])).map(([arm, file]): [string, Json] => [
    arm,
    resolvedDocument(file, `${row.id} ${arm}`).document,
  ]);
  const cells = latinSquare(order, sequence(seedKey(`square ${row.id}`), 0));
  return { row, order, cells, documents: Object.fromEntries(documents), network };
}

function armedIn({ row, documents, network }: ApartPlan, [graph, people]: Cell): Armed {
  const seeds = { graph: `${row.id}/graph/${graph}`, people: `${row.id}/people/${people}` };
  const arms = Object.entries(documents).map(([name, one]) => {
    const document = { ...one, seeds };
    return { name, document, hash: armHash(document, network?.hash) };
  });
  const given = network === undefined ? {} : { network: network.hash, people: network.people };
  return { id: `${row.id} graph ${graph}, people ${people}`, arms, seeds: `${row.id}/days`, ...given };
}

const askedOf = ({ row }: ApartPlan): Asked[] => [
  ...new Map(row.tested.map(({ outcome }) => [outcomeKey(outcome), outcome])).values(),
];

export const apartSpecs = (plan: ApartPlan): RunSpec[] =>
  plan.cells.flatMap((cell) => {
    const [, , days] = cell;
    return specsAsking(armedIn(plan, cell), askedOf(plan), days, days + 1);
  });

export const sizeOfApart = (plan: ApartPlan): number =>
  apartSpecs(plan).reduce((sum, spec) => sum + sizeOf(spec), 0);

/** The contrast in every cell; NaN where a run of it failed. */
function valuesOf(plan: ApartPlan, test: Tested, results: RunCollection['results']): Float64Array {
  const key = outcomeKey(test.outcome);
  return Float64Array.from(plan.cells, (cell) => {
    const armed = armedIn(plan, cell);
    const seed = seedOf(armed, cell[2]);
    const byArm = armed.arms.map(({ name, hash }): [string, number] => {
      const result = results.get(runKey(hash, seed));
      return [name, result === undefined || hasFailed(result) ? NaN : result.values[key]];
    });
    return contrastOf(test, Object.fromEntries(byArm));
  });
}

function resultOf(plan: ApartPlan, results: RunCollection['results']): ApartResult {
  const { row, cells, order, network } = plan;
  const effects = row.tested.map((test): ApartEffect => {
    const { name, of } = test;
    const values = valuesOf(plan, test, results);
    const random = sequence(seedKey(`components ${row.id} ${name}`), 0);
    const whole = values.every(Number.isFinite);
    return { name, of, components: whole ? squareComponents(cells, values, random) : null };
  });
  const failed = [...results.values()].filter(hasFailed).length;
  return { order, network: network !== undefined, effects, failed };
}

/** @throws Stop when the laboratory's signal says so; all runs that ended are kept */
export async function liveApart(
  plans: readonly ApartPlan[],
  laboratory: Laboratory,
): Promise<{ results: ApartResult[]; tally: Tally }> {
  const collection = new RunCollection(laboratory);
  const results: ApartResult[] = [];
  for (const plan of plans) {
    await collection.collect(apartSpecs(plan));
    results.push(resultOf(plan, collection.results));
    collection.results.clear();
  }
  return { results, tally: collection.tally() };
}
