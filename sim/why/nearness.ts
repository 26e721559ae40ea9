/** How far people stand from where something came from. */
import type { World } from '../world.ts';

/**
 * Steps from the nearest of the origins, breadth first: to a friend, and from a creator to a follower. -1 for those whom
 * nothing reaches.
 */
export function distancesFrom(world: World, origins: readonly number[]): Int32Array {
  const { graph, consumers } = world.market;
  const followers = followersByCreator(world);
  const distance = new Int32Array(consumers).fill(-1);
  const queue = [...new Set(origins)];
  for (const c of queue) distance[c] = 0;
  for (let at = 0; at < queue.length; at++) {
    const c = queue[at];
    const reach = (other: number): void => {
      if (distance[other] >= 0) return;
      distance[other] = distance[c] + 1;
      queue.push(other);
    };
    for (let i = graph.start[c]; i < graph.start[c + 1]; i++) reach(graph.neighbour[i]);
    const v = world.state.creatorOf[c];
    if (v >= 0) for (const follower of followers[v]) reach(follower);
  }
  return distance;
}

function followersByCreator({ state, market }: World): number[][] {
  const followers = Array.from({ length: market.creators }, (): number[] => []);
  for (let c = 0; c < market.consumers; c++) {
    for (let e = market.followStart[c]; e < market.followStart[c + 1]; e++) {
      if (state.followed[e] >= 0) followers[state.followed[e]].push(c);
    }
  }
  return followers;
}
