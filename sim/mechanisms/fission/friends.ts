/** Friends as those who ask and are asked: who is picked, how close they are, how many are in a team already. */
import type { World } from '../../world.ts';
import { valuesCosine } from '../trust/beliefs.ts';
import { similarity } from '../trust/similarity.ts';

/** Whether the friend at this place of a list of `friends` is among the `n` who are asked, u being one draw for all. */
export const isPicked = (place: number, friends: number, n: number, u: number): boolean =>
  Math.floor(((place + 1) * n) / friends + u) > Math.floor((place * n) / friends + u);

/** How close the friend is who stands at this place of the graph, for consumer c. */
export function closenessAt(world: World, c: number, place: number): number {
  const { neighbour, tie } = world.market.graph;
  const { sourceCredibility: C, similarity: S } = world.today.parameters;
  const alike = similarity(valuesCosine(world.state.values, c, neighbour[place]), S.on ? S.strength : 0);
  return (tie === null ? 1 : tie[place]) * (C.on ? C.friend : C.flat) * alike;
}

/** Place of consumer c in the list of a friend, which is ascending. */
export function placeAmongFriendsOf({ market: { graph } }: World, friend: number, c: number): number {
  let low = graph.start[friend];
  let high = graph.start[friend + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (graph.neighbour[middle] < c) low = middle + 1;
    else high = middle;
  }
  return low - graph.start[friend];
}

/** Closeness of all friends of consumer c who were in this team before this round. */
export function companyIn(world: World, c: number, opener: number, now: number): number {
  const { team, enteredAt } = world.state;
  const { start, neighbour } = world.market.graph;
  let sum = 0;
  for (let i = start[c]; i < start[c + 1]; i++)
    if (team[neighbour[i]] === opener && enteredAt[neighbour[i]] < now) sum += closenessAt(world, c, i);
  return sum;
}
