/**
 * Where people stand on the stage: what crosses between the page and the worker that lays the graph out.
 *
 * Lengths are in units of which one person takes about π square ones, wherever they stand; y grows downward. The same
 * graph gives the same layout.
 */

/** The graph as compressed rows (sim/graph/compressed.ts) with the community of each node, -1 for none. */
export interface LayoutOrder {
  start: Int32Array;
  neighbour: Int32Array;
  community: Int32Array;
  communities: number;
}

/** Groups are the communities; behind them there may be one more, of whoever belongs to none. */
export interface Layout {
  x: Float32Array;
  y: Float32Array;
  /** Group of each person, -1 for those in the ring around all. */
  group: Int32Array;
  /** x, y and radius of each group's circle. */
  circles: Float32Array;
  /** Members of group g: `members[first[g]] … members[first[g + 1] - 1]`, best connected first; the ring comes last. */
  first: Int32Array;
  members: Int32Array;
  /** Half the width and half the height of everything, around (0, 0). */
  halfWidth: number;
  halfHeight: number;
}

export interface LayoutWorker {
  /** A first layout, at once: communities as circles, people on a spiral with the well connected in the middle. */
  place: (order: LayoutOrder) => Promise<Layout>;
  /** The last one with friends moved near to each other; null where the market is too large for that. */
  refine: () => Promise<Layout | null>;
}

/** Larger markets keep their spirals. */
export const MOST_REFINED = 10_000;
