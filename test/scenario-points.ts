/** Computes what each shipped scenario is there to show: the scenario and the arms of its `points.json`, same seed. */
import { armFiles, chronicleOf, computed } from '../lab/scenarios/point.ts';
import type { Figure, PointFile } from '../lab/scenarios/point.ts';
import type { Chronicle } from '../lab/formula/formula.ts';
import { canonicalJson } from '../sim/core/hash.ts';
import { forkRun } from '../sim/fork.ts';
import { advance, startRun } from '../sim/run.ts';
import type { Run } from '../sim/run.ts';
import { formatProblem, resolveScenario } from '../sim/scenario/scenario.ts';
import type { ResolvedScenario } from '../sim/scenario/scenario.ts';
import { sharedDays } from '../sim/scenario/shared-days.ts';
import { fileOf, scenarioOf } from './shipped.ts';

export { holds } from '../lab/scenarios/point.ts';
export type { Figure } from '../lab/scenarios/point.ts';

type Json = Record<string, unknown>;

/** Twins have runs in common. */
const lived = new Map<string, Chronicle>();
/** Runs of one story: what its arms share is lived once. */
let story: { name: string; runs: Run[] } = { name: '', runs: [] };

function play(json: Json, where: string, name: string): Chronicle {
  const key = canonicalJson(json);
  const known = lived.get(key);
  if (known !== undefined) return known;
  const resolution = resolveScenario(json, where);
  if (!resolution.ok) throw new Error(resolution.problems.map(formatProblem).join('\n'));
  const { scenario } = resolution;
  if (story.name !== name) story = { name, runs: [] };
  const { recording } = advanced(scenario);
  const run = chronicleOf(scenario, recording);
  lived.set(key, run);
  return run;
}

/** Parted from the run that has most days in common with it. */
function advanced(scenario: ResolvedScenario): Run {
  const common = story.runs.map((run) => sharedDays(run.scenario, scenario));
  const most = Math.max(0, ...common);
  const run = most === 0 ? startRun(scenario) : forkRun(story.runs[common.indexOf(most)], scenario);
  advance(run, scenario.days);
  story.runs.push(run);
  return run;
}

/** @param seed another one in every arm */
export function figuresOf(name: string, seed?: string): Figure[] {
  const file = fileOf(name, 'points.json') as unknown as PointFile;
  const json = seed === undefined ? scenarioOf(name) : { ...scenarioOf(name), seed };
  const arms = armFiles(file, json, scenarioOf, name).map(([arm, made]) => [
    arm,
    play(made, `${name}, ${arm}`, name),
  ]);
  return computed(file, {
    ...play(json, name, name),
    arms: Object.fromEntries(arms) as Record<string, Chronicle>,
  });
}
