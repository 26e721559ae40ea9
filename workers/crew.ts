/**
 * One run on several threads. The one that calls `advance` gives out the rows of each phase and visits its share; what
 * cannot be shared (phases by one hand, few rows, days that are watched) it does alone. Same bits for any number of
 * threads: sim/hands.ts says why.
 */
import {
  addedTo,
  placesFor,
  shareWorld,
  takeCounts,
  takeIn,
  tellToday,
  TODAY_COUNTS,
  TODAY_NUMBERS,
} from '../sim/inside.ts';
import type { Additions } from '../sim/inside.ts';
import type { ResolvedScenario, Walk, World } from '../sim/index.ts';
import { LOOKS, visitRows } from './crew-hand.ts';
import { At, BLOCK_LENGTH, LAST_WORDS, QUIT, sharedMemory } from './crew-protocol.ts';
import type { HandLine, HandOrder, OpenHand } from './crew-protocol.ts';
import { FlowSample, SAMPLE_NUMBERS } from './flows.ts';

/** Fewer rows are visited sooner by one hand than given out. */
const FEWEST_ROWS = 2_000;
/** Portions of each hand in a phase: none waits long for the last. */
const PORTIONS = 8;
/** A hand that does nothing for so long is gone; milliseconds. */
const PATIENCE = 60_000;

interface Helper {
  readonly line: HandLine;
  readonly places: Additions;
  readonly order: HandOrder;
  readonly flows: FlowSample;
}

export class Crew {
  private readonly world: World;
  private readonly block: Int32Array<SharedArrayBuffer>;
  private readonly told: Float64Array;
  private readonly helpers: readonly Helper[];
  private readonly fewest: number;
  private readonly scenario: ResolvedScenario;

  /**
   * @param world its columns and friendships must lie in shared memory (`sharedMemory`)
   * @param threads all of them, the calling one included
   * @param fewest rows that are given out at all
   */
  constructor(world: World, threads: number, open: OpenHand, fewest = FEWEST_ROWS) {
    this.world = world;
    this.fewest = fewest;
    this.scenario = world.market.scenario;
    this.block = new Int32Array(sharedMemory(4 * BLOCK_LENGTH));
    this.told = new Float64Array(sharedMemory(8 * TODAY_NUMBERS));
    const shared = shareWorld(world);
    this.helpers = Array.from({ length: threads - 1 }, () => {
      const places = placesFor(world, sharedMemory);
      const order: HandOrder = {
        shared,
        places: places as HandOrder['places'],
        block: this.block,
        told: this.told,
        counts: new Float64Array(sharedMemory(8 * TODAY_COUNTS)),
        lastWords: new Uint8Array(sharedMemory(LAST_WORDS)),
        flows: new Int32Array(sharedMemory(4 * SAMPLE_NUMBERS)),
      };
      return { line: open(order), places, order, flows: new FlowSample(order.flows) };
    });
  }

  /** Settles when all threads are there. @throws when one could not be started */
  async ready(): Promise<void> {
    try {
      await Promise.all(this.helpers.map(({ line }) => line.ready));
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** For `advance`. */
  readonly walk: Walk = (world, phase) => {
    if (world !== this.world || world.market.scenario !== this.scenario)
      throw new Error('crew: it was made for another world, or under another scenario');
    const { schedule } = world.model;
    if (phase === schedule[0]) this.block[At.morning]++;
    const rows = phase.over === 'once' ? 1 : world.market.sizes[phase.over];
    const one = phase.over === 'once' || phase.byOneHand === true || rows < this.fewest;
    // Whoever watches sees what one hand does; samples that are taken apart can be put together.
    const watched = world.observe !== null && this.block[At.watched] === 0;
    if (one || watched || this.helpers.length === 0) return phase.step(world, 0, rows);
    this.giveOut(schedule.indexOf(phase), rows);
    let failure: unknown;
    try {
      visitRows(this.block, (from, to) => phase.step(world, from, to));
    } catch (error) {
      failure = error;
    }
    this.awaitHelpers();
    if (failure !== undefined) throw failure;
    for (const { places, order } of this.helpers) {
      takeCounts(world.today, order.counts);
      if (addedTo(phase).length > 0) takeIn(world, phase, places);
    }
  };

  /** The calling thread included. */
  get threads(): number {
    return 1 + this.helpers.length;
  }

  /** Samples the days that are lived by `live`, by all hands together. */
  sample(flows: FlowSample, live: () => void): void {
    const { world, block } = this;
    world.observe = (batch) => flows.watch(world, batch);
    block[At.watched] = 1;
    try {
      live();
    } finally {
      world.observe = null;
      block[At.watched] = 0;
    }
    for (const helper of this.helpers) flows.takeIn(helper.flows);
  }

  close(): void {
    Atomics.store(this.block, At.phase, QUIT);
    this.wake();
    for (const { line } of this.helpers) line.close();
  }

  private giveOut(phase: number, rows: number): void {
    const { block, world, helpers } = this;
    tellToday(world.today, this.told);
    block[At.day] = world.today.day;
    block[At.phase] = phase;
    block[At.rows] = rows;
    block[At.chunk] = Math.max(64, Math.ceil(rows / (PORTIONS * (helpers.length + 1))));
    block[At.next] = 0;
    Atomics.store(block, At.done, 0);
    this.wake();
  }

  private wake(): void {
    Atomics.add(this.block, At.turn, 1);
    Atomics.notify(this.block, At.turn);
  }

  private awaitHelpers(): void {
    const { block, helpers } = this;
    let overdue = 0;
    for (let look = 0; ; look++) {
      const done = Atomics.load(block, At.done);
      if (done === helpers.length) break;
      if (look <= LOOKS || Atomics.wait(block, At.done, done, PATIENCE) !== 'timed-out') continue;
      // A machine that slept for a while lets the first patience run out.
      if (++overdue < 2) continue;
      this.close();
      throw new Error(
        `"${this.world.model.schedule[block[At.phase]].name}", day ${block[At.day]}: ${helpers.length - done} of ` +
          `${helpers.length} threads did not answer for ${(2 * PATIENCE) / 1000} s; expected them to end their share`,
      );
    }
    if (Atomics.load(block, At.broken) === 0) return;
    const words = helpers.map(({ order: { lastWords } }) => new TextDecoder().decode(lastWords.slice()));
    this.close();
    throw new Error(
      words.map((one) => one.replace(/\0+$/, '')).find((one) => one !== '') ?? 'a thread broke',
    );
  }
}
