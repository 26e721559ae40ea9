import type { PairSet } from './pair-set.ts';

/** Where a graph came from: generated (five topologies) or read from a file. */
export type GraphKind = 'communities' | 'karate' | 'well-mixed' | 'small-world' | 'random' | 'imported';

/** What the clean-up left out, in entries of the source. */
export interface Dropped {
  /** Ties of a node to itself. */
  selfLoops: number;
  /** Parallel and reciprocal entries, merged into one tie. */
  duplicates: number;
  /** Ties whose mean weight is not above zero, counted after the merge. */
  negative: number;
}

/**
 * Undirected ties as compressed rows: the neighbours of node `i` are
 * `neighbour[start[i]] … neighbour[start[i + 1] - 1]`, ascending; each tie stands in two rows.
 */
export interface Rows {
  nodes: number;
  /** Undirected ties. */
  edges: number;
  /** `nodes + 1` entries. */
  start: Int32Array;
  /** `2 * edges` entries. */
  neighbour: Int32Array;
  /** Strength in (0, 1] of each entry of `neighbour`, the same in both directions; null when all are 1. */
  tie: Float32Array | null;
}

/** A social graph: rows, communities, and where it came from. */
export interface SocialGraph extends Rows {
  kind: GraphKind;
  /** Community of each node, 0 … communities - 1; -1 for a node that belongs to none. */
  community: Int32Array;
  communities: number;
  /** The user's ids, by node; null for a generated graph. */
  names: string[] | null;
  dropped: Dropped;
}

/** Pairs of nodes: `a[k]` and `b[k]` for k below `size`. */
export interface Pairs {
  readonly size: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** A growing list of pairs of nodes, with a weight each if `weighted`. */
export class PairList implements Pairs {
  size = 0;
  a: Int32Array;
  b: Int32Array;
  weight: Float64Array | null;

  /** @param expected pairs for which there is room before anything has to be moved */
  constructor(weighted = false, expected = 1024) {
    const capacity = Math.max(1, expected);
    this.a = new Int32Array(capacity);
    this.b = new Int32Array(capacity);
    this.weight = weighted ? new Float64Array(capacity) : null;
  }

  /** Adds all pairs of a set, its node 0 being node `first` here. */
  pushAll({ low, high, size }: PairSet, first: number): void {
    for (let k = 0; k < size; k++) this.push(first + low[k], first + high[k]);
  }

  push(a: number, b: number, weight = 1): void {
    if (this.size === this.a.length) this.grow();
    this.a[this.size] = a;
    this.b[this.size] = b;
    if (this.weight) this.weight[this.size] = weight;
    this.size++;
  }

