/** Why a creator has more or fewer followers: who came, who went, and on what account. */
import { touched } from '../catalogue.ts';
import type { Cause } from '../core/cause.ts';
import { alone, inOrder, liveDay } from '../core/engine.ts';
import type { Walk } from '../core/engine.ts';
import type { Phase } from '../core/mechanism.ts';
import { record } from '../recording.ts';
import { relive } from '../run.ts';
import type { Run } from '../run.ts';
import type { World } from '../world.ts';
import { answers } from './account.ts';
import { QuestionError } from './question.ts';
import { causeOf } from './change.ts';
import { originsOf } from './origin.ts';
import type { Origin } from './origin.ts';
import { Cancelled } from './trace.ts';
import type { Watching } from './trace.ts';

/** One follower more or less. */
export interface Coming {
  readonly day: number;
  readonly consumer: number;
  readonly gained: boolean;
  /** `left` for somebody who went for believing too little, `drift` for somebody who would have gone all the same. */
  readonly cause: Cause | 'drift';
}

export interface Following {
  readonly creator: number;
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
  readonly comings: readonly Coming[];
  /** What took the belief of those who left in distrust, in the month before they did, and how many of them were asked. */
  readonly distrust: { readonly asked: number; readonly origins: readonly Origin[] };
}

/** Of those who left in distrust, so many are asked why, about so many days before they left. */
const ASKED = 60;
const BEFORE = 30;

/** Compares who follows before and after every phase that may change it. */
function noting(creator: number, take: (one: Coming) => void): Walk {
  const plain = alone(inOrder);
  const changes = new Map<Phase, boolean>();
  return (world, phase) => {
    if (!changes.has(phase)) changes.set(phase, touched(phase).writes.includes('followed'));
    if (!changes.get(phase)) return plain(world, phase);
    const before = world.state.followed.slice();
    // Whether drift alone would have taken those who leave, in the order in which they are visited.
    const anyway: boolean[] = [];
    world.trace = {
      mark: (cause, detail) => {
        if (cause === 'left' && detail?.creator === creator) anyway.push(detail.anyway === true);
      },
    };
    plain(world, phase);
    delete world.trace;
    note(world, phase, creator, before, anyway, take);
  };
}

function note(
  world: World,
  phase: Phase,
  creator: number,
  before: Int32Array,
  anyway: boolean[],
  take: (one: Coming) => void,
): void {
  const { day } = world.today;
  const { followed } = world.state;
  let c = 0;
  for (let e = 0; e < followed.length; e++) {
    while (e >= world.market.followStart[c + 1]) c++;
    if (before[e] === followed[e]) continue;
    const cause = causeOf(phase.because, phase.name, 'followed');
    if (before[e] === creator) {
      const drifted = cause === 'left' && anyway.shift() === true;
      take({ day, consumer: c, gained: false, cause: drifted ? 'drift' : cause });
    }
    if (followed[e] === creator) take({ day, consumer: c, gained: true, cause });
  }
}

/**
 * Who came to a creator and who went, from the morning of one day to the evening of another.
 *
 * @throws QuestionError; Cancelled
 */
export function followersOf(
  run: Run,
  creator: number,
  from: number,
  to: number,
  watching: Watching = {},
): Following {
  const inUse = run.world.state.creatorsInUse[0];
  const wrong: string[] = [];
  if (!Number.isInteger(creator) || creator < 0 || creator >= inUse)
    wrong.push(`creator is ${creator}; expected a whole number from 0 to ${inUse - 1}`);
  if (![from, to].every((day) => Number.isInteger(day) && day >= 0 && day < run.day) || from > to)
    wrong.push(`from is ${from} and to ${to}; expected two days from 0 to ${run.day - 1}, the earlier first`);
  if (wrong.length > 0) throw new QuestionError(wrong);
  const comings: Coming[] = [];
  const { world, recording } = relive(run, from);
  const before = world.state.followers[creator];
  const walk = noting(creator, (one) => comings.push(one));
  while (world.today.day <= to) {
    if (watching.cancelled?.()) throw new Cancelled();
    liveDay(world, (today) => record(today, recording), walk);
    watching.progress?.((world.today.day - from) / (to + 1 - from));
  }
  const after = world.state.followers[creator];
  const distrust = whyDistrusted(run, creator, comings, watching);
  return { creator, from, to, before, after, comings, distrust };
}

/** What took the belief of those who left, up to the day on which they did. */
function whyDistrusted(
  run: Run,
  creator: number,
  comings: readonly Coming[],
  watching: Watching,
): Following['distrust'] {
  const left = comings.filter(({ gained, cause }) => !gained && cause === 'left');
  const every = Math.max(1, Math.ceil(left.length / ASKED));
  const some = left.filter((_, i) => i % every === 0);
  if (some.length === 0) return { asked: 0, origins: [] };
  const questions = some.map(({ consumer, day }) => ({
    state: 'belief' as const,
    consumer,
    creator,
    from: Math.max(0, day - BEFORE),
    to: day,
  }));
  const accounts = answers(run, questions, watching);
  const contributions = accounts.flatMap((one) =>
    // That the bond ends with leaving is no reason to leave.
    one.contributions
      .filter(({ cause }) => cause !== 'left')
      .map((part) => ({ ...part, effect: part.effect / accounts.length })),
  );
  return { asked: some.length, origins: originsOf(run.world.market, contributions, true) };
}
