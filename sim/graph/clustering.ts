import alea from 'seedrandom/lib/alea.js';
import type { Rows } from './compressed.ts';

/** See GraphStatistics for the meaning of each. */
export interface Clustering {
  transitivity: number;
  averageClustering: number;
  sampledPaths: number;
}

// Standard error of a share from this many draws: at most 0.5 / √65,536 = 0.002.
const SAMPLE = 65_536;

/** Clustering, exact if that takes at most `budget` steps, else from sampled paths of length two. */
export function clustering(rows: Rows, budget: number): Clustering {
  const forward = forwardRows(rows);
  return forward.steps <= budget ? exact(rows, forward) : sampled(rows);
}

/** Each tie once, from its end of lower degree (index breaks ties): hubs get short rows. */
function forwardRows({ nodes, edges, start, neighbour }: Rows) {
  const first = new Int32Array(nodes + 1);
  const to = new Int32Array(edges);
  let follow = 0;
  let steps = 0;
  for (let i = 0; i < nodes; i++) {
    const degree = start[i + 1] - start[i];
    for (let k = start[i]; k < start[i + 1]; k++) {
      const j = neighbour[k];
      const other = start[j + 1] - start[j];
      if (degree < other || (degree === other && i < j)) to[follow++] = j;
    }
    first[i + 1] = follow;
  }
  for (let i = 0; i < nodes; i++) {
    for (let k = first[i]; k < first[i + 1]; k++) steps += first[to[k] + 1] - first[to[k]];
  }
  return { first, to, steps };
}

/** Counts every triangle once, by Chiba and Nishizeki's ordering (1985), at all three corners. */
function exact({ nodes, start }: Rows, { first, to }: { first: Int32Array; to: Int32Array }): Clustering {
  const triangles = new Float64Array(nodes);
  const mark = new Int32Array(nodes).fill(-1);
  for (let i = 0; i < nodes; i++) {
    for (let k = first[i]; k < first[i + 1]; k++) mark[to[k]] = i;
    for (let k = first[i]; k < first[i + 1]; k++) {
      const j = to[k];
      for (let m = first[j]; m < first[j + 1]; m++) {
        if (mark[to[m]] !== i) continue;
        triangles[i]++;
        triangles[j]++;
        triangles[to[m]]++;
      }
    }
  }
  let closed = 0;
  let paths = 0;
  let local = 0;
  for (let i = 0; i < nodes; i++) {
    const degree = start[i + 1] - start[i];
    if (degree < 2) continue;
    const pairs = (degree * (degree - 1)) / 2;
    closed += triangles[i];
    paths += pairs;
    local += triangles[i] / pairs;
  }
  return {
    transitivity: paths > 0 ? closed / paths : 0,
    averageClustering: nodes > 0 ? local / nodes : 0,
    sampledPaths: 0,
  };
}

/** Draws paths evenly (for transitivity) and nodes evenly (for the average), Seshadhri, Pinar & Kolda 2014. */
function sampled(rows: Rows): Clustering {
  const { nodes, start } = rows;
  const random = alea('trustfall: clustering');
  const paths = new Float64Array(nodes + 1);
  for (let i = 0; i < nodes; i++) {
    const degree = start[i + 1] - start[i];
    paths[i + 1] = paths[i] + (degree * (degree - 1)) / 2;
  }
  let closed = 0;
  let local = 0;
  for (let s = 0; s < SAMPLE; s++) {
    const target = random() * paths[nodes];
    let low = 0;
    let high = nodes;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (paths[middle] <= target) low = middle;
      else high = middle;
    }
    if (isClosed(rows, low, random)) closed++;
    if (isClosed(rows, Math.floor(random() * nodes), random)) local++;
  }
  return { transitivity: closed / SAMPLE, averageClustering: local / SAMPLE, sampledPaths: 2 * SAMPLE };
}

/** Whether two different neighbours of `i`, drawn evenly, are tied to each other. */
function isClosed({ start, neighbour }: Rows, i: number, random: () => number): boolean {
  const degree = start[i + 1] - start[i];
  if (degree < 2) return false;
  const one = Math.floor(random() * degree);
  const other = (one + 1 + Math.floor(random() * (degree - 1))) % degree;
  const wanted = neighbour[start[i] + other];
  let low = start[neighbour[start[i] + one]];
  let high = start[neighbour[start[i] + one] + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (neighbour[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low < start[neighbour[start[i] + one] + 1] && neighbour[low] === wanted;
}
