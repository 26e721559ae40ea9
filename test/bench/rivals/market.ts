/**
 * Not a contender: the market of this program on the same graph with all asleep that has a switch, but talk among friends.
 * It is no word of mouth of the same kind (a person meets one friend a day, salience fades by half-lives), and goes through its
 * whole day. It says what the figures of the one mechanism alone do not: what a day of the market costs at the least.
 */
import { liveDay } from '../../../sim/core/engine.ts';
import { createWorld } from '../../../sim/create-world.ts';
import { only, scenario } from '../../engine/world.ts';
import { timed } from './model.ts';
import type { Lived, WordOfMouth } from './model.ts';

const NOBODY = { perThousand: 0 };

export function quietMarket({ graph }: WordOfMouth): (days: number) => Lived {
  const world = createWorld(
    scenario({
      brands: [{ name: 'It', known: 0.01, budget: 0 }],
      creators: { koc: NOBODY, mid: NOBODY, head: NOBODY },
      parameters: only({ talk: { on: true } }),
    }),
    graph,
  );
  return (days) =>
    timed(() => {
      for (let day = 0; day < days; day++) liveDay(world, () => {});
      return [];
    });
}
