/**
 * Watches a run while it is lived, for what daily measures do not hold: who wrote how much, how trust is spread, what has
 * become of those who followed somebody. It changes nothing, and does nothing that is not asked for.
 */
import type { Exposures, World } from '../../sim/index.ts';
import { FRIEND, STRANGER } from '../../sim/inside.ts';
import { outcomeKey } from './outcomes.ts';
import { creatorsOf, peopleOf } from './people-columns.ts';
import { Follows } from './people-follows.ts';
import { ORIGINS } from './people-names.ts';
import { isWatched } from './people-shapes.ts';
import type { Asked, OriginReading, Watched } from './people-shapes.ts';
import { Times } from './people-times.ts';
import { Values } from './people-values.ts';
import type { Remembered, Watch } from './people-watch.ts';

/** What a census has seen so far, to be gone back to. */
interface Counted {
  watches: readonly Remembered[];
  reads: Float64Array;
}

function watchOf(world: World, asked: Exclude<Watched, OriginReading>): Watch {
  if (asked.table === 'follows') return new Follows(world, asked);
  if (asked.table === 'creator') return new Values(creatorsOf(world), asked);
  const people = peopleOf(world);
  return asked.column === undefined ? new Times(people, asked) : new Values(people, asked);
}

export class Census {
  private readonly world: World;
  private readonly watches: ReadonlyMap<string, Watch>;
  /** Readings by day and origin; empty where nobody asks. */
  private readonly reads: Float64Array;

  /** Of a world on its first morning. */
  constructor(world: World, asked: readonly Asked[], length: number) {
    this.world = world;
    const watched = asked.filter(isWatched);
    this.watches = new Map(
      watched.flatMap((one) =>
        one.table === 'reads' ? [] : [[outcomeKey(one), watchOf(world, one)] as const],
      ),
    );
    const wanted = watched.some(({ table }) => table === 'reads');
    this.reads = new Float64Array(wanted ? length * ORIGINS.length : 0);
    if (wanted) world.observe = (batch) => this.see(batch);
  }

  /** Takes down the evening. */
  evening(): void {
    for (const watch of this.watches.values()) watch.evening(this.world.today.day);
  }

  /** What there is this evening. @throws Error for what was not asked for before the run */
  answer(asked: Watched): number {
    if (asked.table === 'reads') return this.readOf(asked);
    const watch = this.watches.get(outcomeKey(asked));
    if (watch === undefined) throw new Error(`${asked.table}: not asked for before the run`);
    return watch.answer(this.world.today.day);
  }

  counted(): Counted {
    return {
      watches: Array.from(this.watches.values(), (watch) => watch.remembered()),
      reads: this.reads.slice(),
    };
  }

  goBack({ watches, reads }: Counted): void {
    Array.from(this.watches.values()).forEach((watch, i) => watch.goBack(watches[i]));
    this.reads.set(reads);
  }

  private see({ count, row, follow }: Exposures): void {
    const { market, today } = this.world;
    const at = today.day * ORIGINS.length;
    for (let i = 0; i < count; i++) {
      // Rows of advertisements stand first, one for each brand.
      const origin = row[i] < market.brands ? 3 : follow[i] === FRIEND ? 0 : follow[i] === STRANGER ? 2 : 1;
      this.reads[at + origin]++;
    }
  }

  private readOf({ origin, window: [from, to] }: OriginReading): number {
    const place = ORIGINS.indexOf(origin);
    let total = 0;
    for (let day = from; day < to; day++) total += this.reads[day * ORIGINS.length + place];
    return total;
  }
}
