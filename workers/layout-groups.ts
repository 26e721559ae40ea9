/** Who stands where in a list: people by group, the well connected first, the lone ones last. */
import type { LayoutOrder } from './layout.ts';

export interface Groups {
  count: number;
  group: Int32Array;
  first: Int32Array;
  members: Int32Array;
}

/**
 * Communities become groups; whoever belongs to none makes one more. People without any tie stand in a ring outside,
 * unless they are the greater part: then there is nothing to be outside of.
 */
export function groupPeople({ start, community, communities }: LayoutOrder): Groups {
  const nodes = community.length;
  let lone = 0;
  for (let i = 0; i < nodes; i++) if (start[i + 1] === start[i]) lone++;
  const ring = lone <= nodes / 2;
  const group = new Int32Array(nodes);
  let others = false;
  for (let i = 0; i < nodes; i++) {
    if (ring && start[i + 1] === start[i]) group[i] = -1;
    else if (community[i] >= 0) group[i] = community[i];
    else {
      others = true;
      group[i] = communities;
    }
  }
  const count = communities + (others ? 1 : 0);
  return { count, group, ...listMembers(group, count, start) };
}

function listMembers(group: Int32Array, count: number, start: Int32Array) {
  const nodes = group.length;
  const place = (i: number): number => (group[i] < 0 ? count : group[i]);
  const first = new Int32Array(count + 2);
  for (let i = 0; i < nodes; i++) first[place(i) + 1]++;
  for (let g = 0; g <= count; g++) first[g + 1] += first[g];
  const next = first.slice();
  const members = new Int32Array(nodes);
  for (let i = 0; i < nodes; i++) members[next[place(i)]++] = i;
  const ties = (i: number): number => start[i + 1] - start[i];
  for (let g = 0; g < count; g++) {
    members.subarray(first[g], first[g + 1]).sort((a, b) => ties(b) - ties(a) || a - b);
  }
  return { first, members };
}

/** Ties between groups: for each pair with any, their number; key is `a * count + b` with a < b. */
export function tiesBetween(
  { start, neighbour }: LayoutOrder,
  { group, count }: Groups,
): Map<number, number> {
  const ties = new Map<number, number>();
  for (let i = 0; i < group.length; i++) {
    for (let e = start[i]; e < start[i + 1]; e++) {
      const a = group[i];
      const b = group[neighbour[e]];
      if (a < 0 || b < 0 || a >= b) continue;
      const key = a * count + b;
      ties.set(key, (ties.get(key) ?? 0) + 1);
    }
  }
  return ties;
}
