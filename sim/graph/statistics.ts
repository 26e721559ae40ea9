import { clustering } from './clustering.ts';
import type { Dropped, Rows, SocialGraph } from './compressed.ts';

/** What a graph looks like; part of every result. */
export interface GraphStatistics {
  nodes: number;
  /** Undirected ties. */
  edges: number;
  /** Ties per node, nodes without ties included. */
  meanDegree: number;
  maxDegree: number;
  /** The smallest degree that at least this share of nodes does not exceed. */
  degreeQuantiles: { p10: number; p50: number; p90: number; p99: number };
  /** Nodes by degree in bins 0, 1, 2–3, 4–7, 8–15, … (both ends included). */
  degreeHistogram: { from: number; to: number; nodes: number }[];
  /** Closed share of all paths of length two; 0 when there are none. */
  transitivity: number;
  /** Mean over nodes of the share of tied pairs among their neighbours; 0 for a node of degree below two. */
  averageClustering: number;
  /** Paths of length two drawn to estimate the two above; 0 when they are exact. */
  sampledPaths: number;
  /** Connected components, a node without ties being one. */
  components: number;
  /** Nodes in the largest component. */
  largestComponent: number;
  communities: number;
  communitySizes: { min: number; median: number; max: number };
  /** Of the communities given, ties weighted by strength (Newman 2004); 0 without ties. */
  modularity: number;
  /** Correlation of the degrees at the two ends of a tie (Newman 2002); null when all ends are alike. */
  degreeAssortativity: number | null;
  dropped: Dropped;
}

/**
 * Statistics of a graph in O(ties · √ties) at worst, in practice linear. Where counting triangles would take
 * more than `budget` steps, clustering is estimated and `sampledPaths` says so (standard error ≤ 0.002).
 */
export function graphStatistics(graph: SocialGraph, budget = 1e9): GraphStatistics {
  const { nodes, edges, communities } = graph;
  const histogram = degreeCounts(graph);
  const { transitivity, averageClustering, sampledPaths } = clustering(graph, budget);
  return {
    nodes,
    edges,
    meanDegree: nodes > 0 ? (2 * edges) / nodes : 0,
    maxDegree: histogram.length - 1,
    degreeQuantiles: {
      p10: quantile(histogram, nodes * 0.1),
      p50: quantile(histogram, nodes * 0.5),
      p90: quantile(histogram, nodes * 0.9),
      p99: quantile(histogram, nodes * 0.99),
    },
    degreeHistogram: logBins(histogram),
    transitivity,
    averageClustering,
    sampledPaths,
    ...components(graph),
    communities,
    communitySizes: communitySizes(graph),
    modularity: modularity(graph),
    degreeAssortativity: degreeAssortativity(graph),
    dropped: { ...graph.dropped },
  };
}

const known = new WeakMap<SocialGraph, GraphStatistics>();

/** The same, worked out when it is first asked for: runs that share a graph share how it looks. */
export function statisticsOf(graph: SocialGraph): GraphStatistics {
  const found = known.get(graph) ?? graphStatistics(graph);
  known.set(graph, found);
  return found;
}

/** Number of nodes of each degree 0 … maximum; one entry for an empty graph. */
function degreeCounts({ nodes, start }: Rows): Int32Array {
  let maximum = 0;
  for (let i = 0; i < nodes; i++) maximum = Math.max(maximum, start[i + 1] - start[i]);
  const counts = new Int32Array(maximum + 1);
  for (let i = 0; i < nodes; i++) counts[start[i + 1] - start[i]]++;
  return counts;
}

function quantile(counts: Int32Array, rank: number): number {
  let seen = 0;
  for (let d = 0; d < counts.length; d++) {
    seen += counts[d];
    if (seen >= rank) return d;
  }
  return counts.length - 1;
}

function logBins(counts: Int32Array): { from: number; to: number; nodes: number }[] {
  const bins = [];
  for (let from = 0, to = 0; from < counts.length; from = to + 1, to = 2 * from - 1 || 1) {
    let nodes = 0;
    for (let d = from; d <= to && d < counts.length; d++) nodes += counts[d];
    bins.push({ from, to, nodes });
  }
  return bins;
}

function components({ nodes, start, neighbour }: Rows): { components: number; largestComponent: number } {
  const reached = new Uint8Array(nodes);
  const queue = new Int32Array(nodes);
  let components = 0;
  let largestComponent = 0;
  for (let root = 0; root < nodes; root++) {
    if (reached[root]) continue;
    components++;
    let head = 0;
    let tail = 0;
    queue[tail++] = root;
    reached[root] = 1;
    while (head < tail) {
      const i = queue[head++];
      for (let k = start[i]; k < start[i + 1]; k++) {
        if (reached[neighbour[k]]) continue;
        reached[neighbour[k]] = 1;
        queue[tail++] = neighbour[k];
      }
    }
    largestComponent = Math.max(largestComponent, tail);
  }
  return { components, largestComponent };
}

function communitySizes({ community, communities }: SocialGraph): {
  min: number;
  median: number;
  max: number;
} {
  if (communities === 0) return { min: 0, median: 0, max: 0 };
  const sizes = new Int32Array(communities);
  for (const g of community) if (g >= 0) sizes[g]++;
  sizes.sort();
  const median = (sizes[(communities - 1) >> 1] + sizes[communities >> 1]) / 2;
  return { min: sizes[0], median, max: sizes[communities - 1] };
}

function modularity({ nodes, start, neighbour, tie, community, communities }: SocialGraph): number {
  const inside = new Float64Array(communities);
  const all = new Float64Array(communities);
  let total = 0;
  for (let i = 0; i < nodes; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) {
      const w = tie ? tie[k] : 1;
      total += w;
      if (community[i] < 0) continue;
      all[community[i]] += w;
      if (community[i] === community[neighbour[k]]) inside[community[i]] += w;
    }
  }
  let q = 0;
  // Every tie was met from both ends: `total` is 2m and `inside` twice the ties inside.
  if (total > 0)
    for (let g = 0; g < communities; g++) q += inside[g] / total - (all[g] / total) * (all[g] / total);
  return q;
}

function degreeAssortativity({ nodes, start, neighbour }: Rows): number | null {
  let ends = 0;
  let sum = 0;
  let squares = 0;
  let products = 0;
  for (let i = 0; i < nodes; i++) {
    const d = start[i + 1] - start[i];
    ends += d;
    sum += d * d;
    squares += d * d * d;
    let around = 0;
    for (let k = start[i]; k < start[i + 1]; k++) around += start[neighbour[k] + 1] - start[neighbour[k]];
    products += d * around;
  }
  // Whole numbers below 2^53 up to here, so that a regular graph gives exactly zero.
  const variance = squares * ends - sum * sum;
  return variance > 0 ? (products * ends - sum * sum) / variance : null;
}
