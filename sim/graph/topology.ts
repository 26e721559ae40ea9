import type { Pairs } from './compressed.ts';

/** The topologies that can be generated. */
export type Topology = 'communities' | 'karate' | 'well-mixed' | 'small-world' | 'random';

/** What to generate; checked where the scenario is read. */
export interface FriendshipOptions {
  topology: Topology;
  /** Number of nodes, isolated ones not counted. 'karate' has 34 whatever is asked for. */
  consumers: number;
  /** Mean number of friends. No more ties are made than there are pairs. */
  friends: number;
  /** Mean size of a community. */
  communitySize: number;
  /** Share of ties inside the community, 0 to 1; in 'small-world' the share of ties kept to near neighbours. */
  cohesion: number;
  /** Isolated nodes appended at the end; they change nothing about the others. */
  offline: number;
}

/** Opens a named sequence of uniform numbers in (0, 1), always from its start. */
export type RandomStreams = (stream: string) => () => number;

/** Who is friends with whom, and in which community: what a topology yields. */
export interface Population {
  /** Each tie once, of two different nodes. */
  pairs: Pairs;
  /** One entry per node. */
  community: Int32Array;
  communities: number;
}

/** Ties that give `nodes` nodes `friends` friends on average, as far as there are pairs for them. */
export function tiesFor(nodes: number, friends: number): number {
  return Math.min(Math.round((nodes * friends) / 2), (nodes * (nodes - 1)) / 2);
}
