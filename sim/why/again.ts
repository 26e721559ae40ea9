/** Days of a run, lived one by one with a look into each evening: again where they are past, and for the first time where not. */
import { liveDay } from '../core/engine.ts';
import { record } from '../recording.ts';
import { advance, relive } from '../run.ts';
import type { Run } from '../run.ts';
import type { World } from '../world.ts';

export interface Walker {
  /** On the morning after the day that was lived last. */
  readonly world: World;
  /** Lives a day; its evening can be seen in the world until the next one. */
  step: () => void;
}

/** @param day morning to begin on; a run that stands there goes on itself, another is not disturbed */
export function walkFrom(run: Run, day: number): Walker {
  if (run.day === day) return { world: run.world, step: () => advance(run, 1) };
  const { world, recording } = relive(run, day);
  return { world, step: () => liveDay(world, (evening) => record(evening, recording)) };
}

/** The evenings of past days, as the run saw them: with what holds for the day alone. `before` sees the first morning. */
export function eveningsOf(
  run: Run,
  from: number,
  until: number,
  see: (evening: World) => void,
  before: (morning: World) => void = () => {},
): void {
  const { world, recording } = relive(run, from);
  before(world);
  while (world.today.day < until)
    liveDay(world, (evening) => {
      record(evening, recording);
      see(evening);
    });
}

/** The evening of one past day. */
export const eveningOf = (
  run: Run,
  day: number,
  before: (morning: World) => void,
  see: (evening: World) => void,
): void => eveningsOf(run, day, day + 1, see, before);