  private grow(): void {
    const length = this.a.length * 2;
    const a = new Int32Array(length);
    const b = new Int32Array(length);
    a.set(this.a);
    b.set(this.b);
    this.a = a;
    this.b = b;
    if (this.weight) {
      const weight = new Float64Array(length);
      weight.set(this.weight);
      this.weight = weight;
    }
  }
}

// A tie this weak is as good as none; smaller floats would be denormal, and slow, once multiplied.
const WEAKEST = 1e-6;

/**
 * Makes rows from pairs in any order: drops self loops, merges parallel and reciprocal pairs into one tie of
 * their mean weight, drops ties of mean weight ≤ 0. Weights above 1 are divided by the largest mean.
 * Time and memory O(nodes + pairs).
 */
export function compress(nodes: number, pairs: PairList): { rows: Rows; dropped: Dropped } {
  const { a, b, weight, size } = pairs;
  const order = sortedPairs(nodes, pairs);
  const dropped: Dropped = { selfLoops: size - order.length, duplicates: 0, negative: 0 };
  const low = new Int32Array(order.length);
  const high = new Int32Array(order.length);
  const mean = weight ? new Float64Array(order.length) : null;
  let edges = 0;
  for (let k = 0; k < order.length;) {
    const lo = Math.min(a[order[k]], b[order[k]]);
    const hi = Math.max(a[order[k]], b[order[k]]);
    const first = k;
    for (; k < order.length; k++) {
      const p = order[k];
      if (Math.min(a[p], b[p]) !== lo || Math.max(a[p], b[p]) !== hi) break;
    }
    dropped.duplicates += k - first - 1;
    if (mean && weight) {
      mean[edges] = meanWeight(weight, order.subarray(first, k));
      if (!(mean[edges] > 0)) {
        dropped.negative++;
        continue;
      }
    }
    low[edges] = lo;
    high[edges] = hi;
    edges++;
  }
  return { rows: fillRows(nodes, edges, low, high, mean && strengths(mean.subarray(0, edges))), dropped };
}

/** Summed by size, so that the order of the entries changes no bit. */
function meanWeight(weight: Float64Array, entries: Int32Array): number {
  if (entries.length === 1) return weight[entries[0]];
  let sum = 0;
  for (const w of Float64Array.from(entries, (p) => weight[p]).sort()) sum += w;
  return sum / entries.length;
}

/** The indices of the pairs that are no self loops, by lower node, then higher node, then place in the list. */
function sortedPairs(nodes: number, { a, b, size }: PairList): Int32Array {
  let kept = 0;
  let order = new Int32Array(size);
  for (let p = 0; p < size; p++) if (a[p] !== b[p]) order[kept++] = p;
  order = order.subarray(0, kept);
  // Two stable counting sorts, the less important key first.
  for (const end of [Math.max, Math.min]) {
    const place = new Int32Array(nodes + 1);
    for (const p of order) place[end(a[p], b[p]) + 1]++;
    for (let i = 0; i < nodes; i++) place[i + 1] += place[i];
    const sorted = new Int32Array(kept);
    for (const p of order) sorted[place[end(a[p], b[p])]++] = p;
    order = sorted;
  }
  return order;
}

function strengths(mean: Float64Array): Float32Array | null {
  let weakest = Infinity;
  let strongest = 0;
  for (const w of mean) {
    weakest = Math.min(weakest, w);
    strongest = Math.max(strongest, w);
  }
  const unit = Math.max(1, strongest);
  if (weakest === strongest) return null; // weights that are all alike tell nothing
  return Float32Array.from(mean, (w) => Math.max(w / unit, WEAKEST));
}

/** Rows from ties sorted by lower, then higher node: filling in that order leaves every row ascending. */
function fillRows(
  nodes: number,
  edges: number,
  low: Int32Array,
  high: Int32Array,
  strength: Float32Array | null,
): Rows {
  const start = new Int32Array(nodes + 1);
  for (let k = 0; k < edges; k++) {
    start[low[k] + 1]++;
    start[high[k] + 1]++;
  }
  for (let i = 0; i < nodes; i++) start[i + 1] += start[i];
  const place = start.slice();
  const neighbour = new Int32Array(2 * edges);
  const tie = strength && new Float32Array(2 * edges);
  for (let k = 0; k < edges; k++) {
    const here = place[low[k]]++;
    const there = place[high[k]]++;
    neighbour[here] = high[k];
    neighbour[there] = low[k];
    if (tie && strength) tie[here] = tie[there] = strength[k];
  }
  return { nodes, edges, start, neighbour, tie };
}

/** Rows from pairs that are all different, of two nodes each, in any order: nothing is sorted. */
export function rowsOf(nodes: number, { a, b, size }: Pairs): Rows {
  const start = new Int32Array(nodes + 1);
  for (let k = 0; k < size; k++) {
    start[a[k] + 1]++;
    start[b[k] + 1]++;
  }
  for (let i = 0; i < nodes; i++) start[i + 1] += start[i];
  const place = start.slice();
  const unordered = new Int32Array(2 * size);
  for (let k = 0; k < size; k++) {
    unordered[place[a[k]]++] = b[k];
    unordered[place[b[k]]++] = a[k];
  }
  // Writing each node into its neighbours' rows, in order, leaves every row ascending.
  place.set(start);
  const neighbour = new Int32Array(2 * size);
  for (let i = 0; i < nodes; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) neighbour[place[unordered[k]]++] = i;
  }
  return { nodes, edges: size, start, neighbour, tie: null };
}

/** The same graph with node `order[i]` renamed `i`; `order` is a permutation of the nodes. */
export function renumber(rows: Rows, order: Int32Array): Rows {
  const { nodes, edges } = rows;
  const renamed = new Int32Array(nodes);
  const start = new Int32Array(nodes + 1);
  for (let i = 0; i < nodes; i++) {
    renamed[order[i]] = i;
    start[i + 1] = start[i] + rows.start[order[i] + 1] - rows.start[order[i]];
  }
  const place = start.slice();
  const neighbour = new Int32Array(2 * edges);
  const tie = rows.tie && new Float32Array(2 * edges);
  // Writing each node into its neighbours' rows, in the new order, leaves every row ascending.
  for (let i = 0; i < nodes; i++) {
    for (let k = rows.start[order[i]]; k < rows.start[order[i] + 1]; k++) {
      const follow = place[renamed[rows.neighbour[k]]]++;
      neighbour[follow] = i;
      if (tie && rows.tie) tie[follow] = rows.tie[k];
    }
  }
  return { nodes, edges, start, neighbour, tie };
}
