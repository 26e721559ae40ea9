/**
 * The market without one cause, all else equal and with the same chance: draws are keyed, so that nothing else shifts. What
 * is left out never happens; whatever follows from that follows by the model. With
 *
 *   a post of a consumer    goes the deed of posting (that the brand comes to mind by it, the day of the last post), its likes,
 *                           comments and readers, the complaint that it opens, reward and feature. What she lived through
 *                           stays; that it was told does not, and she does not tell it another time
 *   a post of a creator     go its fee, fine and label, and a place in the load of paid posts. Other pieces of the day keep
 *                           their names and draws
 *   a machine-written post  go the likes that were bought with it
 *   advertisements          go all that are bought of the brand, from a day on; the money stays in the purse, the account of
 *                           the brand goes on
 *   a purchase              goes all that she would buy of the brand on the day: price, experience, review, habit, commission. The
 *                           need stays as it was and comes again by its own chance; nothing else is bought in its place
 *   a creator               go posts and live rooms, from a day on; who has the number later is silent as well. Private
 *                           groups go on
 *
 * Readers have attention for so much. A post that nobody read stood in feeds all the same: without it others are read in its
 * place. Only what nobody could have met changes nothing else.
 */
import { forkRun } from '../fork.ts';
import type { Run } from '../run.ts';
import { leftOutNamed, nameOfLeftOut } from '../scenario/left-out.ts';
import type { LeftOut } from '../scenario/left-out.ts';
import { formatProblem, resolveScenario } from '../scenario/scenario.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { sharedDays } from '../scenario/shared-days.ts';
import { lookUp } from './look-up.ts';

/** A cause that can be left out: an intervention by its number in the scenario, or something that happened. */
export type Removal = LeftOut | { readonly kind: 'intervention'; readonly number: number };

/** What cannot be left out, all of it at once. */
export class LeaveOutError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'LeaveOutError';
    this.problems = problems;
  }
}

/** A run that has parted from another, on the morning of the day on which the first cause is left out. */
export interface Parted {
  readonly run: Run;
  readonly removals: readonly Removal[];
  /** Consumers from whom the causes came: authors, buyers, creators at home. Empty where they came from nobody. */
  readonly origins: readonly number[];
}

/** "intervention 0", "post 12:consumer:17", "purchase 40:17:0", "creator 3@20": null for anything else. */
export function removalNamed(text: string): Removal | null {
  const number = /^intervention (\d+)$/.exec(text)?.[1];
  return number === undefined ? leftOutNamed(text) : { kind: 'intervention', number: Number(number) };
}

export const nameOfRemoval = (one: Removal): string =>
  one.kind === 'intervention' ? `intervention ${one.number}` : nameOfLeftOut(one);

/**
 * The run without these causes, on the last morning that it shares with the parent: `advance` lives it on. The parent goes
 * on undisturbed. Without a cause it is the parent itself, to the bit.
 *
 * @param parent lived at least over the days on which the causes happened, which are looked up in it
 * @throws LeaveOutError for what was not there, with everything that is wrong
 */
export function leaveOut(parent: Run, what: Removal | readonly Removal[]): Parted {
  const removals = [what].flat() as readonly Removal[];
  const found = lookUp(parent, removals);
  if (found.problems.length > 0) throw new LeaveOutError(found.problems);
  const scenario = scenarioWithout(parent.scenario, removals);
  return { run: forkRun(parent, scenario), removals, origins: found.origins };
}

/** The scenario that leaves these out as well. */
export function scenarioWithout(scenario: ResolvedScenario, removals: readonly Removal[]): ResolvedScenario {
  if (removals.length === 0) return scenario;
  const { document, leftOut } = scenario;
  const gone = new Set(removals.flatMap((one) => (one.kind === 'intervention' ? [one.number] : [])));
  const names = [
    ...leftOut.map(nameOfLeftOut),
    ...removals.flatMap((one) => (one.kind === 'intervention' ? [] : [nameOfLeftOut(one)])),
  ];
  const resolution = resolveScenario(
    {
      ...document,
      interventions: (document.interventions as unknown[]).filter((_, i) => !gone.has(i)),
      leaveOut: names,
    },
    'leaveOut',
  );
  if (!resolution.ok) throw new LeaveOutError(resolution.problems.map(formatProblem));
  return resolution.scenario;
}

/** First day on which runs with and without these causes differ. */
export function dayOfRemovals(scenario: ResolvedScenario, removals: readonly Removal[]): number {
  return sharedDays(scenario, scenarioWithout(scenario, removals));
}
