/** What the library adds to the engine: scenarios of programs, with one error for all that is wrong. */
import type { Exposures } from './core/exposures.ts';
import type { SocialGraph } from './graph/compressed.ts';
import { startRun } from './run.ts';
import type { Run } from './run.ts';
import { withOwnTexts } from './scenario/own-texts.ts';
import { formatProblem, resolveScenario } from './scenario/scenario.ts';
import type { Problem, ResolvedScenario } from './scenario/scenario.ts';

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
  const resolution = resolveScenario(withOwnTexts({ title: 'Untitled', ...file }), name);
  if (!resolution.ok) throw new ScenarioError(resolution.problems);
  return resolution.scenario;
}

/**
 * Makes the market of a scenario, on the morning of day 0.
 *
 * @param network friendships to use instead of generated ones (`readNetwork`)
 * @param buffer makes the memory of the world: ordinary, or shared between threads
 */
export const start = (
  scenario: ResolvedScenario,
  network?: SocialGraph,
  buffer?: (bytes: number) => ArrayBufferLike,
): Run => startRun(scenario, network, buffer);

/**
 * Calls `watcher` with every batch of posts that have been read, once it is worked off. The batch is reused and
 * must not be changed. null ends it.
 */
export function observe(run: Run, watcher: ((batch: Exposures) => void) | null): void {
  run.world.observe = watcher;
}
