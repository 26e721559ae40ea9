import { UndirectedGraph } from 'graphology';
import clusters from 'graphology-generators/random/clusters.js';
import { PairList } from './compressed.ts';
import { PairSet } from './pair-set.ts';
import { tiesFor } from './topology.ts';
import type { FriendshipOptions, Population, RandomStreams } from './topology.ts';

/** The largest region built at once: bounds memory, and keeps most ties near each other in memory. */
const REGION = 20_000;
/** Share of the ties that leave a community which also leave the region, where there are several. */
const BRIDGES = 0.2;

interface Region {
  /** Communities, and ties by the number of the node within the region. */
  sizes: number[];
  pairs: PairSet;
}

/**
 * Communities of random size around `communitySize`. Regions of at most 20,000 nodes, each from its own random
 * sequence, are joined by bridges, so that more consumers cost time but hardly memory.
 */
export function clusteredPairs(options: FriendshipOptions, random: RandomStreams): Population {
  const { consumers, friends, cohesion } = options;
  const regions = Math.ceil(consumers / REGION);
  const border = Array.from({ length: regions + 1 }, (_, r) => Math.floor((consumers * r) / regions));
  const pairs = new PairList();
  const community = new Int32Array(consumers);
  let communities = 0;
  let bridges = 0;
  for (let r = 0; r < regions; r++) {
    const nodes = border[r + 1] - border[r];
    const away = regions > 1 ? Math.round(tiesFor(nodes, friends) * (1 - cohesion) * BRIDGES) : 0;
    const region = buildRegion(nodes, away, options, random(`friendships/region ${r}`));
    for (let k = 0; k < region.pairs.size; k++) {
      pairs.push(border[r] + region.pairs.low[k], border[r] + region.pairs.high[k]);
    }
    let node = border[r];
    for (const size of region.sizes) community.fill(communities++, node, (node += size));
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
  const set = new PairSet();
  while (set.size < bridges) {
    const a = Math.floor(next() * consumers);
    const b = Math.floor(next() * consumers);
    if (regionOf(a) !== regionOf(b)) set.add(a, b);
  }
  for (let k = 0; k < bridges; k++) pairs.push(set.low[k], set.high[k]);
}

/** One region: the package's random clusters, its losses made good, nodes renumbered by community. */
function buildRegion(nodes: number, away: number, options: FriendshipOptions, next: () => number): Region {
  const count = Math.max(1, Math.round(nodes / options.communitySize));
  const ties = tiesFor(nodes, options.friends) - away;
  if (ties < 1) return { sizes: evenSizes(nodes, count), pairs: new PairSet() };
  const within = count === 1 ? ties : Math.round((ties + away) * options.cohesion);
  const graph = clusters(UndirectedGraph, {
    order: nodes,
    size: ties,
    clusters: count,
    clusterDensity: within / ties,
    rng: next,
  });
  const cluster = Int32Array.from(
    { length: nodes },
    (_, i) => graph.getNodeAttribute(i, 'cluster') as number,
  );
  const { renamed, first } = groupByCluster(cluster, count);
  const pairs = new PairSet();
  let inside = 0;
  graph.forEachEdge((_edge, _attributes, source, target) => {
    const a = Number(source);
    const b = Number(target);
    pairs.add(renamed[a], renamed[b]);
    if (cluster[a] === cluster[b]) inside++;
  });
  const sizes = Array.from({ length: count }, (_, g) => first[g + 1] - first[g]);
  topUp(pairs, sizes, within - inside, ties, next);
  return { sizes: sizes.filter((size) => size > 0), pairs };
}

function evenSizes(nodes: number, count: number): number[] {
  return Array.from(
    { length: count },
    (_, g) => Math.floor((nodes * (g + 1)) / count) - Math.floor((nodes * g) / count),
  );
}

/** New numbers by cluster, and the first new number of each cluster. */
function groupByCluster(cluster: Int32Array, count: number): { renamed: Int32Array; first: Int32Array } {
  const first = new Int32Array(count + 1);
  for (const g of cluster) first[g + 1]++;
  for (let g = 0; g < count; g++) first[g + 1] += first[g];
  const place = first.slice();
  return { renamed: cluster.map((g) => place[g]++), first };
}

/**
 * The package draws with replacement and merges what it draws twice, mostly inside communities. Draws the
 * `missing` ties inside, then any up to `ties`, so that the mean degree and the cohesion are those asked for.
 * Gives up where communities are too small to hold their share.
 */
function topUp(pairs: PairSet, sizes: number[], missing: number, ties: number, next: () => number): void {
  const nodes = sizes.reduce((sum, size) => sum + size, 0);
  const first = new Int32Array(nodes);
  const size = new Int32Array(nodes);
  let start = 0;
  for (const s of sizes) {
    first.fill(start, start, start + s);
    size.fill(s, start, (start += s));
  }
  const wanted = Math.min(ties, pairs.size + missing);
  for (let tries = 100 * missing; tries > 0 && pairs.size < wanted; tries--) {
    const a = Math.floor(next() * nodes);
    pairs.add(a, first[a] + Math.floor(next() * size[a]));
  }
  for (let tries = 100 * ties; tries > 0 && pairs.size < ties; tries--) {
    pairs.add(Math.floor(next() * nodes), Math.floor(next() * nodes));
  }
}
