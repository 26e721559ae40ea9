/**
 * Trustfall as a library: resolve a scenario, start a run, advance it, read its series by name, look into its world,
 * save it. Everything else under sim/ may change without notice.
 *
 *     const run = start(resolve({ title: 'Mine', question: 'What if?', days: 60 }));
 *     advance(run, 60);
 *     run.recording.brands.of('trust', 0);          // Float64Array, one value a day
 */
import type { Exposures } from './core/exposures.ts';
import type { SocialGraph } from './graph/compressed.ts';
import { startRun } from './run.ts';
import type { Run } from './run.ts';
import { formatProblem, resolveScenario } from './scenario/scenario.ts';
import type { Problem, ResolvedScenario } from './scenario/scenario.ts';

export { MODEL, advance, enterDay, fingerprint, resumeRun as resume, saveRun as save } from './run.ts';
export type { Run } from './run.ts';
export { Series } from './core/series.ts';
export type { Recording } from './recording.ts';
export type { EventKind, EventLog, MarketEvent } from './results/events.ts';
export { summarise } from './results/summary.ts';
export type { Summary } from './results/summary.ts';
export { tables } from './results/tables.ts';
export type { ResultColumn, ResultTable } from './results/tables.ts';
export { NetworkError, readNetwork } from './graph/read-network.ts';
export type { SocialGraph } from './graph/compressed.ts';
export { applySets, formatProblem, resolveScenario, scenarioSchema } from './scenario/scenario.ts';
export type { Problem, ResolvedScenario } from './scenario/scenario.ts';
export type { Exposures, List } from './core/exposures.ts';
export type { Visiting } from './core/engine.ts';
export type { Model } from './core/model.ts';
export type { Dropped, GraphKind } from './graph/compressed.ts';
export type { Keyframe } from './recording.ts';
export { EVENT_KINDS } from './results/events.ts';
export type { Intervention } from './scenario/interventions.ts';
export type { Resolution, Settings } from './scenario/scenario.ts';
export type { Applied, SetOption } from './scenario/sets.ts';
export type { Tables, Text } from './scenario/shapes.ts';
export type { Period } from './scenario/timeline.ts';
export type { Market, Scratch, State, Today, World } from './world.ts';

/** A scenario that cannot be run, with everything that is wrong with it. */
export class ScenarioError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ScenarioError';
    this.problems = problems;
  }
}

/**
 * Checks a scenario and fills in the defaults.
 *
 * @param file what a scenario file holds: a difference from the defaults. Title and question may be single texts
 * @param name what problems are told of
 * @throws ScenarioError with all problems at once
 */
export function resolve(file: object, name = 'scenario'): ResolvedScenario {
  const resolution = resolveScenario({ ...file, ...inBothLanguages(file) }, name);
  if (!resolution.ok) throw new ScenarioError(resolution.problems);
  return resolution.scenario;
}

/** Texts of a program need no translation. */
function inBothLanguages(file: object): object {
  const { title = 'Untitled', question = '–' } = file as { title?: unknown; question?: unknown };
  const both = (text: unknown): unknown => (typeof text === 'string' ? { en: text, zh: text } : text);
  return { title: both(title), question: both(question) };
}

/**
 * Makes the market of a scenario, on the morning of day 0.
 *
 * @param network friendships to use instead of generated ones (`readNetwork`)
 */
export const start = (scenario: ResolvedScenario, network?: SocialGraph): Run => startRun(scenario, network);

/**
 * Calls `watcher` with every batch of posts that have been read, once it is worked off. The batch is reused and
 * must not be changed. null ends it.
 */
export function observe(run: Run, watcher: ((batch: Exposures) => void) | null): void {
  run.world.observe = watcher;
}
