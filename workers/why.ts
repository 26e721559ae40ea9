/** Why somebody’s trust in a brand changed, worked out in slices: the days between are lived again, then those before the causes. */
import type { Run, World } from '../sim/index.ts';
import { Cancelled, chainInSteps, chainOf, whyInSteps } from '../sim/why/index.ts';
import type { Account, InSteps, Link, Watching } from '../sim/why/index.ts';
import type { WhyAnswer, WhyAsked, WhyTold } from './protocol.ts';

/** Causes add up to the change but for this (docs/why.md). */
const ROUNDING = 1e-9;

export interface Pace {
  /** Lets messages in once a slice is over. */
  readonly rest: () => Promise<void> | null;
  readonly stopped: () => boolean;
}

/** @returns null where it was stopped */
export async function whyOf(
  run: Run,
  { person, brand, from, to }: WhyAsked,
  tell: (told: WhyTold) => void,
  { rest, stopped }: Pace,
): Promise<WhyAnswer | null> {
  let home = new Int32Array();
  let done = 0;
  const watching: Watching = { progress: (share) => (done = share), cancelled: stopped };
  // Whoever gives up a place as a creator leaves it to another.
  const evening = (world: World): void => {
    if (world.today.day - 1 === to) home = world.state.home.slice();
  };
  const answer = (account: Account, links: readonly Link[]): WhyAnswer => ({ account, links, home });
  try {
    const asked = { state: 'trust', consumer: person, brand, from, to } as const;
    const account = await slowly(whyInSteps(run, asked, { ...watching, evening }), () =>
      tell({ step: 'days', done, answer: null }),
    );
    if (Math.abs(account.error) > ROUNDING)
      throw new Error(
        `the causes leave ${account.error} of the change unexplained; expected nothing but rounding`,
      );
    tell({ step: 'back', done: 0, answer: answer(account, chainOf(run, account, { depth: 1 })) });
    return answer(account, await slowly(chainInSteps(run, account, watching), () => {}));
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }

  async function slowly<T>(work: InSteps<T>, slice: () => void): Promise<T> {
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
      const pause = rest();
      if (pause === null) continue;
      slice();
      await pause;
      if (stopped()) throw new Cancelled();
    }
  }
}
