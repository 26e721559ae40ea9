/**
 * What the cause did before anything could come back: on the first evening, in those who met it. Both futures have had the
 * same people, feeds and draws until then, so that this is exact, and no chance is in it. Others differ on that evening as
 * well: readers to whom something else was shown in the place of what is left out, and those whom the first ones told.
 */
import { CREATOR_POSTS } from '../core/dimensions.ts';
import { forkRun } from '../fork.ts';
import { trustIn } from '../mechanisms/trust/beliefs.ts';
import { advance } from '../run.ts';
import type { Run } from '../run.ts';
import { dayOfLeftOut } from '../scenario/left-out.ts';
import type { Removal } from './leave-out.ts';
import { scenarioWithout } from './leave-out.ts';
import { keyOfPost } from './post-name.ts';

/** How trust in one brand differs on the first evening, without the cause less with it. */
export interface DirectOfBrand {
  readonly brand: number;
  /** People who met the cause and whose trust differs by more than the smallest amount, and differences added over all who met it. */
  readonly people: number;
  readonly trust: number;
  /** The same of those who did not meet it. */
  readonly otherPeople: number;
  readonly otherTrust: number;
}

export interface Direct {
  readonly day: number;
  /** Readers of what is left out, and buyers, on the first day; null for what works on no reader, an intervention. */
  readonly met: number | null;
  readonly brands: readonly DirectOfBrand[];
}

/** The first evening, with the causes and without them. */
export function directOf(parent: Run, removals: readonly Removal[], from: number, smallest: number): Direct {
  const morning = forkRun(parent, parent.scenario, from);
  const [one, two] = [parent.scenario, scenarioWithout(parent.scenario, removals)].map((scenario) =>
    forkRun(morning, scenario, from),
  );
  const met = whoMeets(one, removals, from);
  advance(two, 1);
  const brands = Array.from({ length: parent.world.market.brands }, (_, brand) => {
    const told = { brand, people: 0, trust: 0, otherPeople: 0, otherTrust: 0 };
    for (let c = 0; c < parent.world.market.consumers; c++) {
      const by = trustIn(two.world, c, brand) - trustIn(one.world, c, brand);
      const differs = Math.abs(by) > smallest ? 1 : 0;
      if (met?.has(c)) {
        told.people += differs;
        told.trust += by;
      } else {
        told.otherPeople += differs;
        told.otherTrust += by;
      }
    }
    return told;
  });
  return { day: from, met: met && met.size, brands };
}

/** Lives the day, and notes who reads what is left out later; null where there is nothing to read or buy. */
function whoMeets(run: Run, removals: readonly Removal[], day: number): Set<number> | null {
  const keys = new Set<number>();
  const met = new Set<number>();
  for (const one of removals) {
    if (one.kind === 'intervention' || dayOfLeftOut(one) > day) continue;
    if (one.kind === 'purchase') met.add(one.consumer);
    else if (one.kind === 'post') keys.add(keyOfPost(one.post));
    else
      for (let piece = 0; piece < CREATOR_POSTS; piece++)
        keys.add(keyOfPost({ by: 'creator', id: one.creator, day, piece }));
  }
  const { world } = run;
  world.observe = ({ count, reader, row }) => {
    for (let i = 0; i < count; i++) if (keys.has(world.state.postKey[row[i]])) met.add(reader[i]);
  };
  advance(run, 1);
  world.observe = null;
  return keys.size + met.size === 0 ? null : met;
}
