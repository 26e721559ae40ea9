import type Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import alea from 'seedrandom/lib/alea.js';
import type { Rows } from './compressed.ts';

/**
 * Communities by the Louvain method (Blondel et al. 2008), ties weighted by strength, with a fixed random
 * sequence: the same graph always falls into the same communities. A node without ties belongs to none (-1).
 */
export function detectCommunities(rows: Rows): Int32Array {
  const label = new Int32Array(rows.nodes).fill(-1);
  if (rows.edges === 0) return label;
  const view = new RowsView(rows) as unknown as Graph;
  const found = louvain(view, { rng: alea('trustfall: communities') });
  for (let i = 0; i < rows.nodes; i++) if (rows.start[i + 1] > rows.start[i]) label[i] = found[i];
  return label;
}

/**
 * Numbers nodes so that a community is contiguous, the largest first (among equals the one with the lowest
 * node), nodes without a community last; within a community the old order stays.
 * Returns `order` (the old node at each new place) and the communities in the new numbering.
 */
export function numberByCommunity(label: Int32Array): {
  order: Int32Array;
  community: Int32Array;
  communities: number;
} {
  const members = new Map<number, number[]>();
  const alone: number[] = [];
  label.forEach((l, i) => {
    if (l < 0) alone.push(i);
    else if (members.has(l)) members.get(l)!.push(i);
    else members.set(l, [i]);
  });
  const groups = [...members.values()].sort((x, y) => y.length - x.length || x[0] - y[0]);
  const order = new Int32Array(label.length);
  const community = new Int32Array(label.length).fill(-1);
  let place = 0;
  groups.forEach((group, g) => {
    community.fill(g, place, place + group.length);
    order.set(group, place);
    place += group.length;
  });
  order.set(alone, place);
  return { order, community, communities: groups.length };
}

/**
 * Shows rows to the Louvain package as the read-only part of a graphology graph that it asks for. A real
 * graphology graph costs about 400 bytes per tie: 2 GB at five million.
 */
class RowsView {
  readonly type = 'undirected';
  readonly multi = false;
  readonly selfLoopCount = 0;
  readonly order: number;
  readonly size: number;
  readonly rows: Rows;

  constructor(rows: Rows) {
    this.rows = rows;
    this.order = rows.nodes;
    this.size = rows.edges;
  }

  forEachNode(visit: (node: number) => void): void {
    for (let i = 0; i < this.order; i++) visit(i);
  }

  undirectedDegreeWithoutSelfLoops(node: number): number {
    return this.rows.start[node + 1] - this.rows.start[node];
  }

  forEachEdge(visit: (edge: number, attributes: { weight: number }, source: number, target: number) => void) {
    const { start, neighbour, tie } = this.rows;
    const attributes = { weight: 1 };
    for (let i = 0; i < this.order; i++) {
      for (let k = start[i]; k < start[i + 1]; k++) {
        if (neighbour[k] < i) continue;
        if (tie) attributes.weight = tie[k];
        visit(k, attributes, i, neighbour[k]);
      }
    }
  }

  // The package tells a graph by these two methods; it calls neither.
  addUndirectedEdgeWithKey(): never {
    throw new Error('RowsView is read-only');
  }

  dropNode(): never {
    throw new Error('RowsView is read-only');
  }
}
