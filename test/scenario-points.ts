/** Computes what each shipped scenario is there to show: the scenario and the arms of its `points.json`, same seed. */
import { armFiles, chronicleOf, computed } from '../lab/scenarios/point.ts';
import type { Figure, PointFile } from '../lab/scenarios/point.ts';
import type { Chronicle } from '../lab/formula/formula.ts';
import { canonicalJson } from '../sim/core/hash.ts';
import { advance, startRun } from '../sim/run.ts';
import { formatProblem, resolveScenario } from '../sim/scenario/scenario.ts';
import { fileOf, scenarioOf } from './shipped.ts';

export { holds } from '../lab/scenarios/point.ts';
export type { Figure } from '../lab/scenarios/point.ts';

type Json = Record<string, unknown>;

/** Twins have runs in common. */
const lived = new Map<string, Chronicle>();

function play(json: Json, where: string): Chronicle {
  const key = canonicalJson(json);
  const known = lived.get(key);
  if (known !== undefined) return known;
  const resolution = resolveScenario(json, where);
  if (!resolution.ok) throw new Error(resolution.problems.map(formatProblem).join('\n'));
  const { recording } = advanced(resolution.scenario);
  // Figures read series alone; the keyframes of all runs together would fill the memory.
  recording.keyframes = [];
  const run = chronicleOf(resolution.scenario, recording);
  lived.set(key, run);
  return run;
}

function advanced(scenario: Parameters<typeof startRun>[0]) {
  const run = startRun(scenario);
  advance(run, scenario.days);
  return run;
}

/** @param seed another one in every arm */
export function figuresOf(name: string, seed?: string): Figure[] {
  const file = fileOf(name, 'points.json') as unknown as PointFile;
  const json = seed === undefined ? scenarioOf(name) : { ...scenarioOf(name), seed };
  const arms = armFiles(file, json, scenarioOf, name).map(([arm, made]) => [
    arm,
    play(made, `${name}, ${arm}`),
  ]);
  return computed(file, { ...play(json, name), arms: Object.fromEntries(arms) as Record<string, Chronicle> });
}
