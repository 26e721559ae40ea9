/**
 * The model that all contenders share: word of mouth on a social graph.
 *
 *     who does not know it, is told today by each friend who knows it this morning        with chance p each
 *     who knows it this morning, has forgotten it tomorrow                                with chance q
 *
 * All live the same day: what is heard or forgotten today holds from tomorrow on. Draws are functions of their key (day,
 * who hears, who tells), so that every contender, in whatever order it visits people, has the same counts day by day.
 */
import { seedKey, sequence, streamKey, uniform } from '../../../sim/core/random.ts';
import type { Key } from '../../../sim/core/random.ts';
import type { SocialGraph } from '../../../sim/graph/compressed.ts';
import { generateFriendships } from '../../../sim/graph/generate.ts';

/** One case of the model. */
export interface WordOfMouth {
  readonly graph: SocialGraph;
  readonly seed: string;
  /** Chance that a friend who knows it tells, p. */
  readonly telling: number;
  /** Chance that who knows it forgets it overnight, q. */
  readonly forgetting: number;
  /** Who knows it on the first morning: 0 or 1 for each person. */
  readonly informed: Uint8Array;
}

/** One way of writing it. */
export interface Contender {
  readonly name: string;
  /** Lives so many days more. */
  live(days: number): Lived | Promise<Lived>;
  /** Gives back what is not garbage. */
  close?(): void;
}

export interface Lived {
  /** Who know it in the evening of each day. */
  readonly counts: readonly number[];
  /** Processor time it took, in ns. */
  readonly ns: number;
}

export const STREAMS = { telling: 1, forgetting: 2, first: 3, graph: 4 } as const;

/** The keys of the draws of one day. */
export interface DayKeys {
  readonly telling: Key;
  readonly forgetting: Key;
}

/** Keys of the draws, day by day. */
export function keysOf(seed: string): (day: number) => DayKeys {
  const key = seedKey(seed);
  return (day) => ({
    telling: streamKey(key, STREAMS.telling, day),
    forgetting: streamKey(key, STREAMS.forgetting, day),
  });
}

/** Whether a friend who knows it tells this listener today. */
export const tells = ({ k0, k1 }: Key, listener: number, friend: number, p: number): boolean =>
  uniform(k0, k1, listener, friend) < p;

/** Whether this person forgets it tonight. */
export const forgets = ({ k0, k1 }: Key, person: number, q: number): boolean =>
  uniform(k0, k1, person, 0) < q;

/** So many people with ten friends each on average in communities of 150, one in a hundred of whom knows it. */
export function wordOfMouth(people: number, seed = 'word of mouth'): WordOfMouth {
  const key = seedKey(seed);
  const names: string[] = [];
  const graph = generateFriendships(
    {
      topology: 'communities',
      consumers: people,
      friends: 10,
      communitySize: 150,
      cohesion: 0.8,
      offline: 0,
    },
    (name) => {
      if (!names.includes(name)) names.push(name);
      return sequence(key, STREAMS.graph + names.indexOf(name));
    },
  );
  const first = streamKey(key, STREAMS.first, 0);
  const informed = Uint8Array.from({ length: people }, (_, c) => (forgets(first, c, 0.01) ? 1 : 0));
  return { graph, seed, telling: 0.05, forgetting: 0.2, informed };
}

/** Processor time of this process that some work takes, in ns: its own and that of the threads that help it. */
export function timed(work: () => readonly number[]): Lived {
  const begun = process.cpuUsage();
  const counts = work();
  const { user, system } = process.cpuUsage(begun);
  return { counts, ns: (user + system) * 1000 };
}
