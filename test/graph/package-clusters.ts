/**
 * Communities as graphology-generators makes them, as objects: what sim/graph/clustered.ts draws into typed arrays. The
 * one to hold it to, and the rival in the benchmark.
 */
import { UndirectedGraph } from 'graphology';
import clusters from 'graphology-generators/random/clusters.js';
import { tiesFor } from '../../sim/graph/topology.ts';
import type { FriendshipOptions, RandomStreams } from '../../sim/graph/generate.ts';

export interface PackageTies {
  /** Ties as `low high`, by the numbers that nodes have in the whole graph. */
  ties: Set<string>;
  /** Sizes of the communities that are not empty, in order. */
  sizes: number[];
}

const REGION = 20_000;
const BRIDGES = 0.2;

export function packageCommunities(options: FriendshipOptions, random: RandomStreams): PackageTies {
  const { consumers, friends, cohesion } = options;
  const regions = Math.ceil(consumers / REGION);
  const border = Array.from({ length: regions + 1 }, (_, r) => Math.floor((consumers * r) / regions));
  const all: PackageTies = { ties: new Set(), sizes: [] };
  let bridges = 0;
  for (let r = 0; r < regions; r++) {
    const nodes = border[r + 1] - border[r];
    const away = regions > 1 ? Math.round(tiesFor(nodes, friends) * (1 - cohesion) * BRIDGES) : 0;
    const { ties, sizes } = packageRegion(nodes, away, options, random(`friendships/region ${r}`));
    for (const tie of ties) add(all.ties, ...(tie.split(' ').map((i) => Number(i) + border[r]) as Tie));
    all.sizes.push(...sizes.filter((size) => size > 0));
    bridges += away;
  }
  const next = random('friendships/bridges');
  const regionOf = (i: number): number => border.findLastIndex((first) => first <= i);
  for (let left = bridges; left > 0;) {
    const a = Math.floor(next() * consumers);
    const b = Math.floor(next() * consumers);
    if (regionOf(a) !== regionOf(b) && add(all.ties, a, b)) left--;
  }
  return all;
}

type Tie = [number, number];

/** Whether the tie is new. */
function add(ties: Set<string>, a: number, b: number): boolean {
  const tie = `${Math.min(a, b)} ${Math.max(a, b)}`;
  if (a === b || ties.has(tie)) return false;
  ties.add(tie);
  return true;
}

/** One region: the package's random clusters, its losses made good, nodes renumbered by community. */
function packageRegion(
  nodes: number,
  away: number,
  { friends, communitySize, cohesion }: FriendshipOptions,
  next: () => number,
): PackageTies {
  const count = Math.max(1, Math.round(nodes / communitySize));
  const size = tiesFor(nodes, friends) - away;
  if (size < 1) {
    const sizes = Array.from(
      { length: count },
      (_, g) => Math.floor((nodes * (g + 1)) / count) - Math.floor((nodes * g) / count),
    );
    return { ties: new Set(), sizes };
  }
  const within = count === 1 ? size : Math.round((size + away) * cohesion);
  const options = { order: nodes, size, clusters: count, clusterDensity: within / size, rng: next };
  const graph = clusters(UndirectedGraph, options);
  const cluster = graph.mapNodes((_, attributes) => attributes.cluster as number);
  const members = Array.from({ length: count }, (): number[] => []);
  cluster.forEach((g, i) => members[g].push(i));
  const renamed = new Map(members.flat().map((node, i) => [node, i]));
  const ties = new Set<string>();
  let inside = 0;
  graph.forEachEdge((_edge, _attributes, a, b) => {
    add(ties, renamed.get(Number(a))!, renamed.get(Number(b))!);
    if (cluster[Number(a)] === cluster[Number(b)]) inside++;
  });
  const sizes = members.map(({ length }) => length);
  topUp(ties, sizes, within - inside, size, next);
  return { ties, sizes };
}

/** The missing ones inside, then anywhere. */
function topUp(ties: Set<string>, sizes: number[], missing: number, size: number, next: () => number): void {
  const home = sizes.flatMap((n, g) => Array.from({ length: n }, () => g));
  const first = sizes.map((_, g) => sizes.slice(0, g).reduce((sum, n) => sum + n, 0));
  const wanted = Math.min(size, ties.size + missing);
  for (let tries = 100 * missing; tries > 0 && ties.size < wanted; tries--) {
    const a = Math.floor(next() * home.length);
    add(ties, a, first[home[a]] + Math.floor(next() * sizes[home[a]]));
  }
  for (let tries = 100 * size; tries > 0 && ties.size < size; tries--) {
    add(ties, Math.floor(next() * home.length), Math.floor(next() * home.length));
  }
}
