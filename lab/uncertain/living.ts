/** Lives the draws of rows, some at a time, and keeps of each what verdicts are made of: memory does not grow with runs. */
import { seedOf, sizeOf, specsAsking } from '../designs/comparison.ts';
import type { Armed } from '../designs/comparison.ts';
import { contrastOf, outcomeKey } from '../designs/outcomes.ts';
import { RunCollection } from '../runs/run-collection.ts';
import type { Laboratory, Tally } from '../runs/run-collection.ts';
import { hasFailed, runKey } from '../runs/runs.ts';
import type { RunRecord, RunResult } from '../runs/runs.ts';
import { askedOf, placeOf, runsOf, tunedAt } from './plan.ts';
import type { TunedDraw, UncertainPlan } from './plan.ts';

/** A draw that was lived. */
export interface LivedDraw {
  draw: number;
  place: string;
  u: readonly number[];
  dropped: number;
  /** By condition: arms that a dial made alike. */
  alike: TunedDraw['alike'];
  /** By name of the contrast: its value with each seed, and values by arm that it weighs. */
  values: ReadonlyMap<string, { contrast: Float64Array; arms: readonly Float64Array[] }>;
  /** Groups of arms that were the same to the bit with all seeds. */
  identical: string[][];
}

/** Draws that go to the executor at once: enough for every worker, few enough to be held. */
const AT_ONCE = 16;

function identicalIn(arms: readonly string[], complete: readonly RunRecord[][]): string[][] {
  const groups = new Map<string, string[]>();
  arms.forEach((arm, a) => {
    const prints = complete.map((records) => records[a].fingerprint).join(' ');
    groups.set(prints, [...(groups.get(prints) ?? []), arm]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Seeds of which every arm came to its end. */
function completeIn(armed: Armed, seeds: number, results: ReadonlyMap<string, RunResult>): RunRecord[][] {
  return Array.from({ length: seeds }, (_, s) =>
    armed.arms.flatMap(({ hash }) => {
      const result = results.get(runKey(hash, seedOf(armed, s)));
      return result === undefined || hasFailed(result) ? [] : [result];
    }),
  ).filter((records) => records.length === armed.arms.length);
}

interface Tuned {
  draw: number;
  armed: Armed;
  alike: TunedDraw['alike'];
}

function drawFrom(
  plan: UncertainPlan,
  { draw, armed, alike }: Tuned,
  results: ReadonlyMap<string, RunResult>,
): LivedDraw {
  const complete = completeIn(armed, plan.seeds, results);
  const names = armed.arms.map(({ name }) => name);
  const values = plan.row.tested.map((test): [string, { contrast: Float64Array; arms: Float64Array[] }] => {
    const key = outcomeKey(test.outcome);
    const used = names.flatMap((name, a) => (test.contrast[name] ? [{ name, a }] : []));
    const arms = used.map(({ a }) => Float64Array.from(complete, (records) => records[a].values[key]));
    const contrast = Float64Array.from(complete, (_, r) =>
      contrastOf(test, Object.fromEntries(used.map(({ name }, i) => [name, arms[i][r]]))),
    );
    return [test.name, { contrast, arms }];
  });
  return {
    draw,
    place: placeOf(plan, draw).id,
    u: plan.points[draw],
    dropped: plan.seeds - complete.length,
    alike,
    values: new Map(values),
    identical: complete.length > 0 ? identicalIn(names, complete) : [],
  };
}

/** A collection that knows how many runs there will be before their draws are made. */
function collectionOf(plans: readonly UncertainPlan[], laboratory: Laboratory): RunCollection {
  const { tell } = laboratory;
  const total = plans.reduce((sum, plan) => sum + runsOf(plan), 0);
  return new RunCollection({
    ...laboratory,
    ...(tell && {
      tell: (standing) => {
        const whole = Math.max(total, standing.total);
        const size = standing.total === 0 ? 0 : (standing.size / standing.total) * whole;
        tell({ ...standing, total: whole, size });
      },
    }),
  });
}

/** Sizes of all runs, for a price. */
export const sizeOfAll = (plan: UncertainPlan): number =>
  runsOf(plan) * sizeOf({ document: plan.markets[0].documents[0], ...people(plan) });
const people = ({ places: [{ network }] }: UncertainPlan): { people?: number } =>
  network === undefined ? {} : { people: network.people };

/**
 * Lives all draws of all plans.
 *
 * @throws Stop when the laboratory's signal says so; all runs that ended are kept
 */
export async function liveDraws(
  plans: readonly UncertainPlan[],
  laboratory: Laboratory,
): Promise<{ draws: LivedDraw[][]; tally: Tally }> {
  const collection = collectionOf(plans, laboratory);
  const draws: LivedDraw[][] = plans.map(() => []);
  const all = plans.flatMap((plan, p) => plan.points.map((_, draw) => ({ plan, p, draw })));
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some: (Tuned & { plan: UncertainPlan; p: number })[] = [];
    for (const one of all.slice(from, from + AT_ONCE))
      some.push({ ...one, ...(await tunedAt(one.plan, one.draw, laboratory)) });
    await collection.collect(
      some.flatMap(({ plan, armed }) => specsAsking(armed, askedOf(plan), 0, plan.seeds)),
    );
    for (const one of some) draws[one.p].push(drawFrom(one.plan, one, collection.results));
    collection.results.clear();
  }
  return { draws, tally: collection.tally() };
}
