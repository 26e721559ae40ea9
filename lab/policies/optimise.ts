/**
 * Looks for a better split of the same budget: dividing rectangles over common random numbers, the best again with
 * more seeds, and the one chosen against the start on seeds that the search has not seen. The last step is the only
 * one whose numbers can be believed: the best of many looks better than it is.
 */
import { specsOf } from '../designs/comparison.ts';
import type { Json } from '../designs/differences.ts';
import { LEVEL } from '../verdicts/evaluation.ts';
import { RunCollection } from '../runs/run-collection.ts';
import type { Laboratory } from '../runs/run-collection.ts';
import type { Tally } from '../verdicts/results.ts';
import { DEFAULT_INTEREST, contrastWith, estimateOf, settled } from './assess.ts';
import { commonOf, fieldsOf } from './arms.ts';
import { livedOf, valuesOf } from './lived.ts';
import { measureOf } from './measures.ts';
import type { PolicyPlan } from './plan.ts';
import type { GivenNetwork } from './workshop.ts';
import { divideRectangles } from './rectangles.ts';
import type { Candidate, Split, SplitSearch } from './results.ts';
import { searchConclusions } from '../documents/search/sentences.ts';
import { KEPT, sameSplit, splitAt } from './splits.ts';
import type { Channel } from './splits.ts';
import { Trials, trialOf, violation, withSplit } from './trials.ts';
import type { Target } from './trials.ts';

const DEFAULTS = { candidates: 40, replications: 6, finalists: 4, confirm: 30 };
/** Seeds of finalists, in those of candidates. */
const AGAIN = 4;
/** Breaking a bound by a tenth costs as much as all of the goal of the start. */
const PENALTY = 10;
/** Worse than anything: no number came out. */
const WORST = 1e3;

export interface SearchPlan {
  target: Target;
  start: string;
  startSplit: Split;
  channels: Channel[];
  seeds: string;
  effort: typeof DEFAULTS;
  /** About so many runs at most. */
  runs: number;
}

/** @param base the scenario that the file names, or the difference it is; `plan.file` must have a search */
export function planSearch(plan: PolicyPlan, base: Json, network?: GivenNetwork): SearchPlan {
  const { file } = plan;
  const search = file.search!;
  const start = search.start ?? plan.reference;
  const policy = file.policies[start];
  const channels = Object.entries(search.channels).map(([name, [least, most]]) => ({ name, least, most }));
  const effort = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[])
    effort[name] = search[name] ?? effort[name];
  const fields = fieldsOf(policy);
  const startSplit = Object.fromEntries(channels.map(({ name }) => [name, Number(fields[name] ?? 0)]));
  const target: Target = {
    plan,
    common: commonOf(file, base),
    policy,
    goal: search.goal ?? plan.decide,
    constraints: search.constraints ?? [],
    network,
  };
  const arms = trialOf(target, { [start]: policy }, 'count', 1).arms.length;
  const { candidates, replications, finalists, confirm } = effort;
  const seeds = candidates * replications + finalists * (AGAIN - 1) * replications + 2 * confirm;
  return {
    target,
    start,
    startSplit,
    channels: search.keep ? [...channels, { name: KEPT, least: 0, most: 1 }] : channels,
    seeds: plan.main.seeds,
    effort,
    runs: arms * seeds,
  };
}

/** What a candidate is worth, by the size of what the start is worth; less is better. */
function badness({ target: { goal, constraints } }: SearchPlan, start: Candidate, found: Candidate): number {
  if (!Number.isFinite(found.goal)) return WORST;
  const worth = measureOf(goal).goal === 'least' ? -found.goal : found.goal;
  const scale = Math.abs(start.goal) || 1;
  const broken = constraints.reduce((sum, one) => sum + violation(one, found.constrained[one.measure]), 0);
  return -worth / scale + PENALTY * broken;
}

/** The candidate to choose: the best that keeps all bounds; the start where there is none. */
function chosenOf(plan: SearchPlan, start: Candidate, finalists: readonly Candidate[]): Candidate {
  const order = (a: Candidate, b: Candidate): number =>
    badness(plan, start, a) - badness(plan, start, b) || a.id - b.id;
  const [best] = finalists.filter(({ feasible }) => feasible).sort(order);
  if (best === undefined) return start;
  return start.feasible && order(start, best) <= 0 ? start : best;
}

