/** Looking at earlier days of a run, in a second world: days are lived again from the nearest keyframe. */
import { frameUpTo } from '../sim/inside.ts';
import { enterDay } from '../sim/index.ts';
import type { Run, World } from '../sim/index.ts';

/** So many people's days are lived at a time before others are answered. */
const STRIDE = 20_000;

export class Past {
  private readonly run: Run;
  private readonly breathe: () => Promise<void>;
  private world: World | null = null;
  private closed = false;
  /** Settles when the last question is answered. */
  private asked: Promise<unknown> = Promise.resolve();

  constructor(run: Run, breathe: () => Promise<void>) {
    this.run = run;
    this.breathe = breathe;
  }

  /**
   * Looks at the world on the morning of a day, one question after the other.
   *
   * @throws at once when that day has not been lived
   */
  on<T>(day: number, look: (world: World) => T): Promise<T> {
    const { day: lived } = this.run;
    if (day >= lived) throw new Error(`day ${day} is not computed yet; expected at most ${lived - 1}`);
    const answer = this.asked.then(async () => look(await this.morning(day)));
    this.asked = answer.catch(() => {});
    return answer;
  }

  close(): void {
    this.closed = true;
    this.world = null;
  }

  /** In slices, because of a large market there may be many days and no keyframes. */
  private async morning(day: number): Promise<World> {
    const { run } = this;
    const first = keyframeBefore(run, day);
    const stride = Math.ceil(STRIDE / run.world.market.consumers);
    const there = this.world?.today.day ?? -1;
    let at = there >= first && there <= day ? there : first;
    for (;;) {
      if (this.closed) throw new Error('the market was closed');
      this.world = enterDay(run, at, this.world ?? undefined);
      if (at === day) return this.world;
      at = Math.min(day, at + stride);
      await this.breathe();
    }
  }
}

/** The last morning up to `day` from which days can be lived again. */
export const keyframeBefore = (run: Run, day: number): number => frameUpTo(run, day)?.day ?? 0;
