/**
 * The threads that help one engine of the page: whether there are any, since when, and until when. Days begin without
 * those who are late, as a day lived by one hand is the same day; without them, one hand lives them all.
 */
import type { SocialGraph, Walk, World } from '../sim/index.ts';
import type { ResolvedScenario } from '../sim/scenario/index.ts';
import type { Crew } from './crew.ts';
import { sharedMemory } from './crew-protocol.ts';
import type { FlowSample } from './flows.ts';
import type { Days, Order } from './protocol.ts';

/**
 * Smaller markets are lived by one: starting threads and summing what they add takes what they gain (on two cores, which
 * the page itself needs too, nothing is gained at 10,000 people and next to nothing at 100,000).
 */
export const WORTH_IT = 100_000;
/** More than these wait for each other. */
const MOST = 16;
/** Days begin without those who take longer to come; milliseconds. */
const PATIENCE = 5_000;

/** How the surroundings make threads. */
export interface Hiring {
  /** Processors, or 1 where memory cannot be shared. */
  readonly processors: number;
  /** Settles when so many threads, this one included, are ready to live in a world of shared memory. */
  readonly hire: (world: World, threads: number) => Promise<Crew>;
}

const NOBODY: Hiring = {
  processors: 1,
  hire: () => Promise.reject(new Error('there is nobody to be hired')),
};

export class Help {
  private readonly hiring: Hiring;
  private readonly wanted: number;
  private crew: Crew | null = null;
  private ended = false;
  private failed: string | null = null;

  /** @param wanted threads, the one of the engine included */
  constructor(hiring: Hiring, wanted: number) {
    this.hiring = hiring;
    this.wanted = wanted;
  }

  /** As many as are asked for, or as there are processors where that pays. */
  static for(
    hiring: Hiring = NOBODY,
    { threads }: Order,
    { base }: ResolvedScenario,
    network: SocialGraph | undefined,
  ): Help {
    const people = network?.nodes ?? base.population.consumers;
    const wanted = threads ?? (people < WORTH_IT ? 1 : hiring.processors);
    return new Help(hiring, hiring.processors === 1 ? 1 : Math.max(1, Math.min(wanted, MOST)));
  }

  /** Memory for a world that they help in; undefined is ordinary. */
  get memory(): typeof sharedMemory | undefined {
    return this.wanted > 1 ? sharedMemory : undefined;
  }

  /** What the page is told with the days. */
  report(): Pick<Days, 'threads' | 'alone'> {
    const { crew, failed } = this;
    return { threads: crew?.threads ?? 1, ...(failed === null ? {} : { alone: failed }) };
  }

  /**
   * Hires them. Settles when they are there, or are not to be had, or keep waiting too long: a browser starts a worker by
   * messages to the one that asks for it, which would be read once a day of a large market.
   */
  async begin(world: World): Promise<void> {
    // One that parted from a market in ordinary memory is in the same.
    if (this.wanted === 1 || this.ended || !(world.market.graph.start.buffer instanceof SharedArrayBuffer))
      return;
    const hired = this.hiring.hire(world, this.wanted).then(
      (crew) => {
        if (this.ended) crew.close();
        else this.crew = crew;
      },
      (error: unknown) => {
        this.failed = error instanceof Error ? error.message : String(error);
      },
    );
    await Promise.race([hired, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }

  /** @param live lives days with the walk it is given @param flows takes a sample of them, null for none */
  live(world: World, flows: FlowSample | null, live: (walk?: Walk) => void): void {
    const { crew } = this;
    if (flows === null) return live(crew?.walk);
    if (crew !== null) return crew.sample(flows, () => live(crew.walk));
    world.observe = (batch) => flows.watch(world, batch);
    try {
      live();
    } finally {
      world.observe = null;
    }
  }

  /** Lets everybody go. */
  end(): void {
    this.ended = true;
    this.crew?.close();
    this.crew = null;
  }
}
