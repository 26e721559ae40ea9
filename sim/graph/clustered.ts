import { PairList } from './compressed.ts';
import { PairSet } from './pair-set.ts';
import { tiesFor } from './topology.ts';
import type { FriendshipOptions, Population, RandomStreams } from './topology.ts';

/** The largest region built at once: bounds memory, and keeps most ties near each other in memory. */
const REGION = 20_000;
/** Share of the ties that leave a community which also leave the region, where there are several. */
const BRIDGES = 0.2;

/**
 * Communities of random size around `communitySize`. Regions of at most 20,000 nodes, each from its own random
 * sequence, are joined by bridges, so that more consumers cost time but hardly memory.
 */
export function clusteredPairs(options: FriendshipOptions, random: RandomStreams): Population {
  const { consumers, friends, cohesion } = options;
  const regions = Math.ceil(consumers / REGION);
  const border = Array.from({ length: regions + 1 }, (_, r) => Math.floor((consumers * r) / regions));
  const pairs = new PairList(false, tiesFor(consumers, friends) + regions);
  const ofRegion = new PairSet(tiesFor(Math.ceil(consumers / Math.max(1, regions)), friends));
  const community = new Int32Array(consumers);
  let communities = 0;
  let bridges = 0;
  for (let r = 0; r < regions; r++) {
    const nodes = border[r + 1] - border[r];
    const away = regions > 1 ? Math.round(tiesFor(nodes, friends) * (1 - cohesion) * BRIDGES) : 0;
    ofRegion.clear();
    const sizes = drawRegion(ofRegion, nodes, away, options, random(`friendships/region ${r}`));
    pairs.pushAll(ofRegion, border[r]);
    let node = border[r];
    for (const size of sizes) if (size > 0) community.fill(communities++, node, (node += size));
    bridges += away;
  }
  addBridges(pairs, border, bridges, random('friendships/bridges'));
  return { pairs, community, communities };
}

/** Ties between nodes of different regions, all such pairs alike. */
function addBridges(pairs: PairList, border: number[], bridges: number, next: () => number): void {
  const consumers = border[border.length - 1];
  const regions = border.length - 1;
  const regionOf = (i: number): number => {
    const guess = Math.floor((i * regions) / consumers);
    return i >= border[guess + 1] ? guess + 1 : guess;
  };
  const set = new PairSet(bridges);
  while (set.size < bridges) {
    const a = Math.floor(next() * consumers);
    const b = Math.floor(next() * consumers);
    if (regionOf(a) !== regionOf(b)) set.add(a, b);
  }
  pairs.pushAll(set, 0);
}

/** Fills an empty set with the ties of one region, whose nodes are numbered by community; returns their sizes. */
function drawRegion(
  pairs: PairSet,
  nodes: number,
  away: number,
  options: FriendshipOptions,
  next: () => number,
): Iterable<number> {
  const count = Math.max(1, Math.round(nodes / options.communitySize));
  const ties = tiesFor(nodes, options.friends) - away;
  if (ties < 1) return evenSizes(nodes, count);
  const within = count === 1 ? ties : Math.round((ties + away) * options.cohesion);
  const clusters = drawClusters(nodes, count, next);
  const inside = drawTies(pairs, clusters, ties, within / ties, next);
  topUp(pairs, clusters, within - inside, ties, next);
  return clusters.first.subarray(1).map((end, g) => end - clusters.first[g]);
}

function evenSizes(nodes: number, count: number): number[] {
  return Array.from(
    { length: count },
    (_, g) => Math.floor((nodes * (g + 1)) / count) - Math.floor((nodes * g) / count),
  );
}

interface Clusters {
  /** Cluster of each node by the number it was drawn with. */
  cluster: Int32Array;
  /** Its number by cluster. */
  renamed: Int32Array;
  /** First new number of each cluster, and one past the last. */
  first: Int32Array;
}

function drawClusters(nodes: number, count: number, next: () => number): Clusters {
  const cluster = new Int32Array(nodes);
  const first = new Int32Array(count + 1);
  for (let i = 0; i < nodes; i++) {
    cluster[i] = Math.floor(next() * count);
    first[cluster[i] + 1]++;
  }
  for (let g = 0; g < count; g++) first[g + 1] += first[g];
  const place = first.slice();
  const renamed = new Int32Array(nodes);
  for (let i = 0; i < nodes; i++) renamed[i] = place[cluster[i]]++;
  return { cluster, renamed, first };
}

/**
 * The random clusters of graphology-generators draw by draw, into a set in place of a graph of objects (a test holds
 * both equal): a share `density` of the ties inside a cluster, of whichever size, the rest anywhere. Returns how many
 * different ties lie inside.
 */
function drawTies(
  pairs: PairSet,
  { cluster, renamed, first }: Clusters,
  ties: number,
  density: number,
  next: () => number,
): number {
  const nodes = cluster.length;
  const count = first.length - 1;
  let inside = 0;
  for (let i = 0; i < ties; i++) {
    if (next() < 1 - density) {
      const a = Math.floor(next() * nodes);
      let b = a;
      while (a === b) b = Math.floor(next() * nodes);
      if (pairs.add(renamed[a], renamed[b]) && cluster[a] === cluster[b]) inside++;
      continue;
    }
    const g = Math.floor(next() * count);
    const size = first[g + 1] - first[g];
    if (size < 2) continue;
    const a = Math.floor(next() * size);
    let b = a;
    while (a === b) b = Math.floor(next() * size);
    if (pairs.add(first[g] + a, first[g] + b)) inside++;
  }
  return inside;
}

/**
 * What is drawn twice counts once, and that happens mostly inside communities. Draws the `missing` ties inside, then
 * any up to `ties`, so that the mean degree and the cohesion are those asked for. Gives up where communities are too
 * small to hold their share.
 */
function topUp(pairs: PairSet, { first }: Clusters, missing: number, ties: number, next: () => number): void {
  const count = first.length - 1;
  const nodes = first[count];
  const cluster = new Int32Array(nodes);
  for (let g = 0; g < count; g++) cluster.fill(g, first[g], first[g + 1]);
  const wanted = Math.min(ties, pairs.size + missing);
  for (let tries = 100 * missing; tries > 0 && pairs.size < wanted; tries--) {
    const a = Math.floor(next() * nodes);
    const g = cluster[a];
    pairs.add(a, first[g] + Math.floor(next() * (first[g + 1] - first[g])));
  }
  for (let tries = 100 * ties; tries > 0 && pairs.size < ties; tries--) {
    pairs.add(Math.floor(next() * nodes), Math.floor(next() * nodes));
  }
}