async function search(plan: SearchPlan, trials: Trials): Promise<{ start: Candidate; chosen: Candidate }> {
  const { candidates, replications, finalists } = plan.effort;
  const [start] = await trials.enter([plan.startSplit], 0, replications);
  await divideRectangles(plan.channels.length - 1, candidates - 1, async (points, batch) => {
    const splits = points.map((point) => splitAt(plan.channels, point));
    const fresh = splits.filter(
      (split, i) =>
        !trials.candidates.some((one) => sameSplit(one.split, split)) &&
        splits.findIndex((other) => sameSplit(other, split)) === i,
    );
    await trials.enter(fresh, batch + 1, replications);
    return splits.map((split) =>
      badness(
        plan,
        start,
        trials.candidates.find((one) => sameSplit(one.split, split))!,
      ),
    );
  });
  const best = trials.candidates
    .slice(1)
    .sort((a, b) => badness(plan, start, a) - badness(plan, start, b) || a.id - b.id)
    .slice(0, finalists);
  const [again, ...rest] = await trials.repeat([start, ...best], AGAIN * replications);
  return { start: again, chosen: chosenOf(plan, again, rest) };
}

type Confirmed = Pick<SplitSearch, 'gain' | 'held' | 'seeds' | 'runs'>;

/** Start and choice on fresh seeds. */
async function confirm(plan: SearchPlan, chosen: Candidate, collection: RunCollection): Promise<Confirmed> {
  const { target, effort, seeds } = plan;
  const names = chosen.id === 0 ? ['start'] : ['start', 'chosen'];
  const policies = { start: target.policy, chosen: withSplit(target.policy, chosen.split) };
  const trial = trialOf(
    target,
    Object.fromEntries(names.map((name) => [name, policies[name as 'start' | 'chosen']])),
    `${seeds} fresh`,
    effort.confirm,
  );
  await collection.collect(specsOf(trial, 0, effort.confirm));
  const found = livedOf(trial, names, target.plan, effort.confirm, collection.results);
  const estimates = (measure: string) =>
    found.lived.map((lived, i) =>
      estimateOf(valuesOf(lived, measureOf(measure).of), null, `${names[i]} ${measure}`, LEVEL),
    );
  const last = <T>(list: readonly T[]): T => list[list.length - 1];
  const held = target.constraints.flatMap((one): SplitSearch['held'] => {
    const estimate = last(estimates(one.measure));
    if (!estimate) return [];
    const { mean, interval } = estimate;
    const [worst, best] =
      one.least === undefined ? [interval.high, interval.low] : [interval.low, interval.high];
    const holds = violation(one, worst) === 0 ? true : violation(one, best) > 0 ? false : null;
    return [{ measure: one.measure, mean, interval, holds }];
  });
  const [a, b] = estimates(target.goal);
  return { gain: a && b ? gainOf(target, a, b) : null, held, seeds: found.seeds, runs: found.rows };
}

type Estimated = NonNullable<ReturnType<typeof estimateOf>>;

function gainOf({ goal: measure, plan }: Target, start: Estimated, chosen: Estimated): SplitSearch['gain'] {
  const goal = measureOf(measure).goal!;
  const interest = plan.file.interest?.[measure] ?? DEFAULT_INTEREST;
  const names = { policy: 'chosen', against: 'start', measure, goal, interest, level: LEVEL };
  const [contrast] = settled([contrastWith(start, chosen, names)], goal);
  return { ...contrast, start: start.mean, chosen: chosen.mean };
}

export interface SearchedSplit {
  search: SplitSearch;
  tally: Tally;
}

/** @throws Stop when the laboratory's signal says so; all runs that ended are kept */
export async function searchSplit(plan: SearchPlan, laboratory: Laboratory): Promise<SearchedSplit> {
  const collection = new RunCollection(laboratory);
  const trials = new Trials(plan.target, collection, `${plan.seeds} search`);
  const { start, chosen } = await search(plan, trials);
  const confirmed = await confirm(plan, chosen, collection);
  const { target, channels } = plan;
  const { name, unit, about, goal } = measureOf(target.goal);
  const found: SplitSearch = {
    title: target.plan.title,
    brand: { index: target.plan.brand.index, name: target.plan.brandName },
    consumers: target.plan.consumers,
    start: plan.start,
    goal: { name, unit, about, goal },
    constraints: target.constraints.map(({ measure, least = null, most = null }) => ({
      measure,
      least,
      most,
    })),
    channels,
    candidates: trials.candidates,
    startSplit: withAll(channels, start.split),
    chosen: withAll(channels, chosen.split),
    ...confirmed,
    conclusions: [],
  };
  return {
    search: { ...found, conclusions: searchConclusions(found, start, chosen) },
    tally: collection.tally(),
  };
}

/** A share for every channel: what a start keeps back is what its shares leave. */
function withAll(channels: readonly Channel[], split: Split): Split {
  const given = Object.values(split).reduce((sum, share) => sum + share, 0);
  const kept = split[KEPT] ?? Math.max(0, 1 - given);
  return Object.fromEntries(channels.map(({ name }) => [name, name === KEPT ? kept : (split[name] ?? 0)]));
}
