import { UndirectedGraph } from 'graphology';
import karateClub from 'graphology-generators/social/karate-club.js';
import { clusteredPairs } from './clustered.ts';
import { PairList, rowsOf } from './compressed.ts';
import type { Dropped, SocialGraph } from './compressed.ts';
import { PairSet } from './pair-set.ts';
import { tiesFor } from './topology.ts';
import type { FriendshipOptions, Population, RandomStreams } from './topology.ts';

export type { FriendshipOptions, RandomStreams, Topology } from './topology.ts';

/**
 * Generates friendships. 'communities': random clusters, region by region. 'karate': Zachary (1977) in the
 * usual numbering, with the two clubs as communities (the one graph whose communities are not contiguous).
 * 'well-mixed': no ties, everybody in one community. 'small-world': Watts and Strogatz (1998).
 * 'random': Erdős and Rényi (1959), a fixed number of ties.
 */
export function generateFriendships(options: FriendshipOptions, random: RandomStreams): SocialGraph {
  const { pairs, community, communities } = populate(options, random);
  const nodes = community.length + options.offline;
  const all = new Int32Array(nodes).fill(-1);
  all.set(community);
  const { edges, start, neighbour, tie } = rowsOf(nodes, pairs);
  const dropped: Dropped = { selfLoops: 0, duplicates: 0, negative: 0 };
  const kind = options.topology;
  // Written out, not spread: see marketUnder.
  return { nodes, edges, start, neighbour, tie, kind, community: all, communities, names: null, dropped };
}

function populate(options: FriendshipOptions, random: RandomStreams): Population {
  switch (options.topology) {
    case 'communities':
      return clusteredPairs(options, random);
    case 'karate':
      return karate();
    case 'well-mixed':
      return inBlocks(options.consumers, options.consumers, new PairSet());
    case 'small-world':
      return inBlocks(options.consumers, options.communitySize, smallWorld(options, random));
    case 'random':
      return inBlocks(options.consumers, options.communitySize, randomPairs(options, random));
  }
}

function karate(): Population {
  const graph = karateClub(UndirectedGraph);
  const pairs = new PairList();
  graph.forEachEdge((_edge, _attributes, source, target) => pairs.push(Number(source), Number(target)));
  const community = Int32Array.from(graph.nodes(), (node) =>
    graph.getNodeAttribute(node, 'club') === 'Mr. Hi' ? 0 : 1,
  );
  return { pairs, community, communities: 2 };
}

/** Communities as blocks of consecutive nodes, near each other on the ring; in a random graph mere labels. */
function inBlocks(nodes: number, size: number, set: PairSet): Population {
  const communities = nodes === 0 ? 0 : Math.max(1, Math.round(nodes / Math.max(1, size)));
  const community = new Int32Array(nodes);
  for (let i = 0; i < nodes; i++) community[i] = Math.floor((i * communities) / nodes);
  return { pairs: { size: set.size, a: set.low, b: set.high }, community, communities };
}

function randomPairs({ consumers, friends }: FriendshipOptions, random: RandomStreams): PairSet {
  const next = random('friendships/pairs');
  const ties = tiesFor(consumers, friends);
  const set = new PairSet(ties);
  while (set.size < ties) set.add(Math.floor(next() * consumers), Math.floor(next() * consumers));
  return set;
}

/** Everybody tied to the friends / 2 next on a ring, then each tie's far end moved with chance 1 - cohesion. */
function smallWorld({ consumers, friends, cohesion }: FriendshipOptions, random: RandomStreams): PairSet {
  const next = random('friendships/rewiring');
  const reach = Math.min(friends / 2, (consumers - 1) / 2);
  const ring = new PairSet(tiesFor(consumers, friends));
  for (let i = 0; i < consumers; i++) {
    for (let step = 1; step <= reach; step++) ring.add(i, (i + step) % consumers);
  }
  // A reach that is no whole number: one step further from random nodes, until the mean is right.
  const further = Math.floor(reach) + 1;
  for (let tries = 100 * consumers; tries > 0 && ring.size < tiesFor(consumers, friends); tries--) {
    const i = Math.floor(next() * consumers);
    ring.add(i, (i + further) % consumers);
  }
  const set = new PairSet(ring.size);
  const moved: number[] = [];
  for (let k = 0; k < ring.size; k++) {
    if (next() < 1 - cohesion) moved.push(k);
    else set.add(ring.low[k], ring.high[k]);
  }
  for (const k of moved) {
    const ties = set.size + 1;
    for (let tries = 100; tries > 0 && set.size < ties; tries--) {
      set.add(ring.low[k], Math.floor(next() * consumers));
    }
    // Somebody tied to nearly everybody may have no free end left: then the tie goes to any two.
    while (set.size < ties) set.add(Math.floor(next() * consumers), Math.floor(next() * consumers));
  }
  return set;
}
