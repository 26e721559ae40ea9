/** Computes what each shipped scenario is there to show: the scenario and the arms of its `points.json`, same seed. */
import type { Chronicle } from '../lab/formula/formula.ts';
import { computeRuns } from '../lab/runs/living.ts';
import { hasFailed } from '../lab/runs/runs.ts';
import type { RunSpec } from '../lab/runs/runs.ts';
import { chronicleOf } from '../lab/formula/recorded.ts';
import { armFiles, computed } from '../lab/scenarios/point.ts';
import type { Figure, PointFile } from '../lab/scenarios/point.ts';
import { canonicalJson } from '../sim/core/hash.ts';
import { Series } from '../sim/core/series.ts';
import type { Run } from '../sim/run.ts';
import { fileOf, scenarioOf } from './shipped.ts';

type Json = Record<string, unknown>;

/** What is left of a run that goes on as another. */
function copyOf({ scenario, recording: { market, brands, creators, log } }: Run): Chronicle {
  const copied = (from: Series): Series => {
    const series = new Series(scenario.days, from.entities, from.names);
    series.data.set(from.upTo(scenario.days));
    return series;
  };
  return chronicleOf(scenario, {
    market: copied(market),
    brands: copied(brands),
    creators: copied(creators),
    log: { ...log, events: [...log.events] },
  });
}

/** The runs of a story; what some of them share is lived once. */
function lived(documents: readonly Json[], name: string): Chronicle[] {
  const specs = documents.map((document): RunSpec => ({
    key: canonicalJson(document),
    document,
    seed: document.seed as string,
    outcomes: [],
    label: name,
  }));
  const runs = new Map<string, Chronicle>();
  const distinct = [...new Map(specs.map((spec) => [spec.key, spec])).values()];
  const keep = (run: Run, { key }: RunSpec): void => void runs.set(key, copyOf(run));
  for (const result of computeRuns(distinct, new Map(), undefined, keep)) {
    if (hasFailed(result)) throw new Error(`${name}: ${result.failed}`);
  }
  return specs.map(({ key }) => runs.get(key)!);
}

/** @param seed another one in every arm */
export function figuresOf(name: string, seed?: string): Figure[] {
  const file = fileOf(name, 'points.json') as unknown as PointFile;
  const json = seed === undefined ? scenarioOf(name) : { ...scenarioOf(name), seed };
  const arms = armFiles(file, json, scenarioOf, name);
  const [run, ...others] = lived([json, ...arms.map(([, made]) => made)], name);
  return computed(file, {
    ...run,
    arms: Object.fromEntries(arms.map(([arm], i) => [arm, others[i]])),
  });
}
