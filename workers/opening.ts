/** What the page is told of a market before its first day. Its arrays are copies: the market goes on with its own. */
import { graphStatistics } from '../sim/index.ts';
import type { Run } from '../sim/index.ts';
import type { Opening } from './protocol.ts';

/** @returns the opening, and the memory that may be moved with it */
export function openingOf(
  { world }: Run,
  told: Pick<Opening, 'scenario' | 'json' | 'frameEvery' | 'shared'>,
): { opening: Opening; arrays: ArrayBuffer[] } {
  const { graph, consumers, onlineConsumers, brands, creators } = world.market;
  const { nodes, edges, communities, names } = graph;
  const copy = {
    start: graph.start.slice(),
    neighbour: graph.neighbour.slice(),
    tie: graph.tie?.slice() ?? null,
    community: graph.community.slice(),
  };
  const home = world.state.home.slice();
  const opening: Opening = {
    ...told,
    graph: { nodes, edges, communities, names, ...copy },
    statistics: graphStatistics(graph),
    consumers,
    online: onlineConsumers,
    brands,
    creators,
    home,
  };
  const arrays = [copy.start, copy.neighbour, copy.community, home, ...(copy.tie ? [copy.tie] : [])];
  return { opening, arrays: arrays.map(({ buffer }) => buffer as ArrayBuffer) };
}
